import { isLocalDate, type LocalDate } from '@mingchuang/shared/local-date';
import { ordinalOf } from './text.ts';

const DOCUMENT_TYPES =
  '报告|总结|通知|通告|公告|公示|通报|办法|方案|意见|规定|细则|条例|决定|规划|计划|要点|指南|目录|批复|函|纪要|公报|预案|制度|说明|解读|简报|汇报|情况|清单|章程|规则|标准|措施|答复|须知|流程|倡议书|承诺书|一览表|名单';
const TITLE_END = new RegExp(`(?:${DOCUMENT_TYPES})(?:[（(][^（()）]{1,20}[)）])?$`);
export const TITLE_MAX_LENGTH = 60;

/** A short line that names a kind of document at its end and is no sentence. `text` is normalised. */
export function isTitleLike(text: string): boolean {
  return text.length >= 4 && text.length <= TITLE_MAX_LENGTH && !/[。；！？]/.test(text) && TITLE_END.test(text);
}

/** Endings that name an organ wherever they stand. */
const SURE_ORGAN =
  '(?<![布格结大当全开我各本该])局|委员会|管委会|(?<=[健改建资员])委(?!员)|办公室|(?<=[一-龥]{2})厅|人民政府(?!办)|办事处|(?<=[一-龥]{2})中心|联合会|总工会';
/** Endings that name an organ only where nothing else is on the line. */
const ORGAN_LINE = new RegExp(`(?:${SURE_ORGAN}|人民政府|政府|委|办|管理处|管理站|大队|支队|总队|学校|医院|管理所|公安处|研究院|协会|部|署)$`);
const ORGAN_START = new RegExp(`^.{1,28}?(?:${SURE_ORGAN})`);
const NOT_A_NAME = /[^\p{Script=Han}（）]|^[我各本该全某有由]/u;

export function isOrgan(text: string): boolean {
  return text.length >= 3 && text.length <= 30 && !NOT_A_NAME.test(text) && ORGAN_LINE.test(text);
}

/** The organ a title or a document name begins with. */
export function organAtStart(text: string): string | null {
  const organ = ORGAN_START.exec(text.replace(/^(?:19|20)[\dXx×]{2}年度?/, '').slice(0, 40))?.[0];
  return organ !== undefined && organ.length >= 4 && !NOT_A_NAME.test(organ) ? organ : null;
}

const ARABIC_DATE = /^(\d{4}) ?[年\-/.] ?(\d{1,2}) ?[月\-/.] ?(\d{1,2})(?!\d) ?日?/;
const CHINESE_DATE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** The date a text begins with, and what follows it. `date` is null where no such day exists. */
export function leadingDate(text: string): { date: LocalDate | null; rest: string } | null {
  const arabic = ARABIC_DATE.exec(text);
  const chinese = arabic ? null : CHINESE_DATE.exec(text);
  const [whole, year, month, day] = arabic ?? chinese ?? [];
  if (whole === undefined || !year || !month || !day) return null;
  const digits = arabic ? year : [...year].map((digit) => Math.max(0, '零一二三四五六七八九'.indexOf(digit))).join('');
  const date = `${digits}-${String(ordinalOf(month)).padStart(2, '0')}-${String(ordinalOf(day)).padStart(2, '0')}`;
  return { date: isLocalDate(date) ? date : null, rest: text.slice(whole.length) };
}

/** A line that holds a date and nothing else; `undefined` for any other line. */
export function dateLine(text: string): LocalDate | null | undefined {
  if (text.length > 30) return undefined;
  const found = leadingDate(text.replace(/^（|）$/g, ''));
  return found && found.rest.trim() === '' ? found.date : undefined;
}

export interface Closing {
  issuer: string | null;
  date: LocalDate | null;
}

/** The signature: organs, then a date on a line of its own, or both on one line. `texts` are normalised. */
export function closingOf(texts: readonly string[]): Closing {
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    const text = texts[i] ?? '';
    const date = dateLine(text);
    const above = date === undefined ? [] : organsAbove(texts, i);
    if (date !== undefined && (above.length > 0 || i >= texts.length - 6)) return { issuer: above.join('、') || null, date };
    const both = /^([\p{Script=Han}（）]{3,30}?) ?((?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年.{3,12}日)$/u.exec(text.slice(0, 61));
    if (both?.[1] && both[2] && isOrgan(both[1])) return { issuer: both[1], date: dateLine(both[2]) ?? null };
  }
  const last = texts.at(-1) ?? '';
  return { issuer: texts.length > 1 && isOrgan(last) ? last : null, date: null };
}

function organsAbove(texts: readonly string[], at: number): string[] {
  const organs: string[] = [];
  for (let i = at - 1; i >= 0 && organs.length < 5 && isOrgan(texts[i] ?? ''); i -= 1) organs.unshift(texts[i] ?? '');
  return organs;
}

const COMPILED_BY = /由([^，。；：、（）“”《》]{3,30}?)(?:负责)?(?:编制|编写|制定|发布|印发|起草)/g;
const CALLS_ITSELF = /([^，。；：、（）“”《》]{3,30})（以下简称[“‘]?[我本](?:局|委|办|厅|中心)/g;
const MADE_BY_US = /(?:制定|制订|修订|印发|出台|编制|设立)了?《([^》]{4,40})》/g;

/** The organ that a text says wrote it; null where it says nothing or names several. */
export function issuerInText(text: string): string | null {
  for (const pattern of [CALLS_ITSELF, COMPILED_BY]) {
    const names = unique([...text.matchAll(pattern)].map((match) => match[1] ?? '').filter(isOrgan));
    if (names.length === 1) return names[0] ?? null;
  }
  // 我局 … 制定《某某局 … 制度》: the organ named in what "we" made, when it is always the same and of the same kind
  const self = /我(局|委|办|厅|中心)/.exec(text)?.[1];
  if (!self) return null;
  const makers = unique([...text.matchAll(MADE_BY_US)].flatMap((match) => organAtStart(match[1] ?? '') ?? []));
  return makers.length === 1 && makers[0]?.endsWith(self) ? makers[0] : null;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
