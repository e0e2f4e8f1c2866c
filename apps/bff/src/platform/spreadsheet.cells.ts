import { daysBetween, isLocalDate } from '@mingchuang/shared/local-date';
import type { Cell, Column } from '@mingchuang/shared/tables';

/** What a cell is written as. */
export type Written = { kind: 'empty' } | { kind: 'text'; text: string; risky: boolean } | { kind: 'number'; number: number } | { kind: 'day'; day: string };

/** A program that opens a table as CSV takes these for the beginning of a formula; some do with the full-width ones too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Control characters, halves of characters and non-characters: XML has no way to write them, and nobody reads them. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

export function written(cell: Cell, { type }: Column): Written {
  if (cell === null || cell === '') return { kind: 'empty' };
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no number for a table`);
    return { kind: 'number', number: cell };
  }
  if (type === 'day' && isLocalDate(cell)) return { kind: 'day', day: cell };
  const text = cell.replace(UNREADABLE, '');
  return { kind: 'text', text, risky: FORMULA.test(text) };
}

/** Spreadsheets count days from the end of 1899; before March 1900 they count a day that never was. */
export function serialOf(day: string): number | null {
  const serial = daysBetween('1899-12-30', day);
  return serial > 60 ? serial : null;
}
