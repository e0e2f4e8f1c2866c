import type { LocalDate } from '../local-date.ts';
import { isLocalDate } from '../local-date.ts';
import { covers, isWorkingDay, type WorkCalendar } from '../work-calendar.ts';
import type { FieldRefusal } from './application.rules.ts';
import { type CaseEvent, eventsOf, lastOf } from './case-events.ts';
import type { RecordRemedy } from './case-steps.types.ts';
import { DECISIONS } from './case-steps.words.ts';
import type { Redo, RemedyRecordKind } from './console-cases.types.ts';
import type { CaseState } from './disclosure.types.ts';
import type { LinkedApplication } from './my-applications.types.ts';
import { hasEnded } from './transitions.rules.ts';

/**
 * 行政复议法 64, 行政诉讼法 70: an answer that is set aside is given anew, within the days that the decision sets. The published
 * case stays as it was; a new one is opened beside it (domain.md §2 [D]), whose clock begins with the day of the decision.
 */
export function refuseRedo(calendar: WorkCalendar, state: CaseState, events: readonly CaseEvent[], { result, on, redo }: RecordRemedy): FieldRefusal | null {
  if (redo === null) return null;
  if (result !== 'corrected') return { code: 'REDO_NEEDS_CORRECTION', field: 'redo' };
  if (!hasEnded(state)) return { code: 'REDO_CASE_OPEN', field: 'redo' };
  if (redoneAs(events) !== null) return { code: 'CASE_REOPENED', field: 'redo' };
  return redo.due === null ? null : refuseDue(calendar, on, redo.due);
}

/** The day a decision sets, as 35 has a delayed date: a working day that the calendar knows, not before the decision. */
function refuseDue(calendar: WorkCalendar, on: LocalDate, due: LocalDate): FieldRefusal | null {
  const field = 'redo.due';
  if (!isLocalDate(due)) return { code: 'DATE_INVALID', field };
  if (due < on) return { code: 'DELAYED_BEFORE_DECISION', field };
  if (!covers(calendar, due)) return { code: 'CALENDAR_YEAR_MISSING', field };
  return isWorkingDay(calendar, due) ? null : { code: 'DELAYED_NOT_WORKING_DAY', field };
}

/** The case in which it is handled anew; null: none. */
export function redoneAs(events: readonly CaseEvent[]): Redo | null {
  return redoing(events)?.data.redo ?? null;
}

/** The same as its applicant reads it, with who set the answer aside (51). */
export function linkedAs(events: readonly CaseEvent[]): LinkedApplication | null {
  const data = redoing(events)?.data;
  return data?.redo === undefined ? null : { id: data.redo.caseId, number: data.redo.number, by: decidedBy(data) };
}

/** The application that this one handles anew, with who set its answer aside (51); null: none. */
export function linkedFrom(events: readonly CaseEvent[]): LinkedApplication | null {
  const data = lastOf(events, 'reopen')?.data;
  return data === undefined ? null : { id: data.of, number: data.number, by: decidedBy(data) };
}

const redoing = (events: readonly CaseEvent[]) => eventsOf(events, 'recordRemedy').find(({ data }) => data.redo);
const decidedBy = ({ authority, kind }: { authority: string; kind: RemedyRecordKind }): string => `${authority}${DECISIONS[kind]}`;
