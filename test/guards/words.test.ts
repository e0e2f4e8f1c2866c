import { describe, expect, test } from '@jest/globals';
import { literalsOf, PRODUCT } from './tree.ts';

const HAN = '[\\p{Script=Han}“”《》「」]';
/** A half-width mark beside a Chinese character: `,` `;` `!` `?` `(` `)`, and `:` `.` where they end a word. */
const HALF_WIDTH = new RegExp(`${HAN}[,;!?]|[,;!?]${HAN}|${HAN}[:.](?=$|\\s|${HAN})|${HAN}\\.{2,}|${HAN}\\(|\\)${HAN}|\\(${HAN}`, 'u');

/** Comments of columns are English with a Chinese term in them; a pattern is no sentence. */
const ON_SCREEN = PRODUCT.filter((file) => !/\.entity\.ts$|\/migrations\//.test(file));
const isPattern = (text: string): boolean => /[|\\]|\(\?/.test(text);

describe('words on the screen', () => {
  test('Chinese carries full-width punctuation', () => {
    const wrong = ON_SCREEN.flatMap((file) =>
      literalsOf(file).flatMap(({ text, place }) => (HALF_WIDTH.test(text) && !isPattern(text) ? [`${place} ${text.trim().slice(0, 60)}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test.each(['请先登录,再写信', '期限:今天', '没有找到!', '（暂定)还余', '正在打开...', '标题?正文', ',还余 5 个工作日', '结婚登记(补)'])(
    'the guard sees %s',
    (text) => {
      expect(text).toMatch(HALF_WIDTH);
    },
  );

  test.each(['请先登录，再写信', '今天 24:00', '1.5 万元', '第 3 页，共 5 页', 'PDF（2.1 MB）', '11月18日 9:05'])('and lets %s pass', (text) => {
    expect(text).not.toMatch(HALF_WIDTH);
  });
});
