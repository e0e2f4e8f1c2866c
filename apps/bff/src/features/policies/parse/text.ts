/** One line of an imported file: `raw` keeps tabs and runs of spaces (columns of a table), `text` does not. */
export interface Line {
  raw: string;
  text: string;
}

const HAN = '\\p{Script=Han}';
/** Full-width punctuation and quotation marks: the marks beside which no space belongs. */
const FULL = '、。，：；？！（）〔〕【】《》〈〉「」『』“”‘’…—';

const LINE_BREAKS = /\r\n?|[\f\v\u0085\u2028\u2029]/g;
/** Every odd space, the private-use one that GBK pages leave behind included, and the names HTML gives it. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ue5e5]|&(?:nbsp|ensp|emsp);/g;
/** Byte order marks, zero-width and direction marks, control characters, halves of a character. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The lines that hold something. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const raw of text.replace(LINE_BREAKS, '\n').replace(ODD_SPACES, ' ').replace(INVISIBLE, '').split('\n')) {
    const line = raw.replace(/[ \t]+/g, ' ').trim();
    if (line !== '') lines.push({ raw, text: line });
  }
  return lines;
}

const WIDE_BEFORE = `[${HAN}${FULL}%％℃㎡]`;
const WIDE_AFTER = `[${HAN}${FULL}]`;
const SPACE_IN_DATE = /(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)/g;
const SPACE_BEFORE_MARK = new RegExp(`(?<=${WIDE_BEFORE}) (?=[,;:?!)])`, 'gu');
const HALF_MARK = new RegExp(`(?<=${WIDE_BEFORE})[,;:?!]|[,;:?!](?=${WIDE_AFTER})`, 'gu');
const HALF_STOP = new RegExp(`(?<=[${HAN}”》）])(?<![一二三四五六七八九十])\\.(?=[${HAN}“《（ ]|$)`, 'gu');
const SPACE_AT_MARK = new RegExp(`(?<=[${FULL}]) | (?=[${FULL}])`, 'gu');
const SPACE_IN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
const FOUR_HAN = new RegExp(`^${HAN}{4}$`, 'u');
const FULL_MARKS: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Chinese punctuation as Chinese is printed. Words and their order do not change; `text` has no runs of spaces. */
export function normalise(text: string): string {
  const marked = text
    .replace(SPACE_IN_DATE, '')
    .replace(SPACE_BEFORE_MARK, '')
    .replace(HALF_MARK, (mark) => FULL_MARKS[mark] ?? mark)
    .replace(HALF_STOP, '。');
  return widenBrackets(marked)
    .replace(SPACE_AT_MARK, '')
    .replace(SPACE_IN_HAN, (space, offset: number, whole: string) => (isPause(whole, offset) ? space : ''))
    .trim();
}

/** A space between two phrases inside quotation marks stands for a pause; elsewhere between Chinese it is stray. */
function isPause(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 40), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && FOUR_HAN.test(before.slice(-4)) && FOUR_HAN.test(text.slice(offset + 1, offset + 5));
}

/** Brackets are widened in pairs: when they hold Chinese or stand beside it, or when their partner is wide already. */
function widenBrackets(text: string): string {
  const wide = new Map<number, string>();
  const open: number[] = [];
  let lastWide = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (isWide(text.charCodeAt(i))) lastWide = i;
    const unit = text[i];
    if (unit === '(' || unit === '（') {
      open.push(i);
      // decided again when the pair closes, which may be never
      if (unit === '(' && ((i > 0 && lastWide === i - 1) || isWide(text.charCodeAt(i + 1)))) wide.set(i, '（');
    } else if (unit === ')' || unit === '）') {
      const from = open.pop() ?? i;
      if (lastWide < from - 1 && !isWide(text.charCodeAt(i + 1))) continue;
      if (from !== i) wide.set(from, '（');
      wide.set(i, '）');
    }
  }
  if (wide.size === 0) return text;
  let from = 0;
  const pieces: string[] = [];
  for (const [i, bracket] of [...wide].sort(([a], [b]) => a - b)) {
    pieces.push(text.slice(from, i), bracket);
    from = i + 1;
  }
  return pieces.join('') + text.slice(from);
}

/** Chinese characters and full-width marks, by code unit. */
function isWide(code: number): boolean {
  return (
    code === 0x2014 ||
    code === 0x2026 ||
    (code >= 0x2018 && code <= 0x201d) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xd88d) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

/** Letters and digits only: what must survive whatever is done to spaces and punctuation. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九, or Arabic digits; 0 for anything else. */
export function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones, more] = text.split('十');
  if (more !== undefined || tens === undefined) return 0;
  if (ones === undefined) return tens.length === 1 ? Math.max(0, DIGITS.indexOf(tens)) : 0;
  return (tens === '' ? 1 : Math.max(0, DIGITS.indexOf(tens))) * 10 + (ones === '' ? 0 : Math.max(0, DIGITS.indexOf(ones)));
}
