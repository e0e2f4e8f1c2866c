const DAY_MS = 86_400_000;
const MAX_DAYS = 4_000;
const days = new Map<number, string>();

/** Epoch milliseconds as `2026-11-12T01:05:00.000Z`, as `Date` writes it; lists hold many of the same days, and writing a date is most of the work. */
export function iso(at: number): string {
  const day = Math.floor(at / DAY_MS);
  return `${dayOf(day)}${timeOf(at - day * DAY_MS)}`;
}

export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

function dayOf(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(day, text);
  return text;
}

function timeOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = ms % 1000;
  const thousandths = rest < 10 ? `00${rest}` : rest < 100 ? `0${rest}` : rest;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${thousandths}Z`;
}

const two = (n: number): string | number => (n < 10 ? `0${n}` : n);
