import type { Run } from '@mingchuang/shared/richtext/richtext.types';
import { elementAt, elementsIn, type XmlElement } from '../../../platform/xml.ts';
import type { Inline, LeftOut } from './runs.ts';

export type DocxLoss = LeftOut | 'merged' | 'nested' | 'remotePicture' | 'boxes';

/** Also for the cells of a table and for text boxes, which hold paragraphs like the page itself. */
export interface ParagraphReader {
  inline: (paragraph: XmlElement) => Inline;
  lose: (what: DocxLoss) => void;
}

export interface DocxTable {
  rows: Run[][][];
  pictures: Inline['pictures'];
}

/** Columns a cell may claim to span; a text has no more of them anyway. */
const SPAN_MAX = 50;

/** A table cell by cell. What was merged stands in its first cell and leaves the others empty. */
export function readTable(table: XmlElement, reader: ParagraphReader): DocxTable {
  const result: DocxTable = { rows: [], pictures: [] };
  for (const row of rowsOf(table)) {
    const cells: Run[][] = [];
    for (const cell of through(row, 'w:tc')) {
      const format = elementAt(cell, 'w:tcPr');
      const merge = elementAt(format, 'w:vMerge');
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const span = Math.min(Number(elementAt(format, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1, SPAN_MAX);
      if (continues || span > 1) reader.lose('merged');
      cells.push(continues ? [] : cellOf(cell, reader, result.pictures));
      for (let more = 1; more < span; more += 1) cells.push([]);
    }
    result.rows.push(cells);
  }
  return result;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return through(table, 'w:tr');
}

/** Children of a name, also those inside content controls. */
function through(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : child.name.startsWith('w:sdt') ? through(child, name) : []));
}

/** Paragraphs of a cell are lines; a table inside it is told row by row. */
function cellOf(cell: XmlElement, reader: ParagraphReader, pictures: Inline['pictures']): Run[] {
  const lines: Run[][] = [];
  for (const child of elementsIn(cell)) {
    if (child.name === 'w:p') {
      const inline = reader.inline(child);
      lines.push(inline.runs);
      pictures.push(...inline.pictures);
      for (const box of inline.boxes) lines.push(cellOf(box, reader, pictures));
    } else if (child.name === 'w:tbl') {
      reader.lose('nested');
      for (const row of rowsOf(child))
        lines.push(through(row, 'w:tc').flatMap((inner, at) => [...(at === 0 ? [] : [{ text: ' ' }]), ...cellOf(inner, reader, pictures)]));
    } else if (child.name.startsWith('w:sdt')) {
      lines.push(cellOf(child, reader, pictures));
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== '')).flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));
}
