import { describe, expect, test } from '@jest/globals';
import {
  emptySeries,
  faultsOfSeries,
  firstPeriods,
  goOnFrom,
  newLine,
  newMeasure,
  partsFor,
  pastedLines,
  type SeriesForm,
  withoutMeasure,
  writtenOf,
} from './series-form.ts';

const TODAY = '2026-11-12';
const FORM: SeriesForm = {
  ...emptySeries(TODAY),
  ...{ columnId: 'c', unitId: 'u', name: '救助人数', lineTitle: '类别' },
  lines: [{ key: 'r1', name: '城市' }],
  measures: [{ key: 'm1', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
};

describe('a series as it is typed', () => {
  test('an empty one says what is missing, from top to bottom', () => {
    expect([...faultsOfSeries(emptySeries(TODAY)).keys()]).toEqual(['name', 'columnId', 'unitId', 'lineTitle', 'line.r1', 'measure.m1', 'unit.m1']);
    expect(faultsOfSeries(FORM).size).toBe(0);
  });

  test.each<[what: string, more: Partial<SeriesForm>, field: string, words: string]>([
    ['blank', { name: ' ' }, 'name', '请写名称'],
    ['no number', { due: { ...FORM.due, days: '十' } }, 'due.days', '请填 1 到 180 的整数'],
    ['no day', { due: { ...FORM.due, days: '0' } }, 'due.days', '请填 1 到 180 的整数'],
    ['too many days', { due: { ...FORM.due, days: '181' } }, 'due.days', '请填 1 到 180 的整数'],
    ['a line twice', { lines: [...FORM.lines, { key: 'r2', name: '城市 ' }] }, 'line.r2', '和前面的行重名'],
    [
      'a sum of one',
      { measures: [...FORM.measures, { key: 'm2', name: '合计', unit: '人', decimals: 0, totalOf: ['m1'] }] },
      'total.m2',
      '合计要由两个以上指标相加',
    ],
    ['a first period of another length', { firstPeriod: '2026-Q1' }, 'firstPeriod', '开始的一期不对，应为 2026-10、2026-Q3 或者 2026 的样子'],
  ])('%s', (_what, more, field, words) => {
    expect([...faultsOfSeries({ ...FORM, ...more })]).toEqual([[field, words]]);
  });

  test('it is sent trimmed, and days as a number', () => {
    const { due, lines } = writtenOf({ ...FORM, due: { ...FORM.due, days: ' 15 ' }, lines: [{ key: 'r1', name: ' 城市 ' }] });
    expect([due.days, lines[0]?.name]).toEqual([15, '城市']);
  });

  test('keys are the next that are free', () => {
    expect([
      newLine([]).key,
      newLine([
        { key: 'r1', name: '' },
        { key: 'r3', name: '' },
      ]).key,
      newMeasure(FORM.measures).key,
    ]).toEqual(['r1', 'r2', 'm2']);
  });

  test('the first period: this one, the next, and those before it; the one that is chosen is never missing', () => {
    expect(firstPeriods('quarterly', '2026-Q3', TODAY).slice(0, 3)).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
    expect(firstPeriods('yearly', '2011', TODAY)).toEqual(['2027', '2026', '2025', '2024', '2023', '2022', '2021', '2011']);
  });

  test('sums: what goes is no part any more, and a part is no sum', () => {
    const [a, b] = [newMeasure([]), { ...newMeasure([]), key: 'm2' }];
    const sum = { ...newMeasure([]), key: 'm3', totalOf: ['m1', 'm2'] };
    expect(withoutMeasure([a, b, sum], 'm1').map(({ totalOf }) => totalOf)).toEqual([[], ['m2']]);
    expect(partsFor([a, b, sum], 'm1')).toEqual([]);
    expect(partsFor([a, b, sum], 'm3').map(({ key }) => key)).toEqual(['m1', 'm2']);
  });

  test('a column of names is laid down from the line on', () => {
    const lines = pastedLines(
      [
        { key: 'r1', name: '城市' },
        { key: 'r2', name: '旧' },
      ],
      1,
      '农村\t12\r\n特困\n\n',
    );
    expect(lines).toEqual([
      { key: 'r1', name: '城市' },
      { key: 'r2', name: '农村' },
      { key: 'r3', name: '特困' },
    ]);
    expect(pastedLines([], 0, '城市')).toBeNull();
    expect(pastedLines([], 0, Array.from({ length: 60 }, (_, n) => `行${n}`).join('\n'))).toHaveLength(40);
  });

  test('going on: everything is mine, but the table is theirs once there are figures', () => {
    const theirs = { ...FORM, name: '那边', lineTitle: '那边' };
    const mine = { ...FORM, name: '我的', lineTitle: '我的' };
    expect(goOnFrom(mine, theirs, false)).toEqual(mine);
    expect(goOnFrom(mine, theirs, true)).toEqual({ ...theirs, name: '我的' });
  });
});
