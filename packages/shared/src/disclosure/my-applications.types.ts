import type { DocumentView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ActionOffer, AgentRelation, CaseChannel, CaseClock, CaseLetterRow, DeliveryWay, InformationForm } from './applications.types.ts';
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
  files: DocumentView[];
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
  answer: CaseAnswer | null;
  /** supplement, giveReason, withdraw */
  actions: ActionOffer[];
  ratableUntil: LocalDate | null;
  ratingGiven: RatingView | null;
}
