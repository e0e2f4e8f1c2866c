/** An element of a document that a program wrote; its name with the prefix, as written. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const DEPTH_MAX = 200;
const ELEMENTS_MAX = 1_000_000;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The root of an XML document, or null where it is none, goes too deep or is too large. As much of XML as office programs
 * write: elements, attributes, text. A document type is refused, so there are no entities that could unfold or fetch anything.
 */
export function parseXml(text: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  for (let at = 0; at < text.length; ) {
    const inside = open.at(-1) ?? root;
    const start = text.indexOf('<', at);
    const words = text.slice(at, start < 0 ? undefined : start);
    if (words !== '' && inside !== root) inside.children.push(decoded(words));
    if (start < 0) break;
    const special = SPECIAL.find(({ opens }) => text.startsWith(opens, start));
    if (special !== undefined) {
      const end = text.indexOf(special.closes, start + special.opens.length);
      if (end < 0 || special.refused) return null;
      if (special.text && inside !== root) inside.children.push(text.slice(start + special.opens.length, end));
      at = end + special.closes.length;
      continue;
    }
    const end = endOfTag(text, start);
    if (end < 0) return null;
    const tag = text.slice(start + 1, end);
    at = end + 1;
    if (tag.startsWith('/')) {
      if (open.length === 1 || open.pop()?.name !== tag.slice(1).trim()) return null;
      continue;
    }
    elements += 1;
    const element = elementOf(tag);
    inside.children.push(element);
    if (!tag.endsWith('/')) open.push(element);
    if (elements > ELEMENTS_MAX || open.length > DEPTH_MAX) return null;
  }
  return open.length === 1 ? (elementsIn(root)[0] ?? null) : null;
}

const SPECIAL: readonly { opens: string; closes: string; text?: true; refused?: true }[] = [
  { opens: '<?', closes: '?>' },
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>', text: true },
  { opens: '<!', closes: '>', refused: true },
];

/** A `>` may stand inside the quotation marks of an attribute. */
function endOfTag(text: string, start: number): number {
  const end = text.indexOf('>', start);
  const first = text.slice(start, end);
  if (end < 0 || (count(first, '"') % 2 === 0 && count(first, "'") % 2 === 0)) return end;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return at;
  }
  return -1;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function elementOf(tag: string): XmlElement {
  const name = /^[^\s/]*/.exec(tag)?.[0] ?? '';
  const attributes: Record<string, string> = Object.create(null);
  for (const [, key = '', double, single] of tag.slice(name.length).matchAll(ATTRIBUTE)) attributes[key] = decoded(double ?? single ?? '');
  return { name, attributes, children: [] };
}

function decoded(text: string): string {
  return text.includes('&')
    ? text.replace(ENTITY, (_, decimal, hex, name) => NAMED[name] ?? character(decimal ? Number(decimal) : Number.parseInt(hex, 16)))
    : text;
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

export function elementsIn(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));
}

/** The first element along a path of names, or undefined. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((now, name) => elementsIn(now, name)[0], element);
}

export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}
