import { type Line, normalise } from './text.ts';

const MAX_COLUMNS = 50;
const MAX_ALIGNED_CELL = 30;
const RULE = /^[\s\-+=|:─│┌┐└┘├┤┬┴┼━┃]+$/;

type Kind = 'tab' | 'pipe' | 'aligned';
const KINDS: readonly Kind[] = ['pipe', 'tab', 'aligned'];

export interface FoundTable {
  rows: string[][];
  /** index of the first line after the table */
  next: number;
}

/** A line drawn with dashes or box characters; it holds no word. */
export function isRule(line: Line): boolean {
  return line.text.length <= 500 && line.text.length >= 3 && RULE.test(line.text);
}

/** The table that starts at line `start`, if at least two lines in a row have the columns of one. */
export function tableAt(lines: readonly Line[], start: number): FoundTable | null {
  for (const kind of KINDS) {
    const found = tableOf(kind, lines, start);
    if (found) return found;
  }
  return null;
}

function tableOf(kind: Kind, lines: readonly Line[], start: number): FoundTable | null {
  const rows: string[][] = [];
  let next = start;
  for (let line = lines[next]; line; line = lines[++next]) {
    if (rows.length > 0 && isRule(line)) continue;
    const cells = cellsOf(kind, line);
    if (!cells) break;
    // columns made of spaces are only believable where every row has the same number of them
    if (kind === 'aligned' && rows[0] && rows[0].length !== cells.length) break;
    rows.push(cells);
  }
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length < 2 || (kind === 'aligned' && columns < 3 && rows.length < 3)) return null;
  return { rows: rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]), next };
}

function cellsOf(kind: Kind, line: Line): string[] | null {
  const cells = splitCells(kind, line);
  if (!cells || cells.length < 2 || cells.length > MAX_COLUMNS) return null;
  const tidy = cells.map((cell) => normalise(cell.replace(/[ \t]+/g, ' ').trim()));
  if (tidy.filter((cell) => cell !== '').length < (kind === 'aligned' ? cells.length : 2)) return null;
  if (kind === 'aligned' && tidy.some((cell) => cell.length > MAX_ALIGNED_CELL || /[。；，：]$/.test(cell))) return null;
  return tidy;
}

function splitCells(kind: Kind, line: Line): string[] | null {
  if (kind === 'tab') return line.raw.includes('\t') ? line.raw.split('\t') : null;
  if (kind === 'aligned') return line.raw.length <= 500 && line.raw.includes('  ') ? line.raw.trim().split(/ {2,}/) : null;
  if (!/[|｜│]/.test(line.text)) return null;
  return line.text.replace(/^[|｜│]|[|｜│]$/g, '').split(/[|｜│]/);
}
