import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Cell, Column } from '@mingchuang/shared/tables';
import { written } from './spreadsheet.cells.ts';
import { frameParts, letters, rowXml, sheetFoot, sheetHead, sheetPath, workbookXml } from './spreadsheet.parts.ts';

/** A table to be taken along: its header row always stands, also over no rows at all. ADR 0013 tells why it is written here. */
export interface Table {
  columns: readonly Column[];
  /** a generator spares the memory of all rows at once; one that waits reads them as they are written */
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** a last row that is bold and that no filter hides */
  totals?: readonly Cell[];
}

export interface Sheet extends Table {
  /** what its tab says; 31 characters at most, without `: \ / ? * [ ]` */
  name: string;
}

/** So many rows are written before the server looks after others. */
const ROWS_AT_ONCE = 50;
/** Any fixed time: the same tables give the same file. */
const WRITTEN_AT = '2000-01-01T00:00:00';

/** A workbook for Excel, WPS and LibreOffice. Text is never a formula, and a legal day is a date without a time zone. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  refuseNames(sheets.map(({ name }) => name));
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const begin = (path: string): ((xml: string, last?: boolean) => void) => {
    const file = new ZipDeflate(path);
    file.mtime = WRITTEN_AT;
    zip.add(file);
    return (xml, last) => file.push(strToU8(xml), last);
  };
  const whole = (path: string, xml: string): void => begin(path)(xml, true);

  for (const [path, xml] of Object.entries(frameParts(sheets.length))) whole(path, xml);
  const named: { name: string; filtered: string }[] = [];
  for (const [at, sheet] of sheets.entries()) {
    named.push({ name: sheet.name, filtered: await writeSheet(sheet, at === 0, begin(sheetPath(at))) });
  }
  whole('xl/workbook.xml', workbookXml(named));
  zip.end();
  return Buffer.concat(chunks);
}

/** Gives the cells under the filter. */
async function writeSheet({ columns, rows, totals }: Sheet, first: boolean, write: (xml: string, last?: boolean) => void): Promise<string> {
  write(sheetHead(columns, first));
  let row = 1;
  let waiting = '';
  for await (const cells of rows) {
    row += 1;
    waiting += rowXml(row, columns, cells);
    if (row % ROWS_AT_ONCE !== 0) continue;
    write(waiting);
    waiting = '';
    await letOthersRun();
  }
  const filtered = `A1:${letters(columns.length - 1)}${row}`;
  if (totals) waiting += rowXml(row + 1, columns, totals, true);
  write(waiting + sheetFoot(filtered), true);
  return filtered;
}

/** A workbook with another name, two of the same or no sheet at all cannot be opened. */
function refuseNames(names: readonly string[]): void {
  const bad = names.find((name) => !/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/.test(name));
  if (bad !== undefined || names.length === 0 || new Set(names).size < names.length) throw new TypeError(`no names for sheets: ${names.join(', ')}`);
}

/**
 * RFC 4180, with the byte order mark by which Excel knows UTF-8. Text that would be taken for a formula gets an apostrophe
 * before it; numbers, negative ones too, are written as they are.
 */
export async function writeCsv({ columns, rows, totals }: Table): Promise<Buffer> {
  const lines = [Buffer.from(`\uFEFF${columns.map(({ header }) => field(header)).join(',')}\r\n`)];
  const add = (cells: readonly Cell[]): number => lines.push(Buffer.from(`${columns.map((column, at) => csvCell(cells[at] ?? null, column)).join(',')}\r\n`));
  for await (const cells of rows) add(cells);
  if (totals) add(totals);
  return Buffer.concat(lines);
}

function csvCell(cell: Cell, column: Column): string {
  const value = written(cell, column);
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(value.number);
    case 'day':
      return value.day;
    case 'text':
      return field(`${value.risky ? "'" : ''}${value.text}`);
  }
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
