import { outlineOf } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block, OutlineEntry } from '@mingchuang/shared/richtext/richtext.types';

const SHORT = { entries: { min: 2, max: 6 }, characters: 12 };

/** The headings of the highest level, where they are few and short enough to stand in a row; otherwise none. */
export function shortOutline(blocks: readonly Block[]): OutlineEntry[] {
  const all = outlineOf(blocks);
  const top = Math.min(...all.map(({ level }) => level));
  const entries = all.filter(({ level }) => level === top);
  const fits = entries.length >= SHORT.entries.min && entries.length <= SHORT.entries.max;
  return fits && entries.every(({ text }) => [...text].length <= SHORT.characters) ? entries : [];
}
