import { type ConsoleConsultation, DECISIONS, FEEDBACK_NOTE_MAX } from '@mingchuang/shared/consultations/consultations.types';
import { DECISION_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { ChangeOf } from '../api/consultations.ts';

/** The feedback as residents will read it. */
export function FeedbackPreview({ one, change }: { one: ConsoleConsultation; change: ChangeOf }) {
  const [note, setNote] = useState(one.note);
  const may = one.steps.group === null;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!change.isPending) change.mutate({ method: 'PUT', path: '/note', version: one.version, body: { note: note.trim() } });
  }
  const of = (decision: (typeof DECISIONS)[number]) =>
    one.groups.filter((group) => group.decision === decision).reduce((sum, group) => sum + group.opinions, 0);
  return (
    <section className="card asked-card" aria-label="反馈预览">
      <h2>{one.phase === 'published' ? '公布的反馈' : '反馈预览'}</h2>
      {may ? (
        <form className="asked-form" onSubmit={onSubmit}>
          <label>
            总的说明（选填）
            <textarea className="field" rows={3} maxLength={FEEDBACK_NOTE_MAX} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
          <div>
            <Button type="submit" tone="outline" busy={change.isPending} disabled={note.trim() === one.note}>
              保存说明
            </Button>
          </div>
        </form>
      ) : (
        one.note !== '' && <p>{one.note}</p>
      )}
      <p>
        共收到 {one.opinions} 条意见：{DECISIONS.map((decision) => `${DECISION_NAMES[decision]} ${of(decision)} 条`).join('，')}。
      </p>
      <ol className="asked-events">
        {one.groups.map(({ id, summary, decision, reason, opinions }) => (
          <li key={id}>
            <strong>{summary}</strong>（{opinions} 条）{' '}
            {decision === null ? <span className="tag tag-warn">未定</span> : <span className="tag tag-blue">{DECISION_NAMES[decision]}</span>}
            <p>{reason}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
