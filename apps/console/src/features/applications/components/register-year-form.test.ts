import { describe, expect, test } from '@jest/globals';
import { type YearCase, yearTable, yearTableSheet } from '@mingchuang/shared/disclosure/year-table.rules';
import { balanceOf, formRows } from './register-year-form.ts';

const CASES: YearCase[] = [
  { receivedOn: '2026-03-02', endedOn: '2026-03-20', row: 'granted', kind: 'person' },
  { receivedOn: '2026-03-02', endedOn: '2026-04-20', row: 'U1', kind: 'person' },
  { receivedOn: '2025-12-02', endedOn: '2026-01-20', row: 'D4', kind: 'company' },
  { receivedOn: '2026-12-02', endedOn: null, row: null, kind: 'company' },
];
const lines = yearTableSheet(yearTable(2026, CASES));
const rows = formRows(lines);

describe('table 3 as it is printed', () => {
  test('every line of the form has seven numbers, and its heads fill three columns', () => {
    expect(rows.every(({ values }) => values.length === 7)).toBe(true);
    // a head that reaches down keeps its place in the rows below it
    const width = rows.map(() => 0);
    for (const [at, { heads }] of rows.entries())
      for (const head of heads) for (let row = at; row < at + head.rows; row++) width[row] = (width[row] ?? 0) + head.columns;
    expect(width).toEqual(rows.map(() => 3));
  });

  test('groups with parts stand beside them and keep their sum', () => {
    const heads = rows.flatMap((row) => row.heads);
    expect(heads.filter(({ sum }) => sum !== undefined).map(({ label, rows: down, sum }) => [label, down, sum?.value])).toEqual([
      ['（三）不予公开', 8, 1],
      ['（四）无法提供', 3, 1],
      ['（五）不予处理', 5, 0],
      ['（六）其他处理', 3, 0],
    ]);
    expect(heads.find(({ kind }) => kind === 'upright')).toMatchObject({ label: '三、本年度办理结果', rows: 22 });
  });

  test('the lines that must agree are the strong ones', () => {
    expect(rows.filter(({ strong }) => strong).map(({ key }) => key)).toEqual(['received', 'carriedIn', 'resultsTotal', 'carriedOut']);
  });
});

describe('both sides of the form', () => {
  test('agree', () => {
    expect(balanceOf(lines)).toEqual({ received: 3, carriedIn: 1, results: 3, carriedOut: 1, off: [] });
  });

  test('name the columns that do not', () => {
    const broken = lines.map((line) => (line.key === 'carriedOut' ? { ...line, values: [1, ...line.values.slice(1)] } : line));
    expect(balanceOf(broken).off).toEqual([0]);
  });
});
