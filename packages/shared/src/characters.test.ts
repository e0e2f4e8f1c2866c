import { expect, test } from '@jest/globals';
import { charactersIn } from './characters.ts';

test.each([
  ['', 0],
  ['高龄津贴', 4],
  ['谢谢🙂', 3],
  // a heart and the sign that asks for its coloured form
  ['\u2764\uFE0F', 2],
])('%j has %d characters', (text, length) => {
  expect(charactersIn(text)).toBe(length);
});
