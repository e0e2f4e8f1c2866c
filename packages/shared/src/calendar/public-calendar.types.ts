import type { LocalDate } from '../local-date.ts';

/** The 条例 is in force since 2019; nothing before is counted by its rules. */
export const PUBLIC_CALENDAR_FROM: LocalDate = '2019-01-01';

/** GET /api/calendar: the published schedules of days off, for screens that count working days themselves. */
export interface PublicCalendar {
  /** nothing is known, and nothing may be guessed, outside these two days */
  firstCovered: LocalDate;
  lastCovered: LocalDate;
  /** days that a notice declares off, each with what it is for; empty where the source does not say */
  daysOff: Record<string, string>;
  /** weekends that a notice declares working days */
  swappedIn: LocalDate[];
}
