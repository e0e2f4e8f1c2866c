import type { IdentityKind } from '../disclosure/identity.rules.ts';
import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { ClockView } from '../messages/messages.types.ts';

/**
 * 《政府信息公开条例》 41: whoever has evidence that a record about themselves which an organ gave them is inaccurate may ask
 * for its correction. It is no application for disclosure: the register, the figures and table 3 of the annual report do not
 * count it.
 */

/** [D] the law names no period; the bureau's own, in working days from the day after submission (domain.md §1) */
export const CORRECTION_WORKING_DAYS = 20;
/** which record it is, in characters */
export const RECORD_MAX = 200;
/** what is wrong in it, what it should say, what shows that, and what staff answer */
export const CORRECTION_TEXT_MAX = 1000;
/** name of an organ */
export const ORGAN_MAX = 100;
/** characters of its number */
export const CORRECTION_NUMBER_MAX = 60;

/** toldWhere: another organ may correct it, and the applicant was told which · passedOn: the same, and it was sent there */
export const CORRECTION_STATES = ['submitted', 'accepted', 'corrected', 'notCorrected', 'passedOn', 'toldWhere', 'withdrawn'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** the four answers of Art. 41 */
export const CORRECTION_ANSWERS = ['correct', 'refuse', 'passOn', 'tellWhere'] as const;
export type CorrectionAnswerKind = (typeof CORRECTION_ANSWERS)[number];
export type StaffCorrectionAction = 'accept' | CorrectionAnswerKind;
export type CorrectionAction = 'submit' | StaffCorrectionAction | 'withdraw';

/** 公民, or 法人 and 其他组织 (27, 41) */
export const CORRECTION_APPLICANTS = ['person', 'organisation'] as const;
export type CorrectionApplicantKind = (typeof CORRECTION_APPLICANTS)[number];

/** Whom the record is about, and how to reach them. */
export interface CorrectionApplicant {
  kind: CorrectionApplicantKind;
  name: string;
  identityKind: IdentityKind;
  identityNumber: string;
  /** mobile number */
  phone: string;
}

/** POST /api/corrections (Idempotency-Key) */
export interface SubmitCorrection {
  applicant: CorrectionApplicant;
  /** one's own answered application that the record came with; null: it came another way */
  applicationId: string | null;
  /** which record: its name, number, when and by whom it was given */
  record: string;
  wrong: string;
  right: string;
  /** what shows it, in words; null: the files do */
  evidence: string | null;
  fileIds: string[];
}

export interface CorrectionReceipt {
  id: string;
  number: string;
  submittedAt: string;
  due: ClockView['due'];
}

/** One line of the timeline, newest first. */
export interface CorrectionStep {
  type: CorrectionAction;
  at: string;
  title: string;
}

export interface CorrectionAnswer {
  kind: CorrectionAnswerKind;
  label: string;
  on: LocalDate;
  /** of passOn and tellWhere: who may correct it */
  organ: string | null;
  /** what was corrected, why it was not, or how to reach the organ */
  text: string;
  /** of a refusal: what can be done against it */
  remedy: string | null;
}

/** GET /api/corrections */
export interface MyCorrectionRow {
  id: string;
  number: string;
  record: string;
  state: CorrectionState;
  submittedAt: string;
  /** null after the end */
  clock: ClockView | null;
  /** what happens next and by when, one plain sentence */
  nextStep: string;
  /** an answer that was not opened yet */
  unread: boolean;
}

/** What of a request both sides see. */
interface CorrectionContent {
  version: number;
  application: { id: string; number: string } | null;
  wrong: string;
  right: string;
  evidence: string | null;
  files: DocumentView[];
  /** masked */
  applicant: CorrectionApplicant;
  answer: CorrectionAnswer | null;
}

/** GET /api/corrections/:id; `version` is the If-Match */
export interface MyCorrection extends MyCorrectionRow, CorrectionContent {
  timeline: CorrectionStep[];
  withdrawable: boolean;
}

// ── staff ──────────────────────────────────────────────────────────────────

export const CORRECTION_LISTS = ['open', 'ended'] as const;
export type CorrectionList = (typeof CORRECTION_LISTS)[number];

/** GET /api/console/corrections: open ones by how soon they are due, ended ones newest first */
export interface CorrectionQuery {
  list?: CorrectionList;
  limit?: number;
  cursor?: string;
}

export interface ConsoleCorrectionRow {
  id: string;
  number: string;
  /** without identity numbers and telephones */
  record: string;
  state: CorrectionState;
  /** masked */
  applicantName: string;
  unitName: string | null;
  ownerName: string | null;
  submittedAt: string;
  clock: ClockView | null;
  endedOn: LocalDate | null;
  /** null: open, withdrawn, or not known before the next year's schedule is there */
  onTime: boolean | null;
}

export interface CorrectionOffer {
  action: StaffCorrectionAction;
  /** null: may be done; else why not */
  why: string | null;
}

/** GET /api/console/corrections/:id; `version` is the If-Match */
export interface ConsoleCorrection extends ConsoleCorrectionRow, CorrectionContent {
  events: { type: CorrectionAction; by: string | null; at: string }[];
  offers: CorrectionOffer[];
  /** who handles it may see who asks, with a reason */
  mayUnmask: boolean;
}

/** POST /api/console/corrections/:id/answer, If-Match, Idempotency-Key */
export interface AnswerCorrection {
  kind: CorrectionAnswerKind;
  organ: string | null;
  text: string;
}

/** POST /api/console/corrections/:id/identity-views */
export interface ViewCorrectionIdentity {
  reason: string;
}
