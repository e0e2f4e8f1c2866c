import { SEARCH_TEXT_MAX } from '@mingchuang/shared/search/search.types';

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
