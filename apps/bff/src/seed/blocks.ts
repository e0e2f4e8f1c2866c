import type { Block } from '@mingchuang/shared/richtext/richtext.types';

/** The head of a chapter or a part. */
const HEADING = /^(第[一二三四五六七八九十百]+[编章节]|[一二三四五六七八九十]+、)/;
const HEADING_MAX = 40;

/** Demo texts are written as lines: a line is a paragraph, and the head of a part or chapter a heading. */
export function blocksOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      HEADING.test(line) && line.length <= HEADING_MAX && !/[。；]$/.test(line) ? { type: 'heading', level: 2, text: line } : { type: 'paragraph', text: line },
    );
}
