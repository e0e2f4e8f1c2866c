import type { PlainBlock } from '@mingchuang/shared/richtext/richtext.types';
import { inlineOrdinals, type Ordinal, ordinalAtStart, printedToken, RANK } from './numbers.ts';
import { normalise } from './text.ts';

/** What an outline is made from: a line of text, a line known to be a heading, or a table. */
export type Part = { text: string; heading?: true } | { rows: string[][] };

const HEADING_MAX = 40;
const LABEL_MAX = 20;
const HEAD_WINDOW = 100;
const PLAIN = 9;

/** Siblings under one parent: they are headings or a list together. */
interface Series {
  total: number;
  cuttable: number;
  /** the newest sibling has something below it */
  open: boolean;
  /** a sibling that is not the last has */
  carries: boolean;
}

interface Unit {
  ordinal: Ordinal | null;
  /** as it stands in the file, spaces and punctuation not yet mended */
  text: string;
  part: Part;
  series: Series | null;
  /** heading and what follows it on the same line */
  cut: [string, string] | null;
}

export function outline(parts: readonly Part[]): PlainBlock[] {
  const units = toUnits(parts);
  const series: (Series | undefined)[] = [];
  for (const [i, unit] of units.entries()) {
    if (!unit.ordinal) continue;
    const { rank, n } = unit.ordinal;
    series.length = Math.min(series.length, rank + 1);
    const siblings = n === 1 ? undefined : series[rank];
    const mine = siblings ?? { total: 0, cuttable: 0, open: false, carries: false };
    series[rank] = mine;
    unit.series = mine;
    const next = units[i + 1];
    const hasBelow = next !== undefined && rankOf(next) > rank;
    unit.cut = cutHeading(unit.text, unit.ordinal, hasBelow);
    mine.carries ||= mine.open;
    mine.open = hasBelow || (unit.cut !== null && unit.cut[1] !== '');
    mine.total += 1;
    if (unit.cut) mine.cuttable += 1;
  }
  return toBlocks(units);
}

function rankOf(unit: Unit): number {
  return unit.ordinal?.rank ?? PLAIN;
}

/** Cuts a line where a number continues its series in the middle of it, as flattened pages have it. */
function toUnits(parts: readonly Part[]): Unit[] {
  const counters: number[] = [];
  const count = ({ rank, n }: Ordinal) => {
    counters.length = Math.min(counters.length, rank);
    counters[rank] = n;
  };
  const units: Unit[] = [];
  for (const part of parts) {
    if ('rows' in part || part.heading) {
      units.push({ ordinal: null, text: 'text' in part ? part.text : '', part, series: null, cut: null });
      continue;
    }
    const { text } = part;
    const push = (ordinal: Ordinal | null, from: number, to?: number) => {
      const own = text.slice(from, to).trim();
      if (ordinal || own !== '') units.push({ ordinal, text: own, part, series: null, cut: null });
    };
    let current = ordinalAtStart(text);
    let from = current?.token.length ?? 0;
    if (current) count(current);
    for (const ordinal of inlineOrdinals(text)) {
      if (ordinal.index < from || (ordinal.n !== 1 && ordinal.n !== (counters[ordinal.rank] ?? 0) + 1)) continue;
      push(current, from, ordinal.index);
      current = ordinal;
      count(ordinal);
      from = ordinal.index + ordinal.token.length;
    }
    push(current, from);
  }
  return units;
}

/** Section names so usual that a page which lost the break behind them still shows where they end. */
const USUAL_SECTION =
  /^(?:(?:目前|当前)?存在的?(?:主要|突出)?(?:问题|困难|不足)(?:(?:和|及|与|、)(?:主要)?(?:不足|困难|问题|原因|建议|(?:改进|整改)(?:情况|措施)))?|下一?步的?(?:主要)?(?:工作)?(?:打算|计划|安排|思路|措施)|总体情况|基本情况)(?=\p{Script=Han})(?![的和及与等是有中下如])/u;
const SPACED_HEADING = /^[^ ，。；：,;:!?！？]{4,40}(?= )/u;

/** Where a numbered line has a heading, the heading and the rest; null where the line reads like an item of a list. */
function cutHeading(text: string, { rank }: Ordinal, hasBelow: boolean): [string, string] | null {
  if (rank === RANK.article || text === '') return null;
  const short = text.length <= 2 * HEADING_MAX ? normalise(text) : null;
  if (short !== null && short.length <= HEADING_MAX && !/[。；：，！？、]$/.test(short)) return [text, ''];
  if (rank < RANK.top) return null;
  const window = text.slice(0, HEAD_WINDOW);
  const named = USUAL_SECTION.exec(window)?.[0] ?? SPACED_HEADING.exec(window)?.[0];
  if (named !== undefined && named.replace(/[^\p{Script=Han}]/gu, '').length >= 4) return [named, text.slice(named.length).trim()];
  const end = sentenceEnd(window);
  if (end > 0 && end <= HEADING_MAX && !/[；;]/.test(window.slice(0, end))) {
    const rest = text.slice(end + 1).trim();
    if (rest !== '' || hasBelow) return [text.slice(0, end), rest];
  }
  return cutLabel(text, rank, hasBelow);
}

function sentenceEnd(text: string): number {
  return text.search(/[。！？]|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/u);
}

/** 「（二）某某方面：」 with sentences, or with numbered lines, behind it. */
function cutLabel(text: string, rank: number, hasBelow: boolean): [string, string] | null {
  const label = /^[^，。；：,;:]{2,}?(?=[：:])/.exec(text.slice(0, LABEL_MAX + 1))?.[0];
  if (label === undefined) return null;
  const rest = text.slice(label.length + 1).trim();
  const believable = rest === '' ? hasBelow : rank <= RANK.second && rest.includes('。');
  return believable ? [label, rest] : null;
}

function toBlocks(units: readonly Unit[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const above: number[] = [];
  for (const { ordinal, text, part, series, cut } of units) {
    if ('rows' in part) {
      blocks.push({ type: 'table', rows: part.rows });
    } else if (part.heading) {
      above.length = 0;
      blocks.push({ type: 'heading', level: 1, text: normalise(text) });
    } else if (ordinal && cut && series && isHeadingSeries(series)) {
      while ((above.at(-1) ?? -1) >= ordinal.rank) above.pop();
      above.push(ordinal.rank);
      blocks.push({ type: 'heading', level: levelOf(above.length), text: printedToken(ordinal) + normalise(cut[0]).replace(/[。：]$/, '') });
      blocks.push(...paragraphs('', cut[1]));
    } else {
      blocks.push(...paragraphs(ordinal ? printedToken(ordinal) : '', text));
    }
  }
  return blocks;
}

function isHeadingSeries({ total, cuttable, open, carries }: Series): boolean {
  return cuttable * 2 >= total && (carries || (total === 1 && open));
}

function levelOf(depth: number): 1 | 2 | 3 {
  return depth <= 1 ? 1 : depth === 2 ? 2 : 3;
}

/** A space between a full stop and a label such as 「整改措施：」 is all that is left of a paragraph break. */
const LOST_BREAK = /(?<=。) (?=\p{Script=Han}{2,8}[:：])/u;

function paragraphs(token: string, text: string): PlainBlock[] {
  return text.split(LOST_BREAK).flatMap((piece, i) => {
    const paragraph = (i === 0 ? token : '') + normalise(piece);
    return paragraph === '' ? [] : [{ type: 'paragraph', text: paragraph } satisfies PlainBlock];
  });
}
