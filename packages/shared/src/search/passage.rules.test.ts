import { describe, expect, test } from '@jest/globals';
import { looked, marked, passageOf } from './passage.rules.ts';

const shown = (pieces: { text: string; hit: boolean }[]): string => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('marks', () => {
  test.each([
    ['高龄津贴怎么领', ['津贴', '高龄津贴'], '[高龄津贴]怎么领'],
    ['低保、低保', ['低保'], '[低保]、[低保]'],
    ['A3区', ['a3'], '[A3]区'],
    ['没有', ['低保'], '没有'],
    ['', ['低保'], ''],
    ['a.b+c', ['.', '+'], 'a[.]b[+]c'],
    ['<b>低保</b>', ['低保'], '<b>[低保]</b>'],
  ])('%s', (text, terms, expected) => expect(shown(marked(text, looked(terms)))).toBe(expected));

  test('nothing of the text is lost', () => {
    const text = '残疾人两项补贴和低保可以一起领吗？';
    expect(
      marked(text, looked(['两项', '项补', '低保']))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('passage', () => {
  const long = `${'开头的话。'.repeat(60)}申请低保要带户口本和身份证。${'后面的话。'.repeat(60)}`;

  test('around what was looked for', () => expect(shown(passageOf(long, looked(['低保', '户口本'])))).toMatch(/^….*申请\[低保\]要带\[户口本\]和身份证.*…$/));
  test('where most of it stands together', () => expect(shown(passageOf(`低保。${long}`, looked(['低保', '户口本'])))).toContain('[户口本]'));
  test('the beginning where it holds none', () => expect(shown(passageOf(long, looked(['殡葬'])))).toMatch(/^开头的话/));
  test('not the beginning of a window that holds fewer', () =>
    expect(shown(passageOf(`低保。${'，其他'.repeat(30)}。户口本和身份证和低保${'，其他'.repeat(30)}`, looked(['低保', '户口本', '身份证'])))).toMatch(
      /^….*\[户口本\]和\[身份证\]和\[低保\].*…$/,
    ));
  test('blanks and breaks are drawn together and do not take its room', () =>
    expect(shown(passageOf(`${'甲。'.repeat(40)}${' \n'.repeat(20)}申请低保${' \n'.repeat(20)}要带${'乙。'.repeat(200)}`, looked(['低保'])))).toMatch(
      /^….* 申请\[低保\] 要带乙。乙。.*…$/,
    ));
  test('a term that is written in another width', () =>
    expect(shown(passageOf(`${'头。'.repeat(100)}住在Ａ３区`, looked(['a3区'])))).toMatch(/^….*住在Ａ３区$/));
  test('a text of half a million characters', () => {
    const text = `${'养老服务和社会救助。'.repeat(50_000)}高龄津贴`;
    expect(shown(passageOf(text, looked(['高龄津贴', '养老', '服务', '社会', '救助'])))).toContain('[养老服务]和[社会救助]');
  });
  test('short texts whole, lines joined', () => expect(shown(passageOf('第一行\n第二行', looked([])))).toBe('第一行 第二行'));
});
