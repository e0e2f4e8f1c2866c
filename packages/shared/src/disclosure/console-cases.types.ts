import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { Page } from '../paging.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type {
  ActionOffer,
  AgentRelation,
  ApplicationForm,
  CaseChannel,
  CaseClock,
  CaseLetterRow,
  CounterChannel,
  DeliveryWay,
  InformationForm,
} from './applications.types.ts';
import type { ApplicantKind, CaseState, ClosingChoice } from './disclosure.types.ts';
import type { ExplainedDay } from './explain.rules.ts';
import type { IdentityKind } from './identity.rules.ts';
import type { AskedOfApplicant, CaseAnswer, CaseStep } from './my-applications.types.ts';
import type { DraftReply } from './reply-draft.types.ts';
import type { YearTableLine } from './year-table.rules.ts';

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
  files: DocumentView[];
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
  files: DocumentView[];
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

/** POST /api/console/reminders/:id/seen: 204, also a second time */

// ── what is taken along ────────────────────────────────────────────────────

/** GET /api/console/applications/export: 登记簿 (Art. 45), for the office and those who supervise */
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** longest period of one export, in days */
export const EXPORT_DAYS_MAX = 400;
export interface ExportQuery {
  format: ExportFormat;
  /** received on these days, inclusive; what is not confirmed yet, submitted on them */
  from: LocalDate;
  to: LocalDate;
}

/** GET /api/console/applications/year?year=2026: table 3 of the annual report from the register, complete at zero */
export interface YearTableQuery {
  year: number;
}
export interface YearTableView {
  year: number;
  /** headers of the seven columns */
  columns: string[];
  /** the rows of the official form, from top to bottom */
  lines: YearTableLine[];
}
