import { describe, expect, test } from '@jest/globals';
import { CASE_FIGURES } from '../disclosure/case-figures.types.ts';
import { caseRatio, median, percent } from './metrics.rules.ts';
import type { Ratio, UnitCaseMetrics } from './metrics.types.ts';

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

  test.each<['satisfaction' | 'participation' | 'onTime', Ratio]>([
    ['satisfaction', { numerator: 3, denominator: 4 }],
    ['participation', { numerator: 4, denominator: 7 }],
    ['onTime', { numerator: 6, denominator: 9 }],
  ])('of applications: %s', (measure, expected) => {
    const none = Object.fromEntries(CASE_FIGURES.map((figure) => [figure, 0])) as UnitCaseMetrics['figures'];
    expect(caseRatio({ figures: { ...none, ended: 8, answered: 7, judged: 9, onTime: 6, rated: 4, satisfied: 3 } }, measure)).toEqual(expected);
  });
});
