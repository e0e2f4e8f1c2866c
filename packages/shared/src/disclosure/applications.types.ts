import type { ErrorCode } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ApplicantKind, Article, CaseAction } from './disclosure.types.ts';
import type { IdentityKind } from './identity.rules.ts';
import type { LetterKind } from './letters.model.ts';

/** The contract of 依申请公开: what residents and staff send, and what they are answered. */

export const NAME_MAX = 100;
/** name or features of the information applied for, in characters */
export const INFORMATION_MAX = 1000;
/** characters of a 登记号 */
export const CASE_NUMBER_MAX = 60;
export const DOCUMENT_NUMBER_MAX = 60;
export const ADDRESS_MAX = 200;
export const EMAIL_MAX = 100;
/** what staff or applicants explain in a step: reasons, items, opinions */
export const STEP_TEXT_MAX = 2000;
export const STEP_LINE_MAX = 200;
export const ITEMS_MAX = 10;
export const CASE_FILES_MAX = 6;
/** most pages or items a fee notice counts */
export const FEE_COUNT_MAX = 100_000;
/** [D] a child under this age applies through a guardian (PIPL 31) */
export const GUARDIAN_UNTIL_AGE = 14;
/** [D] Art. 35 indicator: this many applications of one applicant in 30 days are shown as 数量、频次较多; nothing is refused for it */
export const MANY_IN_30_DAYS = 10;

/** Art. 31: how it came in. `h5` and `weapp` are 互联网. */
export const CASE_CHANNELS = ['h5', 'weapp', 'counter', 'mail', 'fax'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];
/** registered by staff, with the day they know */
export const COUNTER_CHANNELS = ['counter', 'mail', 'fax'] as const;
export type CounterChannel = (typeof COUNTER_CHANNELS)[number];
export const CASE_CHANNEL_NAMES: Record<CaseChannel, string> = { h5: '网页', weapp: '小程序', counter: '当面提交', mail: '邮寄', fax: '传真' };

/** Art. 31: by what the day of receipt is known. submitted: handed over · signed: mail signed for · confirmed: by both sides, where nobody signs */
export const RECEIPT_BASES = ['submitted', 'signed', 'confirmed'] as const;
export type ReceiptBasis = (typeof RECEIPT_BASES)[number];
/** characters of the reason for a receipt that is registered later */
export const BACKDATING_MAX = 120;

/** Art. 29(3), 40: the form wanted. */
export const INFORMATION_FORMS = ['electronic', 'paper', 'inspection'] as const;
export type InformationForm = (typeof INFORMATION_FORMS)[number];
export const INFORMATION_FORM_NAMES: Record<InformationForm, string> = { electronic: '电子文档', paper: '纸质复印件', inspection: '到现场查阅' };

/** Art. 29(3): how it is to be obtained. */
export const DELIVERY_WAYS = ['online', 'email', 'post', 'pickup'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];
export const DELIVERY_WAY_NAMES: Record<DeliveryWay, string> = { online: '在本平台查看', email: '电子邮件', post: '邮寄', pickup: '自行领取' };

/** A telephone to be called at: a mobile number, or one of a landline with its area code. */
export const CONTACT_PHONE_PATTERN = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,5})?)$/;
export const CONTACT_PHONE_MAX = 20;

/** Who files for somebody else (代办). */
export const AGENT_RELATIONS = ['guardian', 'relative', 'entrusted'] as const;
export type AgentRelation = (typeof AGENT_RELATIONS)[number];
export const AGENT_RELATION_NAMES: Record<AgentRelation, string> = { guardian: '监护人', relative: '近亲属', entrusted: '委托代理人' };

// ── what an applicant fills in ─────────────────────────────────────────────

/** Art. 29(1). `number` is the identity document or 统一社会信用代码. */
export interface ApplicantForm {
  kind: ApplicantKind;
  name: string;
  identityKind: IdentityKind;
  identityNumber: string;
  /** of an organisation: 法定代表人或负责人; null for a person */
  representative: string | null;
  /** 联系方式: on paper a telephone, an address or an e-mail, one of them at least; online a mobile number */
  phone: string | null;
  /** needed for `email` */
  email: string | null;
  /** needed for `post` */
  address: string | null;
}

export interface AgentForm {
  relation: AgentRelation;
  name: string;
  /** resident identity card */
  identityNumber: string;
  phone: string;
}

/** The three blocks of Art. 29. No purpose is asked (27, 28). */
export interface ApplicationForm {
  applicant: ApplicantForm;
  /** null: the applicant files in person */
  agent: AgentForm | null;
  /** Art. 29(2): name or features of the information */
  information: string;
  /** 文号, where it is known */
  documentNumber: string | null;
  form: InformationForm;
  delivery: DeliveryWay;
  /** Art. 43: help with reading, seeing or hearing is needed */
  needsHelp: boolean;
  fileIds: string[];
}

/** POST /api/applications (Idempotency-Key) */
export interface SubmitApplication extends ApplicationForm {
  /** the letter in answer to which this was offered */
  messageId?: string | null;
}

export interface ApplicationReceipt {
  id: string;
  /** 登记号 */
  number: string;
  submittedAt: string;
  /** last day on which the office confirms it; then the answer clock runs (Art. 31(3)) */
  confirmBy: DueDate;
}

/** GET /api/applications/matches?q=…: published documents that may be the information already */
export interface MatchQuery {
  q: string;
}
export interface ApplicationMatches {
  items: { id: string; title: string; issuer: string | null; on: LocalDate | null }[];
}

/** POST /api/applications/:id/supplements, If-Match, Idempotency-Key */
export interface GiveSupplement {
  text: string;
  fileIds: string[];
}
/** POST /api/applications/:id/reasons, If-Match */
export interface GiveReason {
  text: string;
}

// ── what is answered to both ───────────────────────────────────────────────

/** waiting: the applicant may act, and nothing of the bureau's is late meanwhile */
export type CaseLight = Light | 'waiting';

/** The period in which the applicant is to supplement, to give reasons or to pay. */
export interface ApplicantTerm {
  kind: 'supplement' | 'reason' | 'fee';
  /** day of the notice */
  since: LocalDate;
  by: DueDate | null;
  /** no answer is due while it runs: the notice went out in time, and what it asks for starts the period anew */
  holds: boolean;
  /** its last day is over; that the application counts as abandoned is for a person to say */
  lapsed: boolean;
}

/** Where a case stands against its clock. Null fields of a case that waits for its receipt to be confirmed. */
export interface CaseClock {
  receivedOn: LocalDate;
  due: DueDate | null;
  /** the bureau's own due day, INTERNAL_WORKING_DAYS_EARLIER */
  internalDue: LocalDate | null;
  /** working days from today to the due day, negative after it; null while nobody can say */
  remaining: number | null;
  light: CaseLight;
  /** what the applicant is asked for; while it holds the answer back, `due` and what is counted from it are null */
  term: ApplicantTerm | null;
  /** 暂停中 since this day */
  pausedSince: LocalDate | null;
  /** working days the clock stood still, and of an extension */
  excluded: number;
  extension: number;
  delayed: boolean;
}

export interface CaseLetterRow {
  id: string;
  kind: LetterKind;
  title: string;
  /** 文号 */
  number: string;
  date: LocalDate;
  /** PDF, signed, relative to the API's origin */
  url: string;
}

export interface ActionOffer {
  action: CaseAction;
  allowed: boolean;
  /** why not, and by which article; null when allowed */
  reason: string | null;
  /** the same for a program */
  code: ErrorCode | null;
  /** allowed, but recorded as a violation */
  warning: string | null;
  article: Article;
}
