import { plainText } from '@mingchuang/shared/richtext/clean-text.rules';
import {
  HEADING_LEVELS,
  type HeadingLevel,
  type List,
  type ListItem,
  type ParagraphAlign,
  RICH_TEXT_MAX,
  type RichText,
  type Run,
} from '@mingchuang/shared/richtext/richtext.types';
import { elementAt, elementsIn, type XmlElement } from '../../../platform/xml.ts';
import { type Numbered, Numbering } from './numbering.ts';
import type { DocxPackage } from './package.ts';
import { type Inline, readInline } from './runs.ts';
import { type ParagraphStyle, paragraphFormat, stylesOf } from './styles.ts';
import { type DocxLoss, type ParagraphReader, readTable } from './table.ts';

export interface DocxPicture {
  target: string;
  alt: string;
  bytes: Buffer;
}

/** A picture of a document that was read: not stored anywhere yet. */
export interface PictureMark {
  type: 'picture';
  picture: DocxPicture;
}

export type DocxBlock =
  | { type: 'heading'; level: HeadingLevel; text: string }
  | { type: 'paragraph'; text: RichText; align?: ParagraphAlign; title?: true }
  | ({ type: 'list' } & List)
  | { type: 'table'; rows: RichText[][] }
  | PictureMark;

export interface DocxText {
  blocks: DocxBlock[];
  lost: ReadonlyMap<DocxLoss, number>;
}

const ALIGNS: Record<string, ParagraphAlign> = { center: 'center', right: 'right', end: 'right' };

/** Containers whose content is the text itself. */
const THROUGH = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'mc:AlternateContent', 'mc:Choice']);

/** The text of a word processor's document, as it is read from top to bottom. */
export function readDocx(source: DocxPackage): DocxText {
  return new Reader(source).read();
}

class Reader implements ParagraphReader {
  readonly #blocks: DocxBlock[] = [];
  readonly #lost = new Map<DocxLoss, number>();
  readonly #styles: (id: string | undefined) => ParagraphStyle;
  readonly #numbering: Numbering;
  /** the list that the paragraph above belongs to, and its open levels */
  #list: { key: string; base: number; levels: List[] } | null = null;

  constructor(private readonly source: DocxPackage) {
    this.#styles = stylesOf(source.styles);
    this.#numbering = new Numbering(source.numbering);
  }

  read(): DocxText {
    this.#container(elementAt(this.source.document, 'w:body'));
    return { blocks: this.#blocks, lost: this.#lost };
  }

  lose(what: DocxLoss): void {
    this.#lost.set(what, (this.#lost.get(what) ?? 0) + 1);
  }

  inline(paragraph: XmlElement): Inline {
    return readInline(paragraph, this.source.relations, (what) => this.lose(what));
  }

  #container(container: XmlElement | undefined): void {
    for (const child of elementsIn(container)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (THROUGH.has(child.name)) this.#container(child);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const format = elementAt(paragraph, 'w:pPr');
    const style = this.#styles(elementAt(format, 'w:pStyle')?.attributes['w:val']);
    const own = paragraphFormat(format);
    const { runs, pictures, boxes } = this.inline(paragraph);
    const text = tidy(runs);
    const inList = own.list ?? style.list;
    // an empty line of a list is not counted
    const numbered = inList === null || text.length === 0 ? null : this.#numbering.next(inList.id, inList.level);
    if (text.length > 0) this.#text(text, numbered, own.heading ?? style.heading, own.align ?? style.align, style.title);
    for (const { target, external, alt } of pictures) this.#picture(target, external, alt);
    for (const box of boxes) {
      this.lose('boxes');
      this.#list = null;
      this.#container(box);
    }
  }

  #text(text: Run[], numbered: Numbered | null, heading: number | null, align: string | null, title: boolean): void {
    const printed = numbered === null || numbered.kind === 'bullet' ? '' : numbered.printed;
    if (heading !== null && !title) {
      this.#push({ type: 'heading', level: HEADING_LEVELS[Math.min(heading, 3) - 1] ?? 3, text: (printed + plainText(text)).replace(/\s+/g, ' ').trim() });
    } else if (numbered !== null && numbered.kind !== 'printed') {
      this.#item(numbered, text);
    } else {
      const placed = align === null ? undefined : ALIGNS[align];
      const words = printed === '' ? text : [{ text: printed }, ...text];
      this.#push({ type: 'paragraph', text: words, ...(placed === undefined ? {} : { align: placed }), ...(title ? { title } : {}) });
    }
  }

  /** Consecutive paragraphs with one numbering are one list, deeper ones lists in it. */
  #item({ list: key, level, kind, number }: Numbered, text: Run[]): void {
    const known = this.#list;
    const open = known !== null && known.key === key && level >= known.base ? known : { key, base: level, levels: [] };
    const depth = Math.min(level - open.base, RICH_TEXT_MAX.depth - 1, open.levels.length);
    open.levels.length = Math.min(open.levels.length, depth + 1);
    let list = open.levels[depth];
    if (list === undefined) {
      list = { ordered: kind === 'number', ...(kind === 'number' && number !== 1 ? { start: number } : {}), items: [] };
      const above = open.levels.at(-1)?.items.at(-1);
      if (above === undefined) {
        open.levels = [list];
        this.#push({ type: 'list', ...list });
      } else {
        above.list = list;
        open.levels.push(list);
      }
    }
    list.items.push({ text } satisfies ListItem);
    this.#list = open;
  }

  #picture(target: string, external: boolean, alt: string): void {
    const bytes = external ? null : this.source.picture(target);
    if (bytes === null) this.lose('remotePicture');
    else this.#push({ type: 'picture', picture: { target, alt, bytes } });
  }

  #table(table: XmlElement): void {
    const { rows, pictures } = readTable(table, this);
    // one column is a frame around a text
    if (rows.every((row) => row.length === 1)) for (const [cell = ''] of rows) this.#push({ type: 'paragraph', text: cell });
    else this.#push({ type: 'table', rows });
    for (const { target, external, alt } of pictures) this.#picture(target, external, alt);
  }

  #push(block: DocxBlock): void {
    this.#list = null;
    this.#blocks.push(block);
  }
}

/** The runs without blanks at the ends: indents are the page's business. */
function tidy(runs: readonly Run[]): Run[] {
  const words = runs.filter(({ text }) => text !== '').map((run) => ({ ...run }));
  for (let first = words[0]; first !== undefined; first = words[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    words.shift();
  }
  for (let last = words.at(-1); last !== undefined; last = words.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    words.pop();
  }
  return words;
}
