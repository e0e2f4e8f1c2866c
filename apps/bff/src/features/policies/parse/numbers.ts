import { ordinalOf } from './text.ts';

/** Depth of the numbering forms, as official documents nest them: 章 节 一、 条 （一） 1. （1） */
export const RANK = { chapter: 0, section: 1, top: 2, article: 3, second: 4, third: 5, fourth: 6 } as const;

const N = '[一二三四五六七八九十]{1,3}';
const FORMS = `(${N}) ?(?:、|[.．](?![一二三四五六七八九十]))|[（(] ?(${N}) ?[)）][、.．]?|(\\d{1,2}) ?[.．、](?!\\d)|[（(] ?(\\d{1,2}) ?[)）][、.．]?`;
const AT_START = new RegExp(`^(?:第([一二三四五六七八九十百零〇\\d]{1,4})(编|部分|章|节|条)|${FORMS}|(\\d{1,2})[)）])`);
const INLINE = new RegExp(`(?<=[。！？：:] ?| )(?:${FORMS})`, 'g');
/** no ordinal is longer, spaces included */
const LONGEST = 12;

export interface Ordinal {
  token: string;
  rank: number;
  n: number;
}

export function isNumbered(text: string): boolean {
  return AT_START.test(text.slice(0, LONGEST));
}

export function ordinalAtStart(text: string): Ordinal | null {
  const match = AT_START.exec(text.slice(0, LONGEST));
  if (!match) return null;
  const [token, nth, unit, top, second, third, fourth, half] = match;
  if (!nth || !unit) return { token, ...rankOf(top, second, third, fourth ?? half) };
  return { token, rank: unit === '条' ? RANK.article : unit === '节' ? RANK.section : RANK.chapter, n: ordinalOf(nth) };
}

function rankOf(top?: string, second?: string, third?: string, fourth?: string): { rank: number; n: number } {
  if (top) return { rank: RANK.top, n: ordinalOf(top) };
  if (second) return { rank: RANK.second, n: ordinalOf(second) };
  if (third) return { rank: RANK.third, n: ordinalOf(third) };
  return { rank: RANK.fourth, n: ordinalOf(fourth ?? '') };
}

export interface FoundOrdinal extends Ordinal {
  index: number;
}

/** Numbers after the end of a sentence inside a line; a first one only where the same line goes on to a second. */
export function inlineOrdinals(text: string): FoundOrdinal[] {
  const found: FoundOrdinal[] = [];
  for (const match of text.matchAll(INLINE)) {
    const [token, top, second, third, fourth] = match;
    found.push({ token, index: match.index, ...rankOf(top, second, third, fourth) });
  }
  const following: number[] = [];
  const kept: FoundOrdinal[] = [];
  for (const ordinal of found.reverse()) {
    if (ordinal.n !== 1 || following[ordinal.rank] === 2) kept.push(ordinal);
    following[ordinal.rank] = ordinal.n;
  }
  return kept.reverse();
}

/** 一. → 一、 and (一) → （一）; 第X条 keeps the wide space that follows it in print. */
export function printedToken({ token, rank }: Ordinal): string {
  const tight = token.replaceAll(' ', '').replaceAll('(', '（').replaceAll(')', '）');
  if (tight.startsWith('第')) return `${tight}　`;
  return rank === RANK.top ? tight.replace(/[.．]$/, '、') : tight.replace('．', '.');
}
