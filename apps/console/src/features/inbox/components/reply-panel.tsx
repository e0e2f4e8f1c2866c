import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { App as AntdApp } from 'antd';
import { useCallback, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { isTyping, useKeys } from '../../../lib/keyboard.ts';
import { useAccept } from '../api/actions.ts';
import { AcceptCard } from './accept-card.tsx';
import { actionOf } from './actions.ts';
import { NextSteps } from './next-steps.tsx';
import { OfferCard } from './offer-card.tsx';
import { PublicationPanel } from './publication-panel.tsx';
import { RatingCard } from './rating-card.tsx';
import { ReplyCard } from './reply-card.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import { RulesCard } from './rules-card.tsx';
import { StaleNote } from './stale-note.tsx';
import { ACCEPT_BUTTON_ID, focusTarget, LETTER_TITLE_ID, REPLY_TEXT_ID } from './targets.ts';

/** The right column: the reply while it is written, and afterwards what became of it. One instance a letter. */
export function ReplyPanel({ message, whole }: { message: ConsoleMessage; whole: LetterWords | null }) {
  const { message: toast } = AntdApp.useApp();
  const accept = useAccept(message);
  const mayReply = actionOf(message, 'reply').allowed;
  const publishable = actionOf(message, message.publishedAt === null ? 'publish' : 'unpublish').allowed;
  const [wasWriting, setWasWriting] = useState(mayReply);
  const [sentHere, setSentHere] = useState(false);
  const [acceptedHere, setAcceptedHere] = useState(false);
  const [writeNext, setWriteNext] = useState(false);
  if (mayReply && !wasWriting) setWasWriting(true);

  // Pressed while the acceptance is on its way, the key is kept: what is typed after it belongs to the reply.
  useKeys({ r: () => (accept.isPending ? setWriteNext(true) : focusTarget(REPLY_TEXT_ID, ACCEPT_BUTTON_ID)) });

  const onSent = useCallback(() => setSentHere(true), []);

  function onAccept() {
    if (accept.isPending) return;
    accept.mutate(undefined, {
      onSuccess: () => {
        setAcceptedHere(true);
        // The button goes and takes the focus along. It moves to the letter and not into the reply: r, the next key, would be typed there.
        if (!isTyping(document.activeElement)) document.getElementById(LETTER_TITLE_ID)?.focus({ preventScroll: true });
        void toast.success('已受理，来信人会收到通知');
      },
      onError: (error) => {
        setWriteNext(false);
        void toast.error(sentenceOf(error));
      },
    });
  }

  const stale = accept.error instanceof ApiError && accept.error.code === 'STALE_VERSION' ? accept.error : null;
  return (
    <>
      {stale && !acceptedHere && !sentHere && <StaleNote error={stale} />}
      {message.status === 'submitted' && <AcceptCard message={message} onAccept={onAccept} accepting={accept.isPending} />}
      {(mayReply || (wasWriting && !sentHere)) && <ReplyEditor message={message} closed={!mayReply} focusOnOpen={writeNext} onSent={onSent} />}
      {message.status === 'accepted' && !sentHere && actionOf(message, 'reply').allowed && <OfferCard message={message} onSent={onSent} />}
      {message.reply && <ReplyCard message={message} whole={whole} focusOnOpen={sentHere} />}
      {message.reply && message.source !== 'import' && <RatingCard message={message} />}
      {publishable && <PublicationPanel key={message.publishedAt} message={message} />}
      {message.source === 'import' && (
        <p className="note note-calm">
          <Icon name="info" size={18} />
          这是导入的历史来信，没有期限，不能再办理。
        </p>
      )}
      {message.status === 'withdrawn' && (
        <p className="note note-calm">
          <Icon name="info" size={18} />
          来信人已经撤回，不用再办。
        </p>
      )}
      {message.source !== 'import' && message.status !== 'withdrawn' && (
        <div className="pair">
          <NextSteps message={message} />
          <RulesCard message={message} />
        </div>
      )}
    </>
  );
}
