import { charactersIn } from '@mingchuang/shared/characters';

/**
 * What becomes of a text that is changed beyond its limit: of what was put in stays as much as fits,
 * and what stood behind it is not pushed out.
 */
export function fitting(before: string, after: string, max: number): string {
  const old = [...before];
  const now = [...after];
  if (now.length <= max) return after;
  let head = 0;
  while (head < old.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [...now.slice(0, Math.max(0, max - tail)), ...now.slice(now.length - tail)].slice(0, max).join('');
}

/**
 * The field's own limit counts UTF-16 units, so it only stands guard: room for any text that fits,
 * and none at all once the text is full.
 */
export const unitsFor = (text: string, max: number): number => (charactersIn(text) < max ? 2 * max : text.length);
