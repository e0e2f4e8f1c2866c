import {
  OPTION_MAX,
  OPTIONS_MAX,
  OPTIONS_MIN,
  QUESTION_TITLE_MAX,
  SCALE_LABEL_MAX,
  SCALE_MAX,
  SCALE_MIN,
  type SurveyQuestion,
} from '@mingchuang/shared/surveys/surveys.types';
import { QUESTION_KIND_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import { Button } from '../../../components/button.tsx';
import { newOption, withOptions } from './question-form.ts';

interface CardProps {
  question: SurveyQuestion;
  place: number;
  total: number;
  onChange: (question: SurveyQuestion) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function QuestionCard({ question, place, total, onChange, onMove, onRemove }: CardProps) {
  const name = `第 ${place + 1} 题`;
  return (
    <fieldset className="question">
      <legend className="sr">{name}</legend>
      <div className="question-head">
        <strong>
          {name} · {QUESTION_KIND_NAMES[question.kind]}
        </strong>
        <label className="tick">
          <input type="checkbox" checked={question.required} onChange={(event) => onChange({ ...question, required: event.target.checked })} />
          必答
        </label>
        <span>
          <Button tone="link" disabled={place === 0} aria-label={`${name}上移`} onClick={() => onMove(-1)}>
            上移
          </Button>
          <Button tone="link" disabled={place === total - 1} aria-label={`${name}下移`} onClick={() => onMove(1)}>
            下移
          </Button>
          <Button tone="link" aria-label={`删去${name}`} onClick={onRemove}>
            删去
          </Button>
        </span>
      </div>
      <input
        className="field"
        aria-label={`${name}的题目`}
        placeholder="题目"
        maxLength={QUESTION_TITLE_MAX}
        value={question.title}
        onChange={(event) => onChange({ ...question, title: event.target.value })}
      />
      <Parts question={question} name={name} onChange={onChange} />
    </fieldset>
  );
}

function Parts({ question, name, onChange }: { question: SurveyQuestion; name: string; onChange: (question: SurveyQuestion) => void }) {
  if (question.kind === 'text') return <p className="cap">居民自己写，500 字以内。公布结果时由您挑选。</p>;
  if (question.kind === 'scale') {
    return (
      <div className="asked-end">
        <select
          className="field pick"
          style={{ width: 'auto' }}
          aria-label={`${name}的档数`}
          value={question.steps}
          onChange={(event) => onChange({ ...question, steps: Number(event.target.value) })}
        >
          {Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, at) => at + SCALE_MIN).map((steps) => (
            <option key={steps} value={steps}>
              1 到 {steps}
            </option>
          ))}
        </select>
        {(['low', 'high'] as const).map((end) => (
          <input
            key={end}
            className="field"
            style={{ width: '12em' }}
            aria-label={`${name}${end === 'low' ? '最低' : '最高'}一档的意思`}
            maxLength={SCALE_LABEL_MAX}
            value={question[end]}
            onChange={(event) => onChange({ ...question, [end]: event.target.value })}
          />
        ))}
      </div>
    );
  }
  const { options } = question;
  return (
    <div className="question-options">
      {options.map((option, at) => (
        <div key={option.id} className="question-option">
          <input
            className="field"
            aria-label={`${name}选项 ${at + 1}`}
            placeholder={`选项 ${at + 1}`}
            maxLength={OPTION_MAX}
            value={option.label}
            onChange={(event) =>
              onChange(
                withOptions(
                  question,
                  options.map((one) => (one.id === option.id ? { ...one, label: event.target.value } : one)),
                ),
              )
            }
          />
          <Button
            tone="link"
            disabled={options.length <= OPTIONS_MIN}
            aria-label={`删去${name}选项 ${at + 1}`}
            onClick={() =>
              onChange(
                withOptions(
                  question,
                  options.filter((one) => one.id !== option.id),
                ),
              )
            }
          >
            删去
          </Button>
        </div>
      ))}
      <div className="asked-end">
        <Button disabled={options.length >= OPTIONS_MAX} onClick={() => onChange(withOptions(question, [...options, newOption(options)]))}>
          加选项
        </Button>
        {question.kind === 'multiple' && (
          <label className="tick">
            最多选
            <select
              className="field pick"
              style={{ width: 'auto' }}
              aria-label={`${name}最多选几项`}
              value={question.most}
              onChange={(event) => onChange({ ...question, most: Number(event.target.value) })}
            >
              {options.map((option, at) => (
                <option key={option.id} value={at + 1}>
                  {at + 1} 项
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}
