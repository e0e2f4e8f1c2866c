import { type LocalDate, monthDay } from '../local-date.ts';

/** The last day on which something can be rated, itself included. One wording for both apps. */
export function ratableWords(until: LocalDate, today: LocalDate): string {
  return `可以评到 ${monthDay(until, Number(today.slice(0, 4)))}`;
}
