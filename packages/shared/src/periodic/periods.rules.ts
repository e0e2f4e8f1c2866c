import { addDays, type LocalDate } from '../local-date.ts';
import { clockView } from '../messages/messages.rules.ts';
import type { ClockView } from '../messages/messages.types.ts';
import { type DueDate, dueDate, type WorkCalendar } from '../work-calendar.ts';
import type { DueRule, Period, PeriodLength } from './periodic.types.ts';

const PATTERNS: Record<PeriodLength, RegExp> = { monthly: /^(20\d{2})-(0[1-9]|1[0-2])$/, quarterly: /^(20\d{2})-Q([1-4])$/, yearly: /^(20\d{2})$/ };
const IN_A_YEAR: Record<PeriodLength, number> = { monthly: 12, quarterly: 4, yearly: 1 };

export interface Publishing {
  length: PeriodLength;
  due: DueRule;
  firstPeriod: Period;
}

/** How manieth period since the year 0; null: no period of this length. */
function ordinalOf(length: PeriodLength, period: Period): number | null {
  const [, year, part = '1'] = period.match(PATTERNS[length]) ?? [];
  return year === undefined ? null : Number(year) * IN_A_YEAR[length] + Number(part) - 1;
}

function periodAt(length: PeriodLength, ordinal: number): Period {
  const [year, part] = [Math.floor(ordinal / IN_A_YEAR[length]), (ordinal % IN_A_YEAR[length]) + 1];
  return { monthly: `${year}-${String(part).padStart(2, '0')}`, quarterly: `${year}-Q${part}`, yearly: String(year) }[length];
}

export const isPeriod = (length: PeriodLength, period: Period): boolean => ordinalOf(length, period) !== null;

function firstDayAt(length: PeriodLength, ordinal: number): LocalDate {
  const month = (ordinal % IN_A_YEAR[length]) * (12 / IN_A_YEAR[length]) + 1;
  return `${Math.floor(ordinal / IN_A_YEAR[length])}-${String(month).padStart(2, '0')}-01`;
}

/** First and last legal day; null: no period of this length. */
export function daysOfPeriod(length: PeriodLength, period: Period): { first: LocalDate; last: LocalDate } | null {
  const ordinal = ordinalOf(length, period);
  return ordinal === null ? null : { first: firstDayAt(length, ordinal), last: addDays(firstDayAt(length, ordinal + 1), -1) };
}

/** The period that holds the day. */
export function periodOf(length: PeriodLength, day: LocalDate): Period {
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / (12 / IN_A_YEAR[length]));
  return periodAt(length, Number(day.slice(0, 4)) * IN_A_YEAR[length] + part);
}

/** The newest whose day 0 has come, whether or not it has to be published: of what looks back, the last that is over. */
function newestOver({ length, due }: Pick<Publishing, 'length' | 'due'>, today: LocalDate): number {
  const current = ordinalOf(length, periodOf(length, today));
  if (current === null) throw new RangeError(`no day ${today}`);
  return due.from === 'start' ? current : current - 1;
}

/** Newest first: those that can be entered, that is, whose day 0 has come; of what looks back, the period is over. */
export function periodsUntil(series: Publishing, today: LocalDate, most: number): Period[] {
  const first = ordinalOf(series.length, series.firstPeriod);
  if (first === null) return [];
  const periods: Period[] = [];
  for (let at = newestOver(series, today); at >= first && periods.length < most; at -= 1) periods.push(periodAt(series.length, at));
  return periods;
}

/** The next one, which cannot be entered yet. */
export function comingPeriod(series: Publishing, today: LocalDate): Period {
  const next = newestOver(series, today) + 1;
  return periodAt(series.length, Math.max(next, ordinalOf(series.length, series.firstPeriod) ?? next));
}

/** Can this period be entered today? */
export function isOpenPeriod(series: Publishing, period: Period, today: LocalDate): boolean {
  const [ordinal, first] = [ordinalOf(series.length, period), ordinalOf(series.length, series.firstPeriod)];
  const newest = ordinalOf(series.length, periodsUntil(series, today, 1)[0] ?? '');
  return ordinal !== null && first !== null && newest !== null && ordinal >= first && ordinal <= newest;
}

/** Day 0 is the last day of the period, or the first; null: no period of this length. Natural days end on any day. */
export function periodDue({ length, due }: Publishing, period: Period, calendar: WorkCalendar): DueDate | null {
  const days = daysOfPeriod(length, period);
  if (days === null) return null;
  const base = due.from === 'start' ? days.first : days.last;
  return due.of === 'natural' ? { kind: 'fixed', on: addDays(base, due.days) } : dueDate(calendar, base, due.days);
}

export interface MissingPeriod {
  period: Period;
  clock: ClockView;
}

/** Those that can be entered and are not published, oldest first. */
export function missingPeriods(series: Publishing, published: ReadonlySet<Period>, today: LocalDate, calendar: WorkCalendar, most: number): MissingPeriod[] {
  return periodsUntil(series, today, most)
    .filter((period) => !published.has(period))
    .flatMap((period) => {
      const due = periodDue(series, period, calendar);
      return due === null ? [] : [{ period, clock: clockView(calendar, due, today) }];
    })
    .reverse();
}
