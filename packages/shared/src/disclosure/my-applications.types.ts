import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ActionOffer, AgentRelation, ApplicantTerm, CaseChannel, CaseClock, CaseLetterRow, DeliveryWay, InformationForm } from './applications.types.ts';
import type { ApplicantKind, CaseAction, CaseState, ClosingChoice } from './disclosure.types.ts';
import type { ExplainedDay } from './explain.rules.ts';

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
  kind: ApplicantTerm['kind'];
  /** what is to be supplemented, what was observed, how to pay */
  lines: string[];
  /** yuan of a fee */
  yuan: number | null;
  by: DueDate | null;
}

export interface CaseAnswer {
  choice: ClosingChoice;
  /** what it comes to: 不予公开 */
  outcome: string;
  /** the choice in its own words; of a refusal, why */
  label: string;
  article: string;
  remedy: string;
  on: LocalDate;
  files: DocumentView[];
}

/** A letter in answer to which an application was offered; its writer made it. */
export interface FromLetter {
  messageId: string;
  queryCode: string;
}

/** Another application of the same person that goes with this one. */
export interface LinkedApplication {
  id: string;
  number: string;
  /** who decided, and with what: 「明川区人民政府行政复议决定」 */
  by: string;
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
  files: DocumentView[];
  timeline: CaseStep[];
  /** every calendar day after receipt up to the due day; empty before confirmation */
  days: ExplainedDay[];
  askedOf: AskedOfApplicant | null;
  letters: CaseLetterRow[];
  /** the letter in answer to which it was offered */
  fromLetter: FromLetter | null;
  /** 51: the application that this one handles anew, and the one in which this one is handled anew */
  reopenedFrom: LinkedApplication | null;
  reopenedAs: LinkedApplication | null;
  answer: CaseAnswer | null;
  /** supplement, giveReason, withdraw */
  actions: ActionOffer[];
  ratableUntil: LocalDate | null;
  ratingGiven: RatingView | null;
}
