import { maskPersonalData } from '@mingchuang/shared/masking';
import { type ConsoleMessage, REPLY_MAX } from '@mingchuang/shared/messages/messages.types';
import { replyFindings } from '@mingchuang/shared/messages/outgoing.rules';
import { chosenText, type FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import { App as AntdApp } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { countCharacters } from '../../../lib/format.ts';
import { useReply } from '../api/actions.ts';
import { useOffices } from '../api/messages.ts';
import { DraftStatus } from './draft-status.tsx';
import { SendDialog } from './send-dialog.tsx';
import { StaleNote } from './stale-note.tsx';
import { REPLY_TEXT_ID } from './targets.ts';
import { useDraft } from './use-draft.ts';

interface ReplyEditorProps {
  message: ConsoleMessage;
  /** the letter was answered meanwhile: the text can be read and copied, not sent */
  closed: boolean;
  /** it was asked for before it could stand here */
  focusOnOpen: boolean;
  onSent: () => void;
}

export function ReplyEditor({ message, closed, focusOnOpen, onSent }: ReplyEditorProps) {
  const { message: toast } = AntdApp.useApp();
  const draft = useDraft(message);
  const reply = useReply(message);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const length = countCharacters(draft.text.trim());
  const refusal = sendRefusal(length);
  const offices = useOffices().data ?? [];
  const findings = asking ? replyFindings(draft.text.trim(), offices) : [];
  const [choices, setChoices] = useState<FindingChoice[]>([]);
  const [sentText, setSentText] = useState('');

  useEffect(() => {
    if (focusOnOpen) field.current?.focus();
  }, [focusOnOpen]);

  // The answer to the sending was lost, but the letter now carries this very text: it was sent after all.
  const arrived = closed && reply.isError && message.reply?.body === maskPersonalData(sentText, { letter: '', offices });
  useEffect(() => {
    if (arrived) onSent();
  }, [arrived, onSent]);

  function ask() {
    if (refusal !== null || closed) return;
    setChoices([]);
    setAsking(true);
  }

  async function send() {
    draft.pause();
    try {
      const body = draft.text.trim();
      setSentText(chosenText('body', body, findings, choices));
      await reply.mutateAsync(findings.length === 0 ? { body } : { body, choices });
      onSent();
      void toast.success('答复已发出，正在通知来信人');
    } catch (error) {
      // The reason stands under the text (`reply.error`); the draft goes on being kept.
      draft.resume();
      if (!(error instanceof ApiError)) throw error;
    } finally {
      setAsking(false);
    }
  }

  const stale = reply.error instanceof ApiError && reply.error.code === 'STALE_VERSION' ? reply.error : null;
  return (
    <section className="reply" aria-labelledby="reply-title">
      <div className="reply-head">
        <h2 id="reply-title">{closed ? '您没有发出的文字' : '写答复'}</h2>
        {!closed && <DraftStatus state={draft.state} />}
        {!closed && <span className="reply-unit">以{message.unitName ?? '本局'}名义</span>}
      </div>
      <div className={closed ? 'editor editor-closed' : 'editor'}>
        <textarea
          id={REPLY_TEXT_ID}
          ref={field}
          aria-labelledby="reply-title"
          aria-describedby="reply-count"
          placeholder={'您好：\n把来信问的每件事都答到，写明依据和下一步怎么办。'}
          value={draft.text}
          readOnly={closed}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={() => void draft.save()}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              ask();
            }
          }}
        />
        <div className="editor-foot">
          <span id="reply-count" className={length > REPLY_MAX ? 'tone-bad' : 'cap'}>
            {length} 字，最多 {REPLY_MAX} 字
          </span>
          {refusal && !closed && <span className="cap editor-refusal">{refusal}</span>}
          {!closed && (
            <Button tone="primary" disabled={refusal !== null} busy={reply.isPending} onClick={ask}>
              发出答复
            </Button>
          )}
        </div>
      </div>
      {draft.state.kind === 'conflict' && (
        <StaleNote error={draft.state.error}>
          <div className="note-actions">
            <Button tone="outline" onClick={() => draft.keepMine(message.draft.version)}>
              保留这里的文字
            </Button>
            <Button onClick={() => draft.takeOther(message.draft)}>换成另一处的文字</Button>
          </div>
        </StaleNote>
      )}
      {stale && (
        <StaleNote error={stale}>
          <p>{closed ? '您写的文字还在上面，可以复制，不能再发出。' : '您写的文字还在上面。看过变化后可以再发。'}</p>
        </StaleNote>
      )}
      {closed && !stale && <p className="note note-warn">这封信已经有了答复。您写的文字还在这里，可以复制，不能再发出。</p>}
      {reply.isError && !stale && (
        <p className="note note-bad" role="alert">
          {failureWords(reply.error)}
        </p>
      )}
      <SendDialog
        open={asking}
        message={message}
        text={draft.text.trim()}
        findings={findings}
        choices={choices}
        onChoose={setChoices}
        sending={reply.isPending}
        onSend={() => void send()}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}

function sendRefusal(length: number): string | null {
  if (length === 0) return '写了内容才能发出';
  return length > REPLY_MAX ? `多了 ${length - REPLY_MAX} 字，删短才能发出` : null;
}

function failureWords(error: unknown): string {
  if (error instanceof ApiError && error.code === 'NETWORK') return '没有收到服务器的回答，不知道有没有发出。再发一次，来信人也只会收到一份。';
  return `没有发出：${sentenceOf(error)}。`;
}
