/**
 * How long a text is wherever a length is limited or shown: in code points, the same on every side.
 * An emoji is one character and not two UTF-16 units.
 */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0b\u3000]/g;

/** Digits and letters as people type them on a Chinese keyboard; every character keeps its place. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (one) => (one === '\u3000' ? ' ' : String.fromCharCode(one.charCodeAt(0) - 0xfee0)));
}

/** The text in one line of at most `max` characters; what is left out is shown by `…`. */
export function inOneLine(text: string, max: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
}
