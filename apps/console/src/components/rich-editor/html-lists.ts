import type { Run } from '@mingchuang/shared/richtext/richtext.types';
import { isListMark, styleOf } from './html-runs.ts';

/** A paragraph that Word or WPS draws as an item of a list. */
export interface WordItem {
  level: number;
  /** which list it belongs to */
  list: string;
  ordered: boolean;
  number: number;
  /** a mark that must stay as it is printed, such as 「（一）」; null: a list writes it by itself */
  printed: string | null;
}

const WORD_LIST = /mso-list\s*:\s*(l\d+)\s+level(\d)/i;
const PLAIN_NUMBER = /^(\d{1,4})[.．、)）]?$/;
/** Letters of symbol fonts included: `l`, `n`, `u` and `Ø` are bullets in Wingdings, `o` in Courier. */
const BULLET = /^[·•‧●○◦■□◆◇▪▫➢✓üØ§–—*\-lnuvo\uf000-\uf0ff]$/;

export function wordItemOf(element: Element): WordItem | null {
  const [, list = '', level = '1'] = WORD_LIST.exec(styleOf(element)) ?? [];
  if (list === '') return null;
  const mark = ([...element.querySelectorAll('[style]')].find(isListMark)?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  const number = PLAIN_NUMBER.exec(mark)?.[1];
  const printed = mark !== '' && number === undefined && !BULLET.test(mark) ? mark : null;
  return { level: Math.max(1, Number(level)), list, ordered: number !== undefined, number: Number(number ?? 1), printed };
}

interface Building {
  ordered: boolean;
  start?: number;
  items: { text: Run[]; list?: Building }[];
}

/** Makes one list of paragraphs that follow each other. */
export class ListBuilder {
  #open: { list: string; base: number; levels: Building[] } | null = null;

  constructor(private readonly blocks: unknown[]) {}

  add({ list, level, ordered, number }: WordItem, text: Run[]): void {
    if (this.#open === null || this.#open.list !== list || level < this.#open.base) this.#open = { list, base: level, levels: [] };
    const { levels, base } = this.#open;
    const depth = Math.min(level - base, levels.length);
    levels.length = Math.min(levels.length, depth + 1);
    let building = levels[depth];
    if (building === undefined) {
      building = { ordered, ...(ordered && number !== 1 ? { start: number } : {}), items: [] };
      const above = levels.at(-1)?.items.at(-1);
      if (above === undefined) this.blocks.push({ type: 'list', ...building });
      else above.list = building;
      levels.push(building);
    }
    building.items.push({ text });
  }

  end(): void {
    this.#open = null;
  }
}
