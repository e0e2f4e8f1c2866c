import { safeHref } from '@mingchuang/shared/richtext/links.rules';
import type { Run } from '@mingchuang/shared/richtext/richtext.types';

/** What a paste could not take along. */
export interface PasteLoss {
  pictures: number;
  links: number;
  /** cells that were several in one */
  merged: number;
}

export type Marks = Omit<Run, 'text'>;

/** Nothing of these is text; `xml` is what Word keeps of its settings. */
const IGNORED = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'xml',
  'object',
  'embed',
  'iframe',
  'frame',
  'svg',
  'math',
  'template',
  'noscript',
  'canvas',
  'audio',
  'video',
  'map',
  'select',
  'textarea',
  'input',
  'button',
]);
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;
/** The number or bullet that Word prints before an item, beside the item itself. */
const LIST_MARK = /mso-list\s*:\s*ignore/i;

export function isIgnored(element: Element): boolean {
  return IGNORED.has(element.localName) || HIDDEN.test(styleOf(element));
}

export function isListMark(element: Element): boolean {
  return LIST_MARK.test(styleOf(element));
}

export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** The marks inside an element, given those around it. */
export function marksOf(element: Element, around: Marks, loss: PasteLoss): Marks {
  const style = styleOf(element);
  const name = element.localName;
  const marks: Marks = { ...around };
  const weight = /(?:^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)/i.exec(style)?.[1];
  if (weight === undefined ? name === 'b' || name === 'strong' : /^(?:bold|[6-9])/i.test(weight)) marks.bold = true;
  else if (weight !== undefined) delete marks.bold;
  const slant = /(?:^|;)\s*font-style\s*:\s*(italic|oblique|normal)/i.exec(style)?.[1];
  if (slant === undefined ? name === 'i' || name === 'em' : slant !== 'normal') marks.italic = true;
  else if (slant !== undefined) delete marks.italic;
  // a link looks underlined by itself
  if (name === 'u' || (/text-decoration(?:-line)?\s*:[^;]*underline/i.test(style) && marks.href === undefined)) marks.underline = true;
  if (name !== 'a') return marks;
  const address = element.getAttribute('data-href') ?? element.getAttribute('href') ?? '';
  const href = safeHref(address);
  if (href !== null) return { ...marks, href };
  // a place in the same document is no loss
  if (address !== '' && !address.startsWith('#')) loss.links += 1;
  return marks;
}

/** Source lines are wrapped anywhere: between Chinese characters a break is nothing, elsewhere it is a blank. */
export function collapsed(text: string, before: string): string {
  const even = text
    .replace(/\u00a0/g, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uff60])[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uff00-\uff60])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ');
  return /^[\r\n]/.test(text) && WIDE_END.test(before) && /^ [\u2e80-\u9fff\uff00-\uff60]/.test(even) ? even.slice(1) : even;
}

const WIDE_END = /[\u2e80-\u9fff\uff00-\uff60]$/;
