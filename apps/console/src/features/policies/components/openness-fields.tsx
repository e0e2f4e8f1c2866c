import { REASON_MAX } from '@mingchuang/shared/policies/drafts.types';
import { OPENNESS_GROUND_KEYS, OPENNESS_GROUNDS, OPENNESS_NAMES, OPENNESSES } from '@mingchuang/shared/policies/policies.words';
import { type ContentForm, contentId, SelectField, TextField } from './content-form.tsx';
import { Fault } from './part.tsx';

/** 公开属性; what is not published on one's own initiative says by which article and why. */
export function OpennessFields({ of }: { of: ContentForm }) {
  const { openness } = of.content;
  const grounds = OPENNESS_GROUND_KEYS.filter((ground) => OPENNESS_GROUNDS[ground].openness === openness);
  return (
    <fieldset className="pub-group">
      <legend>公开属性与理由</legend>
      <div className="pub-ticks" id={contentId('openness')}>
        {OPENNESSES.map((one) => (
          <label key={one} className="tick">
            <input
              type="radio"
              name={contentId('openness')}
              checked={openness === one}
              onChange={() => of.change({ openness: one, opennessGround: null, ...(one === 'proactive' && { opennessReason: '' }) })}
            />
            {OPENNESS_NAMES[one]}
          </label>
        ))}
      </div>
      <Fault id={contentId('openness')} words={of.faultOf('openness')} />
      {openness !== 'proactive' && (
        <>
          <SelectField
            of={of}
            field="opennessGround"
            label="依据"
            none="请选择依据"
            options={grounds.map((ground) => ({ value: ground, label: `${OPENNESS_GROUNDS[ground].article} ${OPENNESS_GROUNDS[ground].name}` }))}
          />
          <TextField of={of} field="opennessReason" label="理由" max={REASON_MAX} rows={2} placeholder="结合这份内容说明" />
          <p className="cap pub-field-wide">审核通过后留存备查，不向社会发布。</p>
        </>
      )}
    </fieldset>
  );
}
