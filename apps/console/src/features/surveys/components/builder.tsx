import { ERRORS } from '@mingchuang/shared/errors';
import { readQuestions } from '@mingchuang/shared/surveys/questions.rules';
import { refuseSurveyPeriod } from '@mingchuang/shared/surveys/surveys.rules';
import {
  QUESTION_KINDS,
  QUESTIONS_MAX,
  type QuestionKind,
  SURVEY_INTRO_MAX,
  SURVEY_TITLE_MAX,
  type SurveyQuestion,
  type WriteSurvey,
} from '@mingchuang/shared/surveys/surveys.types';
import { QUESTION_KIND_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import { type FormEvent, useState } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { QuestionCard } from './question-card.tsx';
import { newQuestion } from './question-form.ts';

interface BuilderProps {
  written: WriteSurvey;
  busy: boolean;
  error: unknown;
  onSave: (written: WriteSurvey) => void;
  onCancel: () => void;
}

/** Questions are added, written and moved; every button works with the keyboard. */
export function Builder({ written, busy, error, onSave, onCancel }: BuilderProps) {
  const [form, setForm] = useState(written);
  const [moved, setMoved] = useState('');
  const set = (part: Partial<WriteSurvey>) => setForm((before) => ({ ...before, ...part }));
  const { questions } = form;
  const put = (at: number, question: SurveyQuestion) => set({ questions: questions.map((one, place) => (place === at ? question : one)) });
  const remove = (at: number) => set({ questions: questions.filter((_, place) => place !== at) });
  const move = (at: number, by: -1 | 1) => {
    const next = [...questions];
    const [one] = next.splice(at, 1);
    if (one !== undefined) next.splice(at + by, 0, one);
    set({ questions: next });
    setMoved(`移到第 ${at + by + 1} 题`);
  };
  const add = (kind: QuestionKind) => set({ questions: [...questions, newQuestion(kind, questions)] });
  const read = readQuestions(questions, (text) => text.trim());
  const period = refuseSurveyPeriod(form);
  const fault = form.title.trim() === '' ? '请写标题' : period !== null ? ERRORS[period.code][1] : 'message' in read ? faultWords(read) : null;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (fault === null && !busy) onSave(form);
  }
  return (
    <form className="card asked-card asked-form" onSubmit={onSubmit}>
      <label>
        标题
        <input className="field" maxLength={SURVEY_TITLE_MAX} value={form.title} onChange={(event) => set({ title: event.target.value })} />
      </label>
      <label>
        说明（选填）
        <textarea className="field" rows={2} maxLength={SURVEY_INTRO_MAX} value={form.intro} onChange={(event) => set({ intro: event.target.value })} />
      </label>
      <div className="asked-days">
        <label>
          开始日期
          <input className="field" type="date" value={form.opensOn} onChange={(event) => set({ opensOn: event.target.value })} />
        </label>
        <label>
          截止日期（当天 24:00）
          <input className="field" type="date" value={form.closesOn} onChange={(event) => set({ closesOn: event.target.value })} />
        </label>
      </div>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.id}
          question={question}
          place={at}
          total={questions.length}
          onChange={(next) => put(at, next)}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(at)}
        />
      ))}
      <span className="sr" role="status">
        {moved}
      </span>
      <div className="asked-end">
        加一题：
        {QUESTION_KINDS.map((kind) => (
          <Button key={kind} tone="outline" disabled={questions.length >= QUESTIONS_MAX} onClick={() => add(kind)}>
            {QUESTION_KIND_NAMES[kind]}
          </Button>
        ))}
      </div>
      <Refused error={error} />
      <div className="asked-end">
        <Button type="submit" tone="primary" busy={busy} disabled={fault !== null}>
          {busy ? '正在保存…' : '保存'}
        </Button>
        <Button onClick={onCancel}>不改了</Button>
        {fault !== null && <span className="cap tone-warn">{fault}</span>}
      </div>
    </form>
  );
}

/** `questions.2.options` → 第 3 题 */
function faultWords({ field, message }: { field: string; message: string }): string {
  const place = /^questions\.(\d+)/.exec(field)?.[1];
  return place === undefined ? message : `第 ${Number(place) + 1} 题：${message}`;
}
