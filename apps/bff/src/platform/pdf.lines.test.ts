import { describe, expect, test } from '@jest/globals';
import { breakLines } from './pdf.lines.ts';
import { paginate } from './pdf.pages.ts';

/** Chinese is as wide as high, the rest half of it. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u2000-\uFFFF]/.test(one) ? 10 : 5), 0);
const texts = (text: string, width: number, first = 0) => breakLines(text, width, widthOf, first).map((line) => line.text);

describe('lines', () => {
  test.each([
    ['a mark at the end stands half outside', '政府信息公开，依法', 65, ['政府信息公开，', '依法']],
    ['a mark does not begin a line', '政府信息公开，依法', 60, ['政府信息公', '开，依法']],
    ['a mark that would be squeezed out takes a character along', '政府信息公。”依法', 50, ['政府信息', '公。”依法']],
    ['an opening mark does not end one', '依照公开《条例》办理', 50, ['依照公开', '《条例》办', '理']],
    ['a number is not parted', '收到2026年的申请', 35, ['收到', '2026年', '的申请']],
    ['nor a double dash', '甲乙丙——丁', 40, ['甲乙', '丙——丁']],
    ['an address is parted behind a stroke', '见https://a.cn/bcd/efgh/i', 60, ['见https://', 'a.cn/bcd/', 'efgh/i']],
    ['what is longer than a line is cut', 'abcdefghijkl', 25, ['abcde', 'fghij', 'kl']],
    ['a blank at the break is dropped', 'abcd efgh', 25, ['abcd', 'efgh']],
    ['nothing is one empty line', '', 50, ['']],
  ])('%s', (_name, text, width, lines) => {
    expect(texts(text, width)).toEqual(lines);
  });

  test('the first line is shorter by its indent', () => {
    expect(texts('政府信息公开', 40, 20)).toEqual(['政府', '信息公开']);
  });

  test('a broken line is filled, the last one and one that would be torn are not', () => {
    const lines = breakLines('政府信息公开条例及其实施办法《解读》', 145, widthOf);
    expect(lines.map(({ text }) => text)).toEqual(['政府信息公开条例及其实施办法', '《解读》']);
    expect(lines[0]?.spacing).toBeCloseTo(5 / 13);
    expect(lines[1]?.spacing).toBe(0);
    expect(breakLines('见https://www.example.cn/', 60, widthOf)[0]?.spacing).toBe(0);
  });

  test('no character is lost or doubled, whatever the width', () => {
    const text = '根据《政府信息公开条例》第三十六条，“现答复如下”：（一）见https://a.example.cn/b?c=d&e；（二）共1,230.50元……';
    for (let width = 20; width < 400; width += 7) expect(texts(text, width).join('')).toBe(text);
  });
});

describe('pages', () => {
  const strips = (...keeps: boolean[]) => keeps.map((keep, at) => ({ height: 10, keep, at }));
  const pages = (height: number, ...keeps: boolean[]) => paginate(strips(...keeps), height).map((page) => page.map(({ at }) => at));

  test('what does not fit goes over', () => {
    expect(pages(20, false, false, false)).toEqual([[0, 1], [2]]);
  });

  test('and takes along what stays with it', () => {
    expect(pages(30, false, false, true, false)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('what is higher than a page is parted', () => {
    expect(pages(20, true, true, true, false)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
