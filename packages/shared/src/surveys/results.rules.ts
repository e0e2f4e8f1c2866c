import type { QuestionResult, SurveyAnswers, SurveyQuestion, SurveyResults } from './surveys.types.ts';

/** One person's answers under an id that leads to nobody. */
export interface AnswerSheet {
  id: string;
  answers: SurveyAnswers;
}

/** A text of a sheet by which it is chosen to be shown. */
export const textId = (sheet: string, question: string): string => `${sheet}:${question}`;

/** Counts answers as they come, so that no more than one sheet is held at a time besides the texts. */
export class ResultCounter {
  #answered = 0;
  readonly #questions: QuestionResult[];

  /** `shows` says which texts are told; staff are told all of them. */
  constructor(
    private readonly questions: readonly SurveyQuestion[],
    private readonly shows: (textId: string) => boolean,
  ) {
    this.#questions = questions.map(emptyResult);
  }

  add({ id, answers }: AnswerSheet): void {
    this.#answered += 1;
    for (const [at, question] of this.questions.entries()) {
      const result = this.#questions[at];
      const answer = answers[question.id];
      if (result === undefined || answer === undefined) continue;
      result.answered += 1;
      if (result.kind === 'scale') result.counts[(answer as number) - 1] = (result.counts[(answer as number) - 1] ?? 0) + 1;
      else if (result.kind === 'text') {
        const text = textId(id, question.id);
        if (this.shows(text)) result.texts.push({ id: text, text: answer as string });
      } else {
        for (const option of result.options) if ((answer as string[]).includes(option.id)) option.count += 1;
      }
    }
  }

  results(): SurveyResults {
    for (const result of this.#questions) if (result.kind === 'scale') result.mean = meanOf(result.counts);
    return { answered: this.#answered, questions: this.#questions };
  }
}

function emptyResult(question: SurveyQuestion): QuestionResult {
  const { id, title } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { id, kind: question.kind, title, answered: 0, options: question.options.map((option) => ({ ...option, count: 0 })) };
    case 'scale':
      return {
        id,
        kind: 'scale',
        title,
        answered: 0,
        low: question.low,
        high: question.high,
        counts: Array.from({ length: question.steps }, () => 0),
        mean: null,
      };
    case 'text':
      return { id, kind: 'text', title, answered: 0, texts: [] };
  }
}

function meanOf(counts: readonly number[]): number | null {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return answered === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / answered;
}

/** `37.5%`; `—` when nobody answered, never 0 % of nobody. */
export function shareWords(count: number, answered: number): string {
  if (answered === 0) return '—';
  const share = (count / answered) * 100;
  return `${Number.isInteger(share) ? share : share.toFixed(1)}%`;
}
