import type { MaskedPlace } from '@mingchuang/shared/masking';
import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { mayKeep, type PublicTexts, publicFindings } from '@mingchuang/shared/messages/outgoing.rules';
import { chosenText, type FindingChoice, undecidedOf } from '@mingchuang/shared/personal-data/choices.rules';
import { App as AntdApp, Modal } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { PersonalDataChoices } from '../../../components/personal-data-choices.tsx';
import { usePublish } from '../api/actions.ts';
import { DeclineButton } from './decline-button.tsx';
import { PublicationFailed } from './publication-failed.tsx';
import { PUBLICATION_ID } from './targets.ts';

const FIELDS = [
  ['title', '标题', 1],
  ['body', '来信', 6],
  ['reply', '答复', 6],
] as const satisfies readonly [keyof PublicTexts, string, number][];

const WORDS = {
  where: '公开的文字',
  keep: '保留，应当公开',
  why: '为什么应当公开（必填，记入留痕）',
  example: '例如：本局公布的值班手机',
};
const ONLY_MASKED = '个人的号码只能遮盖';

interface PublicationFormProps {
  message: ConsoleMessage;
  offices: readonly (string | null)[];
}

/** Each text as it was written beside what the public shall read. What is being edited outlives a newer version of the letter. */
export function PublicationForm({ message, offices }: PublicationFormProps) {
  const { message: toast } = AntdApp.useApp();
  const original: PublicTexts = { title: message.title, body: message.body, reply: message.reply?.body ?? '' };
  const letter = `${original.title}\n${original.body}`;
  const [texts, setTexts] = useState(original);
  const [asking, setAsking] = useState(false);
  const [choices, setChoices] = useState<FindingChoice[]>([]);
  const publish = usePublish(message);
  const read: PublicTexts = { title: texts.title.trim(), body: texts.body.trim(), reply: texts.reply.trim() };
  const findings = asking ? publicFindings(read, letter, offices) : [];
  const places = message.hidden.length;

  const left = undecidedOf(findings, choices).length;

  function ask() {
    setChoices([]);
    setAsking(true);
  }

  return (
    <>
      <p className="quiet">
        {places > 0 ? `证件、银行卡和电话号码已经遮住，左边标出了 ${places} 处。` : '没有找到证件、银行卡和电话号码。'}
        姓名、住址、病情等请您逐句看过，去掉后再公开。
      </p>
      {FIELDS.map(([name, label, rows]) => (
        <div key={name} className="publication-field">
          <div className="publication-before">
            <p className="cap">{label}原文</p>
            <p className="publication-original">
              <Original text={original[name]} places={message.hidden.filter(({ field }) => field === name)} />
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
        {!message.publicationDeclined && <DeclineButton message={message} />}
        <Button tone="primary" disabled={Object.values(texts).some((text) => text.trim() === '')} busy={publish.isPending} onClick={ask}>
          同意公开
        </Button>
      </div>
      <Modal
        open={asking}
        title="让所有人看到下面的文字？"
        okText="公开"
        cancelText="再看看"
        okButtonProps={{ disabled: left > 0, autoFocus: left === 0 }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          publish.mutate(findings.length === 0 ? read : { ...read, choices }, { onSuccess: () => void toast.success('已公开') });
        }}
        destroyOnHidden
        width={560}
      >
        <PersonalDataChoices
          findings={findings.map(({ field, ...finding }) => ({ field, context: read[field as keyof PublicTexts], finding }))}
          choices={choices}
          onChange={setChoices}
          words={WORDS}
          onlyMasked={(found) => (mayKeep(found, letter) ? null : ONLY_MASKED)}
        />
        {FIELDS.map(([name, label]) => (
          <section key={name} className="send-text" aria-label={`公开的${label}`}>
            {chosenText(name, read[name], findings, choices)}
          </section>
        ))}
        <p className="cap">请再看一遍姓名、住址和单位。公开以后也可以撤下。</p>
      </Modal>
    </>
  );
}

/** What is masked is marked where it stands. */
function Original({ text, places }: { text: string; places: readonly MaskedPlace[] }) {
  return (
    <>
      {places.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(places[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.to ?? 0)}
    </>
  );
}

/** The first field is what keys and the button in the letter's rules lead to. */
function fieldId(name: keyof PublicTexts): string {
  return name === 'title' ? PUBLICATION_ID : `${PUBLICATION_ID}-${name}`;
}
