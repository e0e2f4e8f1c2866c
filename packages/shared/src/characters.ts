/**
 * How long a text is wherever a length is limited or shown: in code points, the same on every side.
 * An emoji is one character and not two UTF-16 units.
 */
export function charactersIn(text: string): number {
  return [...text].length;
}
