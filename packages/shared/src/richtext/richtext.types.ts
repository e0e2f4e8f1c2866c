/** Bounds of one published text. What lies beyond is dropped by `cleanBlocks`, which says so. */
export const RICH_TEXT_MAX = {
  blocks: 5000,
  /** UTF-16 units of the whole text, alternative texts and captions included */
  characters: 500_000,
  /** stretches of one paragraph, item or cell */
  runs: 500,
  /** characters of a heading: longer ones become paragraphs */
  heading: 200,
  /** lists within lists */
  depth: 3,
  items: 1000,
  rows: 1000,
  columns: 50,
  /** of all tables together */
  cells: 100_000,
  href: 2000,
  alt: 300,
  caption: 300,
} as const;

/** A stretch of text with the same marks throughout. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  /** http, https, tel or mailto; nothing else can be stored */
  href?: string;
}

/** Text without any mark is a plain string, as every text was before there were marks. */
export type RichText = string | Run[];

export type HeadingLevel = 1 | 2 | 3;
export const HEADING_LEVELS: readonly HeadingLevel[] = [1, 2, 3];
export type ParagraphAlign = 'center' | 'right';

export interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  text: string;
}

export interface ParagraphBlock {
  type: 'paragraph';
  text: RichText;
  /** left where it is missing; a signature stands on the right */
  align?: ParagraphAlign;
}

export interface List {
  ordered: boolean;
  /** number of the first item where that is not 1 */
  start?: number;
  items: ListItem[];
}

export interface ListItem {
  text: RichText;
  list?: List;
}

export interface ListBlock extends List {
  type: 'list';
}

export interface TableBlock {
  type: 'table';
  /** every row has as many cells as the first */
  rows: RichText[][];
  /** the first row names the columns, unless this says it does not */
  header?: false;
  caption?: string;
}

export interface ImageBlock {
  type: 'image';
  fileId: string;
  /** what the picture shows, for who cannot see it; empty only until somebody has written it, which publishing asks for */
  alt: string;
  caption?: string;
}

export interface QuoteBlock {
  type: 'quote';
  text: RichText;
}

export interface DividerBlock {
  type: 'divider';
}

/** A published text is a list of blocks, never HTML: nothing in it can run. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | ImageBlock | QuoteBlock | DividerBlock;
export type BlockType = Block['type'];

/** A block without marks: what letters are written with, and what is read out of text files. */
export type PlainBlock = HeadingBlock | { type: 'paragraph'; text: string } | { type: 'table'; rows: string[][] };

/** What cleaning took away. */
export const REMOVED_KINDS = ['unknown', 'marks', 'link', 'characters', 'file', 'tooLong', 'tooMany', 'tooDeep'] as const;
/**
 * unknown: no kind of block, or not one at all · marks: fields and marks nobody knows · link: an address with another scheme ·
 * characters: what cannot be seen or turns the reading direction · file: a picture that was never uploaded ·
 * tooLong, tooMany, tooDeep: beyond RICH_TEXT_MAX
 */
export type RemovedKind = (typeof REMOVED_KINDS)[number];

export interface Removed {
  kind: RemovedKind;
  count: number;
  /** the beginning of the first one, readable; empty where there is nothing to show */
  sample: string;
}

export interface CleanText {
  blocks: Block[];
  /** one entry a kind, in the order of REMOVED_KINDS; empty: the input was clean */
  removed: Removed[];
}

/** A heading and the place of its block in the text. */
export interface OutlineEntry {
  level: HeadingLevel;
  text: string;
  at: number;
}
