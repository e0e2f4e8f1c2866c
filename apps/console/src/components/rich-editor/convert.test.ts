import { describe, expect, test } from '@jest/globals';
import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { Node } from 'prosemirror-model';
import { blocksOf, type DocNode, docOf } from './convert.ts';
import { schema } from './schema.ts';

const FILE = '0193a7c2-0000-7000-8000-000000000001';
const TEXTS: Block[][] = [
  [],
  [
    { type: 'heading', level: 1, text: '一、总则' },
    { type: 'paragraph', text: '第一行\n第二行' },
  ],
  [
    {
      type: 'paragraph',
      text: [{ text: '甲' }, { text: '乙\n丙', bold: true, italic: true }, { text: '丁', underline: true, href: 'https://example.gov.cn/' }],
      align: 'right',
    },
  ],
  [
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ text: '甲', list: { ordered: false, items: [{ text: [{ text: '乙', bold: true }], list: { ordered: true, items: [{ text: '丙' }] } }] } }],
    },
  ],
  [
    {
      type: 'table',
      rows: [
        ['项目', '标准'],
        ['低保', [{ text: '800', bold: true }]],
        ['', '丙\n丁'],
      ],
      caption: '表一',
    },
    { type: 'table', rows: [['甲', '']], header: false },
  ],
  [
    { type: 'image', fileId: FILE, alt: '流程图', caption: '图一' },
    { type: 'image', fileId: FILE, alt: '' },
    { type: 'divider' },
    { type: 'quote', text: '引文' },
  ],
];

describe('a text goes into the editor and comes out as it was', () => {
  test.each(TEXTS.map((blocks) => [blocks]))('%j', (blocks) => {
    const doc = Node.fromJSON(schema, docOf(blocks));
    doc.check();
    expect(blocksOf(doc.toJSON() as DocNode)).toEqual(blocks);
    expect(blocksOf(docOf(blocks))).toEqual(blocks);
    expect(cleanBlocks(blocks).removed).toEqual([]);
  });
});

test('merged cells are taken apart', () => {
  const cell = (text: string, attrs = {}): DocNode => ({ type: 'table_cell', attrs, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const table: DocNode = {
    type: 'table',
    attrs: { caption: '' },
    content: [
      { type: 'table_row', content: [cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })] },
      { type: 'table_row', content: [cell('丙'), cell('丁')] },
    ],
  };
  expect(blocksOf({ type: 'doc', content: [table] })).toEqual([
    {
      type: 'table',
      rows: [
        ['甲', '乙', ''],
        ['', '丙', '丁'],
      ],
      header: false,
    },
  ]);
});
