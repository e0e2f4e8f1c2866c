import { afterEach, describe, expect, test } from '@jest/globals';
import { parseDocuments } from './parse.ts';
import { wordsOf } from './text.ts';

const LONG = '群众来信由专人登记，逐件转办，逐件答复，办理结果在公开栏和网站上同时公布，接受监督。';

test.each([
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['blank lines', ' \r\n\u3000\n\t'],
  ['only the page', '首页 > 信息公开\n打印 关闭'],
  ['only a title', '明川区民政局工作总结'],
  ['only rules', '-----\n====='],
])('%s: no document', (_, text) => {
  expect(parseDocuments(text, 'a.txt')).toEqual([]);
});

test('one line is a document', () => {
  const [document] = parseDocuments(LONG, 'a.txt');
  expect(document?.blocks).toEqual([{ type: 'paragraph', text: LONG }]);
});

test('HTML is text like any other', () => {
  const html = '<script>alert("x")</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">点击</a>';
  const [document] = parseDocuments(`明川区民政局工作总结\n${html}\n${LONG}`, 'a.txt');
  expect(document?.blocks[0]).toEqual({ type: 'paragraph', text: html });
});

/**
 * Counts the characters handed to regular expressions; calls that one of them makes on its own account are not counted twice.
 * Twice the text may cost twice the work, not four times.
 */
const { exec, test: testOf } = RegExp.prototype;
const methods = [Symbol.replace, Symbol.split, Symbol.search, Symbol.matchAll] as const;
const originals = methods.map((method) => Object.getOwnPropertyDescriptor(RegExp.prototype, method) ?? {});

function countWork(run: () => void): number {
  let work = 0;
  let inside = false;
  const counted = <T>(text: string, call: () => T): T => {
    if (inside) return call();
    work += text.length;
    inside = true;
    try {
      return call();
    } finally {
      inside = false;
    }
  };
  for (const [i, method] of methods.entries()) {
    const original: (this: RegExp, text: string, ...rest: unknown[]) => unknown = originals[i]?.value;
    const wrapped = function (this: RegExp, text: string, ...rest: unknown[]) {
      return counted(text, () => {
        const result = original.call(this, text, ...rest);
        return method === Symbol.matchAll ? [...(result as Iterable<unknown>)].values() : result;
      });
    };
    Object.defineProperty(RegExp.prototype, method, { ...originals[i], value: wrapped });
  }
  RegExp.prototype.exec = function (text) {
    return counted(text, () => exec.call(this, text));
  };
  RegExp.prototype.test = function (text) {
    return counted(text, () => testOf.call(this, text));
  };
  run();
  return work;
}

afterEach(() => {
  RegExp.prototype.exec = exec;
  RegExp.prototype.test = testOf;
  for (const [i, method] of methods.entries()) Object.defineProperty(RegExp.prototype, method, originals[i] ?? {});
});

describe('work grows with the text, not faster', () => {
  test.each([
    ['paragraphs', `${LONG}\n`],
    ['one endless line', LONG],
    ['numbered lines', `一、加强领导。${LONG}\n(一)公开。${LONG}\n`],
    ['numbers in one line', '1.加强领导。2.完善制度。(一)公开。(二)申请。'],
    ['title-like lines', '1明川区工作总结\n2清河区工作总结\n'],
    ['tables', '甲\t乙\n丙\t丁\n\n|戊|己|\n'],
    ['rules under a row', '-----\n'],
    ['bars', '|甲'],
    ['spaces', '甲                    '],
    ['open brackets', '(（'],
    ['closing brackets', ')甲'],
    ['quotation marks', '“甲 '],
    ['page labels', '发布时间：2020-01-01 来源：本网\n'],
    ['dates', '2020年1月1日\n'],
    ['organs', '明川区民政局\n'],
    ['angle brackets', '<'],
    ['digits', '1'],
  ])('%s', (_, piece) => {
    const times = Math.ceil(20_000 / piece.length);
    const once = countWork(() => parseDocuments(`甲方\n${piece.repeat(times)}`, 'a.txt'));
    const twice = countWork(() => parseDocuments(`甲方\n${piece.repeat(2 * times)}`, 'a.txt'));
    expect(twice).toBeLessThan(2.2 * once);
    expect(once).toBeLessThan(200 * piece.length * times);
  });
  test('and no word is lost on the way', () => {
    const text = `${LONG}\n一、加强领导。${LONG}\n`.repeat(500);
    const words = parseDocuments(text, 'a.txt').flatMap(({ blocks }) => blocks.map((block) => (block.type === 'table' ? '' : wordsOf(block.text))));
    expect(words.join('')).toBe(wordsOf(text));
  });
});
