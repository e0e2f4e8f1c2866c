import { expect, test } from '@jest/globals';
import { isShort, wantedOf, withSearch } from './search.rules';

test.each([
  ['as typed', '低保', '低保'],
  ['without the blanks around it', '  高龄津贴 怎么领 ', '高龄津贴 怎么领'],
  ['nothing', ' 　', ''],
  ['sixty characters, however many units they take', '😀'.repeat(70), '😀'.repeat(60)],
  ['not ending in a blank where it is cut', `${'长'.repeat(59)} 尾`, '长'.repeat(59)],
])('what is looked for: %s', (_, typed, wanted) => {
  expect(wantedOf(typed)).toBe(wanted);
});

test.each([
  ['墓', true],
  ['𠮷', true],
  ['公墓', false],
])('is %s too short to be found? %s', (q, short) => {
  expect(isShort(q)).toBe(short);
});

test.each([
  ['the first', [], '低保', ['低保']],
  ['the newest comes first', ['低保'], '津贴', ['津贴', '低保']],
  ['one that was there moves up', ['津贴', '低保'], '低保', ['低保', '津贴']],
  ['the ninth pushes the oldest out', ['八', '七', '六', '五', '四', '三', '二', '一'], '九', ['九', '八', '七', '六', '五', '四', '三', '二']],
])('what was looked for: %s', (_, kept, q, expected) => {
  expect(withSearch(kept, q)).toEqual(expected);
});
