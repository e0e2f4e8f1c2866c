import { addDays, type LocalDate, nextDay, weekdayOf } from './local-date.ts';

/**
 * The State Council's schedule: which days off fall on a weekday, which weekends are worked (调休).
 * Outside `firstCovered`…`lastCovered` nothing is known, and a guess from weekends alone is forbidden
 * (domain.md §1.2).
 */
export interface WorkCalendar {
  firstCovered: LocalDate;
  lastCovered: LocalDate;
  /** weekdays and weekends that a notice declares off */
  daysOff: ReadonlySet<LocalDate>;
  /** weekends that a notice declares working days */
  swappedIn: ReadonlySet<LocalDate>;
  /** 春节, 国庆节 …: what a day off is for, where the source says it */
  holidayNames?: ReadonlyMap<LocalDate, string>;
}

/** The count ran into a year whose schedule is not published yet. */
export interface YearMissing {
  error: 'CALENDAR_YEAR_MISSING';
  year: number;
  lastCovered: LocalDate;
  /** working days still to count after `lastCovered` */
  remaining: number;
}

export type DueDate = { kind: 'fixed'; on: LocalDate } | { kind: 'provisional'; lastCovered: LocalDate; remaining: number; year: number };

export function covers(calendar: WorkCalendar, date: LocalDate): boolean {
  return date >= calendar.firstCovered && date <= calendar.lastCovered;
}

/** Throws RangeError for a day the calendar does not cover; ask `covers` first. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  if (!covers(calendar, date)) throw new RangeError(`no schedule for ${date}`);
  if (calendar.daysOff.has(date)) return false;
  if (calendar.swappedIn.has(date)) return true;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The `count`th working day after `base`; `base` is day 0 and need not be a working day.
 * The due day itself is a working day and runs to 24:00.
 */
export function addWorkingDays(calendar: WorkCalendar, base: LocalDate, count: number): LocalDate | YearMissing {
  let day = base;
  let remaining = count;
  while (remaining > 0) {
    const next = nextDay(day);
    if (!covers(calendar, next)) {
      return { error: 'CALENDAR_YEAR_MISSING', year: Number(next.slice(0, 4)), lastCovered: calendar.lastCovered, remaining };
    }
    day = next;
    if (isWorkingDay(calendar, day)) remaining -= 1;
  }
  return day;
}

/** The `count`th working day before `from`; null where it would leave the covered years. */
export function subtractWorkingDays(calendar: WorkCalendar, from: LocalDate, count: number): LocalDate | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (!covers(calendar, day)) return null;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** `addWorkingDays` as screens show it: a fixed day, or 暂定 with what is still to count. */
export function dueDate(calendar: WorkCalendar, base: LocalDate, count: number): DueDate {
  const due = addWorkingDays(calendar, base, count);
  return typeof due === 'string' ? { kind: 'fixed', on: due } : { kind: 'provisional', lastCovered: due.lastCovered, remaining: due.remaining, year: due.year };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * Null where the span leaves the covered years.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number | null {
  if (from > to) {
    const back = workingDaysBetween(calendar, to, from);
    return back === null ? null : -back;
  }
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    if (!covers(calendar, day)) return null;
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
