import type { Typeface } from './pdf.fonts.ts';
import { breakLines, type Line } from './pdf.lines.ts';
import type { Strip } from './pdf.pages.ts';

/** 小四; lines closer than those of the text. */
const SIZE = 12;
const PITCH = 20;
const PADDING = 6;
/** A row of more lines may be parted between pages. */
const KEPT_LINES = 8;
/** No column asks for more of the width before it is shared out. */
const WIDEST = 0.6;

/** What a table needs of the page. */
export interface Pen {
  text: (line: Line, x: number, baseline: number, size: number) => void;
  rule: (fromX: number, fromY: number, toX: number, toY: number) => void;
}

export function tableStrips(rows: readonly (readonly string[])[], left: number, width: number, face: Typeface, pen: Pen): Strip[] {
  const widths = columnWidths(rows, width, face);
  const edges = [left];
  for (const one of widths) edges.push((edges.at(-1) ?? left) + one);
  const right = left + width;
  return rows.flatMap((row) => {
    const cells = row.map((cell, at) =>
      cell.split('\n').flatMap((line) => breakLines(line, (widths[at] ?? 0) - 2 * PADDING, (piece) => face.width(piece, SIZE))),
    );
    const count = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: count }, (_, nth): Strip => {
      const [opens, closes] = [nth === 0, nth === count - 1];
      const above = opens ? PADDING : 0;
      const height = PITCH + above + (closes ? PADDING : 0);
      return {
        height,
        keep: !closes && count <= KEPT_LINES,
        draw: (top, { first, last }) => {
          for (const edge of edges) pen.rule(edge, top, edge, top + height);
          if (opens || first) pen.rule(left, top, right, top);
          if (closes || last) pen.rule(left, top + height, right, top + height);
          for (const [at, lines] of cells.entries()) {
            // A short cell stands in the middle of a row that is not parted.
            const line = lines[count <= KEPT_LINES ? nth - Math.floor((count - lines.length) / 2) : nth];
            if (line !== undefined) pen.text(line, (edges[at] ?? left) + PADDING, top + above + PITCH * 0.72, SIZE);
          }
        },
      };
    });
  });
}

/** In proportion to the longest line of each column. */
function columnWidths(rows: readonly (readonly string[])[], width: number, face: Typeface): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const wanted = Array.from({ length: columns }, (_, at) =>
    Math.min(width * WIDEST, 2 * PADDING + Math.max(SIZE, ...rows.flatMap((row) => (row[at] ?? '').split('\n').map((line) => face.width(line, SIZE))))),
  );
  const sum = wanted.reduce((a, b) => a + b, 0);
  return wanted.map((one) => (one * width) / sum);
}
