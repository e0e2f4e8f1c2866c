import type { LocalDate } from '../local-date.ts';
import type { PageRequest } from '../paging.ts';

export const SURVEY_STATES = ['draft', 'submitted', 'approved', 'published'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];
export type SurveyPhase = 'draft' | 'submitted' | 'scheduled' | 'open' | 'closed' | 'published';
export const PUBLIC_SURVEY_PHASES = ['open', 'closed', 'published'] as const;
export type PublicSurveyPhase = (typeof PUBLIC_SURVEY_PHASES)[number];

export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const SURVEY_TITLE_MAX = 80;
export const SURVEY_INTRO_MAX = 500;
export const SURVEY_DAYS_MAX = 366;
export const QUESTIONS_MAX = 30;
export const QUESTION_TITLE_MAX = 120;
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 20;
export const OPTION_MAX = 60;
export const SCALE_MIN = 3;
export const SCALE_MAX = 10;
export const SCALE_LABEL_MAX = 12;
export const SURVEY_TEXT_MAX = 500;
/** texts of one question that are shown with the results */
export const SHOWN_TEXTS_MAX = 50;
/** ids of questions and options, given by whoever writes them and kept when they are moved */
export const PART_ID = /^[a-z0-9]{1,12}$/;

export interface SurveyOption {
  id: string;
  label: string;
}

interface Asked {
  id: string;
  title: string;
  required: boolean;
}

export type SurveyQuestion =
  | (Asked & { kind: 'single'; options: SurveyOption[] })
  /** `most`: how many may be ticked */
  | (Asked & { kind: 'multiple'; options: SurveyOption[]; most: number })
  /** 1 … `steps`, with words for both ends */
  | (Asked & { kind: 'scale'; steps: number; low: string; high: string })
  | (Asked & { kind: 'text' });

/** Ids of options, a step of the scale, or words. */
export type SurveyAnswer = string[] | number | string;
/** By id of the question; one that was passed over is absent. */
export type SurveyAnswers = Record<string, SurveyAnswer>;

/** GET /api/surveys */
export interface SurveyQuery extends PageRequest {
  state?: PublicSurveyPhase;
}

export interface SurveyRow {
  id: string;
  title: string;
  unitName: string | null;
  phase: PublicSurveyPhase;
  opensOn: LocalDate;
  /** last day; answers count until its 24:00 */
  closesOn: LocalDate;
  daysLeft: number | null;
  questions: number;
  /** how many have answered */
  answered: number;
}

/** GET /api/surveys/:id */
export interface Survey extends SurveyRow {
  intro: string;
  items: SurveyQuestion[];
  results: SurveyResults | null;
}

/** GET /api/surveys/:id/mine */
export interface MySurvey {
  /** that, and not how */
  answered: boolean;
}

/** POST /api/surveys/:id/answers */
export interface GiveAnswers {
  answers: SurveyAnswers;
}

export interface AnswersReceipt {
  /** the results cannot be published before this day */
  resultsAfter: LocalDate;
}

export type QuestionResult =
  /** `answered`: who answered this question; every share is of them */
  | { id: string; kind: 'single' | 'multiple'; title: string; answered: number; options: (SurveyOption & { count: number })[] }
  /** `counts[0]` is step 1; `mean` is null while nobody answered */
  | { id: string; kind: 'scale'; title: string; answered: number; low: string; high: string; counts: number[]; mean: number | null }
  | { id: string; kind: 'text'; title: string; answered: number; texts: ShownText[] };

export interface ShownText {
  id: string;
  text: string;
}

export interface SurveyResults {
  /** who answered at all */
  answered: number;
  questions: QuestionResult[];
}

/** POST /api/console/surveys, PUT /api/console/surveys/:id */
export interface WriteSurvey {
  title: string;
  intro: string;
  opensOn: LocalDate;
  closesOn: LocalDate;
  questions: SurveyQuestion[];
}

export const SURVEY_LISTS = ['working', 'open', 'closed', 'published'] as const;
export type SurveyList = (typeof SURVEY_LISTS)[number];

/** GET /api/console/surveys */
export interface ConsoleSurveyQuery extends PageRequest {
  list?: SurveyList;
}

export interface ConsoleSurveyRow extends Omit<SurveyRow, 'phase'> {
  version: number;
  phase: SurveyPhase;
  ownerName: string | null;
}

export type SurveyStep = 'edit' | 'submit' | 'return' | 'approve' | 'choose' | 'publish';

export interface ConsoleSurvey extends ConsoleSurveyRow {
  intro: string;
  items: SurveyQuestion[];
  /** from the day after closing; before it nobody sees how anybody answered */
  results: SurveyResults | null;
  /** ids of the texts that are shown with the results */
  shown: string[];
  steps: Record<SurveyStep, string | null>;
  events: SurveyEvent[];
}

export type SurveyEventType = 'created' | 'edited' | 'submitted' | 'returned' | 'approved' | 'chosen' | 'published';

export interface SurveyEvent {
  type: SurveyEventType;
  by: string | null;
  at: string;
  note: string;
}

/** PUT /api/console/surveys/:id/texts */
export interface ChooseTexts {
  /** `<answer>:<question>` as the results name them */
  shown: string[];
}
