import { describe, expect, test } from '@jest/globals';
import { RICH_TEXT_MAX } from '../richtext/richtext.types.ts';
import { DRAFT_CHARACTERS_MAX, readDraft } from './draft-text.rules.ts';

describe('a draft is a list of blocks and nothing else', () => {
  test('cleans every piece, drops what is empty and what it does not know', () => {
    const given = [
      { type: 'heading', level: 2, text: ' 第一章 总则 ', onclick: 'x' },
      { type: 'paragraph', text: '  ' },
      { type: 'table', rows: [['甲', '乙']] },
    ];
    expect(readDraft(given)).toEqual([
      { type: 'heading', level: 2, text: '第一章 总则' },
      { type: 'table', rows: [['甲', '乙']] },
    ]);
  });

  test.each([
    ['no list', { type: 'paragraph', text: 'x' }],
    ['HTML', '<p>x</p>'],
    ['another kind', [{ type: 'html', text: '<b>x</b>' }]],
    ['a picture, whose file nobody asked for', [{ type: 'image', fileId: '01890000-0000-7000-8000-000000000000', alt: 'x' }]],
    ['a text beyond its limit', Array.from({ length: 11 }, () => ({ type: 'paragraph', text: 'x'.repeat(DRAFT_CHARACTERS_MAX / 10) }))],
    ['too many blocks', Array.from({ length: RICH_TEXT_MAX.blocks + 1 }, () => ({ type: 'paragraph', text: 'x' }))],
  ])('%s is refused', (_what, given) => {
    expect(readDraft(given)).toBeNull();
  });
});
