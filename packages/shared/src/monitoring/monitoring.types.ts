import type { LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { Page, PageRequest } from '../paging.ts';

/** What is looked at every day. */
export const CHECKS = [
  'homeStale',
  'columnStale',
  'staleMany',
  'columnEmpty',
  'emptyMany',
  'letterUnanswered',
  'repliesStale',
  'interpretationOverdue',
  'guideDue',
  'contactsDue',
] as const;
export type Check = (typeof CHECKS)[number];

/** done: waits for verification · cleared: good again before anybody said that it was done */
export const FINDING_STATES = ['open', 'inProgress', 'reopened', 'done', 'verified', 'cleared'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_QUEUES = ['open', 'done', 'closed'] as const;
/** open: to be seen to · done: to be verified · closed */
export type FindingQueue = (typeof FINDING_QUEUES)[number];

export const FINDING_STEPS = ['start', 'complete', 'verify', 'reopen', 'assign'] as const;
export type FindingStep = (typeof FINDING_STEPS)[number];
export const FINDING_EVENTS = ['found', 'start', 'complete', 'verify', 'reopen', 'assign', 'clear'] as const;
export type FindingEventType = (typeof FINDING_EVENTS)[number];

export const EVIDENCE_MAX = 500;
export const LINK_MAX = 300;

/** GET /api/console/monitoring/findings */
export interface FindingQuery extends PageRequest {
  queue: FindingQueue;
  check?: Check;
  unitId?: string;
  /** only those that the caller owns */
  mine?: boolean;
}

export interface FindingRow {
  id: string;
  version: number;
  check: Check;
  /** the column, letter or task it is about; of others a word */
  subjectId: string;
  /** of an interpretation: the document that it is planned for */
  policyId: string | null;
  /** what it is about, in words */
  label: string;
  /** what is wrong with it, as of the last look */
  detail: string;
  state: FindingState;
  foundOn: LocalDate;
  /** null: the calendar does not reach that far yet */
  dueOn: LocalDate | null;
  /** natural days until then, negative when it has passed; null: not known, or nothing is to be done about it any more */
  daysLeft: number | null;
  /** null: nothing is to be done about it any more */
  light: Light | null;
  unitName: string | null;
  ownerName: string | null;
}
export type FindingPage = Page<FindingRow>;

export interface FindingEvent {
  type: FindingEventType;
  at: string;
  /** null: the daily look */
  staffName: string | null;
  note: string;
}

export interface FindingActionView {
  step: FindingStep;
  allowed: boolean;
  reason: string | null;
}

/** GET /api/console/monitoring/findings/:id */
export interface Finding extends FindingRow {
  ownerStaffId: string | null;
  /** what was done about it; empty: not said yet */
  evidence: string;
  /** https address of the proof; empty: none */
  evidenceLink: string;
  doneByName: string | null;
  verifiedByName: string | null;
  /** oldest first */
  events: FindingEvent[];
  actions: FindingActionView[];
  /** whom it can be given to */
  people: { id: string; name: string }[];
}

/** POST …/completion */
export interface CompleteFinding {
  evidence: string;
  /** https address, or empty */
  link: string;
}

/** POST …/reopening */
export interface ReopenFinding {
  reason: string;
}

/** PUT …/owner */
export interface AssignFinding {
  ownerStaffId: string;
}

/** GET /api/console/monitoring/counts */
export interface FindingCounts {
  open: number;
  overdue: number;
  done: number;
  /** open ones that the caller owns */
  mine: number;
  checks: { check: Check; open: number }[];
  /** legal day of the last look; null: there was none */
  lookedOn: LocalDate | null;
}

/** near: will be bad within days if nobody does anything */
export const MEASURE_STATES = ['bad', 'near', 'good'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** What one check measures, and where it stands. */
export interface CheckMeasure {
  /** a word, or the id of the column that it is about */
  id: string;
  /** whose findings it leads to */
  check: Check;
  name: string;
  /** when it is bad, in plain words */
  rule: string;
  /** by what */
  basis: string;
  /** what was measured, in words */
  value: string;
  /** up to where it is good, in words */
  limit: string;
  state: MeasureState;
}

/** GET /api/console/monitoring/checks: measured when it is asked for */
export interface CheckBoard {
  at: string;
  /** when the daily look last opened and closed findings; null: never */
  lookedAt: string | null;
  measures: CheckMeasure[];
}
