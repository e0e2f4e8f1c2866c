import { TEXT_MAX } from '@mingchuang/shared/policies/drafts.types';
import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import { wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block, RemovedKind } from '@mingchuang/shared/richtext/richtext.types';
import { AppError, fieldError } from '../../platform/errors.ts';

const BEYOND_LIMITS: ReadonlySet<RemovedKind> = new Set(['tooLong', 'tooMany']);

/** The one way in which a text comes in: through the allow-list. What would be lost without a word is refused instead: a kind of block that is not known, and what is too much. */
export function readBlocks(input: readonly unknown[]): Block[] {
  const { blocks, removed } = cleanBlocks(input);
  if (removed.some(({ kind }) => BEYOND_LIMITS.has(kind)) || wordCountOf(blocks) > TEXT_MAX) throw fieldError('POLICY_TEXT_TOO_LONG', 'blocks');
  if (removed.some(({ kind }) => kind === 'unknown'))
    throw new AppError('VALIDATION_FAILED', { errors: [{ field: 'blocks', code: 'block', message: '正文里有不认识的内容，请删去后重写' }] });
  return blocks;
}
