import type { LocalDate } from '../local-date.ts';
import { addWorkingDays, type WorkCalendar } from '../work-calendar.ts';
import { OVERDUE_STEP, SUPERVISED_WORKING_DAYS, WARNING_WORKING_DAYS } from './disclosure.types.ts';
import { warningDays } from './lapses.rules.ts';

/**
 * The last warning (domain.md §1.2) that has come by this day, in working days before the due day; null: none has. What was
 * missed before it, over a weekend without a server, is not made up for.
 */
export function warningStep(calendar: WorkCalendar, due: LocalDate, today: LocalDate): number | null {
  if (today > due) return OVERDUE_STEP;
  const come = warningDays(calendar, due).filter(({ on }) => on <= today);
  return come.at(-1)?.before ?? null;
}

/** Whether this warning also goes to those who supervise. */
export function isSupervised(step: number): boolean {
  return step <= SUPERVISED_WORKING_DAYS;
}

/** What is due after this day is not warned of yet. */
export function lastWarnedDay(calendar: WorkCalendar, today: LocalDate): LocalDate {
  const last = addWorkingDays(calendar, today, WARNING_WORKING_DAYS[0]);
  return typeof last === 'string' ? last : last.lastCovered;
}
