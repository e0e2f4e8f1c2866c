import { expect, test } from '@jest/globals';
import { tooLong } from './length.rules';

test.each([
  ['', 3, null],
  ['三个字', 3, null],
  ['四个字了', 3, '多了 1 个字，请删短'],
  ['😀😀😀', 3, null],
  ['长'.repeat(2301), 2000, '多了 301 个字，请删短'],
])('%s within %d: %s', (text, max, words) => {
  expect(tooLong(text, max)).toBe(words);
});
