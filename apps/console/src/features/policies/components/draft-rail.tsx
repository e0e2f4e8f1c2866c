import type { FieldError } from '@mingchuang/shared/errors';
import type { PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import type { PolicyContent, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { ReviewStage } from '@mingchuang/shared/policies/policies.words';
import type { ContentForm } from './content-form.tsx';
import { FactsRead } from './content-read.tsx';
import { DraftIndex, type IndexEntry } from './draft-index.tsx';
import { FactsForm } from './facts-form.tsx';
import { FilesPart } from './files-part.tsx';
import { type Choices, openFindings } from './findings.ts';
import { FindingsPart } from './findings-part.tsx';
import { LinksPart } from './links-part.tsx';
import { PlanPart } from './plan-part.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { HistoryPart, ReviewsPart } from './reviews-part.tsx';

interface DraftRailProps {
  draft: PolicyDraft;
  content: PolicyContent;
  /** null: it is read */
  form: ContentForm | null;
  findings: readonly PlacedFinding[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
  /** what is missing or wrong before it can be reviewed */
  faults: readonly FieldError[];
  /** of the review, that the reader can act in now */
  stages: readonly ReviewStage[];
  mayDraft: boolean;
  onReviewed: (words: string) => void;
}

/** written beside the facts: in the text, and with the plan */
const ELSEWHERE = ['title', 'blocks', 'plan'];

/** Everything about a text beside the text. Who reviews it finds the opinion on top; who writes it finds its facts there. */
export function DraftRail({ draft, content, form, findings, choices, onChoose, faults, stages, mayDraft, onReviewed }: DraftRailProps) {
  const open = form === null ? 0 : openFindings(findings, choices);
  const facts = faults.filter(({ field }) => !ELSEWHERE.includes(field)).length;
  const planless = faults.some(({ field }) => field === 'plan');
  const isDocument = content.kind === 'document';
  const entries: IndexEntry[] = [
    { name: 'facts', title: '要素', open: form !== null && facts > 0 ? `差 ${facts} 项` : '' },
    ...(isDocument ? [{ name: 'plan', title: '解读方案', open: form !== null && planless ? '没有写' : '' }] : []),
    { name: 'links', title: '关联', open: '' },
    { name: 'files', title: '附件', open: '' },
    { name: 'findings', title: '个人信息', open: open > 0 ? `${open} 处` : '' },
    { name: 'reviews', title: '审查', open: '' },
    { name: 'history', title: '经过', open: '' },
  ];
  const reviews = <ReviewsPart draft={draft} />;
  return (
    <aside className="pub-rail" aria-label="这份稿件的各项">
      <DraftIndex entries={entries} />
      <div className="pub-rail-parts">
        {stages.length > 0 && form === null && <ReviewPanel draft={draft} stages={stages} onDone={onReviewed} />}
        {form === null && reviews}
        {form === null ? (
          <FactsRead content={content} baseNumber={draft.baseNumber} />
        ) : (
          <FactsForm of={form} baseNumber={draft.baseNumber} self={draft.policyId} />
        )}
        {isDocument && <PlanPart draft={draft} of={form} plan={content.plan} mayDraft={mayDraft} />}
        <LinksPart draft={draft} of={form} />
        <FilesPart files={draft.attachments} of={form} />
        <FindingsPart content={content} findings={findings} choices={choices} onChoose={form === null ? null : onChoose} />
        {form !== null && reviews}
        <HistoryPart history={draft.history} />
      </div>
    </aside>
  );
}
