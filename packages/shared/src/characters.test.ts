import { expect, test } from '@jest/globals';
import { charactersIn, inOneLine } from './characters.ts';

test.each([
  ['', 0],
  ['高龄津贴', 4],
  ['谢谢🙂', 3],
  // a heart and the sign that asks for its coloured form
  ['\u2764\uFE0F', 2],
])('%j has %d characters', (text, length) => {
  expect(charactersIn(text)).toBe(length);
});

test.each([
  ['高龄津贴', 4, '高龄津贴'],
  ['高龄津贴怎么领', 4, '高龄津…'],
  [' 高龄\n津贴 ', 9, '高龄 津贴'],
  ['谢谢🙂🙂', 3, '谢谢…'],
])('%j in one line of %d', (text, max, expected) => {
  expect(inOneLine(text, max)).toBe(expected);
});
