import { plainText, plainWherePossible } from './clean-text.rules.ts';
import type { Block, List, RichText, Run } from './richtext.types.ts';

/** A text inside a text, and where it stands: `blocks.3`, `blocks.4.rows.2.0`, `blocks.5.items.1.items.0`, `blocks.6.alt`. */
export interface BlockField {
  field: string;
  text: string;
}

/** Something else for a stretch of a field. */
export interface FieldChange {
  field: string;
  start: number;
  end: number;
  put: string;
}

/** Every text of the blocks that a reader or a search sees, without marks. */
export function fieldsOfBlocks(blocks: readonly Block[]): BlockField[] {
  const fields: BlockField[] = [];
  changed(blocks, (field, text) => {
    fields.push({ field, text: plainText(text) });
    return text;
  });
  return fields;
}

/** The blocks with stretches replaced; what is not named stays, marks included. Changes of one field must not overlap. */
export function replaceInBlocks(blocks: readonly Block[], changes: readonly FieldChange[]): Block[] {
  const byField = new Map<string, FieldChange[]>();
  for (const change of changes) byField.set(change.field, [...(byField.get(change.field) ?? []), change]);
  return changed(blocks, (field, text) => {
    const own = (byField.get(field) ?? []).sort((a, b) => b.start - a.start);
    return own.reduce<RichText>((now, { start, end, put }) => replaceIn(now, start, end, put), text);
  });
}

type Change = (field: string, text: RichText) => RichText;

function changed(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block, place) => changedBlock(`blocks.${place}`, block, change));
}

function changedBlock(at: string, block: Block, change: Change): Block {
  const plain = (field: string, text: string) => plainText(change(field, text));
  switch (block.type) {
    case 'heading':
      return { ...block, text: plain(at, block.text) };
    case 'paragraph':
    case 'quote':
      return { ...block, text: change(at, block.text) };
    case 'list':
      return { ...block, ...changedList(at, block, change) };
    case 'table':
      return { ...block, ...changedCaption(at, block, change), rows: block.rows.map((row, y) => row.map((cell, x) => change(`${at}.rows.${y}.${x}`, cell))) };
    case 'image':
      return { ...block, ...changedCaption(at, block, change), alt: plain(`${at}.alt`, block.alt) };
    case 'divider':
      return block;
  }
}

function changedCaption(at: string, { caption }: { caption?: string }, change: Change): { caption?: string } {
  return caption === undefined ? {} : { caption: plainText(change(`${at}.caption`, caption)) };
}

function changedList(at: string, list: List, change: Change): List {
  const items = list.items.map((item, place) => {
    const field = `${at}.items.${place}`;
    return { ...item, text: change(field, item.text), ...(item.list === undefined ? {} : { list: changedList(field, item.list, change) }) };
  });
  return { ...list, items };
}

/** What is put in wears the marks of what stood at its beginning. */
function replaceIn(text: RichText, start: number, end: number, put: string): RichText {
  if (typeof text === 'string') return text.slice(0, start) + put + text.slice(end);
  const runs: Run[] = [];
  let from = 0;
  for (const run of text) {
    const to = from + run.text.length;
    const before = run.text.slice(0, Math.max(0, start - from));
    const behind = run.text.slice(Math.max(0, end - from));
    const own = start >= from && start < to ? put : '';
    const now = before + own + behind;
    if (now !== '') runs.push({ ...run, text: now });
    from = to;
  }
  return plainWherePossible(runs);
}
