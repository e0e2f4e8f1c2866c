/** Breaks text into lines as Chinese print does (避头尾). Pure; `widthOf` measures a piece of text without spacing. */

export interface Line {
  text: string;
  /** put between its characters to fill the measure; 0 for the last line of a paragraph */
  spacing: number;
}

/** Marks that may not begin a line. */
const NOT_FIRST = new Set('，。、；：？！）》」』】〉〕］”’…—～·％℃,.;:?!)]%');
/** Marks that may not end one. */
const NOT_LAST = new Set('（《「『【〈〔［“‘([￥$');
/** Full-width marks with an empty right half, which may stand outside the measure. */
const HALF_EMPTY = new Set('，。、；：！？）》」』】〉〕');
/** Wider gaps than this part of a character are worse than a short line. */
const MOST_SPACING = 0.15;
/** A double dash or ellipsis, a number, a word, the parts of an address up to where it may be parted; else one character. */
const PIECES = /——|……|\d+(?:[.,:]\d+)*%?|[A-Za-z\d\u00C0-\u024F'@._~#%:+-]+[/?&=]*|[/?&=]+|./gsu;

export function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}

/** `width` is the measure; `first` is taken from it in the first line. A piece wider than the measure is cut anywhere. */
export function breakLines(text: string, width: number, widthOf: (piece: string) => number, first = 0): Line[] {
  const lines: Line[] = [];
  let line: string[] = [];
  const measure = () => width - (lines.length === 0 ? first : 0);
  const natural = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
  const end = (count: number, fill: boolean) => {
    const taken = trimmed(line.slice(0, count));
    lines.push({
      text: taken.join(''),
      spacing: fill ? spacing(taken, measure() + hanging(taken, widthOf) - natural(taken), widthOf('国') * MOST_SPACING) : 0,
    });
    line = line.slice(count);
    while (line[0] === ' ') line.shift();
  };
  for (const piece of piecesOf(text).flatMap((one) => (widthOf(one) > measure() ? [...one] : [one]))) {
    line.push(piece);
    while (natural(line) - hanging(line, widthOf) > measure() + 0.01 && line.length > 1) end(breakBefore(line), true);
  }
  if (line.length > 0 || lines.length === 0) end(line.length, false);
  return lines;
}

/** The last place before the piece that did not fit where a line may end; without any, right before it. */
function breakBefore(line: readonly string[]): number {
  for (let at = line.length - 1; at > 0; at -= 1) {
    const [last, next] = [line[at - 1] ?? '', line[at] ?? ''];
    if (next !== ' ' && !NOT_FIRST.has(next[0] ?? '') && !NOT_LAST.has(last)) return at;
  }
  return line.length - 1;
}

function hanging(line: readonly string[], widthOf: (piece: string) => number): number {
  const last = line.at(-1) ?? '';
  return HALF_EMPTY.has(last) ? widthOf(last) / 2 : 0;
}

function trimmed(pieces: string[]): string[] {
  return pieces.at(-1) === ' ' ? trimmed(pieces.slice(0, -1)) : pieces;
}

/** Between characters, not pieces: a line with an address in it is filled evenly, or left as it is when that would tear it. */
function spacing(pieces: readonly string[], rest: number, most: number): number {
  const gaps = [...pieces.join('')].length - 1;
  return gaps > 0 && rest / gaps <= most ? rest / gaps : 0;
}
