import { expect, test } from '@jest/globals';
import { piecesOf } from './whole';

test.each<[string, string[], string[]]>([
  ['最迟 11月18日 答复您', ['最迟 11月18日'], [' 答复您']],
  ['申请需要补正 · 最迟 11月18日', ['最迟 11月18日'], ['申请需要补正 · ']],
  ['最迟 2027年1月8日 答复您', ['最迟', '2027年1月8日'], [' ', ' 答复您']],
  ['2025年11月8日 9:05', ['2025年11月8日', '9:05'], [' ']],
  ['已答复，比期限早 2 个工作日', ['2 个', '工作日'], ['已答复，比期限早 ']],
  ['请缴费 1100 元', ['1100 元'], ['请缴费 ']],
  ['提交后 10 分钟内可以撤回', ['10 分钟'], ['提交后 ', '内可以撤回']],
])('%s stays whole in its parts', (sentence, whole, rest) => {
  const pieces = piecesOf(sentence) ?? [];
  expect(pieces.filter((piece) => piece.whole).map(({ text }) => text)).toEqual(whole);
  expect(pieces.filter((piece) => !piece.whole).map(({ text }) => text)).toEqual(rest);
  expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
});

test.each(['养老服务科', '', '13800000001'])('nothing to keep whole in “%s”', (sentence) => {
  expect(piecesOf(sentence)).toBeNull();
});
