import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';

/**
 * The one place that asks the time. Office machines run fast or slow, so the difference to the server's clock is
 * taken from its answers, and a legal day is the server's day.
 */
let skewMs = 0;
/** an answer's body named the server's time; a proxy's `Date` header counts for less */
let named = false;

export function noteServerDate(header: string | null): void {
  const server = header === null ? Number.NaN : Date.parse(header);
  if (!named && !Number.isNaN(server)) skewMs = server - Date.now();
}

export function noteServerNow(instant: string): void {
  skewMs = Date.parse(instant) - Date.now();
  named = true;
}

export function now(): number {
  return Date.now() + skewMs;
}

export function today(): LocalDate {
  return localDateOf(now());
}
