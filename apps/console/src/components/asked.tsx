import './asked.css';
import type { StaleChange } from '@mingchuang/shared/errors';
import { Modal } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { SentFile } from '../lib/api-client.ts';
import { ApiError, sentenceOf } from '../lib/api-error.ts';
import { moment } from '../lib/format.ts';
import { Button } from './button.tsx';

/** What was refused, and by 412 what changed since; what was typed stays where it is. */
export function Refused({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const changes: readonly StaleChange[] = error instanceof ApiError ? error.changes : [];
  return (
    <div className="tone-bad" role="alert">
      <p>{sentenceOf(error)}</p>
      <ul>
        {changes.map(({ what, by, at }) => (
          <li key={`${at} ${what}`}>{`${moment(at)} ${by ?? ''} ${what}`}</li>
        ))}
      </ul>
    </div>
  );
}

export function Events({ events, names }: { events: readonly { type: string; by: string | null; at: string; note: string }[]; names: Record<string, string> }) {
  return (
    <section className="card asked-card" aria-label="经过">
      <h2>经过</h2>
      <ol className="asked-events">
        {events.map(({ type, by, at, note }) => (
          <li key={`${at} ${type}`}>
            {names[type] ?? type} <span className="cap">{`${by ?? ''} ${moment(at)}`}</span>
            {note !== '' && <p className="tone-warn">理由：{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ReturnProps {
  open: boolean;
  busy: boolean;
  max: number;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Sent back with a reason, which the author reads in the history. */
export function ReturnDialog({ open, busy, max, onSend, onClose }: ReturnProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== '' && !busy) onSend(reason.trim());
  }
  return (
    <Modal
      open={open}
      title="退回修改"
      okText="退回"
      cancelText="不退了"
      okButtonProps={{ htmlType: 'submit', form: id, disabled: reason.trim() === '', loading: busy }}
      onCancel={onClose}
      destroyOnHidden
      width={480}
    >
      <form id={id} className="asked-form" onSubmit={onSubmit}>
        <label>
          理由，写清要改什么
          <textarea className="field" rows={4} maxLength={max} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      </form>
    </Modal>
  );
}

interface Offer {
  name: string;
  /** null: may be done; else why not */
  why: string | null;
  /** what is wrong before it is sent off */
  fault?: string | null;
  act: () => void;
  tone?: 'primary' | 'outline' | 'plain';
}

/** What can be done now. What somebody else does is not shown; what is missing is said. */
export function Offers({ offers, busy }: { offers: readonly Offer[]; busy: boolean }) {
  const open = offers.filter(({ why }) => why === null);
  if (open.length === 0) return <p className="cap">现在没有您要办的步骤。</p>;
  return (
    <div className="asked-end">
      {open.map(({ name, act, tone = 'primary', fault = null }) => (
        <span key={name}>
          <Button tone={tone} busy={busy} disabled={fault !== null} onClick={act}>
            {name}
          </Button>
          {fault !== null && <span className="cap tone-warn"> {fault}</span>}
        </span>
      ))}
    </div>
  );
}

export function saveFile({ content, name }: SentFile, otherwise: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name || otherwise;
  link.click();
  URL.revokeObjectURL(url);
}
