import { describe, expect, test } from '@jest/globals';
import { median, percent } from './metrics.rules.ts';

describe('figures (domain.md §5)', () => {
  test.each([
    [0, 0, '—'],
    [0, 4, '0.0%'],
    [4, 4, '100.0%'],
    [2, 3, '66.7%'],
    [1, 3, '33.3%'],
  ])('%i of %i → %s: without cases there is no rate', (numerator, denominator, expected) => {
    expect(percent({ numerator, denominator })).toBe(expected);
  });

  test.each<[number[], number | null]>([
    [[], null],
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 2], 9],
  ])('median of %j → %s', (values, expected) => {
    // Frozen: the caller's list is not sorted under its hands.
    expect(median(Object.freeze(values))).toBe(expected);
  });
});
