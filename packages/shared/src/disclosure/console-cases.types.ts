import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Light } from '../messages/messages.types.ts';
import type { Page } from '../paging.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { TableQuery } from '../tables.ts';
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
  ReceiptBasis,
} from './applications.types.ts';
import type { CaseFigure } from './case-figures.types.ts';
import type { ServiceOfReply, WayOffer } from './delivery.types.ts';
import type { ApplicantKind, CaseAction, CaseState, ClosingChoice } from './disclosure.types.ts';
import type { CaseDay } from './explain.rules.ts';
import type { IdentityKind } from './identity.rules.ts';
import type { AskedOfApplicant, CaseAnswer, CaseStep, FromLetter } from './my-applications.types.ts';
import type { DraftReply } from './reply-draft.types.ts';
import type { YearRow, YearTableLine } from './year-table.rules.ts';

// ── staff ──────────────────────────────────────────────────────────────────

export const CASE_QUEUES = ['open', 'mine', 'deciding', 'confirming', 'awaiting', 'reviewing', 'ended'] as const;
/** open: received and not ended, by due day · mine: of them, mine · deciding: of them, those that wait for me to review, sign, decide or draft anew · confirming: not confirmed yet · awaiting: the applicant is asked, by their last day · reviewing: drafts to review and sign · ended: newest first */
export type CaseQueue = (typeof CASE_QUEUES)[number];
export const CASE_QUEUE_NAMES: Record<CaseQueue, string> = {
  open: '在办',
  mine: '我的',
  deciding: '待我审批',
  confirming: '待确认',
  awaiting: '等申请人',
  reviewing: '审签中',
  ended: '已办结',
};

/** For what an open case waits before its handler can go on. */
export type CaseTurn = 'review' | 'sign' | 'extension' | 'reason' | 'redraft';
export const CASE_TURN_NAMES: Record<CaseTurn, string> = {
  review: '草稿待审核',
  sign: '草稿待签发',
  extension: '延期待决定',
  reason: '理由待判断',
  redraft: '草稿退回待改',
};

/** GET /api/console/applications */
export interface CaseQuery {
  queue?: CaseQueue;
  light?: Light;
  unitId?: string;
  channel?: CaseChannel;
  kind?: ApplicantKind;
  /** a whole 登记号, 文号 or name of an applicant, where there is one in the queue; else part of the information */
  q?: string;
  /** both or none: the cases behind this row of table 3 of this year, open and ended alike, in place of a queue; its column is `kind` */
  year?: number;
  row?: YearRow;
  /** received on these days, inclusive */
  from?: LocalDate;
  to?: LocalDate;
  /** the cases behind a number of the supervisors' page, for its period; of every queue unless one is named */
  figure?: CaseFigure;
  /** with `figure`, inclusive: the day on which a case ended, of an open one its due day */
  countedFrom?: LocalDate;
  countedTo?: LocalDate;
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
  /** whose turn it is, of an open case */
  waitsFor: CaseTurn | null;
  closing: ClosingChoice | null;
  endedOn: LocalDate | null;
  onTime: boolean | null;
  grade: number | null;
}
export type ConsoleCasePage = Page<ConsoleCaseRow>;

/** A count says no more than that there are more. */
export const CASES_COUNTED_MAX = 999;

/** GET /api/console/applications/counts; each up to CASES_COUNTED_MAX, and one more for all above */
export interface CaseCounts {
  open: number;
  mine: number;
  deciding: number;
  confirming: number;
  awaiting: number;
  reviewing: number;
  ended: number;
  overdue: number;
  today: number;
  soon: number;
  /** the whole bureau's, who may also take the register along and read its years; false: those of one unit */
  whole: boolean;
}

/** One event of the ledger, oldest first; `dueMoved`: another calendar moved the due day. */
export interface LedgerEntry extends Omit<CaseStep, 'type'> {
  type: CaseAction | 'dueMoved';
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
  /** 32: since its opinion it was told in writing that the information is given out */
  told: LocalDate | null;
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

/** The case in which an answer that was set aside is given anew. */
export interface Redo {
  caseId: string;
  number: string;
}

export interface RemedyView {
  redo?: Redo;
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
    /** masked, as all of it */
    name: string;
    identityKind: IdentityKind;
    identity: string;
    representative: string | null;
    phone: string | null;
    email: string | null;
    address: string | null;
  };
  agent: { relation: AgentRelation; name: string; identity: string; phone: string } | null;
  /** Art. 31, of what staff registered: by what its day of receipt is known; null: online */
  receipt: { basis: ReceiptBasis; arrivedOn: LocalDate; registeredOn: LocalDate; backdating: string | null } | null;
  form: InformationForm;
  delivery: DeliveryWay;
  needsHelp: boolean;
  itemCount: number;
  files: DocumentView[];
  ledger: LedgerEntry[];
  days: CaseDay[];
  /** the due day by which the bureau is judged, where a late notice to supplement makes it another (domain.md §1.2) */
  dueForRecord: DueDate | null;
  consultations: ConsultationView[];
  remedies: RemedyView[];
  /** 51: the case that this one handles anew, or the one in which it is handled anew */
  reopenedFrom: RelatedCase | null;
  reopenedAs: RelatedCase | null;
  /** 29: the letter in answer to which it was offered */
  fromLetter: FromLetter | null;
  /** 39(1): the letter in which the mailbox goes on with it */
  moved: { on: LocalDate; messageId: string; unitName: string | null; queryCode: string | null } | null;
  letters: CaseLetterRow[];
  hints: CaseHints;
  draft: ReplyDraftView | null;
  answer: CaseAnswer | null;
  /** 发出 and 送达 of the reply; null before it was sent */
  service: ServiceOfReply | null;
  /** how a reply can reach the applicant, and why not otherwise */
  ways: WayOffer[];
  extensionAsked: { reason: string; workingDays: number; byName: string | null } | null;
  askedOf: AskedOfApplicant | null;
  nextStep: string;
  actions: ActionOffer[];
  rating: RatingView | null;
}

/** POST /api/console/applications (Idempotency-Key): 当面, 邮寄, 传真; staff fill in for who cannot write (Art. 29) */
export interface RegisterApplication extends ApplicationForm {
  channel: CounterChannel;
  basis: ReceiptBasis;
  /** handed over, signed for, or arrived without a signature */
  arrivedOn: LocalDate;
  /** Art. 31(2) and (3): ordinary mail and fax count as received on the day that both sides confirmed; null for the others */
  confirmedOn: LocalDate | null;
  /** needed where it counts as received before today, the day of registration */
  backdating: string | null;
}

// ── what is taken along ────────────────────────────────────────────────────

/** GET /api/console/applications/export: 登记簿 (Art. 45), for the office and those who supervise */
/** longest period of one export, in days */
export const EXPORT_DAYS_MAX = 400;
export interface ExportQuery extends TableQuery {
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
