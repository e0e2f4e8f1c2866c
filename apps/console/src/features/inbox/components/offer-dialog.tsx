import { type ConsoleMessage, REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import type { OfferApplication } from '@mingchuang/shared/messages/offers.types';
import { offerReply } from '@mingchuang/shared/messages/offers.words';
import type { UseMutationResult } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { countCharacters } from '../../../lib/format.ts';
import { StaleNote } from './stale-note.tsx';

const ID = 'offer-reason';

interface OfferDialogProps {
  open: boolean;
  message: ConsoleMessage;
  offer: UseMutationResult<ConsoleMessage, Error, OfferApplication>;
  onSent: () => void;
  onClose: () => void;
}

/** One answer a letter, and it cannot be taken back: the whole of it stands below the reason while that is written. */
export function OfferDialog({ open, message, offer, onSent, onClose }: OfferDialogProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const reason = text.trim();
  const length = countCharacters(reason);
  const short = length < REASON_MIN;
  const long = length > REASON_MAX;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!short && !long && !offer.isPending) offer.mutate({ reason }, { onSuccess: onSent });
  }

  return (
    <Modal
      open={open}
      title="请来信人申请公开"
      okText="作为答复发出"
      cancelText="先不发"
      okButtonProps={{ htmlType: 'submit', form: `${ID}-form`, disabled: short || long, loading: offer.isPending }}
      onCancel={onClose}
      afterOpenChange={(opened) => opened && field.current?.focus()}
      mask={{ closable: !offer.isPending }}
      keyboard={!offer.isPending}
      destroyOnHidden
      width={560}
    >
      <form id={`${ID}-form`} className="ask" onSubmit={onSubmit}>
        <dl className="facts">
          <dt>答复的来信</dt>
          <dd>
            {message.title}（{message.queryCode}）
          </dd>
        </dl>
        <label htmlFor={ID}>要的是什么信息，为什么要申请。来信人会看到，也记入操作记录。</label>
        <textarea
          id={ID}
          ref={field}
          className="field"
          rows={3}
          placeholder="例如：您要的是2025年度养老床位补贴的拨付明细，没有主动公开"
          aria-describedby={`${ID}-count`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${ID}-count`} className={long ? 'tone-bad' : 'cap'}>
          {short ? `还差 ${REASON_MIN - length} 个字` : long ? `多了 ${length - REASON_MAX} 个字，删短才能发出` : `${length} 个字，最多 ${REASON_MAX} 个`}
        </p>
        <section className="send-text" aria-label="来信人收到的答复">
          {offerReply(reason === '' ? '……' : reason)}
        </section>
        {offer.isError && <Failed error={offer.error} />}
      </form>
    </Modal>
  );
}

function Failed({ error }: { error: Error }) {
  if (error instanceof ApiError && error.code === 'STALE_VERSION') return <StaleNote error={error} />;
  return (
    <p className="tone-bad" role="alert">
      {`没有发出：${sentenceOf(error)}。`}
    </p>
  );
}
