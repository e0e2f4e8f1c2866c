/** About half a minute of speech. */
const PIECE_MAX = 120;

/** A text in pieces that end where a sentence does, and where that is too far, at a comma or anywhere. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sentence of text.split(/(?<=[。！？；!?;\n])/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= PIECE_MAX) pieces[pieces.length - 1] = last + sentence;
    else pieces.push(...cut(sentence));
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

function cut(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = [...sentence];
  while (rest.length > PIECE_MAX) {
    const comma = Math.max(rest.lastIndexOf('，', PIECE_MAX - 1), rest.lastIndexOf('、', PIECE_MAX - 1));
    const end = comma < 0 ? PIECE_MAX : comma + 1;
    pieces.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...pieces, rest.join('')];
}
