import {
  type ConsoleConsultation,
  DECISIONS,
  GROUP_REASON_MAX,
  GROUP_SUMMARY_MAX,
  type OpinionGroup,
} from '@mingchuang/shared/consultations/consultations.types';
import { DECISION_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { type DragEvent, type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Pick } from '../../../components/pick.tsx';
import type { ChangeOf } from '../api/consultations.ts';

interface GroupProps {
  one: ConsoleConsultation;
  group: OpinionGroup;
  change: ChangeOf;
  onDrop: (event: DragEvent) => void;
  children: ReactNode;
}

/** What the opinions of a group say, whether it is adopted, and why. */
export function GroupCard({ one, group, change, onDrop, children }: GroupProps) {
  const may = one.steps.group === null;
  const [over, setOver] = useState(false);
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState({ summary: group.summary, decision: group.decision, reason: group.reason });
  const same = form.summary === group.summary && form.decision === group.decision && form.reason === group.reason;
  const path = `/groups/${group.id}`;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!same && form.summary.trim() !== '' && !change.isPending) change.mutate({ method: 'PUT', path, version: one.version, body: form });
  }
  return (
    <section
      className={over ? 'board-group board-over' : 'board-group'}
      aria-label={group.summary}
      onDragOver={(event) => {
        if (!may) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        onDrop(event);
      }}
    >
      {may ? (
        <form className="asked-form" onSubmit={onSubmit}>
          <label>
            归纳
            <input
              className="field"
              maxLength={GROUP_SUMMARY_MAX}
              value={form.summary}
              onChange={(event) => setForm({ ...form, summary: event.target.value })}
            />
          </label>
          <Pick
            label={`是否采纳：${group.summary}`}
            all="还没有定是否采纳"
            options={DECISIONS.map((value) => ({ value, label: DECISION_NAMES[value] }))}
            value={form.decision ?? undefined}
            onChoose={(decision) => setForm({ ...form, decision: decision ?? null })}
          />
          <label>
            理由
            <textarea
              className="field"
              rows={2}
              maxLength={GROUP_REASON_MAX}
              value={form.reason}
              onChange={(event) => setForm({ ...form, reason: event.target.value })}
            />
          </label>
          <div className="asked-end">
            <Button type="submit" tone="outline" disabled={same || form.summary.trim() === ''} busy={change.isPending}>
              保存这一类
            </Button>
            <Button tone="link" busy={change.isPending} onClick={() => change.mutate({ method: 'DELETE', path, version: one.version })}>
              删去，意见退回未归类
            </Button>
          </div>
        </form>
      ) : (
        <>
          <h3>{group.summary}</h3>
          <p>
            {group.decision !== null && <span className={`tag ${group.decision === 'adopted' ? 'tag-ok' : 'tag-blue'}`}>{DECISION_NAMES[group.decision]}</span>}{' '}
            {group.reason}
          </p>
        </>
      )}
      <button type="button" className="btn btn-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : '展开'} {group.opinions} 条意见
      </button>
      {open && children}
    </section>
  );
}
