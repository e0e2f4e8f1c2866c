import { plainText } from '@mingchuang/shared/richtext/clean-text.rules';
import type { DocxBlock } from './read.ts';

const HEADING_MAX = 40;
const SENTENCE = /[。；：，！？、]$/;
const FIRST = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[编章] ?)/;
const SECOND = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}节 ?)/;

/** Most documents number their headings by hand and give them no style: where none has one, the numbers say what they are. */
export function withNumberedHeadings(blocks: readonly DocxBlock[]): DocxBlock[] {
  if (blocks.some(({ type }) => type === 'heading')) return [...blocks];
  return blocks.map((block) => {
    if (block.type !== 'paragraph' || block.align !== undefined) return block;
    const text = plainText(block.text);
    if (text.length > HEADING_MAX || SENTENCE.test(text)) return block;
    if (FIRST.test(text)) return { type: 'heading', level: 1, text };
    return SECOND.test(text) ? { type: 'heading', level: 2, text } : block;
  });
}
