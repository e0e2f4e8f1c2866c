import { charactersIn } from '@mingchuang/shared/characters';

/** What is said of a text beyond its limit, which is kept whole; null where it fits. Counted as the server counts. */
export function tooLong(text: string, max: number): string | null {
  const over = charactersIn(text) - max;
  return over > 0 ? `多了 ${over} 个字，请删短` : null;
}
