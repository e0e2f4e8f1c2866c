import { dateLine, isTitleLike } from './facts.ts';
import { ordinalAtStart, RANK } from './numbers.ts';
import { type Line, normalise, ordinalOf } from './text.ts';

/** A line that opens one of several documents in a file. */
interface Opening {
  at: number;
  title: string;
}

/** Less text than this between two titles is no document. */
const MIN_DOCUMENT = 100;
const CANDIDATE_MAX = 70;
const HEADER_LINES = 10;

/** The documents of a file, each as its own lines; a file with one document comes back whole. */
export function splitCollection(lines: readonly Line[]): Line[][] {
  const size = sizes(lines);
  for (const openings of [gluedOrdinals(lines), separatedOrdinals(lines), repeatedTitles(lines, size)]) {
    if (isCollection(openings, lines, size)) return cut(lines, openings);
  }
  return [[...lines]];
}

/** Characters before each line, so that the length of any stretch is one subtraction. */
function sizes(lines: readonly Line[]): number[] {
  const before = [0];
  for (const line of lines) before.push((before.at(-1) ?? 0) + line.text.length);
  return before;
}

function textBetween(size: readonly number[], from: number, to: number): number {
  return (size[to] ?? 0) - (size[from] ?? 0);
}

/** `1某某总结`, `22020年某某总结`: numbers counting up from one, run into the title. */
function gluedOrdinals(lines: readonly Line[]): Opening[] {
  const openings: Opening[] = [];
  for (const [at, { text }] of lines.entries()) {
    const n = String(openings.length + 1);
    if (text.length > CANDIDATE_MAX || !text.startsWith(n)) continue;
    const title = normalise(text.slice(n.length));
    if (/^(?:(?:19|20)[\dXx×]{2}年|\p{Script=Han}|《|“)/u.test(title) && !/^[年月日]/.test(title) && isTitleLike(title)) openings.push({ at, title });
  }
  return openings;
}

const N = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
const SERIAL = new RegExp(`^[【[]?(?:第 ?${N} ?篇|篇 ?${N}|范文 ?${N})[】\\]]?[：:、.]? ?`);
const NUMBER = /^(\d{1,2}) ?[.．、] ?/;

/** `第一篇 某某总结`, `篇二：某某总结`, or `1、某某总结` where 一、 starts anew below each. */
function separatedOrdinals(lines: readonly Line[]): Opening[] {
  const openings: (Opening & { plain: boolean })[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (text.length > CANDIDATE_MAX) continue;
    const serial = SERIAL.exec(text);
    const [token, ...nth] = serial ?? NUMBER.exec(text) ?? [];
    if (token === undefined || ordinalOf(nth.find((n) => n !== undefined) ?? '') !== openings.length + 1) continue;
    const title = normalise(text.slice(token.length));
    if (isTitleLike(title)) openings.push({ at, title, plain: serial === null });
  }
  return openings.every(({ at, plain }, i) => !plain || startsAnew(lines, at, openings[i + 1]?.at ?? lines.length)) ? openings : [];
}

/** Titles of the same kind, each followed by a text that starts to count anew or that closes with a date. */
function repeatedTitles(lines: readonly Line[], size: readonly number[]): Opening[] {
  const titles = lines.flatMap(({ text }, at) => {
    const title = text.length <= CANDIDATE_MAX && ordinalAtStart(text) === null && !NUMBER.test(text) ? normalise(text) : '';
    return isTitleLike(title) ? [{ at, title }] : [];
  });
  const documents = titles.filter(({ at }, i) => textBetween(size, at, titles[i + 1]?.at ?? lines.length) >= MIN_DOCUMENT);
  const kind = documents[0]?.title.slice(-4);
  const same = documents.filter(({ title }) => title.endsWith(kind ?? title));
  const distinct = new Set(same.map(({ title }) => title)).size === same.length;
  const whole = same.every(({ at }, i) => {
    const end = same[i + 1]?.at ?? lines.length;
    return startsAnew(lines, at, end) || dateLine(normalise(lines[end - 1]?.text.slice(0, CANDIDATE_MAX) ?? '')) !== undefined;
  });
  return distinct && whole ? same : [];
}

function startsAnew(lines: readonly Line[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) {
    const ordinal = ordinalAtStart(lines[i]?.text ?? '');
    if (ordinal?.rank === RANK.top && ordinal.n === 1) return true;
  }
  return false;
}

function isCollection(openings: readonly Opening[], lines: readonly Line[], size: readonly number[]): boolean {
  const [first] = openings;
  if (!first || openings.length < 2 || first.at > HEADER_LINES) return false;
  const kind = first.title.slice(-2);
  return openings.every(({ at, title }, i) => title.endsWith(kind) && textBetween(size, at + 1, openings[i + 1]?.at ?? lines.length) >= MIN_DOCUMENT);
}

function cut(lines: readonly Line[], openings: readonly Opening[]): Line[][] {
  const documents = openings.map(({ at, title }, i) => [{ raw: title, text: title }, ...lines.slice(at + 1, openings[i + 1]?.at ?? lines.length)]);
  const before = lines.slice(0, openings[0]?.at ?? 0);
  // short lines above the first document are the collection's own header; a text above it is a document
  return before.every(({ text }) => text.length <= CANDIDATE_MAX) ? documents : [before, ...documents];
}
