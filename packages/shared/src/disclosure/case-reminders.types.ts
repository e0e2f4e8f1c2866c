import type { LocalDate } from '../local-date.ts';
import type { CaseTurn } from './console-cases.types.ts';

/** GET /api/console/reminders: for the member of staff who asks */
export interface CaseReminder {
  id: string;
  caseId: string;
  number: string;
  information: string;
  dueOn: LocalDate;
  /** working days before the due day: 10, 5, 2, 1, 0; −1: overdue */
  before: number;
  at: string;
  seenAt: string | null;
}
/** Whoever has more has them all before them. */
export const REMINDERS_COUNTED_MAX = 99;

/** A case that waits for who asks, until they have done it. */
export interface CaseToDecide {
  caseId: string;
  number: string;
  information: string;
  waitsFor: CaseTurn;
  dueOn: LocalDate | null;
}

export interface CaseReminders {
  /** what waits for this person to review, sign, decide or draft anew, soonest due first; `count` as `unseen` */
  deciding: { count: number; items: CaseToDecide[] };
  /** up to REMINDERS_COUNTED_MAX, and one more for all above */
  unseen: number;
  items: CaseReminder[];
}

/** POST /api/console/reminders/:id/seen: 204, also a second time */
