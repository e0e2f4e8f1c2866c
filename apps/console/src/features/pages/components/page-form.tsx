import { App as AntdApp } from 'antd';
import { type ReactNode, useId } from 'react';
import { Button } from '../../../components/button.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { moment } from '../../../lib/format.ts';

interface PageFormProps {
  label: string;
  /** why it cannot be saved yet */
  missing: string | null;
  changed: boolean;
  busy: boolean;
  error: unknown;
  /** null: a year from today */
  reviewBy: string | null;
  onReviewBy: (day: string | null) => void;
  onSave: (saved: () => void) => void;
  children: ReactNode;
}

/** The frame of both forms: the day to look through it again, saving, and who was quicker. */
export function PageForm({ label, missing, changed, busy, error, reviewBy, onReviewBy, onSave, children }: PageFormProps) {
  const id = useId();
  const { message } = AntdApp.useApp();
  return (
    <form
      className="page-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null && !busy) onSave(() => void message.success('已保存，居民马上看到新的一版'));
      }}
    >
      {children}
      <label htmlFor={`${id}-review`}>
        下次复核日
        <input id={`${id}-review`} className="field page-day" type="date" value={reviewBy ?? ''} onChange={(event) => onReviewBy(event.target.value || null)} />
        <span className="cap">不填就是一年以后。到了这一天，工作台会提醒再看一遍。</span>
      </label>
      {error !== null && <Refused error={error} />}
      <div className="page-form-end">
        <Button type="submit" tone="primary" icon="check" busy={busy} disabled={missing !== null} aria-describedby={`${id}-missing`}>
          {changed ? '保存为新的一版' : '看过了，没有要改的'}
        </Button>
        <span id={`${id}-missing`} className="cap" role="status">
          {missing}
        </span>
      </div>
    </form>
  );
}

function Refused({ error }: { error: unknown }) {
  const changes = error instanceof ApiError ? error.changes : [];
  return (
    <div className="tone-bad" role="alert">
      <p>{sentenceOf(error)}</p>
      {changes.map(({ what, by, at }) => (
        <p key={at}>
          {moment(at)} {by}：{what}
        </p>
      ))}
    </div>
  );
}
