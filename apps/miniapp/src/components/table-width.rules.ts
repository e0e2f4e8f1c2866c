import { plainText } from '@mingchuang/shared/richtext/clean-text.rules';
import type { RichText } from '@mingchuang/shared/richtext/richtext.types';

/** Widths in characters: what the stylesheet gives a cell, and what a phone 375 px wide has room for. */
const CELL = { min: 3, max: 12, gap: 0.9 };
const ROOM = 24;
/** rows looked at; a table is as wide as its beginning */
const ROWS = 30;

/** Is there more of a table than a phone shows at once? An estimate: a mini-program cannot measure before it draws. */
export function isWide(rows: readonly (readonly RichText[])[], scale: number): boolean {
  const [head = []] = rows;
  const width = head.reduce((sum, _, column) => {
    const longest = rows.slice(0, ROWS).reduce((most, row) => Math.max(most, plainText(row[column] ?? '').length), 0);
    return sum + Math.min(Math.max(longest, CELL.min), CELL.max) + CELL.gap;
  }, 0);
  return width * scale > ROOM;
}
