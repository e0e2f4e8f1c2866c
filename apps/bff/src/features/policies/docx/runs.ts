import type { Run } from '@mingchuang/shared/richtext/richtext.types';
import { elementAt, elementsIn, wordsIn, type XmlElement } from '../../../platform/xml.ts';
import type { Relation } from './package.ts';

/** What a paragraph holds besides its text, and what was left out of it. */
export interface Inline {
  runs: Run[];
  pictures: { target: string; external: boolean; alt: string }[];
  /** text boxes that float beside it */
  boxes: XmlElement[];
}

export const LEFT_OUT = ['hidden', 'revisions', 'comments', 'notes', 'drawings'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

interface Reading {
  into: Inline;
  relations: ReadonlyMap<string, Relation>;
  leave: (what: LeftOut) => void;
}

/** Deleted or moved away by somebody whose changes are tracked; the new text stands beside it. */
const GONE = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText']);
const SILENT = new Set(['w:rPr', 'w:pPr', 'w:instrText', 'w:sdtPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak']);
const NOTES = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** The text of a paragraph with its marks; what stands in containers nobody knows is text all the same. */
export function readInline(paragraph: XmlElement, relations: ReadonlyMap<string, Relation>, leave: (what: LeftOut) => void): Inline {
  const into: Inline = { runs: [], pictures: [], boxes: [] };
  read(paragraph, {}, { into, relations, leave });
  return into;
}

function read(element: XmlElement, marks: Omit<Run, 'text'>, reading: Reading): void {
  const { into, leave } = reading;
  const add = (text: string) => into.runs.push({ text, ...marks });
  for (const child of elementsIn(element)) {
    const { name, attributes } = child;
    if (GONE.has(name)) leave('revisions');
    else if (name === 'w:commentReference') leave('comments');
    else if (NOTES.has(name)) leave('notes');
    else if (SILENT.has(name)) continue;
    else if (name === 'w:t') add(wordsIn(child));
    else if (name === 'w:tab') add('\t');
    else if (name === 'w:noBreakHyphen') add('-');
    else if (name === 'w:br' || name === 'w:cr') add(attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : '');
    else if (name === 'w:sym') leave('drawings');
    else if (name === 'w:txbxContent') into.boxes.push(child);
    else if (name === 'w:r') readRun(child, marks, reading);
    else if (name === 'w:hyperlink') read(child, { ...marks, ...linkOf(child, reading.relations) }, reading);
    else if (name === 'mc:AlternateContent') read(chosen(child), marks, reading);
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readDrawing(child, reading);
    else read(child, marks, reading);
  }
}

function readRun(run: XmlElement, marks: Omit<Run, 'text'>, reading: Reading): void {
  const format = elementAt(run, 'w:rPr');
  if (isOn(elementAt(format, 'w:vanish'))) {
    reading.leave('hidden');
    return;
  }
  const underline = elementAt(format, 'w:u')?.attributes['w:val'];
  read(
    run,
    {
      ...marks,
      ...(isOn(elementAt(format, 'w:b')) ? { bold: true } : {}),
      ...(isOn(elementAt(format, 'w:i')) ? { italic: true } : {}),
      // what stands under a link is its look, not a mark
      ...(underline !== undefined && underline !== 'none' && marks.href === undefined ? { underline: true } : {}),
    },
    reading,
  );
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
function isOn(toggle: XmlElement | undefined): boolean {
  return toggle !== undefined && !/^(?:0|false|off|none)$/.test(toggle.attributes['w:val'] ?? '');
}

function linkOf({ attributes }: XmlElement, relations: ReadonlyMap<string, Relation>): { href?: string } {
  const relation = relations.get(attributes['r:id'] ?? '');
  return relation?.external ? { href: relation.target } : {};
}

/** The same thing for newer and for older programs: one of the two. */
function chosen(alternatives: XmlElement): XmlElement {
  return elementAt(alternatives, 'mc:Choice') ?? elementAt(alternatives, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] };
}

/** A picture, a text box, or a drawing that cannot be shown. */
function readDrawing(drawing: XmlElement, reading: Reading): void {
  let alt = '';
  let found = false;
  const walk = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      const { name, attributes } = child;
      if (name === 'wp:docPr' || name === 'v:shape') alt = attributes.descr ?? attributes.alt ?? alt;
      const id = name === 'a:blip' ? (attributes['r:embed'] ?? attributes['r:link']) : name === 'v:imagedata' ? attributes['r:id'] : undefined;
      const relation = id === undefined ? undefined : reading.relations.get(id);
      if (relation !== undefined) reading.into.pictures.push({ ...relation, alt });
      if (relation !== undefined || name === 'w:txbxContent') found = true;
      if (name === 'w:txbxContent') reading.into.boxes.push(child);
      else walk(name === 'mc:AlternateContent' ? chosen(child) : child);
    }
  };
  walk(drawing);
  if (!found) reading.leave('drawings');
}
