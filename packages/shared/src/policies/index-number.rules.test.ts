import { expect, test } from '@jest/globals';
import { indexNumberOf, isIndexNumber, isOrganCode } from './index-number.rules.ts';

test.each([
  ['00755123X', 2026, 1, '00755123X/2026-00001'],
  ['11990000MB00000000', 2027, 99999, '11990000MB00000000/2027-99999'],
])('%s, %i, %i', (organ, year, serial, expected) => {
  expect(indexNumberOf(organ, year, serial)).toBe(expected);
  expect(isIndexNumber(expected)).toBe(true);
});

test.each([
  ['0075512', 2026, 1],
  ['00755123X', 2026, 0],
  ['00755123X', 2026, 100_000],
  ['00755123x', 2026, 1],
])('%s, %i, %i is none', (organ, year, serial) => {
  expect(() => indexNumberOf(organ, year, serial)).toThrow(RangeError);
});

test.each(['00755123X/26-00001', '00755123X/2026-1', '00755123X2026-00001', '00755123X/2026-000010'])('%s is none', (text) => {
  expect(isIndexNumber(text)).toBe(false);
  expect(isOrganCode(text)).toBe(false);
});
