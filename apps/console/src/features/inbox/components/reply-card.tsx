import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { useEffect, useRef } from 'react';
import { Paragraphs } from '../../../components/paragraphs.tsx';
import { moment } from '../../../lib/format.ts';

interface ReplyCardProps {
  message: ConsoleMessage;
  whole: LetterWords | null;
  focusOnOpen: boolean;
}

/** The answer that the resident reads. After sending, the focus rests here. */
export function ReplyCard({ message, whole, focusOnOpen }: ReplyCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusOnOpen) heading.current?.focus();
  }, [focusOnOpen]);
  if (message.reply === null) return null;
  return (
    <section className="card sent" aria-labelledby="sent-title">
      <div className="card-head">
        <h2 id="sent-title" ref={heading} tabIndex={-1}>
          答复
        </h2>
        <span className="cap">
          {message.reply.unitName}，{moment(message.reply.at)}
        </span>
      </div>
      <Paragraphs className="sent-text" text={whole?.reply ?? message.reply.body} />
    </section>
  );
}
