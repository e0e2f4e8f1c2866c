import { crc32, inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

/** Reads a workbook as strictly as a spreadsheet program does: checksums of the archive, well-formed XML, cells by their types. */
export interface ReadSheet {
  name: string;
  /** a number is a number, a date as well; text is text */
  rows: (string | number | null)[][];
  /** the place of each cell's look in `cellXfs` */
  styles: number[][];
  xml: string;
}

export interface ReadWorkbook {
  parts: Map<string, string>;
  sheets: ReadSheet[];
}

/** The files of an archive, by its directory at the end. Throws where size or checksum are wrong. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('no archive');
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, packed, size] = [16, 20, 24].map((offset) => file.readUInt32LE(at + offset)) as [number, number, number];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = inflateRawSync(file.subarray(start, start + packed));
    if (bytes.length !== size || crc32(bytes) !== sum) throw new Error(`${name} is damaged`);
    parts.set(name, bytes.toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** `_x005F_` and the like stand for the character of that number. */
const decoded = (text: string): string => text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function readCell(cell: Element): string | number | null {
  if (cell.getAttribute('t') === 'inlineStr') return decoded(cell.querySelector('t')?.textContent ?? '');
  const value = cell.querySelector('v')?.textContent;
  return value === undefined || value === null ? null : Number(value);
}

export function readXlsx(file: Buffer): ReadWorkbook {
  const parts = unzip(file);
  const documents = new Map([...parts].map(([name, xml]) => [name, new JSDOM(xml, { contentType: 'application/xml' }).window.document]));
  const names = [...(documents.get('xl/workbook.xml')?.querySelectorAll('sheet') ?? [])].map((sheet) => sheet.getAttribute('name') ?? '');
  const sheets = names.map((name, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const rows = [...(documents.get(path)?.querySelectorAll('row') ?? [])].map((row) => [...row.children]);
    return {
      name,
      rows: rows.map((cells) => cells.map(readCell)),
      styles: rows.map((cells) => cells.map((cell) => Number(cell.getAttribute('s')))),
      xml: parts.get(path) ?? '',
    };
  });
  return { parts, sheets };
}
