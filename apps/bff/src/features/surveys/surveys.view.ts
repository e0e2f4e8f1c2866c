import type { LocalDate } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { publicSurveyPhase, surveyDaysLeft, surveyPhase } from '@mingchuang/shared/surveys/surveys.rules';
import type { ConsoleSurveyRow, SurveyEvent, SurveyQuestion, SurveyResults, SurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import { iso } from '../../platform/iso.ts';
import type { SurveyEventRow, SurveyFull } from './surveys.queries.ts';

/** The one place that decides what of a survey leaves the house. */
export interface ViewContext {
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
}

export const questionsOf = ({ questions }: Pick<SurveyFull, 'questions'>): SurveyQuestion[] => JSON.parse(questions);

function shared(row: SurveyFull, { today, unitNames }: ViewContext): Omit<SurveyRow, 'phase'> {
  const { id, title, opensOn, closesOn, answered } = row;
  const unitName = unitNames.get(row.unitId) ?? null;
  return { id, title, unitName, opensOn, closesOn, daysLeft: surveyDaysLeft(row, today), questions: questionsOf(row).length, answered: Number(answered) };
}

export function publicRow(row: SurveyFull, context: ViewContext): SurveyRow {
  return { ...shared(row, context), phase: publicSurveyPhase(row, context.today) ?? 'closed' };
}

export function consoleRow(row: SurveyFull, context: ViewContext): ConsoleSurveyRow {
  const { version, ownerName } = row;
  return { ...shared(row, context), version, ownerName, phase: surveyPhase(row, context.today) };
}

/** Nobody reads a telephone or identity number that somebody wrote into an answer. */
export function maskedResults({ answered, questions }: SurveyResults): SurveyResults {
  const masked = questions.map((question) =>
    question.kind === 'text' ? { ...question, texts: question.texts.map(({ id, text }) => ({ id, text: maskPersonalData(text) })) } : question,
  );
  return { answered, questions: masked };
}

/** For everybody: which texts stood on one sheet is told no more, since an id of the sheet would tell it. */
export function publicResults(row: Pick<SurveyFull, 'results'>): SurveyResults | null {
  if (row.results === null) return null;
  const { answered, questions } = JSON.parse(row.results) as SurveyResults;
  const untied = questions.map((question) =>
    question.kind === 'text' ? { ...question, texts: question.texts.map(({ text }, at) => ({ id: String(at), text })) } : question,
  );
  return { answered, questions: untied };
}

export function eventsOf(events: readonly SurveyEventRow[]): SurveyEvent[] {
  return events.map(({ type, staffName, at, note }) => ({ type, by: staffName, at: iso(at), note })).reverse();
}
