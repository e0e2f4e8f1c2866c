import { REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import type { UseMutationResult } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { sentenceOf } from '../lib/api-error.ts';
import { countCharacters } from '../lib/format.ts';

interface ReasonDialogProps<Seen> {
  /** of the field; the form and the count are named after it */
  id: string;
  open: boolean;
  title: string;
  /** what becomes of the reason, behind how long it must be */
  kept: string;
  placeholder: string;
  /** what the reason is for; absent: something is looked at */
  asks?: { reason: string; ok: string; cancel: string };
  view: UseMutationResult<Seen, Error, { reason: string }>;
  onSeen: (seen: Seen) => void;
  onClose: () => void;
}

const LOOKING = { reason: '查看理由', ok: '查看', cancel: '不看了' };

/** What is masked is shown to who says why, and the reason stays in the log. */
export function ReasonDialog<Seen>({ id, open, title, kept, placeholder, asks = LOOKING, view, onSeen, onClose }: ReasonDialogProps<Seen>) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const length = countCharacters(reason.trim());
  const short = length < REASON_MIN;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (short || view.isPending) return;
    view.mutate(
      { reason: reason.trim() },
      {
        onSuccess: (seen) => {
          setReason('');
          onSeen(seen);
        },
      },
    );
  }

  return (
    <Modal
      open={open}
      title={title}
      okText={asks.ok}
      cancelText={asks.cancel}
      okButtonProps={{ htmlType: 'submit', form: `${id}-form`, disabled: short, loading: view.isPending }}
      onCancel={onClose}
      afterOpenChange={(opened) => opened && field.current?.focus()}
      destroyOnHidden
      width={480}
    >
      <form id={`${id}-form`} className="ask" onSubmit={onSubmit}>
        <label htmlFor={id}>
          {asks.reason}，至少 {REASON_MIN} 个字。{kept}
        </label>
        <textarea
          id={id}
          ref={field}
          className="field"
          rows={3}
          maxLength={REASON_MAX}
          placeholder={placeholder}
          aria-describedby={`${id}-count`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${id}-count`} className="cap">
          {short ? `还差 ${REASON_MIN - length} 个字` : `${length} 个字`}
        </p>
        {view.isError && (
          <p className="tone-bad" role="alert">
            {sentenceOf(view.error)}
          </p>
        )}
      </form>
    </Modal>
  );
}
