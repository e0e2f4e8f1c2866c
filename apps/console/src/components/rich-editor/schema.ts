import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** A document that is being edited can hold what a stored one can, and nothing else: the schema mirrors `Block`. */
const text = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: { align: { default: null, validate: 'string|null' } },
    parseDOM: [{ tag: 'p', getAttrs: (dom) => ({ align: dom.getAttribute('data-align') }) }],
    toDOM: ({ attrs }) => ['p', attrs.align === null ? {} : { 'data-align': attrs.align }, 0],
  },
  heading: {
    content: 'text*',
    marks: '',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: 'number' } },
    // the title of the document is the screen's; its headings begin below
    parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level + 2}`, attrs: { level } })),
    toDOM: ({ attrs }) => [`h${attrs.level + 2}`, 0],
  },
  quote: { content: 'inline*', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  divider: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  bulletList: { content: 'listItem+', group: 'block list', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attrs: { order: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Number(dom.getAttribute('start') ?? 1) || 1 }) }],
    toDOM: ({ attrs }) => ['ol', attrs.order === 1 ? {} : { start: attrs.order }, 0],
  },
  listItem: { content: 'paragraph list?', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  image: {
    group: 'block',
    draggable: true,
    attrs: { fileId: { validate: 'string' }, alt: { default: '', validate: 'string' }, caption: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'img[data-file-id]', getAttrs: (dom) => ({ fileId: dom.getAttribute('data-file-id'), alt: dom.getAttribute('alt') ?? '' }) }],
    toDOM: ({ attrs }) => ['img', { 'data-file-id': attrs.fileId, alt: attrs.alt }],
  },
  text: { group: 'inline' },
  lineBreak: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
} satisfies Record<string, NodeSpec>;

const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} });

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [{ tag: 'a[data-href]', getAttrs: (dom) => ({ href: dom.getAttribute('data-href') }) }],
    // not followed by a click while it is written
    toDOM: ({ attrs }) => ['a', { 'data-href': attrs.href, title: attrs.href }, 0],
  },
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  underline: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u', 0] },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({
  nodes: { ...text, ...tables, table: { ...tables.table, attrs: { caption: { default: '', validate: 'string' } } } },
  marks,
});
