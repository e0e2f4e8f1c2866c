import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import type { Block, List, ListItem, RichText, Run } from '@mingchuang/shared/richtext/richtext.types';

/** A node as ProseMirror writes it. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

/** Blocks as a document to be edited; an empty text has one line to write in. */
export function docOf(blocks: readonly Block[]): DocNode {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOf) };
}

function nodeOf(block: Block): DocNode {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: [{ type: 'text', text: block.text }] };
    case 'paragraph':
      return paragraphOf(block.text, block.align ?? null);
    case 'quote':
      return { type: 'quote', content: inlineOf(block.text) };
    case 'divider':
      return { type: 'divider' };
    case 'list':
      return listOf(block);
    case 'image':
      return { type: 'image', attrs: { fileId: block.fileId, alt: block.alt, caption: block.caption ?? '' } };
    case 'table':
      return {
        type: 'table',
        attrs: { caption: block.caption ?? '' },
        content: block.rows.map((row, y) => ({
          type: 'table_row',
          content: row.map((cell) => ({ type: y === 0 && block.header !== false ? 'table_header' : 'table_cell', content: [paragraphOf(cell, null)] })),
        })),
      };
  }
}

function paragraphOf(text: RichText, align: string | null): DocNode {
  return { type: 'paragraph', attrs: { align }, content: inlineOf(text) };
}

function listOf(list: List): DocNode {
  const content = list.items.map(({ text, list: below }) => ({
    type: 'listItem',
    content: [paragraphOf(text, null), ...(below === undefined ? [] : [listOf(below)])],
  }));
  return list.ordered ? { type: 'orderedList', attrs: { order: list.start ?? 1 }, content } : { type: 'bulletList', content };
}

function inlineOf(text: RichText): DocNode[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap(({ text: words, bold, italic, underline, href }) => {
    const marks = [
      ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
      ...(underline ? [{ type: 'underline' }] : []),
    ];
    const marked = marks.length === 0 ? {} : { marks };
    return words
      .split('\n')
      .flatMap((line, at) => [...(at === 0 ? [] : [{ type: 'lineBreak', ...marked }]), ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }])]);
  });
}

/** What is written, as it is stored; it goes through the allow-list like any other text. */
export function blocksOf(doc: DocNode): Block[] {
  return cleanBlocks((doc.content ?? []).map(blockOf)).blocks;
}

function blockOf(node: DocNode): unknown {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'heading':
      return { type: 'heading', level: attrs.level, text: runsOf(node) };
    case 'paragraph':
      return { type: 'paragraph', text: runsOf(node), ...(typeof attrs.align === 'string' ? { align: attrs.align } : {}) };
    case 'quote':
      return { type: 'quote', text: runsOf(node) };
    case 'bulletList':
    case 'orderedList':
      return { type: 'list', ...listIn(node) };
    case 'image':
      return { type: 'image', fileId: attrs.fileId, alt: attrs.alt, ...(attrs.caption === '' ? {} : { caption: attrs.caption }) };
    case 'table':
      return { type: 'table', rows: gridOf(node), ...(hasHeader(node) ? {} : { header: false }), ...(attrs.caption === '' ? {} : { caption: attrs.caption }) };
    default:
      return { type: node.type };
  }
}

function listIn(node: DocNode): List {
  const ordered = node.type === 'orderedList';
  const start = ordered && typeof node.attrs?.order === 'number' && node.attrs.order !== 1 ? { start: node.attrs.order } : {};
  const items = (node.content ?? []).map((item): ListItem => {
    const [first, second] = item.content ?? [];
    return { text: first === undefined ? '' : runsOf(first), ...(second === undefined ? {} : { list: listIn(second) }) };
  });
  return { ordered, ...start, items };
}

function runsOf({ content = [] }: DocNode): Run[] {
  return content.map(({ type, text = '', marks = [] }) => {
    const run: Run = { text: type === 'lineBreak' ? '\n' : text };
    for (const { type: mark, attrs } of marks) {
      if (mark === 'link') run.href = String(attrs?.href);
      else if (mark === 'bold' || mark === 'italic' || mark === 'underline') run[mark] = true;
    }
    return run;
  });
}

function hasHeader({ content = [] }: DocNode): boolean {
  return (content[0]?.content ?? []).every(({ type }) => type === 'table_header');
}

/** Rows with every place filled: what was merged stands in its first place. */
function gridOf({ content = [] }: DocNode): Run[][][] {
  const rows: Run[][][] = content.map(() => []);
  for (const [y, row] of content.entries()) {
    let x = 0;
    for (const cell of row.content ?? []) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          const line = rows[y + down];
          if (line !== undefined) line[x + right] = down === 0 && right === 0 ? linesOf(cell) : [];
        }
      }
      x += wide;
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? []));
}

function spanOf(cell: DocNode, name: string): number {
  const span = cell.attrs?.[name];
  return typeof span === 'number' && span > 0 ? Math.min(span, 50) : 1;
}

function linesOf({ content = [] }: DocNode): Run[] {
  return content.flatMap((paragraph, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...runsOf(paragraph)]);
}
