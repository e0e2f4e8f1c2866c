/** The looks of cells, and their places in `cellXfs` of `xl/styles.xml`. */
const KINDS = ['text', 'risky', 'number', 'day'] as const;
export type CellKind = (typeof KINDS)[number];
export const HEADER_STYLE = 1;
export const styleOf = (kind: CellKind, bold: boolean): number => HEADER_STYLE + 1 + KINDS.indexOf(kind) + (bold ? KINDS.length : 0);

/** `quotePrefix`: text stays text when somebody opens the cell and leaves it again. 164 is the first format of one's own. */
const LOOKS: Record<CellKind, { attributes: string; align: string }> = {
  text: { attributes: 'numFmtId="0"', align: '<alignment vertical="top" wrapText="1"/>' },
  risky: { attributes: 'numFmtId="0" quotePrefix="1"', align: '<alignment vertical="top" wrapText="1"/>' },
  number: { attributes: 'numFmtId="0"', align: '<alignment horizontal="right" vertical="top"/>' },
  day: { attributes: 'numFmtId="164" applyNumberFormat="1"', align: '<alignment horizontal="center" vertical="top"/>' },
};

const look = (kind: CellKind, font: number): string =>
  `<xf ${LOOKS[kind].attributes} fontId="${font}" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${LOOKS[kind].align}</xf>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFC5CE"/></${name}>`;
const font = (weight: string): string => `<font>${weight}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;

/** The inside of `styleSheet`. */
export function stylesXml(): string {
  return [
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${2 + 2 * KINDS.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    `${[0, 1].flatMap((weight) => KINDS.map((kind) => look(kind, weight))).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
  ].join('');
}
