import type { ConsultationRow } from '../consultations/consultations.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { PolicyRow } from '../policies/policies.types.ts';

export const SEARCH_TEXT_MAX = 60;
export const SEARCH_PAGE = 20;
/** Nobody reads further; who has not found it by then is helped by other words. */
export const SEARCH_DEPTH = 100;
export const SUGGESTIONS_MAX = 6;

/** guide: texts of the column 办事指南, the 公开指南 and the 通讯录 */
export const SEARCH_KINDS = ['policy', 'guide', 'consultation', 'letter'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SEARCH_KIND_NAMES: Readonly<Record<SearchKind, string>> = { policy: '公开文件', guide: '指南', consultation: '意见征集', letter: '公开来信' };

/** A piece of text; `hit`: it was looked for. */
export interface Marked {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  kind: SearchKind;
  /** of the text, the consultation or the letter; of a page its slug, `guide` or `contacts` */
  id: string;
  title: Marked[];
  /** the sentence or two that hold most of what was looked for */
  passage: Marked[];
  /** who published or answered it; null: not known */
  from: string | null;
  on: LocalDate | null;
  /** what a published text is and whether it is in force today; null: it is no such text */
  text: Pick<PolicyRow, 'kind' | 'form' | 'validity'> | null;
  /** whether one may still say something in a consultation; null: it is none */
  asked: Pick<ConsultationRow, 'phase' | 'daysLeft'> | null;
}

export interface SearchAnswer {
  items: SearchHit[];
  /** how many of the first `SEARCH_DEPTH` there are */
  total: number;
  /** there are more than these */
  more: boolean;
  /** other words for the same that were looked for as well */
  also: string[];
  /** null: that was the last page */
  nextCursor: string | null;
}

/** `?q=低保` */
export interface SearchRequest {
  q: string;
  kind?: SearchKind;
  /** true: of published texts only those of which it is known that they are in force; letters, pages and consultations stay */
  inForce?: boolean;
  limit?: number;
  cursor?: string;
}

export interface Suggestions {
  items: string[];
}
