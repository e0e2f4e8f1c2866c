import { expect, test } from '@jest/globals';
import { inOneLine } from './one-line';

test.each([
  ['高龄津贴', '高龄津贴'],
  ['高龄津贴\n怎么领', '高龄津贴 怎么领'],
  ['一\r\n\r\n二\n三', '一 二 三'],
  ['打好了按回车\n', '打好了按回车'],
])('%j in one line', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});
