import { plainText } from '@mingchuang/shared/richtext/clean-text.rules';
import type { RichText } from '@mingchuang/shared/richtext/richtext.types';

type Rows = readonly (readonly RichText[])[];

export interface TableColumn {
  /** numbers below each other: they stand on the right and are never broken over two lines */
  figures: boolean;
  /** the least room it gets, in em */
  em: number;
}

/** In em: a short word is not broken, a long text gets a readable line, a Latin letter or a digit is as wide as `latin`. */
const CELL = { min: 3, text: 7, head: 4, gap: 0.9, latin: 0.58 };
/** what a phone 375 px wide shows of a table, in em of its normal letters */
const ROOM = 24;
/** rows looked at; a table is as wide as its beginning */
const ROWS = 100;
const FIGURE = /^[−+-]?\d[\d,]*(\.\d+)?\s*\p{L}{0,2}%?$/u;
const NO_FIGURE = /^[—–/-]?$/;

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 || letter === '−' ? CELL.latin : 1), 0);

/** What each column needs. The first one names the rows, also where it names them by numbers. */
export function tableColumns(rows: Rows, header: boolean): TableColumn[] {
  const [first = []] = rows;
  const body = rows.slice(header ? 1 : 0, ROWS);
  return first.map((head, column) => {
    const texts = body.map((row) => plainText(row[column] ?? '').trim());
    const longest = Math.max(0, ...texts.map(widthOf));
    const named = header ? Math.min(widthOf(plainText(head)), CELL.head) : 0;
    const figures = column > 0 && texts.some((text) => FIGURE.test(text)) && texts.every((text) => FIGURE.test(text) || NO_FIGURE.test(text));
    const em = Math.max(figures ? longest : Math.min(longest, CELL.text), named, CELL.min);
    return { figures, em: Math.round(em * 10) / 10 };
  });
}

/** Is there more of a table than a phone shows at once? An estimate: a mini-program cannot measure before it draws. */
export function isWide(columns: readonly TableColumn[], scale: number): boolean {
  return columns.reduce((sum, { em }) => sum + em + CELL.gap, 0) * scale > ROOM;
}
