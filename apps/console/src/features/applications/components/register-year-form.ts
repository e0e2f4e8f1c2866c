import type { YearRow, YearTableLine } from '@mingchuang/shared/disclosure/year-table.rules';

/** A head cell of the official form, to the left of its numbers. */
export interface FormHead {
  label: string;
  rows: number;
  columns: number;
  kind: 'whole' | 'upright' | 'group' | 'leaf';
  /** the sum of a group that has a line for each of its parts only, and its row */
  sum?: { key: YearRow; value: number };
}

export interface FormRow {
  key: YearRow;
  heads: FormHead[];
  values: readonly number[];
  /** 一, 二, （七） and 四: the lines that must agree with each other */
  strong: boolean;
}

/** Columns of heads: 三 upright, its groups, their parts. */
const HEADS = 3;

/** Table 3 as it is printed: a group with parts stands beside them and has no line of its own. */
export function formRows(lines: readonly YearTableLine[]): FormRow[] {
  const rows: FormRow[] = [];
  let waiting: FormHead[] = [];
  const printed = lines.filter((line, at) => !isHeading(lines, at) && line.level > 0).length;
  for (const [at, { key, label, level, values }] of lines.entries()) {
    if (key === 'results') {
      waiting = [{ label, rows: printed, columns: 1, kind: 'upright' }];
      continue;
    }
    if (isHeading(lines, at)) {
      waiting.push({ label, rows: partsOf(lines, at), columns: 1, kind: 'group', sum: { key, value: values.at(-1) ?? 0 } });
      continue;
    }
    const own: FormHead = {
      label,
      rows: 1,
      columns: level === 0 ? HEADS : level === 1 ? HEADS - 1 : 1,
      kind: level === 0 ? 'whole' : level === 1 ? 'group' : 'leaf',
    };
    rows.push({ key, heads: [...waiting, own], values, strong: level === 0 || key === 'resultsTotal' });
    waiting = [];
  }
  return rows;
}

const isHeading = (lines: readonly YearTableLine[], at: number): boolean => lines[at]?.key === 'results' || partsOf(lines, at) > 0;

function partsOf(lines: readonly YearTableLine[], at: number): number {
  if (lines[at]?.level !== 1) return 0;
  const after = lines.slice(at + 1).findIndex(({ level }) => level !== 2);
  return after === -1 ? lines.length - at - 1 : after;
}

export interface Balance {
  /** 一 ＋ 二 of the last column, against （七） ＋ 四 */
  received: number;
  carriedIn: number;
  results: number;
  carriedOut: number;
  /** columns in which both sides differ, by their place */
  off: number[];
}

/** 一 ＋ 二 ＝ （七） ＋ 四, in every column. */
export function balanceOf(lines: readonly YearTableLine[]): Balance {
  const of = (key: YearTableLine['key'], level: number) => lines.find((line) => line.key === key && line.level === level)?.values ?? [];
  const [came, before, done, left] = [of('received', 0), of('carriedIn', 0), of('resultsTotal', 1), of('carriedOut', 0)];
  const at = (values: readonly number[], place: number) => values[place] ?? 0;
  const off = came.flatMap((_, place) => (at(came, place) + at(before, place) === at(done, place) + at(left, place) ? [] : [place]));
  const last = came.length - 1;
  return { received: at(came, last), carriedIn: at(before, last), results: at(done, last), carriedOut: at(left, last), off };
}
