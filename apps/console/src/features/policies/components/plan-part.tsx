import { INTERPRET_WORKING_DAYS, type InterpretationPlan, PLAN_ITEMS_MAX, type PlanItem } from '@mingchuang/shared/interpretations/interpretations.types';
import { type PolicyDraft, REASON_MAX } from '@mingchuang/shared/policies/drafts.types';
import { INTERPRETATION_FORM_NAMES, INTERPRETATION_FORMS, type InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useColumns } from '../api/choices.ts';
import { type ContentForm, choicesOf, contentId } from './content-form.tsx';
import { RemoveButton } from './interpretation-fields.tsx';
import { Materials } from './materials.tsx';
import { described, Fault, Field, Part } from './part.tsx';
import { whenWords } from './plan-words.ts';

const FORMS = choicesOf(INTERPRETATION_FORM_NAMES);
const DAYS = Array.from({ length: INTERPRET_WORKING_DAYS + 1 }, (_, workingDays) => workingDays);
const NO_PLAN: InterpretationPlan = { items: [], waiver: '' };

interface PlanPartProps {
  draft: PolicyDraft;
  /** null: it is read */
  of: ContentForm | null;
  plan: InterpretationPlan | null;
  mayDraft: boolean;
}

/** 解读方案: written and reviewed together with the document, or the reason why there is none. */
export function PlanPart({ draft, of, plan, mayDraft }: PlanPartProps) {
  return (
    <Part name="plan" title="解读方案" aside={<span className="cap">谁起草、谁解读，和文件一起审</span>}>
      {of === null ? <PlanRead plan={plan} /> : <PlanForm of={of} plan={plan ?? NO_PLAN} chosen={plan !== null} />}
      <Materials policyId={draft.policyId} title={draft.title} theme={draft.content.theme} plan={plan} known={draft.interpretations} mayDraft={mayDraft} />
    </Part>
  );
}

function PlanRead({ plan }: { plan: InterpretationPlan | null }) {
  const people = useColumns().data?.people ?? [];
  if (plan === null) return <p className="pub-quiet">还没有解读方案。</p>;
  if (plan.items.length === 0) return <p>不解读：{plan.waiver || '没有写理由'}</p>;
  return (
    <ul className="pub-rows">
      {plan.items.map((item) => (
        <li key={item.form}>
          <strong>{INTERPRETATION_FORM_NAMES[item.form]}</strong>
          <span className="pub-row-more">
            {whenWords(item.workingDays)}，{people.find(({ id }) => id === item.ownerId)?.name ?? '文件的起草人'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function PlanForm({ of, plan, chosen }: { of: ContentForm; plan: InterpretationPlan; chosen: boolean }) {
  const id = contentId('plan');
  const put = (part: Partial<InterpretationPlan>) => of.change({ plan: { ...plan, ...part } });
  const waived = chosen && plan.items.length === 0;
  const unused = (form: InterpretationForm | null) => INTERPRETATION_FORMS.filter((one) => one === form || plan.items.every((item) => item.form !== one));
  const more: InterpretationForm | undefined = unused(null)[0];
  const begun: PlanItem[] = plan.items.length > 0 ? plan.items : [{ form: 'text', ownerId: null, workingDays: 0 }];
  return (
    <>
      <div className="pub-ticks">
        <Way id={id} name={id} checked={chosen && !waived} onChoose={() => of.change({ plan: { items: begun, waiver: '' } })}>
          要解读
        </Way>
        <Way name={id} checked={waived} onChoose={() => of.change({ plan: { items: [], waiver: plan.waiver } })}>
          不解读，写明理由
        </Way>
      </div>
      {plan.items.map((item, at) => (
        <PlanRow
          key={item.form}
          item={item}
          number={at + 1}
          forms={unused(item.form)}
          onChange={(part) => put({ items: plan.items.map((one, place) => (place === at ? { ...one, ...part } : one)) })}
          onRemove={plan.items.length > 1 ? () => put({ items: plan.items.filter((_, place) => place !== at) }) : null}
        />
      ))}
      {plan.items.length > 0 && plan.items.length < PLAN_ITEMS_MAX && more !== undefined && (
        <p>
          <Button tone="link" icon="plus" onClick={() => put({ items: [...plan.items, { form: more, ownerId: null, workingDays: INTERPRET_WORKING_DAYS }] })}>
            再加一种解读
          </Button>
        </p>
      )}
      {waived && (
        <Field id={`${id}-waiver`} label="理由" hint="例如：只是转发上级文件，上级已经解读">
          <textarea
            {...described(`${id}-waiver`, of.faultOf('plan'), true)}
            className="field"
            rows={2}
            maxLength={REASON_MAX}
            value={plan.waiver}
            onChange={(event) => put({ waiver: event.target.value })}
          />
        </Field>
      )}
      <Fault id={id} words={of.faultOf('plan')} />
    </>
  );
}

interface WayProps {
  id?: string;
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Way({ id, name, checked, onChoose, children }: WayProps) {
  return (
    <label className="tick">
      <input id={id} type="radio" name={`${name}-way`} checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

interface PlanRowProps {
  item: PlanItem;
  number: number;
  forms: readonly InterpretationForm[];
  onChange: (part: Partial<PlanItem>) => void;
  onRemove: (() => void) | null;
}

function PlanRow({ item, number, forms, onChange, onRemove }: PlanRowProps) {
  const people = useColumns().data?.people ?? [];
  const owner = people.length > 0 || item.ownerId === null ? (item.ownerId ?? '') : '';
  return (
    <fieldset className="pub-plan">
      <legend className="sr">第 {number} 种解读</legend>
      <select className="field pick" aria-label="解读形式" value={item.form} onChange={(event) => onChange({ form: event.target.value as InterpretationForm })}>
        {FORMS.filter(({ value }) => forms.includes(value)).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select className="field pick" aria-label="谁解读" value={owner} onChange={(event) => onChange({ ownerId: event.target.value || null })}>
        <option value="">起草人</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select className="field pick" aria-label="什么时候" value={item.workingDays} onChange={(event) => onChange({ workingDays: Number(event.target.value) })}>
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {days === 0 ? '同步发布' : `${days} 个工作日内`}
          </option>
        ))}
      </select>
      {onRemove !== null && <RemoveButton name={`第 ${number} 种解读`} onRemove={onRemove} />}
    </fieldset>
  );
}
