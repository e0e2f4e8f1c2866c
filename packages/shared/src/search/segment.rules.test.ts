import { describe, expect, test } from '@jest/globals';
import { numbersOf, pairsOf, plain, TERM_MAX, termsOf, wordsOf } from './segment.rules.ts';
import { termKey } from './term-key.ts';

describe('words', () => {
  test.each([
    ['城市最低生活保障办法', ['城市', '最低生活保障', '办法']],
    ['公租房租金减免', ['公租房', '租金', '减免']],
    ['ＡＢＣ１２３，低保！', ['abc123', '低保']],
    ['', []],
    ['，。！', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('full width and capitals are the same to a reader', () => expect(plain('Ａ３区')).toBe('a3区'));
  test('what is too long for a term is cut', () => expect(wordsOf('x'.repeat(60)).every((word) => word.length <= TERM_MAX)).toBe(true));
});

describe('numbers of documents', () => {
  test.each(['明民发〔2026〕12号', '明民发[2026]12号', '明民发（2026）第12号', '明民发【2026】 012 号', '根据明民发〔２０２６〕１２号文件'])('%s', (text) =>
    expect(numbersOf(text)).toEqual(['〔2026〕12号']),
  );
  test('索引号', () => expect(numbersOf('索引号：11440100M/2026-00012。')).toEqual(['11440100m/2026-00012']));
  test.each(['2026年12号楼', '（一）', '(2026)年'])('%s is none', (text) => expect(numbersOf(text)).toEqual([]));
});

describe('what a text is found by', () => {
  test('pairs of a longer word', () => expect(termsOf('最低生活保障')).toEqual(expect.arrayContaining(['最低生活保障', '最低', '生活', '保障'])));
  test('a name that no dictionary knows, by its pairs', () => expect(termsOf('请修含浦镇马路')).toEqual(expect.arrayContaining(['含浦', '浦镇', '马路'])));
  test('a lone character belongs to both its neighbours', () => expect(termsOf('残疾人的两项补贴')).toEqual(expect.arrayContaining(['两项', '项补', '补贴'])));
  test('pairs stay within a run of characters', () => expect(pairsOf('低保，高龄a津贴')).toEqual(['低保', '高龄', '津贴']));
  test('the end of a text is no exception', () => expect(termsOf('到含浦')).toContain('含浦'));
});

describe('terms as numbers', () => {
  test('each its own, below 2^53, always the same', () => {
    const terms = [
      ...new Set(Array.from({ length: 20_000 }, (_, n) => `${String.fromCharCode(0x4e00 + (n % 2_000))}${String.fromCharCode(0x4e00 + ((n * 7) % 5_003))}`)),
    ];
    const keys = terms.map(termKey);
    expect(new Set(keys).size).toBe(terms.length);
    expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
    expect(termKey('低保')).toBe(termKey('低保'));
  });
});
