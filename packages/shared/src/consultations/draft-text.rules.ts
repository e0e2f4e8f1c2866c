import { cleanBlocks } from '../richtext/clean-blocks.rules.ts';
import { wordCountOf } from '../richtext/richtext.rules.ts';
import type { Block, RemovedKind } from '../richtext/richtext.types.ts';

export const DRAFT_CHARACTERS_MAX = 50_000;

/** What the allow-list may not take away without a word. */
const LOST: ReadonlySet<RemovedKind> = new Set(['unknown', 'file', 'tooLong', 'tooMany', 'tooDeep']);

/** What somebody sent as a text of blocks without pictures, through the one allow-list; null where something of it would be lost. */
export function readDraft(value: unknown): Block[] | null {
  const { blocks, removed } = cleanBlocks(value);
  const lost = removed.some(({ kind }) => LOST.has(kind)) || blocks.some(({ type }) => type === 'image');
  return lost || wordCountOf(blocks) > DRAFT_CHARACTERS_MAX ? null : blocks;
}
