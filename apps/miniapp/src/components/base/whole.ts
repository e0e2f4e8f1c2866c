import type { ReactNode } from 'react';
import { keyed } from './keyed';

/**
 * A date, with the 最迟 before it unless a year makes it long, a time of day, a number with its measure: read as one word, so a line does not end inside it. 工作日 is a word
 * of its own: kept together with its number it would leave a third of a line empty.
 */
const WHOLE = /((?:最迟 )?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日|最迟|\d{1,2}:\d{2}|\d+ (?:个|分钟|元)|工作日)/;

export interface Piece {
  key: string;
  text: string;
  whole: boolean;
}

/** The pieces of a sentence, those that stay whole among them. Null where there are none. */
export function piecesOf(sentence: string): Piece[] | null {
  const parts = sentence.split(WHOLE);
  // a split by a group has what matched at every second place
  return parts.length === 1 ? null : keyed(parts).flatMap(({ key, item }, place) => (item === '' ? [] : [{ key, text: item, whole: place % 2 === 1 }]));
}

/** A sentence with its whole pieces drawn, the rest as it is; anything but a sentence as it came. */
export function withWhole(children: ReactNode, draw: (words: string, key: string) => ReactNode): ReactNode {
  const pieces = typeof children === 'string' ? piecesOf(children) : null;
  return pieces?.map(({ key, text, whole }) => (whole ? draw(text, key) : text)) ?? children;
}
