import type { SeriesShape } from '@mingchuang/shared/periodic/periodic.types';
import { measureWords } from '@mingchuang/shared/periodic/periodic.words';

export interface Placed {
  cells: { line: string; measure: string; text: string }[];
  /** cells of the block that have no place in the table */
  left: number;
}

/** What a spreadsheet copies: rows by line, cells by tab. Null: a single value, which the field takes itself. */
export function blockOf(copied: string): string[][] | null {
  const rows = copied.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const block = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  return block.length > 1 || (block[0]?.length ?? 0) > 1 ? block : null;
}

/**
 * Where the cells of a block go: to the right of and below the cell that has the focus. A block that was copied with its
 * headings goes by their names, so that another order does no harm.
 */
export function placed(shape: SeriesShape, at: { line: string; measure: string }, block: readonly (readonly string[])[]): Placed {
  const head = measuresNamed(shape, block[0] ?? []);
  const body = head === null ? block : block.slice(1);
  const names = body.map((row) => shape.lines.find(({ name }) => name === row[0])?.key);
  const named = names.some((key) => key !== undefined);
  const [firstLine, firstMeasure] = [shape.lines.findIndex(({ key }) => key === at.line), shape.measures.findIndex(({ key }) => key === at.measure)];
  const skipped = named ? 1 : 0;
  const result: Placed = { cells: [], left: 0 };
  for (const [down, row] of body.entries()) {
    const line = named ? names[down] : shape.lines[firstLine + down]?.key;
    for (const [right, text] of row.entries()) {
      if (right < skipped || text === '') continue;
      const measure = head === null ? shape.measures[(named ? 0 : firstMeasure) + right - skipped]?.key : head[right];
      if (line === undefined || measure === undefined) result.left += 1;
      else result.cells.push({ line, measure, text });
    }
  }
  return result;
}

/** The measure above each cell, where the first row is headings. */
function measuresNamed({ measures }: SeriesShape, row: readonly string[]): (string | undefined)[] | null {
  const keys = row.map((cell) => measures.find((measure) => cell === measure.name || cell === measureWords(measure))?.key);
  return keys.some((key) => key !== undefined) ? keys : null;
}
