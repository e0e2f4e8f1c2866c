import { describe, expect, test } from '@jest/globals';
import { type FeeBasis, feeOf } from './fees.rules.ts';

describe('the fee (国办函〔2020〕109号; domain.md §1.4)', () => {
  test.each<[FeeBasis, number, number]>([
    ['items', 0, 0],
    ['items', 10, 0],
    ['items', 11, 100],
    ['items', 30, 2000],
    ['items', 31, 2200],
    ['items', 40, 4000],
    ['items', 41, 4300],
    ['items', 50, 7000],
    ['pages', 30, 0],
    ['pages', 31, 10],
    ['pages', 100, 700],
    ['pages', 101, 720],
    ['pages', 200, 2700],
    ['pages', 201, 2740],
  ])('%s: %i → ¥%i', (basis, count, yuan) => {
    expect(feeOf(basis, count)).toBe(yuan);
  });

  test('what was asked for earlier in the month counts first, and parts make the whole', () => {
    expect(feeOf('items', 1, 10)).toBe(100);
    expect(feeOf('items', 5, 28)).toBe(2 * 100 + 3 * 200);
    for (let before = 0; before <= 60; before += 1) expect(feeOf('items', before) + feeOf('items', 7, before)).toBe(feeOf('items', before + 7));
  });

  test('never less for more', () => {
    for (const basis of ['items', 'pages'] as const) for (let n = 0; n < 300; n += 1) expect(feeOf(basis, n + 1)).toBeGreaterThanOrEqual(feeOf(basis, n));
  });

  test.each([-1, 0.5, Number.NaN])('%p is no count', (count) => {
    expect(() => feeOf('items', count)).toThrow(RangeError);
  });
});
