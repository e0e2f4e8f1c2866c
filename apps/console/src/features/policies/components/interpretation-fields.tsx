import { ADDRESS_MAX, DESCRIPTION_MAX } from '@mingchuang/shared/policies/drafts.types';
import { INTERPRETATION_FORM_NAMES, type Medium } from '@mingchuang/shared/policies/policies.words';
import { Icon } from '../../../components/icon.tsx';
import { type ContentForm, choicesOf, contentId, SelectField } from './content-form.tsx';
import { useTitles } from './known-titles.ts';
import { described, Fault, Field } from './part.tsx';
import { TextPicker } from './text-picker.tsx';

/** an interpretation may be written before its document is out */
const DOCUMENTS = { kind: 'document', drafts: true } as const;
const FORMS = choicesOf(INTERPRETATION_FORM_NAMES);
const MEDIUM_NAMES: Record<Medium['kind'], string> = { video: '视频', audio: '音频', page: '网页' };
const NO_MEDIUM: Medium = { kind: 'video', address: '', description: '' };

/** What an interpretation interprets and how it speaks. */
export function InterpretationFields({ of, self }: { of: ContentForm; self: string }) {
  const { interprets, medium, form } = of.content;
  const titles = useTitles();
  const id = contentId('interprets');
  const fault = of.faultOf('interprets');
  return (
    <>
      <SelectField of={of} field="form" label="解读形式" options={FORMS} none="请选择解读形式" />
      <div className="pub-field">
        <label htmlFor={id}>解读哪份</label>
        <div>
          <ul className="pub-chosen">
            {interprets.map((one) => (
              <li key={one}>
                <span>{titles.titleOf(one)}</span>
                <RemoveButton name={titles.titleOf(one)} onRemove={() => of.change({ interprets: interprets.filter((other) => other !== one) })} />
              </li>
            ))}
          </ul>
          <TextPicker
            id={id}
            label="找文件"
            scope={DOCUMENTS}
            without={[...interprets, self]}
            onChoose={(found) => {
              titles.keep(found);
              of.change({ interprets: [...interprets, found.id] });
            }}
          />
          <Fault id={id} words={fault} />
        </div>
      </div>
      {medium === null ? (
        <p className="pub-field-wide">
          <button type="button" className="btn btn-link" onClick={() => of.change({ medium: NO_MEDIUM })}>
            <Icon name="plus" size={14} />
            添加音视频或者网页的地址
          </button>
          {form === 'media' && <Fault id={contentId('medium')} words={of.faultOf('medium')} />}
        </p>
      ) : (
        <MediumFields of={of} medium={medium} />
      )}
    </>
  );
}

function MediumFields({ of, medium }: { of: ContentForm; medium: Medium }) {
  const id = contentId('medium');
  const fault = of.faultOf('medium');
  const change = (part: Partial<Medium>) => of.change({ medium: { ...medium, ...part } });
  return (
    <>
      <Field id={`${id}-kind`} label="在别处看">
        <select id={`${id}-kind`} className="field pick" value={medium.kind} onChange={(event) => change({ kind: event.target.value as Medium['kind'] })}>
          {choicesOf(MEDIUM_NAMES).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field id={id} label="地址" fault={fault}>
        <input
          {...described(id, fault)}
          className="field"
          type="url"
          placeholder="https://"
          maxLength={ADDRESS_MAX}
          value={medium.address}
          onChange={(event) => change({ address: event.target.value })}
        />
      </Field>
      <Field id={`${id}-words`} label="文字说明" hint="写出里面说了什么，给听不见、看不见的人">
        <textarea
          id={`${id}-words`}
          className="field"
          rows={3}
          maxLength={DESCRIPTION_MAX}
          aria-describedby={`${id}-words-hint`}
          value={medium.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </Field>
      <p className="pub-field-wide">
        <button type="button" className="btn btn-link" onClick={() => of.change({ medium: null })}>
          <Icon name="x" size={14} />
          去掉这个地址
        </button>
      </p>
    </>
  );
}

export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button type="button" className="btn btn-link pub-remove" aria-label={`去掉 ${name}`} onClick={onRemove}>
      <Icon name="x" size={14} />
    </button>
  );
}
