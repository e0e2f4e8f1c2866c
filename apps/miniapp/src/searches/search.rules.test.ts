import { describe, expect, test } from '@jest/globals';
import type { SearchKind } from '@mingchuang/shared/search/search.types';
import { answersAmong, isShort, wantedOf, withSearch } from './search.rules';

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

describe('what may answer a letter that is being written', () => {
  const marked = (line: string) => line.split(/[<>]/).map((text, at) => ({ text, hit: at % 2 === 1 }));
  const hit = (kind: SearchKind, title: string, passage = '') => ({ kind, title: marked(title), passage: marked(passage) });
  test.each<[string, ReturnType<typeof hit>, boolean]>([
    ['a title that shares two words', hit('policy', '<高龄津贴>发放办法'), true],
    ['two words apart', hit('letter', '<低保><停发>，没有收到告知书'), true],
    ['one word', hit('letter', '<低保>家庭的殡葬费', '<低保><低保>'), false],
    ['a longer piece of its text', hit('letter', '老人八十三，<津贴>断了', '请做<高龄津贴>认证'), true],
    ['a consultation is no answer', hit('consultation', '<高龄津贴>征求意见'), false],
  ])('%s', (_, found, offered) => {
    expect(answersAmong([found])).toEqual(offered ? [found] : []);
  });
  test('three at most, in the order of the search', () => {
    const found = ['一', '二', '三', '四'].map((no) => hit('letter', `<高龄津贴>${no}`));
    expect(answersAmong(found)).toEqual(found.slice(0, 3));
  });
});
