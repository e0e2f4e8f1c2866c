/**
 * How long a text is wherever a length is limited or shown: in code points, the same on every side.
 * An emoji is one character and not two UTF-16 units.
 */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text in one line of at most `max` characters; what is left out is shown by `…`. */
export function inOneLine(text: string, max: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
}
