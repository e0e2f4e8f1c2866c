import type { Marked } from './search.types.ts';
import { HAN, plain } from './segment.rules.ts';

const PASSAGE_CHARACTERS = 80;
const BEFORE = 16;
/** What is cut out is somewhat more than is shown: blanks and line breaks are drawn together in it. */
const CUT = 4 * PASSAGE_CHARACTERS;

/** What is looked for, made ready once for all the texts of an answer. */
export interface Looked {
  terms: readonly string[];
  /** null: nothing to mark */
  pattern: RegExp | null;
}

/** Longer terms before the shorter ones in them. */
export function looked(terms: readonly string[]): Looked {
  const wanted = terms.filter((term) => term.length > 0).sort((a, b) => b.length - a.length);
  const escaped = wanted.map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { terms: wanted, pattern: wanted.length === 0 ? null : new RegExp(escaped.join('|'), 'giu') };
}

/** The text with what is looked for marked. */
export function marked(text: string, { pattern }: Looked): Marked[] {
  if (pattern === null) return text === '' ? [] : [{ text, hit: false }];
  const pieces: Marked[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last !== undefined && last.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
  };
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    add(text.slice(from, index), false);
    add(found, true);
    from = index + found.length;
  }
  add(text.slice(from), false);
  return pieces;
}

/** The part of a text that holds the most different terms, from a little before the first of them; the beginning where it holds none. */
export function passageOf(text: string, what: Looked): Marked[] {
  const start = bestStart(text, what.terms);
  const head = text
    .slice(Math.max(0, start - CUT), start)
    .replace(/\s+/g, ' ')
    .trimStart();
  const before = head.slice(-BEFORE);
  const tail = `${before}${text.slice(start, start + CUT)}`.replace(/\s+/g, ' ').trim();
  const begins = start <= CUT && before === head;
  const ends = start + CUT >= text.length && tail.length <= PASSAGE_CHARACTERS;
  return marked(`${begins ? '' : '…'}${tail.slice(0, PASSAGE_CHARACTERS)}${ends ? '' : '…'}`, what);
}

interface Place {
  term: string;
  at: number;
}

/** Where a window begins that holds the most different terms; of equal ones the first. */
function bestStart(text: string, terms: readonly string[]): number {
  const places = placesOf(text, terms);
  const inside = new Map<string, number>();
  let best = { at: 0, worth: 0 };
  let worth = 0;
  let end = 0;
  for (const { at, term } of places) {
    for (let next = places[end]; next !== undefined && next.at < at + PASSAGE_CHARACTERS - BEFORE; next = places[end]) {
      const often = inside.get(next.term) ?? 0;
      if (often === 0) worth += next.term.length;
      inside.set(next.term, often + 1);
      end += 1;
    }
    if (worth > best.worth) best = { at, worth };
    const left = (inside.get(term) ?? 0) - 1;
    inside.set(term, left);
    if (left === 0) worth -= term.length;
  }
  return best.at;
}

const PLACES_MAX = 20;

/** In their order. Chinese characters are written in one way alone; only other terms need a long text to be normalised. */
function placesOf(text: string, terms: readonly string[]): Place[] {
  const others = terms.some((term) => !HAN.test(term)) ? plain(text) : '';
  // where normalising changes the length, places are not comparable
  const comparable = others.length === text.length;
  const found: Place[] = [];
  for (const term of terms) {
    const within = HAN.test(term) ? text : comparable ? others : '';
    let n = 0;
    for (let at = within.indexOf(term); at >= 0 && n < PLACES_MAX; at = within.indexOf(term, at + term.length)) {
      found.push({ term, at });
      n += 1;
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
