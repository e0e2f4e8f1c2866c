import { expect, test } from '@jest/globals';
import { piecesOf } from './speech.rules';

const LONG = '字'.repeat(100);

test.each([
  ['a short text is one piece', '您好。信已收到。', ['您好。信已收到。']],
  ['long sentences are pieces of their own', `${LONG}。${LONG}。`, [`${LONG}。`, `${LONG}。`]],
  ['a line ends a sentence', `${LONG}\n${LONG}`, [`${LONG}\n`, LONG]],
  ['a sentence that is too long is cut at a comma', `${LONG}，${LONG}`, [`${LONG}，`, LONG]],
  ['or anywhere', '字'.repeat(250), ['字'.repeat(120), '字'.repeat(120), '字'.repeat(10)]],
  ['nothing', ' \n', []],
])('%s', (_what, text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

test('nothing is lost', () => {
  const text = `一、${LONG}，二；${'长'.repeat(300)}。完`;
  expect(piecesOf(text).join('')).toBe(text);
});
