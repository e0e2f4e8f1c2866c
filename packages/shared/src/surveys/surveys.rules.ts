import { type Actor, periodFaultOf, refuseApprover, refuseAuthor } from '../approval.rules.ts';
import { charactersIn } from '../characters.ts';
import type { ErrorCode } from '../errors.ts';
import { daysBetween, type LocalDate } from '../local-date.ts';
import {
  type PublicSurveyPhase,
  SURVEY_DAYS_MAX,
  SURVEY_TEXT_MAX,
  type SurveyAnswer,
  type SurveyAnswers,
  type SurveyPhase,
  type SurveyQuestion,
  type SurveyState,
  type SurveyStep,
} from './surveys.types.ts';

export interface SurveyFacts {
  state: SurveyState;
  opensOn: LocalDate;
  closesOn: LocalDate;
}

export function refuseSurveyPeriod({ opensOn, closesOn }: Omit<SurveyFacts, 'state'>): ReturnType<typeof periodFaultOf> {
  return periodFaultOf(opensOn, closesOn, SURVEY_DAYS_MAX);
}

/** Answers count on the closing day until its 24:00. */
export function surveyPhase({ state, opensOn, closesOn }: SurveyFacts, today: LocalDate): SurveyPhase {
  if (state !== 'approved') return state;
  if (today < opensOn) return 'scheduled';
  return today <= closesOn ? 'open' : 'closed';
}

export function publicSurveyPhase(facts: SurveyFacts, today: LocalDate): PublicSurveyPhase | null {
  const phase = surveyPhase(facts, today);
  return phase === 'open' || phase === 'closed' || phase === 'published' ? phase : null;
}

export function surveyDaysLeft({ closesOn }: Pick<SurveyFacts, 'closesOn'>, today: LocalDate): number | null {
  return today > closesOn ? null : daysBetween(today, closesOn);
}

export function refuseAnswering(phase: PublicSurveyPhase | null): ErrorCode | null {
  if (phase === null) return 'NOT_FOUND';
  return phase === 'open' ? null : 'SURVEY_CLOSED';
}

const STEPS: Record<SurveyStep, { from: SurveyPhase; by: 'author' | 'approver' }> = {
  edit: { from: 'draft', by: 'author' },
  submit: { from: 'draft', by: 'author' },
  return: { from: 'submitted', by: 'approver' },
  approve: { from: 'submitted', by: 'approver' },
  choose: { from: 'closed', by: 'author' },
  publish: { from: 'closed', by: 'approver' },
};

export function refuseSurveyStep(step: SurveyStep, facts: SurveyFacts, actor: Actor, today: LocalDate): ErrorCode | null {
  const { from, by } = STEPS[step];
  const who = by === 'author' ? refuseAuthor(actor) : refuseApprover(step === 'return' ? { ...actor, handedIn: false } : actor);
  if (who === 'FORBIDDEN') return who;
  const phase = surveyPhase(facts, today);
  if (phase !== from) return from === 'closed' && phase === 'open' ? 'STILL_COLLECTING' : 'STEP_NOT_NOW';
  if ((step === 'submit' || step === 'approve') && facts.opensOn < today) return 'OPENS_IN_PAST';
  return who;
}

/** Answers as they are kept: in the order of the questions, nothing for those passed over; or the first question that is wrong. */
export function checkAnswers(
  questions: readonly SurveyQuestion[],
  given: Readonly<Record<string, unknown>>,
): { answers: SurveyAnswers } | { question: string; message: string } {
  const unknown = Object.keys(given).find((id) => !questions.some((question) => question.id === id));
  if (unknown !== undefined) return { question: 'answers', message: '有的题目已经不在问卷里，请重新打开这一页' };
  const answers: SurveyAnswers = {};
  for (const question of questions) {
    const answer = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    if (isEmpty(answer)) {
      if (question.required) return { question: question.id, message: '这一题要回答' };
      continue;
    }
    const fault = answerFault(question, answer);
    if (fault !== null) return { question: question.id, message: fault };
    answers[question.id] = answer as SurveyAnswer;
  }
  return Object.keys(answers).length === 0 ? { question: 'answers', message: '请至少回答一题' } : { answers };
}

const isEmpty = (answer: unknown): boolean => answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

function answerFault(question: SurveyQuestion, answer: unknown): string | null {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const known = new Set(question.options.map(({ id }) => id));
      if (!Array.isArray(answer) || new Set(answer).size !== answer.length || !answer.every((id) => known.has(id))) return '没有这个选项，请重新选择';
      const most = question.kind === 'single' ? 1 : question.most;
      return answer.length > most ? `最多选 ${most} 项` : null;
    }
    case 'scale':
      return Number.isInteger(answer) && (answer as number) >= 1 && (answer as number) <= question.steps ? null : '请在刻度里选一档';
    case 'text':
      if (typeof answer !== 'string') return '请填写文字';
      return charactersIn(answer) > SURVEY_TEXT_MAX ? `最多 ${SURVEY_TEXT_MAX} 个字` : null;
  }
}
