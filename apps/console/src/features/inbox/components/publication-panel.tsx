import { maskPersonalData } from '@mingchuang/shared/masking';
import type { ConsoleMessage, PublishMessage } from '@mingchuang/shared/messages/messages.types';
import { App as AntdApp, Modal } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { dayOf } from '../../../lib/format.ts';
import { usePublish, useUnpublish } from '../api/actions.ts';
import { StaleNote } from './stale-note.tsx';
import { PUBLICATION_ID } from './targets.ts';

const FIELDS = [
  ['title', '标题', 1],
  ['body', '来信', 6],
  ['reply', '答复', 6],
] as const satisfies readonly [keyof PublishMessage, string, number][];

/**
 * The writer agreed, staff approve: the texts as the public shall read them. Shown to those who may; for the others the
 * reason stands in the letter's rules. What is being edited outlives a newer version of the letter.
 */
export function PublicationPanel({ message }: { message: ConsoleMessage }) {
  const { message: toast } = AntdApp.useApp();
  const original = { title: message.title, body: message.body, reply: message.reply?.body ?? '' };
  const [texts, setTexts] = useState<PublishMessage>(() => masked(original));
  const [asking, setAsking] = useState(false);
  const publish = usePublish(message);
  const unpublish = useUnpublish(message);
  const error = publish.error ?? unpublish.error;
  const busy = publish.isPending || unpublish.isPending;

  if (message.publishedAt !== null) {
    return (
      <section className="card" aria-labelledby="publication-title">
        <div className="card-head">
          <h2 id="publication-title">公开</h2>
          <span className="tag tag-ok">{dayOf(message.publishedAt)} 已公开</span>
        </div>
        <p className="quiet">来信和答复已隐名公开，所有人都能看到。发现还有个人信息，请马上撤下。</p>
        <Failed error={error} />
        <div className="publication-foot">
          <Button id={PUBLICATION_ID} tone="outline" busy={busy} onClick={() => unpublish.mutate(undefined, { onSuccess: () => void toast.success('已撤下') })}>
            撤下公开
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className="card publication" aria-labelledby="publication-title">
      <div className="card-head">
        <h2 id="publication-title">公开前的样子</h2>
        <span className="cap">来信人愿意隐名公开</span>
      </div>
      <p className="quiet">{maskedWords(original)}</p>
      {FIELDS.map(([name, label, rows]) => (
        <div key={name} className="publication-field">
          <label htmlFor={fieldId(name)}>{label}</label>
          <textarea
            id={fieldId(name)}
            className="field publication-text"
            rows={rows}
            value={texts[name]}
            onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
          />
        </div>
      ))}
      <Failed error={error} />
      <div className="publication-foot">
        <Button tone="primary" disabled={Object.values(texts).some((text) => text.trim() === '')} busy={busy} onClick={() => setAsking(true)}>
          同意公开
        </Button>
      </div>
      <Modal
        open={asking}
        title="让所有人看到下面的文字？"
        okText="公开"
        cancelText="再看看"
        okButtonProps={{ autoFocus: true }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          publish.mutate(texts, { onSuccess: () => void toast.success('已公开') });
        }}
        destroyOnHidden
        width={560}
      >
        {FIELDS.map(([name, label]) => (
          <section key={name} className="send-text" aria-label={`公开的${label}`}>
            {texts[name]}
          </section>
        ))}
        <p className="cap">请再看一遍姓名、住址和单位。公开以后也可以撤下。</p>
      </Modal>
    </section>
  );
}

function Failed({ error }: { error: unknown }) {
  if (error === null) return null;
  if (error instanceof ApiError && error.code === 'STALE_VERSION') return <StaleNote error={error} />;
  return (
    <p className="note note-bad" role="alert">
      {sentenceOf(error)}
    </p>
  );
}

/** The first field is what the button in the letter's rules leads to. */
function fieldId(name: keyof PublishMessage): string {
  return name === 'title' ? PUBLICATION_ID : `${PUBLICATION_ID}-${name}`;
}

function masked(texts: PublishMessage): PublishMessage {
  return { title: maskPersonalData(texts.title), body: maskPersonalData(texts.body), reply: maskPersonalData(texts.reply) };
}

function maskedWords(texts: PublishMessage): string {
  const changed = FIELDS.filter(([name]) => maskPersonalData(texts[name]) !== texts[name]).map(([, label]) => label);
  const found = changed.length > 0 ? `${changed.join('、')}里的电话和证件号码已经打上星号。` : '没有找到电话和证件号码。';
  return `${found}姓名、住址、病情等请您逐句看过，去掉后再公开。`;
}
