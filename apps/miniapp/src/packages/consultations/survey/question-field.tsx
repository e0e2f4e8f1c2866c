import { SURVEY_TEXT_MAX, type SurveyAnswer, type SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import { Box, Press, Words } from '../../../components/base/base';
import { Choice, TickBox } from '../../../components/choice';
import { CountedArea } from '../../../components/counted-area';

interface FieldProps {
  question: SurveyQuestion;
  answer: SurveyAnswer | undefined;
  onAnswer: (answer: SurveyAnswer | null) => void;
}

/** Nothing is chosen before somebody chooses. */
export function QuestionField({ question, answer, onAnswer }: FieldProps) {
  switch (question.kind) {
    case 'single': {
      const options = question.options.map(({ id, label }) => ({ value: id, name: label }));
      const [chosen] = Array.isArray(answer) ? answer : [];
      return <Choice label={question.title} look="rows" tick options={options} value={chosen ?? null} onChange={(id) => onAnswer([id])} />;
    }
    case 'multiple':
      return <Several question={question} chosen={Array.isArray(answer) ? answer : []} onAnswer={onAnswer} />;
    case 'scale': {
      const steps = Array.from({ length: question.steps }, (_, at) => ({ value: String(at + 1), name: String(at + 1) }));
      return (
        <Box>
          <Choice
            label={`${question.title}，1 是${question.low}，${question.steps} 是${question.high}`}
            options={steps}
            value={typeof answer === 'number' ? String(answer) : null}
            onChange={(step) => onAnswer(Number(step))}
          />
          <Box className="asked-ends">
            <Words>{`1 ${question.low}`}</Words>
            <Words>{`${question.steps} ${question.high}`}</Words>
          </Box>
        </Box>
      );
    }
    case 'text':
      return (
        <CountedArea
          label={question.title}
          className="boxed asked-area"
          inputClass="asked-input asked-input--short"
          placeholder="请不要写姓名、电话和证件号码"
          max={SURVEY_TEXT_MAX}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(text) => onAnswer(text.trim() === '' ? null : text)}
        />
      );
  }
}

function Several({
  question,
  chosen,
  onAnswer,
}: {
  question: SurveyQuestion & { kind: 'multiple' };
  chosen: readonly string[];
  onAnswer: FieldProps['onAnswer'];
}) {
  const full = chosen.length >= question.most;
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onAnswer(next.length === 0 ? null : next);
  };
  return (
    <Box role="group" label={question.title} className="choice choice--rows">
      <Words className="asked-cap">{question.most < question.options.length ? `最多选 ${question.most} 项` : '可以选几项'}</Words>
      {question.options.map(({ id, label }) => {
        const on = chosen.includes(id);
        return (
          <Press key={id} as="checkbox" checked={on} disabled={full && !on} className={on ? 'chip chip--on' : 'chip'} onPress={() => toggle(id)}>
            <TickBox on={on} />
            <Box className="chip-words">
              <Words className="chip-name">{label}</Words>
            </Box>
          </Press>
        );
      })}
    </Box>
  );
}
