import { type CleanMeter, fieldsOf, listOf } from './clean-meter.ts';
import { safeHref } from './links.rules.ts';
import { RICH_TEXT_MAX, type RichText, type Run } from './richtext.types.ts';

const RUN_FIELDS = new Set(['text', 'bold', 'italic', 'underline', 'href']);

/** The text of a paragraph, item or cell. Text without marks comes out as a plain string, however it came in. */
export function cleanText(value: unknown, meter: CleanMeter): RichText {
  if (typeof value === 'string') return meter.text(value);
  if (value === undefined || value === null) return '';
  if (!Array.isArray(value)) {
    meter.note('unknown', value);
    return '';
  }
  const runs: Run[] = [];
  for (const part of listOf(value)) {
    const run = cleanRun(part, meter);
    if (run.text === '') continue;
    const last = runs.at(-1);
    if (last !== undefined && sameMarks(last, run)) last.text += run.text;
    else if (last !== undefined && runs.length >= RICH_TEXT_MAX.runs) {
      // the words stay, what marks them does not
      meter.note('tooMany', run.text);
      runs[runs.length - 1] = { text: last.text + run.text };
    } else runs.push(run);
  }
  return plainWherePossible(runs);
}

/** One line of text without marks: a heading, an alternative text, a title. */
export function cleanLine(value: unknown, max: number, meter: CleanMeter): string {
  const text = plainText(cleanText(value, meter)).replace(/\s+/g, ' ').trim();
  if (text.length <= max) return text;
  const cut = text
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
  meter.note('tooLong', text.slice(max), text.length - cut.length);
  return cut;
}

export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Nothing to see in it, whatever its length. */
export function isBlank(text: RichText): boolean {
  return plainText(text).trim() === '';
}

/** A run of plain text alone is a string. */
export function plainWherePossible(runs: Run[]): RichText {
  const [only] = runs;
  if (only === undefined) return '';
  return runs.length === 1 && sameMarks(only, { text: '' }) ? only.text : runs;
}

export function sameMarks(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.href === b.href;
}

function cleanRun(part: unknown, meter: CleanMeter): Run {
  if (typeof part === 'string') return { text: meter.text(part) };
  const fields = fieldsOf(part);
  if (typeof fields.text !== 'string') {
    meter.note('unknown', part);
    return { text: '' };
  }
  noteFields(fields, RUN_FIELDS, meter);
  const run: Run = { text: meter.text(fields.text) };
  if (fields.bold === true) run.bold = true;
  if (fields.italic === true) run.italic = true;
  if (fields.underline === true) run.underline = true;
  if (fields.href === undefined) return run;
  const href = typeof fields.href === 'string' ? safeHref(fields.href) : null;
  if (href === null) meter.note('link', fields.href);
  else run.href = href;
  return run;
}

export function noteFields(fields: Record<string, unknown>, known: ReadonlySet<string>, meter: CleanMeter): void {
  for (const name of Object.keys(fields)) if (!known.has(name)) meter.note('marks', name);
}
