import { describe, expect, test } from '@jest/globals';
import { changeOf } from './changes.rules.ts';
import type { Measure, PeriodicCells, SeriesShape } from './periodic.types.ts';
import { sumChecks } from './sums.rules.ts';

const measure = (key: string, more: Partial<Measure> = {}): Measure => ({ key, name: key, unit: '人', decimals: 0, totalOf: [], ...more });
const SHAPE: SeriesShape = {
  lineTitle: '对象类别',
  lines: [
    { key: 'urban', name: '城市低保' },
    { key: 'rural', name: '农村低保' },
    { key: 'all', name: '合计' },
  ],
  totalLine: 'all',
  measures: [measure('men'), measure('women'), measure('both', { totalOf: ['men', 'women'] }), measure('money', { decimals: 2 })],
};
const told = (cells: PeriodicCells) =>
  sumChecks(SHAPE, cells).map(({ of, line, measure: { key }, sum, agrees }) => `${of} ${line.key}.${key} ${sum} ${agrees ? 'agrees' : 'differs'}`);

describe('the sums of a table', () => {
  test('each is told, by line and by measure, also while it is filled in', () => {
    expect(
      told({
        urban: { men: 3, women: 4, both: 7, money: 0.1 },
        rural: { men: 1, women: { missing: '待核' }, both: 5, money: 0.2 },
        all: { men: 4, both: 13, money: 0.3 },
      }),
    ).toEqual([
      'measures urban.both 7 agrees',
      'measures rural.both null agrees',
      'measures all.both null agrees',
      'lines all.men 4 agrees',
      'lines all.women null agrees',
      'lines all.both 12 differs',
      'lines all.money 0.3 agrees',
    ]);
  });

  test('an empty table has nothing to compare', () => {
    expect(sumChecks(SHAPE, {}).every(({ sum, agrees }) => sum === null && agrees)).toBe(true);
  });
});

test.each([
  [2104, 2092, 0, { by: 12, share: 12 / 2092, large: false }],
  [0.3, 0.1, 2, { by: 0.2, share: 2, large: true }],
  [70, 100, 0, { by: -30, share: -0.3, large: true }],
  [71, 100, 0, { by: -29, share: -0.29, large: false }],
  [5, 0, 0, { by: 5, share: null, large: true }],
  [0, 0, 0, { by: 0, share: null, large: false }],
  [{ missing: '待核' }, 3, 0, null],
  [3, undefined, 0, null],
])('%j after %j with %i decimals: %j', (now, before, decimals, expected) => {
  expect(changeOf(now, before, decimals)).toEqual(expected);
});
