import { type Marked, SEARCH_TEXT_MAX, type SearchHit } from '@mingchuang/shared/search/search.types';

/** More than a person remembers having looked for. */
const KEPT_MAX = 8;

/** What is looked for of what stands in the box: a long title is cut where the server would refuse it. */
export function wantedOf(typed: string): string {
  return [...typed.trim()].slice(0, SEARCH_TEXT_MAX).join('').trim();
}

/** Words are looked for; one character is none. */
export const isShort = (q: string): boolean => [...q].length < 2;

/** The newest first, each once. */
export function withSearch(kept: readonly string[], q: string): string[] {
  return [q, ...kept.filter((one) => one !== q)].slice(0, KEPT_MAX);
}

/** of what a search finds, as many as are looked at */
export const ANSWERS_AMONG = 6;
const ANSWERS_MAX = 3;
/** Characters of the question that an answer has in its title, or in one piece of its text: two are a word that many letters have. */
const IN_TITLE = 3;
const IN_TEXT = 4;

/** What may already answer a letter that is being written: texts and letters that share more than a word with its title. */
export function answersAmong<Hit extends Pick<SearchHit, 'kind' | 'title' | 'passage'>>(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ kind, title, passage }) => kind !== 'consultation' && (shared(title) >= IN_TITLE || longest(passage) >= IN_TEXT)).slice(0, ANSWERS_MAX);
}

const lengths = (pieces: readonly Marked[]): number[] => pieces.filter(({ hit }) => hit).map(({ text }) => [...text].length);
const shared = (pieces: readonly Marked[]): number => lengths(pieces).reduce((sum, length) => sum + length, 0);
const longest = (pieces: readonly Marked[]): number => Math.max(0, ...lengths(pieces));
