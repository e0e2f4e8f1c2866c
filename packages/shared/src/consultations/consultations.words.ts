import type { ConsultationKind, ConsultationPhase, Decision, PublicPhase } from './consultations.types.ts';

export const KIND_NAMES: Record<ConsultationKind, string> = { draft: '征求意见', decision: '决策前公示' };
/** What the text asked about is called. */
export const DRAFT_NAMES: Record<ConsultationKind, string> = { draft: '征求意见稿', decision: '公示内容' };

export const PHASE_NAMES: Record<ConsultationPhase, string> = {
  draft: '草拟',
  submitted: '待批准',
  scheduled: '待开始',
  open: '征集中',
  closed: '已截止',
  sorting: '整理意见',
  feedback: '反馈待批准',
  published: '已反馈',
};

export const PUBLIC_PHASE_NAMES: Record<PublicPhase, string> = { open: '征集中', closed: '整理中', published: '已反馈' };

export const DECISION_NAMES: Record<Decision, string> = { adopted: '采纳', partly: '部分采纳', rejected: '未采纳' };

/** `daysLeft` in words. */
export function leftWords(days: number | null): string {
  if (days === null) return '已截止';
  return days === 0 ? '今天 24:00 截止' : `还有 ${days} 天`;
}
