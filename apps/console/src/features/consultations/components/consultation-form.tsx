import { periodDays, refusePeriod } from '@mingchuang/shared/consultations/consultations.rules';
import {
  CONSULTATION_DAYS_MIN,
  CONSULTATION_KINDS,
  CONSULTATION_TITLE_MAX,
  type ConsultationKind,
  SHORT_REASON_MAX,
  type WriteConsultation,
} from '@mingchuang/shared/consultations/consultations.types';
import { DRAFT_NAMES, KIND_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { ERRORS } from '@mingchuang/shared/errors';
import { type FormEvent, useState } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { RichEditor } from '../../../components/rich-editor/rich-editor.tsx';

interface FormProps {
  written: WriteConsultation;
  busy: boolean;
  error: unknown;
  onSave: (written: WriteConsultation) => void;
  onCancel: () => void;
}

export function ConsultationForm({ written, busy, error, onSave, onCancel }: FormProps) {
  const [form, setForm] = useState(written);
  const set = (part: Partial<WriteConsultation>) => setForm((before) => ({ ...before, ...part }));
  const days = periodDays(form);
  const short = days > 0 && days < CONSULTATION_DAYS_MIN;
  const reason = short ? form.shortReason.trim() : '';
  const fault = refusePeriod(form, reason);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (fault === null && form.title.trim() !== '' && !busy) onSave({ ...form, shortReason: reason });
  }
  return (
    <form className="card asked-card asked-form" onSubmit={onSubmit}>
      <fieldset className="asked-end">
        <legend className="sr">种类</legend>
        {CONSULTATION_KINDS.map((kind) => (
          <label key={kind} className="tick">
            <input type="radio" name="kind" checked={form.kind === kind} onChange={() => set({ kind: kind satisfies ConsultationKind })} />
            {KIND_NAMES[kind]}
          </label>
        ))}
      </fieldset>
      <label>
        标题
        <input className="field" maxLength={CONSULTATION_TITLE_MAX} value={form.title} onChange={(event) => set({ title: event.target.value })} />
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
      <p className="cap" role="status">
        {days > 0 ? `征集 ${days} 日，开始当天不计入` : ERRORS.PERIOD_ORDER[1]}
        {short && `；不满 ${CONSULTATION_DAYS_MIN} 日，要写明理由`}
      </p>
      {short && (
        <label>
          缩短期限的理由
          <textarea
            className="field"
            rows={2}
            maxLength={SHORT_REASON_MAX}
            value={form.shortReason}
            onChange={(event) => set({ shortReason: event.target.value })}
          />
        </label>
      )}
      <div className="asked-editor">
        <span aria-hidden="true">起草说明</span>
        <RichEditor label="起草说明" value={form.explanation} onChange={(explanation) => set({ explanation })} />
      </div>
      <div className="asked-editor">
        <span aria-hidden="true">{DRAFT_NAMES[form.kind]}</span>
        <RichEditor label={DRAFT_NAMES[form.kind]} value={form.draft} onChange={(draft) => set({ draft })} />
      </div>
      <Refused error={error} />
      <div className="asked-end">
        <Button type="submit" tone="primary" busy={busy} disabled={fault !== null || form.title.trim() === ''}>
          {busy ? '正在保存…' : '保存'}
        </Button>
        <Button onClick={onCancel}>不改了</Button>
        {fault !== null && <span className="cap tone-warn">{ERRORS[fault.code][1]}</span>}
      </div>
    </form>
  );
}
