import type { LocalDate } from '../local-date.ts';

/**
 * The words and the numbers of 依申请公开. `Article` is where a rule stands: `33` or `36(3)` is an article of the
 * 《政府信息公开条例》 (国令711号), anything else names its own document.
 */
export type Article = string;
export const FEE_MEASURES = '国办函〔2020〕109号';
export const REPORT_FORMAT = '国办公开办函〔2021〕30号';
export const REVIEW_LAW = '《行政复议法》第二十三条';

/** Art. 56: what was received before fell under rules with other periods. */
export const REGULATION_SINCE: LocalDate = '2019-05-15';
/** Art. 33: an answer within 20 working days. */
export const ANSWER_WORKING_DAYS = 20;
/** Art. 33: one extension, 20 working days at most. */
export const EXTENSION_MAX_WORKING_DAYS = 20;
/** Art. 30: one notice to supplement, within 7 working days of receipt. */
export const SUPPLEMENT_NOTICE_WORKING_DAYS = 7;
/** Arts. 32 and 34: who is consulted answers within 15 working days. */
export const CONSULTATION_WORKING_DAYS = 15;
/** domain.md §1.4 [M]: a fee is paid within 20 working days from the day after its notice arrived. */
export const FEE_PAYMENT_WORKING_DAYS = 20;
/** domain.md §1.2 [D]: reasons (Art. 35) are given within 5 working days. */
export const REASON_WORKING_DAYS = 5;
/** domain.md §1.2 [D]: an online application is confirmed within 1 working day, or confirms itself. */
export const CONFIRM_WORKING_DAYS = 1;
/** domain.md §1.2 [D]: the bureau's own due day is 5 working days earlier. */
export const INTERNAL_WORKING_DAYS_EARLIER = 5;
/** domain.md §1.2 [D]: staff are warned so many working days before the due day, and on it. */
export const WARNING_WORKING_DAYS = [10, 5, 2, 1, 0] as const;
/** The warning after the due day, where others have working days before it. */
export const OVERDUE_STEP = -1;
/** [D]: from so many working days before the due day on those who supervise are warned as well. */
export const SUPERVISED_WORKING_DAYS = 2;
/** [D]: the last day a letter sets lies no further ahead, so that a mistyped year does not hold a case up for ever. */
export const TERM_DAYS_MAX = 90;
/** 复议法 20, 行政诉讼法 45 and 46: days to ask for a review, days to sue after it, months to sue directly. */
export const REVIEW_DAYS = 60;
export const SUIT_AFTER_REVIEW_DAYS = 15;
export const SUIT_MONTHS = 6;

export const CASE_STATES = [
  'draft',
  'submitted',
  'received',
  'processing',
  'awaitSupplement',
  'awaitReason',
  'awaitFee',
  'reviewing',
  'replied',
  'delivered',
  'archived',
  'closed',
  'cancelled',
] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const CASE_STATE_NAMES: Record<CaseState, string> = {
  draft: '草稿',
  submitted: '待确认',
  received: '已受理',
  processing: '办理中',
  awaitSupplement: '待补正',
  awaitReason: '待说明理由',
  awaitFee: '待缴费',
  reviewing: '审签中',
  replied: '已签发',
  delivered: '已发出',
  archived: '已归档',
  closed: '已结案',
  cancelled: '已撤销',
};

/** The steps of a case; which is lawful when: transitions.rules.ts. */
export const CASE_ACTIONS = [
  'submit',
  'register',
  'reopen',
  'confirm',
  'begin',
  'assign',
  'noticeSupplement',
  'supplement',
  'lapseSupplement',
  'consultThirdParty',
  'consultOrgan',
  'recordDelivery',
  'recordOpinion',
  'lapseConsultation',
  'noticeThirdParty',
  'cooperate',
  'moveToMailbox',
  'askReason',
  'giveReason',
  'acceptReason',
  'feeNotice',
  'payFee',
  'lapseFee',
  'askExtension',
  'extend',
  'refuseExtension',
  'draft',
  'returnDraft',
  'review',
  'sign',
  'deliver',
  'recordService',
  'archive',
  'closeOtherwise',
  'withdraw',
  'recordRemedy',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** How a case ends; article, row of the annual report and remedy of each: closing.rules.ts. */
export const CLOSING_CHOICES = [
  'alreadyPublic',
  'provided',
  'partial',
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processRecords',
  'enforcementFile',
  'registryQuery',
  'notExisting',
  'notOurs',
  'needsProcessing',
  'stillUnclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reconfirmation',
  'supplementLapsed',
  'feeLapsed',
  'withdrawn',
  'otherwise',
] as const;
export type ClosingChoice = (typeof CLOSING_CHOICES)[number];

/** The columns of table 3 of the annual report (国办公开办函〔2021〕30号). */
export const APPLICANT_KINDS = ['person', 'company', 'research', 'welfare', 'legalService', 'otherOrganisation'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];
export const APPLICANT_KIND_NAMES: Record<ApplicantKind, string> = {
  person: '自然人',
  company: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganisation: '其他',
};

/** Art. 32: someone whose rights disclosure would harm. Art. 34: an organ that made the information too. */
export type ConsultedParty = 'thirdParty' | 'organ';

/**
 * What happened to a case, as far as its clock minds. Each is a fact with its legal day; the order of recording means
 * nothing. `workingDays` of an extension is the Art. 33 maximum when absent.
 */
export type ClockEvent =
  | { type: 'supplementNotice'; sent: LocalDate }
  | { type: 'supplement'; received: LocalDate }
  | { type: 'feePaid'; on: LocalDate }
  /** without `party` nobody knows when it lapses; without `answered` it is open until it lapses */
  | { type: 'consultation'; sent: LocalDate; answered?: LocalDate; party?: ConsultedParty; delivered?: LocalDate }
  | { type: 'extension'; decided: LocalDate; workingDays?: number }
  /** without `decided` it overrides whatever else is recorded */
  | { type: 'delayed'; due: LocalDate; decided?: LocalDate }
  /** the reply was dispatched, or the case ended without one */
  | { type: 'closed'; on: LocalDate };

export interface Ledger {
  /** Art. 31: the day the application counts as received; day 0 */
  received: LocalDate;
  events: readonly ClockEvent[];
  /** ANSWER_WORKING_DAYS when absent */
  workingDays?: number;
}
