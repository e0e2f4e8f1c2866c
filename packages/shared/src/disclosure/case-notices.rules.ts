import type { LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { CaseEvent } from './case-events.ts';
import type { CaseAction } from './disclosure.types.ts';
import { feeLapse } from './lapses.rules.ts';

/** Steps of which an applicant is told wherever they are; the other ones stand in the timeline. */
export const NOTIFIED_ACTIONS = [
  'reopen',
  'confirm',
  'noticeSupplement',
  'consultThirdParty',
  'consultOrgan',
  'askReason',
  'acceptReason',
  'feeNotice',
  'extend',
  'moveToMailbox',
  'deliver',
  'lapseSupplement',
  'lapseFee',
  'closeOtherwise',
] as const satisfies readonly CaseAction[];
export type NotifiedAction = (typeof NOTIFIED_ACTIONS)[number];

export function isNotified(action: CaseAction): action is NotifiedAction {
  return NOTIFIED_ACTIONS.some((one) => one === action);
}

/** 35: reasons that change no date are no news. */
export function isNews(event: CaseEvent): boolean {
  return event.type !== 'acceptReason' || event.data.due !== null;
}

/**
 * The day that the notice of a step names: until when the applicant acts (30, 35, 42), or by when the answer comes.
 * Null: it names none, or nobody can say yet. `dueOn` is the due day as it stands.
 */
export function noticeDay(calendar: WorkCalendar, event: CaseEvent, dueOn: LocalDate | null): LocalDate | null {
  switch (event.type) {
    case 'reopen':
    case 'confirm':
    case 'extend':
      return dueOn;
    case 'noticeSupplement':
    case 'askReason':
      return event.data.by;
    case 'acceptReason':
      return event.data.due;
    case 'feeNotice': {
      const by = feeLapse(calendar, event.on);
      return by.kind === 'fixed' ? by.on : null;
    }
    default:
      return null;
  }
}
