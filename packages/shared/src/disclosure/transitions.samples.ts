import type { CaseFacts } from './transitions.rules.ts';

/** A case in which nothing stands in the way of a step. */
export const FACTS: Omit<CaseFacts, 'state'> = {
  supplementNoticed: false,
  supplementNoticeLate: false,
  reasonAsked: false,
  lapsed: true,
  openConsultations: 0,
  lapsedConsultations: 0,
  extended: false,
  tooLateToExtend: false,
  overdue: false,
  extensionPending: false,
  objectorUntold: false,
  service: 'none',
  fee: 100,
  moved: false,
  reviewed: true,
  draftedByMe: false,
  reviewedByMe: false,
};
