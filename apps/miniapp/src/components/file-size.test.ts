import { expect, test } from '@jest/globals';
import { sizeWords } from './file-size';

test.each([
  [12, '1 KB'],
  [38 * 1024, '38 KB'],
  [2_200_000, '2.1 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
