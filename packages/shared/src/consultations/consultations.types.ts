import type { LocalDate } from '../local-date.ts';
import type { Page, PageRequest } from '../paging.ts';
import type { Block } from '../richtext/richtext.types.ts';

/** 征求意见稿: a draft document; 决策前公示: a decision told before it is taken. */
export const CONSULTATION_KINDS = ['draft', 'decision'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** What is stored. Whether residents may still write is not: the legal day says it. */
export const CONSULTATION_STATES = ['draft', 'submitted', 'approved', 'sorting', 'feedback', 'published'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** State and day together: 待开始, 征集中, 已截止, 整理, 采纳反馈待批准, 已公布. */
export type ConsultationPhase = 'draft' | 'submitted' | 'scheduled' | 'open' | 'closed' | 'sorting' | 'feedback' | 'published';
/** A resident knows three: they can write, they wait, they can read what came of it. */
export const PUBLIC_PHASES = ['open', 'closed', 'published'] as const;
export type PublicPhase = (typeof PUBLIC_PHASES)[number];

export const DECISIONS = ['adopted', 'partly', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export const CONSULTATION_TITLE_MAX = 80;
export const SHORT_REASON_MAX = 300;
export const OPINION_MAX = 2000;
/** 第几条: what of the draft an opinion is about */
export const ABOUT_MAX = 60;
/** 《重大行政决策程序暂行条例》14(2): 30 days as a rule */
export const CONSULTATION_DAYS_MIN = 30;
export const CONSULTATION_DAYS_MAX = 366;
/** the feedback is published within a month after closing */
export const FEEDBACK_MONTHS = 1;
/** One person, one consultation: enough for every article that matters, too few to flood. */
export const OPINIONS_PER_RESIDENT = 10;
export const GROUPS_MAX = 50;
export const GROUP_SUMMARY_MAX = 200;
export const GROUP_REASON_MAX = 1000;
export const FEEDBACK_NOTE_MAX = 2000;
export const ASSIGN_MAX = 100;
export const RETURN_REASON_MAX = 300;

/** GET /api/consultations */
export interface ConsultationQuery extends PageRequest {
  state?: PublicPhase;
  /** part of a title */
  q?: string;
}

export interface ConsultationRow {
  id: string;
  kind: ConsultationKind;
  title: string;
  unitName: string | null;
  phase: PublicPhase;
  opensOn: LocalDate;
  /** last day; opinions count until its 24:00 */
  closesOn: LocalDate;
  /** days after today on which one may still write; 0 on the last day; null when it is over */
  daysLeft: number | null;
  /** how many opinions so far */
  opinions: number;
  /** day by which the bureau publishes what it makes of them */
  feedbackBy: LocalDate;
}

export interface FeedbackGroup {
  summary: string;
  /** opinions in it */
  opinions: number;
  decision: Decision;
  reason: string;
}

export interface Feedback {
  /** what the bureau says of the whole; may be empty */
  note: string;
  groups: FeedbackGroup[];
  publishedAt: string;
  /** the document that came of it */
  policy: { id: string; title: string } | null;
}

/** GET /api/consultations/:id */
export interface Consultation extends ConsultationRow {
  explanation: Block[];
  draft: Block[];
  /** why the period is shorter than 30 days */
  shortReason: string;
  feedback: Feedback | null;
}

/** POST /api/consultations/:id/opinions */
export interface GiveOpinion {
  text: string;
  /** empty: about the whole */
  about: string;
  /** null: does not want to be called */
  contactPhone: string | null;
}

export interface OpinionReceipt {
  id: string;
  at: string;
  feedbackBy: LocalDate;
  /** opinions this person may still give */
  left: number;
}

/** GET /api/consultations/:id/opinions/mine */
export interface MyOpinions {
  items: MyOpinion[];
  left: number;
}

export interface MyOpinion {
  id: string;
  text: string;
  about: string;
  at: string;
  /** what became of it; null until the feedback is published */
  outcome: { summary: string; decision: Decision; reason: string } | null;
}

/** POST /api/console/consultations, PUT /api/console/consultations/:id */
export interface WriteConsultation {
  kind: ConsultationKind;
  title: string;
  explanation: Block[];
  draft: Block[];
  opensOn: LocalDate;
  closesOn: LocalDate;
  /** needed for fewer than 30 days, else empty */
  shortReason: string;
}

export const CONSULTATION_LISTS = ['working', 'open', 'waiting', 'published'] as const;
/** 草拟和待批准, 征集中和待开始, 待反馈, 已公布 */
export type ConsultationList = (typeof CONSULTATION_LISTS)[number];

/** GET /api/console/consultations */
export interface ConsoleConsultationQuery extends PageRequest {
  list?: ConsultationList;
}

export interface ConsoleConsultationRow extends Omit<ConsultationRow, 'phase'> {
  version: number;
  phase: ConsultationPhase;
  ownerName: string | null;
  /** the day for the feedback has passed without it */
  feedbackOverdue: boolean;
}

export type ConsultationStep = 'edit' | 'submit' | 'return' | 'approve' | 'sort' | 'group' | 'submitFeedback' | 'publish' | 'link';

export interface ConsoleConsultation extends ConsoleConsultationRow {
  explanation: Block[];
  draft: Block[];
  shortReason: string;
  note: string;
  policy: { id: string; title: string } | null;
  groups: OpinionGroup[];
  /** opinions in no group yet */
  ungrouped: number;
  /** what is missing before the feedback can be handed in; null: nothing */
  feedbackFault: string | null;
  /** for each step null or the sentence why not */
  steps: Record<ConsultationStep, string | null>;
  events: ConsultationEvent[];
}

export interface OpinionGroup {
  id: string;
  summary: string;
  decision: Decision | null;
  reason: string;
  opinions: number;
}

export type ConsultationEventType = 'created' | 'edited' | 'submitted' | 'returned' | 'approved' | 'sorting' | 'grouped' | 'feedback' | 'published' | 'linked';

export interface ConsultationEvent {
  type: ConsultationEventType;
  by: string | null;
  at: string;
  /** why it was sent back */
  note: string;
}

/** POST /api/console/consultations/:id/return */
export interface ReturnReason {
  reason: string;
}

/** GET /api/console/consultations/:id/opinions; `group` is a group's id, or `none` */
export interface OpinionQuery extends PageRequest {
  group?: string;
}

export interface ConsoleOpinion {
  id: string;
  text: string;
  about: string;
  at: string;
  groupId: string | null;
  /** may be called back */
  hasContact: boolean;
}
export type ConsoleOpinionPage = Page<ConsoleOpinion>;

/** POST /api/console/consultations/:id/groups, PUT …/groups/:groupId */
export interface WriteGroup {
  summary: string;
  decision: Decision | null;
  reason: string;
}

/** PUT /api/console/consultations/:id/assignments */
export interface AssignOpinions {
  opinionIds: string[];
  /** null: back to those in no group */
  groupId: string | null;
}

/** PUT /api/console/consultations/:id/note */
export interface WriteNote {
  note: string;
}

/** PUT /api/console/consultations/:id/policy */
export interface LinkPolicy {
  policyId: string | null;
}

/** GET /api/console/consultations/alarms: feedback that is due or overdue, for me */
export interface FeedbackAlarms {
  unseen: number;
  items: FeedbackAlarm[];
}

export const ALARM_STEPS = ['due', 'overdue'] as const;
/** due: the last day, told to the owner; overdue: the day after, told to those who supervise too */
export type AlarmStep = (typeof ALARM_STEPS)[number];

export interface FeedbackAlarm {
  id: string;
  consultationId: string;
  title: string;
  step: AlarmStep;
  dueOn: LocalDate;
  at: string;
  seenAt: string | null;
}
