import { PART_ID, type QuestionKind, type SurveyOption, type SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';

/** An id that none of the others has; ids stay when things are moved, so that answers stay with their question. */
function freeId(taken: readonly { id: string }[], letter: string): string {
  for (let n = taken.length + 1; ; n += 1) {
    const id = `${letter}${n}`;
    if (PART_ID.test(id) && !taken.some((one) => one.id === id)) return id;
  }
}

export function newOption(options: readonly SurveyOption[]): SurveyOption {
  return { id: freeId(options, 'o'), label: '' };
}

export function newQuestion(kind: QuestionKind, questions: readonly SurveyQuestion[]): SurveyQuestion {
  const asked = { id: freeId(questions, 'q'), title: '', required: kind !== 'text' };
  const first = newOption([]);
  const options = [first, newOption([first])];
  switch (kind) {
    case 'single':
      return { ...asked, kind, options };
    case 'multiple':
      return { ...asked, kind, options, most: 2 };
    case 'scale':
      return { ...asked, kind, steps: 5, low: '很不满意', high: '很满意' };
    case 'text':
      return { ...asked, kind };
  }
}

/** With other options; the number that may be ticked stays within them. */
export function withOptions<Q extends SurveyQuestion & { kind: 'single' | 'multiple' }>(question: Q, options: SurveyOption[]): Q {
  return question.kind === 'multiple' ? { ...question, options, most: Math.max(1, Math.min(question.most, options.length)) } : { ...question, options };
}
