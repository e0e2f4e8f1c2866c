import { expect, test } from '@jest/globals';
import { filesOfBlocks, outlineOf, picturesWithoutAlt, textOfBlocks, wordCountOf } from './richtext.rules.ts';
import type { Block } from './richtext.types.ts';
import { removedWords } from './richtext.words.ts';

const BLOCKS: Block[] = [
  { type: 'heading', level: 1, text: '一、总则' },
  { type: 'paragraph', text: [{ text: '自' }, { text: '今日', bold: true }, { text: '起 施行' }] },
  { type: 'list', ordered: true, items: [{ text: '甲', list: { ordered: false, items: [{ text: '乙' }] } }, { text: '丙' }] },
  {
    type: 'table',
    caption: '表一',
    rows: [
      ['项目', '标准'],
      ['低保', [{ text: '800', bold: true }]],
    ],
  },
  { type: 'divider' },
  { type: 'image', fileId: 'f1', alt: '流程图' },
  { type: 'image', fileId: 'f1', alt: ' ', caption: '图二' },
  { type: 'heading', level: 2, text: '（一）范围' },
  { type: 'quote', text: '引文😀' },
];

test('text, a line for each paragraph, item and row', () => {
  expect(textOfBlocks(BLOCKS)).toBe('一、总则\n自今日起 施行\n甲\n乙\n丙\n表一\n项目 标准\n低保 800\n流程图\n图二\n（一）范围\n引文😀');
});
test('outline', () => {
  expect(outlineOf(BLOCKS)).toEqual([
    { level: 1, text: '一、总则', at: 0 },
    { level: 2, text: '（一）范围', at: 7 },
  ]);
});
test('count, files, pictures that nobody described', () => {
  expect(wordCountOf(BLOCKS)).toBe(37);
  expect(filesOfBlocks(BLOCKS)).toEqual(['f1']);
  expect(picturesWithoutAlt(BLOCKS)).toEqual([6]);
});
test('what was removed is said in a sentence', () => {
  expect(removedWords({ kind: 'link', count: 2, sample: 'javascript:' })).toBe('去掉了 2 个不安全的链接，文字保留：javascript:');
  expect(removedWords({ kind: 'characters', count: 1, sample: '' })).toBe('去掉了 1 个看不见的字符');
});
