/**
 * Legal days. A `LocalDate` is a calendar day in Asia/Shanghai written `YYYY-MM-DD`; it sorts as text.
 * China has had no daylight saving since 1991, so the offset is fixed at +08:00.
 */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The day in Shanghai that holds an instant (epoch milliseconds). */
export function localDateOf(instantMs: number): LocalDate {
  return new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** First instant (epoch milliseconds) of a legal day. */
export function startOfDay(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}

/** First instant after a legal day, that is its 24:00. */
export function endOfDay(date: LocalDate): number {
  return startOfDay(date) + DAY_MS;
}

export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** What is wrong with a period of legal days, both inclusive and either open; null: nothing. */
export function periodFault(from?: LocalDate, to?: LocalDate): { field: 'from' | 'to'; code: 'date' | 'order'; message: string } | null {
  for (const [field, day] of [
    ['to', to],
    ['from', from],
  ] as const) {
    if (day !== undefined && !isLocalDate(day)) return { field, code: 'date', message: '没有这一天' };
  }
  return from !== undefined && to !== undefined && from > to ? { field: 'from', code: 'order', message: '开始日期不能晚于结束日期' } : null;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? 'invalid' : new Date(ms + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day after a day that exists; rules that count day by day ask this thousands of times. */
export function nextDay(date: LocalDate): LocalDate {
  const day = Number(date.slice(8));
  if (day >= 28) return addDays(date, 1);
  return `${date.slice(0, 8)}${day < 9 ? '0' : ''}${day + 1}`;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** Weekdays of the first of each month, counted in a year that begins in March. */
const MONTH_SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** 0 is Sunday. By Sakamoto's formula, which needs no `Date`. */
export function weekdayOf(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + (MONTH_SHIFT[month - 1] ?? 0) + Number(date.slice(8))) % 7;
}

/** `2026-11-08` → `11月8日`; with `referenceYear` another year is spelled out: `2027年1月4日`. */
export function monthDay(date: LocalDate, referenceYear?: number): string {
  const [year, month, day] = date.split('-').map(Number);
  const text = `${month}月${day}日`;
  return referenceYear !== undefined && referenceYear !== year ? `${year}年${text}` : text;
}

/** `2026-11-08` → `2026年11月8日`. */
export function fullDate(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${monthDay(date)}`;
}

/** The time of day in Shanghai as `09:05`. */
export function clockTime(instantMs: number): string {
  return new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** An instant (ISO or epoch ms) as `11月8日 9:05`, Shanghai time; with `referenceYear` another year is spelled out. */
export function dayAndTime(instant: string | number, referenceYear?: number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  const clock = new Date(ms + SHANGHAI_OFFSET_MS).toISOString();
  return `${monthDay(clock.slice(0, 10), referenceYear)} ${Number(clock.slice(11, 13))}:${clock.slice(14, 16)}`;
}
