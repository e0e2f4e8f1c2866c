import { type MaskingContext, maskPersonalData, type PersonalData, personalDataOf } from '@mingchuang/shared/masking';
import type { ConsoleMessage, PublishMessage } from '@mingchuang/shared/messages/messages.types';
import { App as AntdApp, Modal } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { usePublish } from '../api/actions.ts';
import { PublicationFailed } from './publication-failed.tsx';
import { PUBLICATION_ID } from './targets.ts';

const FIELDS = [
  ['title', '标题', 1],
  ['body', '来信', 6],
  ['reply', '答复', 6],
] as const satisfies readonly [keyof PublishMessage, string, number][];

interface PublicationFormProps {
  message: ConsoleMessage;
  offices: MaskingContext['offices'];
}

/** Each text as it was written beside what the public shall read. What is being edited outlives a newer version of the letter. */
export function PublicationForm({ message, offices }: PublicationFormProps) {
  const { message: toast } = AntdApp.useApp();
  const original: PublishMessage = { title: message.title, body: message.body, reply: message.reply?.body ?? '' };
  const context: MaskingContext = { letter: `${original.title}\n${original.body}`, offices };
  const found = (name: keyof PublishMessage) => personalDataOf(original[name], context);
  const masked = (name: keyof PublishMessage) => maskPersonalData(original[name], context);
  const [texts, setTexts] = useState<PublishMessage>(() => ({ title: masked('title'), body: masked('body'), reply: masked('reply') }));
  const [asking, setAsking] = useState(false);
  const publish = usePublish(message);
  const places = FIELDS.reduce((sum, [name]) => sum + found(name).length, 0);

  return (
    <>
      <p className="quiet">
        {places > 0 ? `原文里标出的 ${places} 处电话和证件号码，公开的文字里已经换掉。` : '没有找到电话和证件号码。'}
        姓名、住址、病情等请您逐句看过，去掉后再公开。
      </p>
      {FIELDS.map(([name, label, rows]) => (
        <div key={name} className="publication-field">
          <div className="publication-before">
            <p className="cap">{label}原文</p>
            <p className="publication-original">
              <Original text={original[name]} found={found(name)} />
            </p>
          </div>
          <div>
            <label className="cap" htmlFor={fieldId(name)}>
              公开的{label}
            </label>
            <textarea
              id={fieldId(name)}
              className="field publication-text"
              rows={rows}
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          </div>
        </div>
      ))}
      <PublicationFailed error={publish.error} />
      <div className="publication-foot">
        <Button tone="primary" disabled={Object.values(texts).some((text) => text.trim() === '')} busy={publish.isPending} onClick={() => setAsking(true)}>
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
    </>
  );
}

/** What does not go out is marked where it stands. */
function Original({ text, found }: { text: string; found: readonly PersonalData[] }) {
  return (
    <>
      {found.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(found[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(found.at(-1)?.to ?? 0)}
    </>
  );
}

/** The first field is what keys and the button in the letter's rules lead to. */
function fieldId(name: keyof PublishMessage): string {
  return name === 'title' ? PUBLICATION_ID : `${PUBLICATION_ID}-${name}`;
}
