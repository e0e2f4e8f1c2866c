import type { Survey, SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import { type FunctionComponent, type ReactNode, useState } from 'react';
import { Box, Heading, Landmark, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FieldError } from '../../../components/field';
import { Page } from '../../../components/page';
import { StepPage } from '../../../components/step-page';
import { useResident } from '../../../platform/session';
import { QuestionField } from './question-field';
import type { AnswersForm } from './use-answers';

interface FormProps {
  survey: Survey;
  form: AnswersForm;
  errors: Record<string, string>;
  busy: boolean;
  onSend: () => void;
  onLeave: () => void;
  gate: FunctionComponent<{ children: ReactNode }>;
}

const wordsOf = ({ title, required }: SurveyQuestion): string => (required ? title : `${title}（选答）`);
const missingWords = (survey: Survey, form: AnswersForm): string | null => {
  if (form.fault === null) return null;
  const place = survey.items.findIndex(({ id }) => id === form.fault?.question);
  return place < 0 ? form.fault.message : `还差第 ${place + 1} 题`;
};

/** All questions on one page, and how far one is. */
export function AllQuestions({ survey, form, errors, busy, onSend, onLeave, gate: Gate }: FormProps) {
  const resident = useResident();
  const done = survey.items.filter(({ id }) => id in form.answers).length;
  const total = survey.items.length;
  return (
    <Page
      title={survey.title}
      onBack={onLeave}
      foot={
        resident === null ? null : (
          <Button reason={missingWords(survey, form)} busy={busy ? '正在送出' : null} onPress={onSend}>
            交问卷
          </Button>
        )
      }
    >
      <Gate>
        <Box className="asked-progress" role="status">
          <Words>{`已答 ${done} / ${total} 题`}</Words>
          <Box className="bar" hidden>
            <Box className="bar-fill" style={{ width: `${(done / Math.max(1, total)) * 100}%` }} />
          </Box>
        </Box>
        {survey.items.map((question, at) => (
          <Card key={question.id}>
            <Landmark as="section" className="asked-question" label={question.title}>
              <Heading level={2} className="asked-question-title">
                {`${at + 1}. ${wordsOf(question)}`}
              </Heading>
              <QuestionField question={question} answer={form.answers[question.id]} onAnswer={(answer) => form.answer(question.id, answer)} />
              <FieldError words={errors[`answers.${question.id}`]} />
            </Landmark>
          </Card>
        ))}
      </Gate>
    </Page>
  );
}

/** 长辈版: one question a screen. */
export function OneQuestion({ survey, form, errors, busy, onSend, onLeave, gate: Gate }: FormProps) {
  const [place, setPlace] = useState(0);
  const question = survey.items[place];
  if (question === undefined) return null;
  const last = place === survey.items.length - 1;
  const missing = question.required && !(question.id in form.answers) ? '请先回答这一题' : null;
  return (
    <StepPage
      title="网上调查"
      question={wordsOf(question)}
      place={place}
      total={survey.items.length}
      saved={Object.keys(form.answers).length > 0}
      onPrevious={place === 0 ? null : () => setPlace(place - 1)}
      onBack={onLeave}
      next={
        last ? (
          <Button reason={missing ?? missingWords(survey, form)} busy={busy ? '正在送出' : null} onPress={onSend}>
            交问卷
          </Button>
        ) : (
          <Button reason={missing} onPress={() => setPlace(place + 1)}>
            下一题
          </Button>
        )
      }
    >
      <Gate>
        <QuestionField key={question.id} question={question} answer={form.answers[question.id]} onAnswer={(answer) => form.answer(question.id, answer)} />
        <FieldError words={errors[`answers.${question.id}`]} />
      </Gate>
    </StepPage>
  );
}
