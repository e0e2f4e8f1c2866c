import { addDays, fullDate, isLocalDate, type LocalDate } from '../local-date.ts';
import type { PlainBlock } from '../richtext/richtext.types.ts';
import type { DueDate } from '../work-calendar.ts';
import { type ApplicantKind, type Article, TERM_DAYS_MAX } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import type { LetterBody, LetterFacts, LetterKind, LetterOrgan, LetterRefusal } from './letters.model.ts';

/** Pieces that several letters share. */

export type FactsOf<K extends LetterKind> = Extract<LetterFacts, { kind: K }>;

/** A kind of letter: what it cannot be written without, and what it says. */
export interface LetterForm<K extends LetterKind> {
  refuse: (facts: FactsOf<K>) => LetterRefusal | null;
  body: (facts: FactsOf<K>) => LetterBody;
  /** the last line of the text, such as 「特此告知。」; a form has none */
  closing: string | null;
}

export const paragraph = (text: string): PlainBlock => ({ type: 'paragraph', text });

export const youOf = (kind: ApplicantKind): string => (kind === 'person' ? '您' : '你单位');

/** 1. 2. … before each item, one full stop behind. */
export function numbered(items: readonly string[]): PlainBlock[] {
  return items.map((item, at) => paragraph(`${at + 1}. ${sentence(item)}`));
}

/** A text that somebody typed, as one sentence: trimmed, with exactly one mark at its end. */
export function sentence(text: string): string {
  const bare = phrase(text);
  return /[！？]$/.test(bare) ? bare : `${bare}。`;
}

/** The same inside a sentence: in one line, without a mark at its end. */
export function phrase(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .replace(/[。；，、.;,\s]+$/u, '');
}

/** 「至…」 a day, or 暂定 with what is still to count (domain.md §1.2); after 「期限」. */
export function until(due: DueDate): string {
  if (due.kind === 'fixed') return `至${fullDate(due.on)}`;
  return `暂定不早于${fullDate(due.lastCovered)}（其后还余${due.remaining}个工作日，待${due.year}年放假安排公布后确定）`;
}

/** 《政府信息公开条例》第十五条、第三十六条第三项: the name once, in the order of the law. */
export function articleList(articles: readonly Article[]): string {
  const sorted = [...articles].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return sorted.map((article, at) => (at === 0 ? articleWords(article) : articleWords(article).replace(/^《政府信息公开条例》/, ''))).join('、');
}

/** How every letter to an applicant begins. */
export function opening({ applicant, receivedOn, information, caseNumber, supplement, reopened }: LetterFacts): string {
  const you = youOf(applicant.kind);
  const added = supplement === undefined ? '' : `${fullDate(supplement.on)}，本机关收到${you}的补正，补正内容为“${quoted(supplement.text)}”。`;
  if (reopened !== undefined) {
    const { authority, decision, number } = reopened;
    return `${you}提出的政府信息公开申请（原登记编号：${number}，现登记编号：${caseNumber}），申请公开“${quoted(information)}”。根据${phrase(authority)}${fullDate(receivedOn)}作出的${phrase(decision)}，本机关对该申请重新办理。${added}`;
  }
  return `本机关于${fullDate(receivedOn)}收到${you}提出的政府信息公开申请（登记编号：${caseNumber}），申请公开“${quoted(information)}”。${added}`;
}

/** Quotation marks inside a quotation are single ones. */
export function quoted(text: string): string {
  return phrase(text).replaceAll('“', '‘').replaceAll('”', '’');
}

/** 关于…的… of a letter to somebody else, who does not learn who applied. */
export function openingForOthers({ receivedOn, caseNumber, reopened }: LetterFacts, summary: string): string {
  if (reopened !== undefined) return `本机关正在重新办理一件政府信息公开申请（登记编号：${caseNumber}），涉及的政府信息为“${quoted(summary)}”。`;
  return `本机关于${fullDate(receivedOn)}收到一件政府信息公开申请（登记编号：${caseNumber}），涉及的政府信息为“${quoted(summary)}”。`;
}

const ORGAN_FIELDS = ['name', 'code', 'reviewOrgan', 'court', 'supervisor', 'office', 'phone', 'address'] as const satisfies readonly (keyof LetterOrgan)[];

const missing = (field: string): LetterRefusal => ({ code: 'LETTER_FACT_MISSING', field });

/** A text with something in it, of which only the marks that end it may be lost. */
export const isBlank = (text: unknown): boolean => typeof text !== 'string' || phrase(text) === '';

/** The first of the named facts that is absent, empty, or a list with an empty entry. */
export function refuseGaps(facts: object, fields: readonly string[], prefix = ''): LetterRefusal | null {
  const values = facts as Record<string, unknown>;
  const gap = fields.find((field) => {
    const value = values[field];
    return Array.isArray(value) ? value.length === 0 || value.some(isBlank) : isBlank(value);
  });
  return gap === undefined ? null : missing(`${prefix}${gap}`);
}

export function refuseDays(facts: object, fields: readonly string[], prefix = ''): LetterRefusal | null {
  const values = facts as Record<string, unknown>;
  const wrong = fields.find((field) => !isLocalDate(String(values[field])));
  return wrong === undefined ? null : { code: 'DATE_INVALID', field: `${prefix}${wrong}` };
}

/** A last day that is fixed is a day, and not before the letter. */
export function refuseDue(due: DueDate, field: string): LetterRefusal | null {
  return due.kind === 'fixed' ? refuseDays({ [field]: due.on }, [field]) : null;
}

/** A last day for somebody else that is already over, or so far ahead that it is a slip. */
export function refuseTerm(by: LocalDate, date: LocalDate): LetterRefusal | null {
  if (by < date) return { code: 'LAST_DAY_PAST', field: 'by' };
  return by > addDays(date, TERM_DAYS_MAX) ? { code: 'LAST_DAY_TOO_FAR', field: 'by' } : null;
}

/** What no letter can do without. */
export function refuseCommon(facts: LetterFacts): LetterRefusal | null {
  return (
    refuseGaps(facts.organ, ORGAN_FIELDS, 'organ.') ??
    refuseGaps(facts, ['caseNumber', 'information']) ??
    refuseGaps(facts.applicant, ['name'], 'applicant.') ??
    refuseDays(facts, ['date', 'receivedOn']) ??
    (Number.isSafeInteger(facts.serial) && facts.serial > 0 ? null : missing('serial'))
  );
}
