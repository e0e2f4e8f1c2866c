import { describe, expect, test } from '@jest/globals';
import type { Measure, PublishedIssue } from '@mingchuang/shared/periodic/periodic.types';
import { barsOf, ceilingOf, changeWords, spokenChart } from './chart.rules';

const MONEY: Measure = { key: 'money', name: '资金', unit: '万元', decimals: 1, totalOf: [] };
const issue = (period: string, money: number | { missing: string }): PublishedIssue => ({
  ...{ period, number: 1, cells: { all: { money } }, note: '', changeNote: '', publishedOn: '2026-11-12' },
});

test.each([
  [0, 1],
  [0.3, 0.5],
  [1, 1],
  [1.1, 2],
  [5, 5],
  [501, 1000],
  [5422, 10000],
])('above %d the ceiling is %d', (most, ceiling) => {
  expect(ceilingOf(most)).toBeCloseTo(ceiling, 10);
});

describe('the bars', () => {
  const issues = [issue('2026-10', 12.3), issue('2026-09', { missing: '待核' }), issue('2026-08', 0)];
  test('oldest first, from 0; a missing one is none', () => {
    expect(barsOf(issues, 'all', 'money')).toEqual({
      ceiling: 20,
      bars: [
        { period: '2026-08', value: 0, share: 0 },
        { period: '2026-09', value: null, share: 0 },
        { period: '2026-10', value: 12.3, share: 12.3 / 20 },
      ],
    });
  });
  test('are said', () => {
    expect(spokenChart('全区资金', barsOf(issues, 'all', 'money').bars, MONEY)).toBe(
      '柱状图，全区资金，共 3 期：2026年8月 0.0 万元，2026年9月 无数据，2026年10月 12.3 万元',
    );
  });
  test('twelve at most', () => {
    const many = Array.from({ length: 15 }, (_, at) => issue(`2026-${at}`, at));
    expect(barsOf(many, 'all', 'money').bars).toHaveLength(12);
  });
  test.each([
    [12.3, 12.2, '比上一期多 0.1 万元'],
    [12.2, 12.3, '比上一期少 0.1 万元'],
    [12.3, 12.3, '和上一期一样'],
    [12.3, { missing: '待核' }, null],
  ])('%j after %j: %s', (newest, before, words) => {
    expect(changeWords(barsOf([issue('2026-10', newest), issue('2026-09', before)], 'all', 'money').bars, MONEY)).toBe(words);
  });
});
