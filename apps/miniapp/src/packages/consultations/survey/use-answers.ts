import { checkAnswers } from '@mingchuang/shared/surveys/surveys.rules';
import type { Survey, SurveyAnswer, SurveyAnswers } from '@mingchuang/shared/surveys/surveys.types';
import { useActText } from '../../../applications/act-drafts';

export interface AnswersForm {
  answers: SurveyAnswers;
  answer: (question: string, answer: SurveyAnswer | null) => void;
  /** the first question that is not answered as it must be; null: all are */
  fault: { question: string; message: string } | null;
  sent: () => void;
}

/** Answers so far are kept on the device, as a draft is, until they are sent. */
export function useAnswers({ id, items }: Survey): AnswersForm {
  const draft = useActText(`survey ${id}`);
  const kept = read(draft.text);
  // a question that is asked no more is sent no more
  const answers = Object.fromEntries(Object.entries(kept).filter(([question]) => items.some((item) => item.id === question)));
  const checked = checkAnswers(items, answers);
  return {
    answers,
    answer: (question, answer) => {
      const { [question]: _before, ...others } = answers;
      draft.setText(JSON.stringify(answer === null ? others : { ...others, [question]: answer }));
    },
    fault: 'question' in checked ? checked : null,
    sent: draft.sent,
  };
}

function read(text: string): SurveyAnswers {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as SurveyAnswers) : {};
  } catch (error) {
    console.info('answers kept before', error);
    return {};
  }
}
