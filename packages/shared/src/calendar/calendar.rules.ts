import type { ErrorCode } from '../errors.ts';
import { addDays, isLocalDate, type LocalDate, weekdayOf } from '../local-date.ts';
import { isWorkingDay, type WorkCalendar } from '../work-calendar.ts';
import { NEIGHBOUR_FROM, type YearSchedule } from './calendar.types.ts';
import { missingHolidays } from './holidays.rules.ts';

/** What is wrong with a schedule, by field (`daysOff.3`). */
export interface ScheduleFault {
  code: ErrorCode;
  field: string;
  /** the day it is about */
  day?: LocalDate;
  /** names of the holidays that are missing */
  missing?: string[];
}

/** A year's schedule as it is kept. */
export interface KnownYear {
  year: number;
  daysOff: readonly LocalDate[];
  workingWeekends: readonly LocalDate[];
}

export const isWeekend = (day: LocalDate): boolean => [0, 6].includes(weekdayOf(day));

/** Which year may be written: the one after the last covered, or one that staff wrote before. Those of the package stay. */
export function refuseYear(year: number, { packageLast, lastCovered }: { packageLast: number; lastCovered: number }): ErrorCode | null {
  if (year <= packageLast) return 'CALENDAR_YEAR_SHIPPED';
  return year > lastCovered + 1 ? 'CALENDAR_YEAR_TOO_EARLY' : null;
}

/** 国办发明电〔2026〕7号, in whichever brackets it was typed. */
export function isNoticeNumber(text: string): boolean {
  return /^\p{Script=Han}{2,20}\s*[〔［【[(（]\s*\d{4}\s*[〕］】\])）]\s*(第\s*)?\d{1,4}\s*号$/u.test(text);
}

/** A day of the year itself, or one of the last days of the year before (`NEIGHBOUR_FROM`). */
export function belongsTo(year: number, day: LocalDate): boolean {
  return day >= `${year - 1}-${NEIGHBOUR_FROM}` && day <= `${year}-12-31`;
}

/** Everything that is wrong with a schedule, in the order of its fields. */
export function scheduleFaults(year: number, schedule: YearSchedule): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  if (!isNoticeNumber(schedule.notice)) faults.push({ code: 'CALENDAR_NOTICE_INVALID', field: 'notice' });
  if (!schedule.daysOff.some((day) => day.startsWith(`${year}-`))) faults.push({ code: 'CALENDAR_NO_DAY_OFF', field: 'daysOff' });
  else {
    const missing = missingHolidays(year, schedule.daysOff);
    if (missing.length > 0) faults.push({ code: 'CALENDAR_HOLIDAY_MISSING', field: 'daysOff', missing });
  }
  const seen = new Set<LocalDate>();
  for (const list of ['daysOff', 'workingWeekends'] as const) {
    for (const [index, day] of schedule[list].entries()) {
      const code = dayFault(year, list, day, seen);
      if (code !== null) faults.push({ code, field: `${list}.${index}`, day });
      seen.add(day);
    }
  }
  return faults;
}

function dayFault(year: number, list: 'daysOff' | 'workingWeekends', day: LocalDate, seen: ReadonlySet<LocalDate>): ErrorCode | null {
  if (!isLocalDate(day)) return 'CALENDAR_DAY_UNKNOWN';
  if (!belongsTo(year, day)) return 'CALENDAR_DAY_OUTSIDE';
  if (seen.has(day)) return 'CALENDAR_DAY_TWICE';
  return list === 'workingWeekends' && !isWeekend(day) ? 'CALENDAR_SWAP_NO_WEEKEND' : null;
}

/**
 * The calendar with one year more, or with that year written anew. What a notice says of the last days of the year before
 * counts as well, also against what the year before said of them.
 */
export function withYear(calendar: WorkCalendar, { year, daysOff, workingWeekends }: KnownYear): WorkCalendar {
  const off = new Set(daysOff);
  const swapped = new Set(workingWeekends);
  const keep = (day: LocalDate) => !day.startsWith(`${year}-`) && !off.has(day) && !swapped.has(day);
  const last = `${year}-12-31`;
  return {
    ...calendar,
    lastCovered: last > calendar.lastCovered ? last : calendar.lastCovered,
    daysOff: new Set([...[...calendar.daysOff].filter(keep), ...off]),
    swappedIn: new Set([...[...calendar.swappedIn].filter(keep), ...swapped]),
  };
}

export function workingDaysIn(calendar: WorkCalendar, year: number): number {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** First day whose counting the schedule of a year can change. */
export function changedFrom(year: number): LocalDate {
  return `${year - 1}-${NEIGHBOUR_FROM}`;
}

/** Days in the order of the calendar. */
export function inOrder(days: readonly LocalDate[]): LocalDate[] {
  return [...days].sort();
}
