import { isBlank, plainText } from './clean-text.rules.ts';
import type { Block, List, OutlineEntry } from './richtext.types.ts';

/** The words of a text, a line for each paragraph, item and row: what the search knows and the ear hears. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n');
}

/** The words of one block; of a picture what describes it. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'quote':
      return plainText(block.text);
    case 'list':
      return linesOfList(block).join('\n');
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...block.rows.map((row) => row.map(plainText).join(' '))].join('\n');
    case 'image':
      return block.caption ?? block.alt;
    case 'divider':
      return '';
  }
}

/** The headings, for a table of contents. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap((block, at) => (block.type === 'heading' ? [{ level: block.level, text: block.text, at }] : []));
}

/** Characters of a text as its readers count them: blanks and line breaks are none. */
export function wordCountOf(blocks: readonly Block[]): number {
  let count = 0;
  for (const _ of textOfBlocks(blocks).replace(/\s+/g, '')) count += 1;
  return count;
}

/** Files that a text shows: they must be the writer's own, and stay as long as the text does. */
export function filesOfBlocks(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => ('fileId' in block ? [block.fileId] : [])))];
}

/** Places of pictures that nobody has described: a text with one of these is not published. */
export function picturesWithoutAlt(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block, at) => (block.type === 'image' && isBlank(block.alt) ? [at] : []));
}

function linesOfList(list: List): string[] {
  return list.items.flatMap((item) => [...(isBlank(item.text) ? [] : [plainText(item.text)]), ...(item.list === undefined ? [] : linesOfList(item.list))]);
}
