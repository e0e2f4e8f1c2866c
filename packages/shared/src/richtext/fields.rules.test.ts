import { expect, test } from '@jest/globals';
import { fieldsOfBlocks, replaceInBlocks } from './fields.rules.ts';
import type { Block } from './richtext.types.ts';

const BLOCKS: Block[] = [
  { type: 'heading', level: 1, text: '名单' },
  { type: 'paragraph', text: [{ text: '电话' }, { text: '1380000', bold: true }, { text: '2046。' }] },
  {
    type: 'table',
    rows: [
      ['甲', '乙'],
      ['丙', [{ text: '丁', italic: true }]],
    ],
    caption: '表',
  },
  { type: 'list', ordered: false, items: [{ text: '一', list: { ordered: true, items: [{ text: '二' }] } }] },
  { type: 'image', fileId: 'f', alt: '图' },
  { type: 'divider' },
];

test('every text has its place', () => {
  expect(fieldsOfBlocks(BLOCKS).map(({ field, text }) => `${field} ${text}`)).toEqual([
    'blocks.0 名单',
    'blocks.1 电话13800002046。',
    'blocks.2.caption 表',
    'blocks.2.rows.0.0 甲',
    'blocks.2.rows.0.1 乙',
    'blocks.2.rows.1.0 丙',
    'blocks.2.rows.1.1 丁',
    'blocks.3.items.0 一',
    'blocks.3.items.0.items.0 二',
    'blocks.4.alt 图',
  ]);
});
test('a stretch is replaced across marks, and the rest keeps its own', () => {
  const changes = [
    { field: 'blocks.1', start: 2, end: 13, put: '138****2046' },
    { field: 'blocks.2.rows.1.1', start: 0, end: 1, put: '某' },
    { field: 'blocks.3.items.0.items.0', start: 0, end: 1, put: '三' },
    { field: 'blocks.0', start: 1, end: 2, put: '册' },
    { field: 'blocks.0', start: 0, end: 1, put: '花' },
  ];
  const replaced = replaceInBlocks(BLOCKS, changes);
  expect(replaced[1]).toEqual({ type: 'paragraph', text: [{ text: '电话' }, { text: '138****2046', bold: true }, { text: '。' }] });
  expect(fieldsOfBlocks(replaced).map(({ text }) => text)).toEqual(['花册', '电话138****2046。', '表', '甲', '乙', '丙', '某', '一', '三', '图']);
  expect(replaceInBlocks(BLOCKS, [])).toEqual(BLOCKS);
});
