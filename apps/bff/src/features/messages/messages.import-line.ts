import { isLocalDate } from '@mingchuang/shared/local-date';

/** A letter of history with its reply, as one JSON line gives it. Who wrote it is not taken over. */
export interface ImportedLetter {
  sourceId: string;
  title: string;
  body: string;
  /** epoch ms */
  submittedAt: number;
  reply: string;
  /** epoch ms */
  repliedAt: number;
}

/** What a letter says, apart from its number, with the names of the parts as a report uses them. */
const PARTS = { title: '标题', body: '来信内容', submittedAt: '来信时间', reply: '答复内容', repliedAt: '答复时间' } as const;
export type LetterContent = Pick<ImportedLetter, keyof typeof PARTS>;

/** Why a line with a known number is looked at again: which parts are not as they were. Null: it says the same. */
export function differenceOf(known: LetterContent, letter: LetterContent): string | null {
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const other = parts.filter((part) => known[part] !== letter[part]).map((part) => PARTS[part]);
  return other.length === 0 ? null : `编号已有，${other.join('、')}不同，保留原有的`;
}

/** Null: a blank line, which is nobody's mistake. */
export type LetterLine = { ok: true; letter: ImportedLetter } | { ok: false; lineNumber: number; reason: string } | null;

/** Far beyond any real letter; texts longer than a form allows are kept whole, a broken export is not. */
export const IMPORT_ID_MAX = 64;
export const IMPORT_TITLE_MAX = 500;
export const IMPORT_TEXT_MAX = 100_000;
/** escapes can make a character six times as long */
const LINE_MAX = 6 * (2 * IMPORT_TEXT_MAX + IMPORT_TITLE_MAX + 10_000);

/** Why a line is refused. The text is read by the person who repairs the file; it never quotes the letter. */
class Refusal extends Error {}

/** `now` in epoch ms: history has happened before. */
export function parseLetterLine(line: string, lineNumber: number, now: number): LetterLine {
  const text = line.replace(/^\ufeff/, '').trim();
  if (text === '') return null;
  try {
    return { ok: true, letter: letterOf(recordOf(text), now) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, lineNumber, reason: error.message };
    throw error;
  }
}

function recordOf(text: string): Record<string, unknown> {
  if (text.length > LINE_MAX) throw new Refusal(`这一行超过 ${LINE_MAX} 个字符，可能缺少换行`);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('这一行不是一封来信（应为 JSON 对象）');
  return { ...value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('这一行不是完整的 JSON，可能被截断或含有多余字符');
    throw error;
  }
}

function letterOf(record: Record<string, unknown>, now: number): ImportedLetter {
  const letter: ImportedLetter = {
    sourceId: textOf(record, 'id', '编号', IMPORT_ID_MAX).trim(),
    title: textOf(record, 'title', PARTS.title, IMPORT_TITLE_MAX).replace(/\s+/g, ' ').trim(),
    body: textOf(record, 'body', PARTS.body, IMPORT_TEXT_MAX),
    submittedAt: instantOf(record, 'submittedAt', PARTS.submittedAt),
    reply: textOf(record, 'reply', PARTS.reply, IMPORT_TEXT_MAX),
    repliedAt: instantOf(record, 'repliedAt', PARTS.repliedAt),
  };
  if (letter.repliedAt > now) throw new Refusal('答复时间（repliedAt）晚于现在');
  // one of the two must be wrong, and nobody can say which
  if (letter.repliedAt < letter.submittedAt) throw new Refusal('答复时间（repliedAt）早于来信时间（submittedAt）');
  return letter;
}

/** Control characters other than tab and line break, halves of a character, and marks that turn the reading direction. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

function textOf(record: Record<string, unknown>, field: string, name: string, max: number): string {
  const value = requiredText(record, field, name);
  if (value.length > max) throw new Refusal(`${name}（${field}）有 ${value.length} 个字符，超过上限 ${max} 个`);
  if (UNREADABLE.test(value)) throw new Refusal(`${name}（${field}）含有无法显示的控制字符或残缺字符`);
  return value.replace(/\r\n?/g, '\n');
}

function requiredText(record: Record<string, unknown>, field: string, name: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (value === undefined || value === null) throw new Refusal(`缺少${name}（${field}）`);
  if (typeof value !== 'string') throw new Refusal(`${name}（${field}）应为文字，现在是${typeNameOf(value)}`);
  if (/^[\s\u200b\u2060\ufeff]*$/.test(value)) throw new Refusal(`${name}（${field}）是空的`);
  return value;
}

function typeNameOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  return typeof value === 'number' ? '数字' : typeof value === 'boolean' ? '真假值' : '对象';
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Before 1992 Chinese clocks were not always at +08:00, and no such mailbox existed. */
const EARLIEST = Date.UTC(1992, 0, 1);

/** Without an offset nobody knows which moment is meant, so it is required. */
function instantOf(record: Record<string, unknown>, field: string, name: string): number {
  const value = requiredText(record, field, name).trim();
  const date = value.length <= 40 ? INSTANT.exec(value)?.[1] : undefined;
  if (date === undefined) throw new Refusal(`${name}（${field}）的写法不对，应像 2019-04-08T08:37:20+08:00`);
  if (!isLocalDate(date)) throw new Refusal(`${name}（${field}）的日期不存在`);
  const instant = Date.parse(value);
  if (instant < EARLIEST) throw new Refusal(`${name}（${field}）早于 1992 年`);
  return instant;
}
