import type { Run } from '@mingchuang/shared/richtext/richtext.types';
import { ListBuilder, wordItemOf } from './html-lists.ts';
import { collapsed, isIgnored, isListMark, type Marks, marksOf, type PasteLoss, styleOf } from './html-runs.ts';

/** What was pasted, before it goes through the allow-list. */
export interface PastedBlocks {
  blocks: unknown[];
  loss: PasteLoss;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SPAN_MAX = 50;

/**
 * Blocks out of somebody's HTML, which was parsed but never put into a page: nothing of it can run or load. Word and WPS
 * write paragraphs that only look like lists, and keep their settings in comments, styles and tags of their own.
 */
export function blocksOfHtml(root: Node): PastedBlocks {
  const reader = new HtmlReader();
  reader.read(root, {});
  reader.endParagraph();
  return { blocks: reader.blocks, loss: reader.loss };
}

type Paragraph = { type: 'paragraph' | 'quote'; align?: string } | { type: 'heading'; level: number };

class HtmlReader {
  readonly blocks: unknown[] = [];
  readonly loss: PasteLoss = { pictures: 0, links: 0, merged: 0 };
  #runs: Run[] = [];
  #paragraph: Paragraph = { type: 'paragraph' };
  readonly #lists = new ListBuilder(this.blocks);

  read(node: Node, marks: Marks): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.#runs.push({ text: collapsed(child.nodeValue ?? '', this.#runs.at(-1)?.text ?? ''), ...marks });
      else if (child.nodeType === 1) this.#element(child as Element, marks);
    }
  }

  endParagraph(): void {
    const runs = trimmed(this.#runs);
    const paragraph = this.#paragraph;
    this.#runs = [];
    this.#paragraph = { type: 'paragraph' };
    if (runs.length === 0) return;
    this.#lists.end();
    this.blocks.push({ ...paragraph, text: runs });
  }

  #element(element: Element, marks: Marks): void {
    const name = element.localName;
    if (isIgnored(element) || isListMark(element)) return;
    if (name === 'br') this.#runs.push({ text: /page-break/i.test(styleOf(element)) ? '' : '\n', ...marks });
    else if (name === 'img' || name === 'v:imagedata') this.#image(element);
    else if (name === 'hr') this.#whole({ type: 'divider' });
    else if (name === 'table') this.#table(element);
    else if (name === 'ul' || name === 'ol') this.#list(element);
    else if (BLOCKS.has(name)) this.#block(element, marks);
    else this.read(element, marksOf(element, marks, this.loss));
  }

  #block(element: Element, marks: Marks): void {
    this.endParagraph();
    const item = wordItemOf(element);
    const inside = marksOf(element, marks, this.loss);
    if (item !== null) {
      const text = trimmed(this.#apart(element, inside));
      this.#runs = [];
      if (item.printed === null) this.#lists.add(item, text);
      else this.#runs.push({ text: item.printed }, ...text);
      this.endParagraph();
      return;
    }
    const heading = headingOf(element);
    const align = /text-align\s*:\s*(center|right)/i.exec(styleOf(element))?.[1] ?? element.getAttribute('data-align') ?? element.getAttribute('align') ?? '';
    if (heading !== null) this.#paragraph = { type: 'heading', level: heading };
    else if (element.localName === 'blockquote') this.#paragraph = { type: 'quote' };
    else if (/^(?:center|right)$/i.test(align)) this.#paragraph = { type: 'paragraph', align: align.toLowerCase() };
    const own = this.#paragraph;
    // a quotation or a cell of a page may hold paragraphs of its own
    if (own.type === 'quote') this.#runs = this.#apart(element, inside);
    else this.read(element, inside);
    this.endParagraph();
  }

  /** The text of an element by itself, its paragraphs as lines. */
  #apart(element: Element, marks: Marks): Run[] {
    const inner = new HtmlReader();
    inner.read(element, marks);
    inner.endParagraph();
    this.loss.pictures += inner.loss.pictures;
    this.loss.links += inner.loss.links;
    return inner.blocks.flatMap((block, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...runsIn(block)]);
  }

  #image(element: Element): void {
    const fileId = element.getAttribute('data-file-id');
    if (fileId === null) this.loss.pictures += 1;
    else this.#whole({ type: 'image', fileId, alt: element.getAttribute('alt') ?? '' });
  }

  #whole(block: unknown): void {
    this.endParagraph();
    this.#lists.end();
    this.blocks.push(block);
  }

  #list(element: Element, depth = 1): void {
    this.endParagraph();
    const list = this.#listIn(element, depth);
    if (list.items.length > 0) this.#whole({ type: 'list', ...list });
  }

  #listIn(element: Element, depth: number): { ordered: boolean; start?: number; items: { text: Run[]; list?: unknown }[] } {
    const ordered = element.localName === 'ol';
    const start = Number(element.getAttribute('start') ?? 1) || 1;
    const items: { text: Run[]; list?: unknown }[] = [];
    for (const child of element.children) {
      const nested = [...(/^[ou]l$/.test(child.localName) ? [child] : child.children)].find(({ localName }) => localName === 'ul' || localName === 'ol');
      if (child.localName === 'li') {
        const copy = child.cloneNode(true) as Element;
        for (const inner of copy.querySelectorAll(':scope > ul, :scope > ol')) inner.remove();
        items.push({ text: trimmed(this.#apart(copy, {})) });
      }
      const last = items.at(-1);
      if (nested !== undefined && last !== undefined && depth < 20) last.list = this.#listIn(nested, depth + 1);
    }
    return { ordered, ...(ordered && start !== 1 ? { start } : {}), items };
  }

  /** One cell is a frame around a text. What is merged stands in its first place. */
  #table(table: Element): void {
    this.endParagraph();
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const [only] = rows;
    if (rows.length === 1 && only?.children.length === 1) {
      this.read(only, {});
      this.endParagraph();
      return;
    }
    const grid: Run[][][] = rows.map(() => []);
    for (const [y, row] of rows.entries()) {
      let x = 0;
      for (const cell of row.children) {
        while (grid[y]?.[x] !== undefined) x += 1;
        const [wide, high] = ['colspan', 'rowspan'].map((name) => Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), SPAN_MAX)) as [number, number];
        const text = trimmed(this.#apart(cell, {}));
        if (wide > 1 || high > 1) this.loss.merged += 1;
        for (let down = 0; down < high; down += 1) {
          for (let right = 0; right < wide; right += 1) {
            const line = grid[y + down];
            if (line !== undefined) line[x + right] = down === 0 && right === 0 ? text : [];
          }
        }
        x += wide;
      }
    }
    this.#whole({ type: 'table', rows: grid.map((row) => Array.from(row, (cell) => cell ?? [])) });
  }
}

/** `h2`, or the outline level that Word gives a paragraph. The headings of this editor's own text begin at `h3`. */
function headingOf(element: Element): number | null {
  const own = element.closest('[data-pm-slice]') !== null ? 2 : 0;
  const level = /^h([1-6])$/.exec(element.localName)?.[1] ?? /mso-outline-level\s*:\s*([1-9])/i.exec(styleOf(element))?.[1];
  return level === undefined ? null : Math.max(1, Math.min(3, Number(level) - own));
}

function runsIn(block: unknown): Run[] {
  const { text, rows, list } = block as { text?: Run[]; rows?: Run[][][]; list?: unknown; items?: { text: Run[] }[] };
  if (text !== undefined) return text;
  if (rows !== undefined)
    return rows.flatMap((row, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...row.flatMap((cell, x) => [...(x === 0 ? [] : [{ text: ' ' }]), ...cell])]);
  const { items = [] } = block as { items?: { text: Run[] }[] };
  return list === undefined ? items.flatMap((item, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...item.text]) : [];
}

/** Blanks around line breaks and at both ends say nothing. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.filter(({ text }) => text !== '').map((run) => ({ ...run }));
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    kept.shift();
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    kept.pop();
  }
  return kept;
}
