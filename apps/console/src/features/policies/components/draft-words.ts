import type { DraftAction, DraftActionView, DraftQueue, DraftRow, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import {
  type DraftState,
  INTERPRETATION_FORM_NAMES,
  type InterpretationForm,
  POLICY_KIND_NAMES,
  type PolicyKind,
  REVIEW_STAGES,
  type ReviewStage,
} from '@mingchuang/shared/policies/policies.words';

export const QUEUE_NAMES: Record<DraftQueue, string> = { todo: '待我处理', mine: '我起草的', open: '办理中', scheduled: '已排期', ended: '已结束' };

export const ACTION_NAMES: Record<DraftAction, string> = {
  save: '修改稿件',
  submit: '提交审核',
  first: '编辑初审',
  second: '科室复审',
  final: '分管领导终审',
  secrecy: '保密审查',
  schedule: '定时发布',
  unschedule: '取消定时发布',
  publish: '立即发布',
  withdraw: '撤回稿件',
};

export function kindWords({ kind, form }: { kind: PolicyKind; form: InterpretationForm | null }): string {
  return form === null ? POLICY_KIND_NAMES[kind] : `${POLICY_KIND_NAMES[kind]} · ${INTERPRETATION_FORM_NAMES[form]}`;
}

export const STATE_TONES: Record<DraftState, string> = {
  draft: 'tag-hold',
  inReview: 'tag-blue',
  returned: 'tag-warn',
  approved: 'tag-ok',
  scheduled: 'tag-blue',
  published: 'tag-ok',
  withdrawn: 'tag-hold',
};

export type Dot = 'passed' | 'waiting' | 'rest' | 'refused';

/** Where each stage of a row stands; a list knows only what waits. */
export function dotsOf({ state, waiting }: Pick<DraftRow, 'state' | 'waiting'>): Record<ReviewStage, Dot> {
  const done = state === 'approved' || state === 'scheduled' || state === 'published';
  const inReview = state === 'inReview';
  const chain = REVIEW_STAGES.filter((stage) => stage !== 'secrecy');
  const next = chain.findIndex((stage) => waiting.includes(stage));
  const dotOf = (stage: ReviewStage): Dot => {
    if (done) return 'passed';
    if (!inReview) return 'rest';
    if (waiting.includes(stage)) return 'waiting';
    if (stage === 'secrecy') return 'passed';
    return next < 0 || chain.indexOf(stage) < next ? 'passed' : 'rest';
  };
  return Object.fromEntries(REVIEW_STAGES.map((stage) => [stage, dotOf(stage)])) as Record<ReviewStage, Dot>;
}

export const DOT_WORDS: Record<Dot, string> = { passed: '已通过', waiting: '等待审核', rest: '还没有到', refused: '已退回' };

export function actionOf({ actions }: Pick<PolicyDraft, 'actions'>, action: DraftAction): DraftActionView {
  return actions.find((one) => one.action === action) ?? { action, allowed: false, reason: null };
}

/** Stages that the reader can review now. */
export function stagesFor(draft: Pick<PolicyDraft, 'actions'>): ReviewStage[] {
  return REVIEW_STAGES.filter((stage) => actionOf(draft, stage).allowed);
}

/** A text that is written at the moment; in a later state a change begins everything anew, so it is asked for. */
export function isWritten({ state }: Pick<PolicyDraft, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** Enough of a hash to tell two texts apart by the eye. */
export const shortHash = (hash: string): string => hash.slice(0, 8);

/** Refused actions by what holds them up. */
export function refusalsOf({ actions }: Pick<PolicyDraft, 'actions'>): { sentence: string; actions: DraftAction[] }[] {
  const sentences = new Map<string, DraftAction[]>();
  for (const { action, allowed, reason } of actions) {
    if (!allowed && reason !== null) sentences.set(reason, [...(sentences.get(reason) ?? []), action]);
  }
  return [...sentences].map(([sentence, of]) => ({ sentence, actions: of }));
}
