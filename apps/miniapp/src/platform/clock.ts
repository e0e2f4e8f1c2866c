import { dayAndTime, type LocalDate, localDateOf } from '@mingchuang/shared/local-date';

/** The only place that asks the device for the time. */
export function now(): number {
  return Date.now();
}

export function today(): LocalDate {
  return localDateOf(now());
}

/** `11月8日 9:05`, with the year where it is not this one: history must not look like last week. */
export function whenOf(instant: string | number): string {
  return dayAndTime(instant, Number(today().slice(0, 4)));
}

/** `20:39` in Shanghai. */
export function clockTime(instant: number): string {
  const day = new Date(instant + 8 * 3_600_000).toISOString();
  return `${Number(day.slice(11, 13))}:${day.slice(14, 16)}`;
}
