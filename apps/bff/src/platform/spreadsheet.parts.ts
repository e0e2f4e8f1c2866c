import type { Cell, Column } from '@mingchuang/shared/tables';
import { serialOf, type Written, written } from './spreadsheet.cells.ts';
import { type CellKind, HEADER_STYLE, styleOf, stylesXml } from './spreadsheet.styles.ts';

/**
 * The XML of a workbook (ECMA-376 part 1, chapter 18), as much of it as a plain table needs. The order of the elements is
 * part of the format: what stands in the wrong place makes the file unreadable.
 */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's limit, in UTF-16 units; a longer cell makes it “repair” the file. */
const CELL_MAX = 32_767;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

/** Blanks at the ends and breaks are kept; `_x000D_` is how a workbook writes a control character; text that only looks like it has its underscore written that way. */
function content(text: string): string {
  const cut = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1).replace(/\p{Cs}$/u, '')}…` : text;
  const plain = cut.replace(/\r\n?/g, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return `<t${/^\s|\s$|\n/.test(plain) ? ' xml:space="preserve"' : ''}>${escaped(plain)}</t>`;
}

/** 0, 1, … → A, B, … Z, AA, … */
export function letters(column: number): string {
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

function cellXml(cell: Written, at: string, bold: boolean): string {
  const style = (kind: CellKind): string => `<c r="${at}" s="${styleOf(kind, bold)}"`;
  const text = (words: string, kind: CellKind): string => `${style(kind)} t="inlineStr"><is>${content(words)}</is></c>`;
  switch (cell.kind) {
    case 'empty':
      return `${style('text')}/>`;
    case 'number':
      return `${style('number')}><v>${cell.number}</v></c>`;
    case 'day': {
      const serial = serialOf(cell.day);
      return serial === null ? text(cell.day, 'text') : `${style('day')}><v>${serial}</v></c>`;
    }
    case 'text':
      return text(cell.text, cell.risky ? 'risky' : 'text');
  }
}

/** `row` counts from 1, the header's. */
export function rowXml(row: number, columns: readonly Column[], cells: readonly Cell[], bold = false): string {
  return `<row r="${row}">${columns.map((column, at) => cellXml(written(cells[at] ?? null, column), letters(at) + row, bold)).join('')}</row>`;
}

export function sheetHead(columns: readonly Column[], first: boolean): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const headers = columns.map(({ header }, at) => `<c r="${letters(at)}1" s="${HEADER_STYLE}" t="inlineStr"><is>${content(header)}</is></c>`);
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headers.join('')}</row>`,
  ].join('');
}

/** Landscape A4 (9), as wide as the page, as many pages as there are. */
export function sheetFoot(filtered: string): string {
  return [
    `</sheetData><autoFilter ref="${filtered}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
}

/** `filtered`: the cells under each sheet's filter, such as `A1:C9`. The header is printed on every page. */
export function workbookXml(sheets: readonly { name: string; filtered: string }[]): string {
  const place = (name: string, range: string): string => `${escaped(`'${name.replaceAll("'", "''")}'`)}!${range.replace(/[A-Z]+|\d+/g, '$$$&')}`;
  const names = [
    ...sheets.map(
      ({ name, filtered }, at) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${place(name, filtered)}</definedName>`,
    ),
    ...sheets.map(({ name }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${place(name, '1:1')}</definedName>`),
  ];
  const list = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** The parts that say nothing of the tables. `count`: how many sheets. */
export function frameParts(count: number): Record<string, string> {
  const each = (one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join('');
  const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list: string): string => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  return {
    '[Content_Types].xml': [
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
      `${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${each((at) => part(sheetPath(at), 'worksheet'))}</Types>`,
    ].join(''),
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      each((at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)) + relation(count + 1, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${stylesXml()}</styleSheet>`,
  };
}
