import { cleanList } from './clean-list.rules.ts';
import { CleanMeter, fieldsOf, listOf } from './clean-meter.ts';
import { cleanLine, cleanText, isBlank, noteFields } from './clean-text.rules.ts';
import {
  type Block,
  type BlockType,
  type CleanText,
  type HeadingLevel,
  type ImageBlock,
  type ParagraphBlock,
  RICH_TEXT_MAX,
  type TableBlock,
} from './richtext.types.ts';

type Fields = Record<string, unknown>;
/** Makes the block out of fields that nobody has looked at; null: there is nothing in it. */
type Cleaner = (fields: Fields, meter: CleanMeter) => Block | null;

/** THE allow-list: a kind of block, its fields, and how each is made. What is not here cannot be stored and is not shown. */
const KINDS: { [Type in BlockType]: { fields: ReadonlySet<string>; clean: Cleaner } } = {
  heading: { fields: new Set(['type', 'level', 'text']), clean: heading },
  paragraph: { fields: new Set(['type', 'text', 'align']), clean: paragraph },
  // the fields of a list are its own matter: there are lists within lists
  list: { fields: new Set(['type', 'ordered', 'start', 'items']), clean: list },
  table: { fields: new Set(['type', 'rows', 'header', 'caption']), clean: table },
  image: { fields: new Set(['type', 'fileId', 'alt', 'caption']), clean: image },
  quote: { fields: new Set(['type', 'text']), clean: quote },
  divider: { fields: new Set(['type']), clean: () => ({ type: 'divider' }) },
};

const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whatever somebody sends or a row holds, as a text that may be stored and shown. Total and bounded: no JSON makes it throw,
 * and nothing in the result is unknown. Cleaning what is clean changes nothing.
 */
export function cleanBlocks(input: unknown): CleanText {
  const meter = new CleanMeter();
  if (!Array.isArray(input)) meter.note('unknown', input);
  const blocks: Block[] = [];
  for (const one of listOf(input)) {
    if (blocks.length >= RICH_TEXT_MAX.blocks) {
      meter.note('tooMany', fieldsOf(one).text);
      continue;
    }
    const block = cleanBlock(one, meter);
    if (block !== null) blocks.push(block);
  }
  return { blocks, removed: meter.removed() };
}

function cleanBlock(value: unknown, meter: CleanMeter): Block | null {
  const fields = fieldsOf(value);
  if (!isBlockType(fields.type)) {
    meter.note('unknown', typeof fields.text === 'string' ? fields.text : value);
    return null;
  }
  const kind = KINDS[fields.type];
  if (fields.type !== 'list') noteFields(fields, kind.fields, meter);
  return kind.clean(fields, meter);
}

function isBlockType(type: unknown): type is BlockType {
  return typeof type === 'string' && Object.hasOwn(KINDS, type);
}

function heading(fields: Fields, meter: CleanMeter): Block | null {
  const text = cleanLine(fields.text, RICH_TEXT_MAX.characters, meter);
  if (text === '') return null;
  if (text.length > RICH_TEXT_MAX.heading) return { type: 'paragraph', text };
  return { type: 'heading', level: levelOf(fields.level, meter), text };
}

function levelOf(level: unknown, meter: CleanMeter): HeadingLevel {
  if (level === 1 || level === 2 || level === 3) return level;
  meter.note('marks', 'level');
  return typeof level === 'number' && level > 3 ? 3 : 1;
}

function paragraph(fields: Fields, meter: CleanMeter): Block | null {
  const text = cleanText(fields.text, meter);
  if (isBlank(text)) return null;
  const block: ParagraphBlock = { type: 'paragraph', text };
  if (fields.align === 'center' || fields.align === 'right') block.align = fields.align;
  return block;
}

function list(fields: Fields, meter: CleanMeter): Block | null {
  const clean = cleanList(fields, meter);
  return clean === null ? null : { type: 'list', ...clean };
}

function table(fields: Fields, meter: CleanMeter): Block | null {
  const given = listOf(fields.rows).map(listOf);
  const widest = given.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = Math.min(widest, RICH_TEXT_MAX.columns);
  const count = meter.rows(given.length, columns);
  meter.note('tooMany', given[count]?.[0], columns === 0 ? 0 : given.length - count);
  if (widest > columns) meter.note('tooMany', given.find((cells) => cells.length > columns)?.[columns]);
  // short rows are filled up: a missing value is an empty text
  const rows = given.slice(0, count).map((cells) => Array.from({ length: columns }, (_, column) => cleanText(cells[column], meter)));
  if (rows.every((cells) => cells.every(isBlank))) return null;
  const block: TableBlock = { type: 'table', rows };
  if (fields.header === false) block.header = false;
  const caption = cleanLine(fields.caption, RICH_TEXT_MAX.caption, meter);
  if (caption !== '') block.caption = caption;
  return block;
}

function image(fields: Fields, meter: CleanMeter): Block | null {
  const fileId = fileIdOf(fields, meter);
  if (fileId === null) return null;
  const block: ImageBlock = { type: 'image', fileId, alt: cleanLine(fields.alt, RICH_TEXT_MAX.alt, meter) };
  const caption = cleanLine(fields.caption, RICH_TEXT_MAX.caption, meter);
  if (caption !== '') block.caption = caption;
  return block;
}

function quote(fields: Fields, meter: CleanMeter): Block | null {
  const text = cleanText(fields.text, meter);
  return isBlank(text) ? null : { type: 'quote', text };
}

function fileIdOf({ fileId, alt }: Fields, meter: CleanMeter): string | null {
  if (typeof fileId === 'string' && FILE_ID.test(fileId)) return fileId;
  meter.note('file', alt);
  return null;
}
