import type { DraftInterpretation, InterpretationPlan } from '@mingchuang/shared/interpretations/interpretations.types';
import { DRAFT_STATE_NAMES, INTERPRETATION_FORM_NAMES, type PolicyTheme } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { BeginInterpretation } from './begin-interpretation.tsx';
import { STATE_TONES } from './draft-words.ts';

interface MaterialsProps {
  /** the document */
  policyId: string;
  title: string;
  theme: PolicyTheme | null;
  plan: InterpretationPlan | null;
  known: readonly DraftInterpretation[];
  mayDraft: boolean;
}

/** Interpretations that are there, as drafts or published, and those that are planned and not begun. */
export function Materials({ policyId, title, theme, plan, known, mayDraft }: MaterialsProps) {
  const missing = (plan?.items ?? []).filter(({ form }) => known.every((one) => one.form !== form));
  return (
    <div className="pub-materials">
      <h3>解读材料</h3>
      {known.length === 0 && <p className="pub-quiet">还没有解读材料。</p>}
      <ul className="pub-rows">
        {known.map((one) => (
          <li key={one.draftId ?? one.policyId}>
            <Link to={one.draftId === null ? `/policies/published/${one.policyId}` : `/policies/drafts/${one.draftId}`}>{one.title || '还没有名称'}</Link>
            <span className="pub-row-more">
              <span className={`tag ${STATE_TONES[one.state]}`}>{DRAFT_STATE_NAMES[one.state]}</span>
              {one.form !== null && INTERPRETATION_FORM_NAMES[one.form]}
              {one.drafterName !== null && `，${one.drafterName}`}
            </span>
          </li>
        ))}
      </ul>
      {mayDraft && (
        <div className="pub-begin">
          {missing.map(({ form }) => (
            <BeginInterpretation key={form} policyId={policyId} title={title} theme={theme} form={form}>
              起草{INTERPRETATION_FORM_NAMES[form]}
            </BeginInterpretation>
          ))}
          {missing.length === 0 && (
            <BeginInterpretation policyId={policyId} title={title} theme={theme} form={null}>
              起草解读
            </BeginInterpretation>
          )}
        </div>
      )}
    </div>
  );
}
