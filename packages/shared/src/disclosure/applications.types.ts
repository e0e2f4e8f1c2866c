import type { FileView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { Page } from '../paging.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ClosingChoice, ReportRow } from './closing.rules.ts';
import type { ApplicantKind, Article, CaseState } from './disclosure.types.ts';
import type { ExplainedDay } from './explain.rules.ts';
import type { FeeBasis } from './fees.rules.ts';
import type { IdentityKind } from './identity.rules.ts';
import type { LetterKind, WithholdingGround } from './letters.model.ts';
import type { CaseAction } from './transitions.rules.ts';

/** The contract of 依申请公开: what residents and staff send, and what they are answered. */

export const NAME_MAX = 100;
/** name or features of the information applied for, in characters */
export const INFORMATION_MAX = 1000;
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

/** Art. 29(3), 40: the form wanted. */
export const INFORMATION_FORMS = ['electronic', 'paper', 'inspection'] as const;
export type InformationForm = (typeof INFORMATION_FORMS)[number];
export const INFORMATION_FORM_NAMES: Record<InformationForm, string> = { electronic: '电子文档', paper: '纸质复印件', inspection: '到现场查阅' };

/** Art. 29(3): how it is to be obtained. */
export const DELIVERY_WAYS = ['online', 'email', 'post', 'pickup'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];
export const DELIVERY_WAY_NAMES: Record<DeliveryWay, string> = { online: '在本平台查看', email: '电子邮件', post: '邮寄', pickup: '自行领取' };

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
  phone: string;
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
export type SubmitApplication = ApplicationForm;

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

/** Where a case stands against its clock. Null fields of a case that waits for its receipt to be confirmed. */
export interface CaseClock {
  receivedOn: LocalDate;
  due: DueDate | null;
  /** the bureau's own due day, INTERNAL_WORKING_DAYS_EARLIER */
  internalDue: LocalDate | null;
  /** working days from today to the due day, negative after it; null while nobody can say */
  remaining: number | null;
  light: Light;
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

/** A file of a case with the name it was uploaded under. */
export interface CaseFile extends FileView {
  name: string;
}

export interface ActionOffer {
  action: CaseAction;
  allowed: boolean;
  /** why not, and by which article; null when allowed */
  reason: string | null;
  /** allowed, but recorded as a violation */
  warning: string | null;
  article: Article;
}

// ── resident ───────────────────────────────────────────────────────────────

/** GET /api/applications */
export interface MyApplicationRow {
  id: string;
  number: string;
  information: string;
  state: CaseState;
  submittedAt: string;
  /** null before confirmation and after the end */
  clock: CaseClock | null;
  /** what happens next and by when, one plain sentence */
  nextStep: string;
  /** something is asked of the applicant now */
  asked: 'supplement' | 'reason' | 'fee' | null;
  /** an answer or closing that was not opened yet */
  unread: boolean;
  rating: 'notOpen' | 'open' | 'done' | 'lapsed';
}

/** One line of the timeline, newest first. */
export interface CaseStep {
  type: CaseAction;
  /** legal day it belongs to */
  on: LocalDate;
  /** recorded, ISO instant */
  at: string;
  title: string;
  detail: string | null;
}

export interface AskedOfApplicant {
  kind: 'supplement' | 'reason' | 'fee';
  /** what is to be supplemented, what was observed, how to pay */
  lines: string[];
  /** yuan of a fee */
  yuan: number | null;
  by: DueDate | null;
}

export interface CaseAnswer {
  choice: ClosingChoice;
  label: string;
  article: string;
  remedy: string;
  on: LocalDate;
  files: CaseFile[];
}

/** GET /api/applications/:id; the ETag is the version */
export interface MyApplication extends MyApplicationRow {
  version: number;
  documentNumber: string | null;
  form: InformationForm;
  delivery: DeliveryWay;
  needsHelp: boolean;
  channel: CaseChannel;
  /** masked */
  applicant: { kind: ApplicantKind; name: string; identity: string; phone: string };
  agent: { relation: AgentRelation; name: string } | null;
  files: CaseFile[];
  timeline: CaseStep[];
  /** every calendar day after receipt up to the due day; empty before confirmation */
  days: ExplainedDay[];
  askedOf: AskedOfApplicant | null;
  letters: CaseLetterRow[];
  answer: CaseAnswer | null;
  /** supplement, giveReason, withdraw */
  actions: ActionOffer[];
  ratableUntil: LocalDate | null;
  ratingGiven: RatingView | null;
}

// ── staff ──────────────────────────────────────────────────────────────────

export const CASE_QUEUES = ['open', 'mine', 'confirming', 'awaiting', 'reviewing', 'ended'] as const;
/** open: received and not ended, by due day · mine: of them, mine · confirming: not confirmed yet · awaiting: the applicant is asked · reviewing: drafts to review and sign · ended: newest first */
export type CaseQueue = (typeof CASE_QUEUES)[number];
export const CASE_QUEUE_NAMES: Record<CaseQueue, string> = {
  open: '在办',
  mine: '我的',
  confirming: '待确认',
  awaiting: '等申请人',
  reviewing: '审签中',
  ended: '已办结',
};

/** GET /api/console/applications */
export interface CaseQuery {
  queue?: CaseQueue;
  light?: Light;
  unitId?: string;
  channel?: CaseChannel;
  kind?: ApplicantKind;
  /** part of the information, a whole number of a case, or a 文号 */
  q?: string;
  /** received on these days, inclusive */
  from?: LocalDate;
  to?: LocalDate;
  limit?: number;
  cursor?: string;
}

export interface ConsoleCaseRow {
  id: string;
  version: number;
  number: string;
  information: string;
  documentNumber: string | null;
  state: CaseState;
  channel: CaseChannel;
  applicantKind: ApplicantKind;
  /** masked */
  applicantName: string;
  unitId: string;
  unitName: string | null;
  ownerName: string | null;
  submittedAt: string;
  receivedOn: LocalDate | null;
  clock: CaseClock | null;
  /** last day to confirm, before confirmation */
  confirmBy: DueDate | null;
  closing: ClosingChoice | null;
  endedOn: LocalDate | null;
  onTime: boolean | null;
  grade: number | null;
}
export type ConsoleCasePage = Page<ConsoleCaseRow>;

/** GET /api/console/applications/counts */
export interface CaseCounts {
  open: number;
  mine: number;
  confirming: number;
  awaiting: number;
  reviewing: number;
  ended: number;
  overdue: number;
  today: number;
  soon: number;
}

/** One event of the ledger, oldest first. */
export interface LedgerEntry extends CaseStep {
  id: string;
  byName: string | null;
}

export interface ConsultationView {
  /** id of the event that sent it */
  id: string;
  party: 'thirdParty' | 'organ';
  to: string;
  sent: LocalDate;
  delivered: LocalDate | null;
  lapses: DueDate | null;
  answered: LocalDate | null;
  opinion: Opinion | null;
  text: string | null;
}
export const OPINIONS = ['agrees', 'objects', 'silent'] as const;
export type Opinion = (typeof OPINIONS)[number];
export const OPINION_NAMES: Record<Opinion, string> = { agrees: '同意公开', objects: '不同意公开', silent: '逾期未提出意见' };

export const REMEDY_KINDS = ['review', 'suit', 'suitAfterReview'] as const;
export type RemedyRecordKind = (typeof REMEDY_KINDS)[number];
export const REMEDY_KIND_NAMES: Record<RemedyRecordKind, string> = { review: '行政复议', suit: '直接提起行政诉讼', suitAfterReview: '复议后提起行政诉讼' };
/** The columns of table 4 of the annual report. */
export const REMEDY_RESULTS = ['pending', 'upheld', 'corrected', 'other'] as const;
export type RemedyResult = (typeof REMEDY_RESULTS)[number];
export const REMEDY_RESULT_NAMES: Record<RemedyResult, string> = { pending: '尚未审结', upheld: '结果维持', corrected: '结果纠正', other: '其他结果' };

export interface RemedyView {
  id: string;
  kind: RemedyRecordKind;
  /** who reviews or hears it */
  authority: string;
  number: string;
  on: LocalDate;
  result: RemedyResult;
}

/** Another application that may ask for the same. */
export interface RelatedCase {
  id: string;
  number: string;
  information: string;
  state: CaseState;
  submittedOn: LocalDate;
  closing: ClosingChoice | null;
}

/** Indicators for people to judge; none refuses anything. */
export interface CaseHints {
  /** Art. 36(6): the same applicant asked for the same before */
  sameApplicant: RelatedCase[];
  /** Art. 44: others ask for the same; publish it, perhaps */
  sameInformation: { applicants: number; cases: RelatedCase[] };
  /** Art. 35: applications of this applicant in the last 30 days and 365 days */
  in30Days: number;
  in365Days: number;
  many: boolean;
  /** Art. 42: items of this applicant counted in the calendar month before this one */
  itemsThisMonth: number;
}

export interface ReplyDraftView {
  facts: DraftReply;
  draftedBy: string | null;
  reviewedBy: string | null;
  signedBy: string | null;
  files: CaseFile[];
}

/** GET /api/console/applications/:id; the ETag is the version. Opening is access to personal data and stands in the log. */
export interface ConsoleCase extends ConsoleCaseRow {
  applicant: {
    kind: ApplicantKind;
    name: string;
    identityKind: IdentityKind;
    identity: string;
    representative: string | null;
    phone: string;
    email: string | null;
    address: string | null;
  };
  agent: { relation: AgentRelation; name: string; identity: string; phone: string } | null;
  form: InformationForm;
  delivery: DeliveryWay;
  needsHelp: boolean;
  itemCount: number;
  files: CaseFile[];
  ledger: LedgerEntry[];
  days: ExplainedDay[];
  /** the due day by which the bureau is judged, where a late notice to supplement makes it another (domain.md §1.2) */
  dueForRecord: DueDate | null;
  consultations: ConsultationView[];
  remedies: RemedyView[];
  letters: CaseLetterRow[];
  hints: CaseHints;
  draft: ReplyDraftView | null;
  answer: CaseAnswer | null;
  extensionAsked: { reason: string; workingDays: number; byName: string | null } | null;
  askedOf: AskedOfApplicant | null;
  nextStep: string;
  actions: ActionOffer[];
  rating: RatingView | null;
}

/** POST /api/console/applications (Idempotency-Key): 当面, 邮寄, 传真; staff fill in for who cannot write (Art. 29) */
export interface RegisterApplication extends ApplicationForm {
  channel: CounterChannel;
  /** Art. 31: in person that day, signed mail the day of signing, ordinary mail and fax the day of confirmation */
  receivedOn: LocalDate;
}

// Steps. POST /api/console/applications/:id/<step>, If-Match and Idempotency-Key; each answers the case as it is then.

/** …/confirmation; 31(3) */
export interface ConfirmReceipt {
  itemCount: number;
}
/** …/assignment */
export interface AssignCase {
  unitId: string;
}
/** …/supplement-notice; 30 */
export interface NoticeSupplement {
  items: string[];
  by: LocalDate;
}
/** …/supplement: what came on paper; 30 */
export interface RecordSupplement {
  text: string;
  receivedOn: LocalDate;
  fileIds: string[];
}
/** …/consultations; 32, 34 */
export interface Consult {
  party: 'thirdParty' | 'organ';
  to: string;
  summary: string;
  reason: string;
}
/** …/consultation-delivery: the third party's receipt, from which its days run */
export interface RecordDelivery {
  consultationId: string;
  deliveredOn: LocalDate;
}
/** …/opinion; `silent` only when its days are over */
export interface RecordOpinion {
  consultationId: string;
  opinion: Opinion;
  text: string;
  /** ignored for `silent`: the last day of its period */
  answeredOn: LocalDate;
}
/** …/reason-request; 35 */
export interface AskReason {
  observed: string;
}
/** …/reason: what came on paper; 35 */
export interface RecordReason {
  text: string;
}
/** …/reason-acceptance; 35. `due`: the delayed date, null where the answer stays in time */
export interface AcceptReason {
  due: LocalDate | null;
}
/** …/extension-request and …/extension; 33 */
export interface ExtendAnswer {
  reason: string;
  workingDays: number;
}
/** …/fee-notice; 42 */
export interface NoticeFee {
  basis: FeeBasis;
  count: number;
  payment: string;
}
/** …/fee-payment */
export interface RecordPayment {
  paidOn: LocalDate;
}
/** …/draft; 36. Which texts a choice needs: `REPLIES` in replies.rules.ts */
export interface DraftReply {
  choice: ClosingChoice;
  reason: string | null;
  access: string | null;
  law: string | null;
  withheld: { content: string; ground: WithholdingGround } | null;
  responsible: string | null;
  earlier: { title: string; number: string; date: LocalDate } | null;
  channel: string | null;
  fileIds: string[];
}
/** GET …/draft/text and GET /api/console/letters/:id/text: to copy and edit */
export interface LetterText {
  text: string;
}
/** …/draft-return, …/withdrawal, …/closing */
export interface StepReason {
  reason: string;
}
/** …/delivery; dispatch stops the clock */
export interface Deliver {
  on: LocalDate;
  way: DeliveryWay;
}
/** …/remedies; 51 */
export interface RecordRemedy {
  kind: RemedyRecordKind;
  authority: string;
  number: string;
  on: LocalDate;
  result: RemedyResult;
}
/** …/third-party-notice: 32, to a third party whose information is disclosed all the same */
export interface NoticeThirdParty {
  consultationId: string;
  ground: 'publicInterest' | 'noGoodReason' | 'silence';
  content: string;
  reason: string;
}
/** …/cooperation: 协办函, another organ or unit helps to look for it */
export interface AskCooperation {
  to: string;
  requests: string[];
  reason: string;
  by: LocalDate;
}
/** …/mailbox: 39(1), the text goes to the mailbox as a letter, and the reply says so */
export interface MoveToMailbox {
  unitId: string;
}
/** …/contact-views: unmasking is audited with its reason */
export interface ViewIdentity {
  reason: string;
}
export interface FullIdentity {
  name: string;
  identityNumber: string;
  phone: string;
  email: string | null;
  address: string | null;
  agent: { name: string; identityNumber: string; phone: string } | null;
}

// ── reminders and register ─────────────────────────────────────────────────

/** GET /api/console/reminders: for the member of staff who asks */
export interface CaseReminder {
  id: string;
  caseId: string;
  number: string;
  information: string;
  dueOn: LocalDate;
  /** working days before the due day: 10, 5, 2, 1, 0; −1: overdue */
  before: number;
  at: string;
  seenAt: string | null;
}
export interface CaseReminders {
  unseen: number;
  items: CaseReminder[];
}

/** GET /api/console/applications/year?year=2026: table 3 of the annual report from the register, complete at zero */
export interface YearTable {
  year: number;
  /** rows in the order of REPORT_ROWS; columns in the order of APPLICANT_KINDS */
  received: Record<ApplicantKind, number>;
  carriedIn: Record<ApplicantKind, number>;
  rows: Record<ReportRow, Record<ApplicantKind, number>>;
  carriedOut: Record<ApplicantKind, number>;
}
