import type { AbolishPolicy, ConsolePolicy, LogChannel } from '@mingchuang/shared/policies/console-policies.types';
import { ADDRESS_MAX, REASON_MAX } from '@mingchuang/shared/policies/drafts.types';
import { CHANNEL_NAMES, type Channel } from '@mingchuang/shared/policies/policies.words';
import { Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { type FoundText, useToday } from '../api/choices.ts';
import { useAbolish, useLogChannel } from '../api/published.ts';
import { choicesOf } from './content-form.tsx';
import { RemoveButton } from './interpretation-fields.tsx';
import { described, Field } from './part.tsx';
import { TextPicker } from './text-picker.tsx';

interface DialogProps {
  policy: ConsolePolicy;
  onDone: (words: string) => void;
  onClose: () => void;
}

const CHANNELS = choicesOf(CHANNEL_NAMES);

/** What the server said of a field; a refusal of no field stands below the form. */
function saidOf(error: Error | null) {
  const fields = error instanceof ApiError ? error.fields : [];
  return {
    at: (name: string): string | undefined => fields.find(({ field }) => field === name)?.message,
    other: error !== null && fields.length === 0 ? sentenceOf(error) : null,
  };
}

/** 废止: marked on the original, never deleted. */
export function AbolishDialog({ policy, onDone, onClose }: DialogProps) {
  const today = useToday();
  const [chosenDay, setOn] = useState<string | null>(null);
  const on = chosenDay ?? today;
  const [by, setBy] = useState<FoundText | null>(null);
  const [reason, setReason] = useState('');
  const abolish = useAbolish(policy);
  const said = saidOf(abolish.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (abolish.isPending) return;
    const body: AbolishPolicy = { on, byPolicyId: by?.id ?? null, reason: reason.trim() };
    abolish.mutate(body, { onSuccess: () => onDone('已废止，原文上已经标明') });
  }

  return (
    <Modal
      open
      title="废止"
      okText="废止"
      cancelText="先不"
      okButtonProps={{ htmlType: 'submit', form: 'abolish-form', loading: abolish.isPending, disabled: on === '' }}
      onCancel={onClose}
      destroyOnHidden
      width={560}
    >
      <form id="abolish-form" className="ask pub-form" onSubmit={onSubmit} noValidate>
        <p className="pub-ask-title">{policy.title}</p>
        <p className="cap">原文不删除，标明“已废止”和日期，搜索时排在后面。</p>
        <Field id="abolish-on" label="废止日期" fault={said.at('on')}>
          <input {...described('abolish-on', said.at('on'))} className="field pub-day" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field id="abolish-by" label="由哪份废止" fault={said.at('byPolicyId')} hint="已发布的文件；没有的写明理由">
          {by === null ? (
            <TextPicker id="abolish-by" label="找文件" scope={{ kind: 'document' }} without={[policy.id]} onChoose={setBy} />
          ) : (
            <ul className="pub-chosen">
              <li>
                <span>{by.title}</span>
                <RemoveButton name={by.title} onRemove={() => setBy(null)} />
              </li>
            </ul>
          )}
        </Field>
        <Field id="abolish-reason" label="理由" fault={said.at('reason')}>
          <textarea
            {...described('abolish-reason', said.at('reason'))}
            className="field"
            rows={3}
            maxLength={REASON_MAX}
            placeholder={by === null ? '例如：依据的上级文件已经废止' : '可不写'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Refusal words={said.other} />
      </form>
    </Modal>
  );
}

/** 登记其他渠道发布: where else it stands, and since when. */
export function ChannelDialog({ policy, onDone, onClose }: DialogProps) {
  const [channel, setChannel] = useState<Channel>('wechat');
  const [address, setAddress] = useState('');
  const today = useToday();
  const [chosenDay, setPublishedOn] = useState<string | null>(null);
  const publishedOn = chosenDay ?? today;
  const log = useLogChannel(policy);
  const said = saidOf(log.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (log.isPending) return;
    const body: LogChannel = { channel, address: address.trim(), publishedOn };
    log.mutate(body, { onSuccess: () => onDone(`已登记${CHANNEL_NAMES[channel]}的发布`) });
  }

  return (
    <Modal
      open
      title="登记其他渠道的发布"
      okText="登记"
      cancelText="先不"
      okButtonProps={{ htmlType: 'submit', form: 'channel-form', loading: log.isPending, disabled: publishedOn === '' }}
      onCancel={onClose}
      destroyOnHidden
      width={520}
    >
      <form id="channel-form" className="ask pub-form" onSubmit={onSubmit} noValidate>
        <Field id="channel-kind" label="渠道" fault={said.at('channel')}>
          <select
            {...described('channel-kind', said.at('channel'))}
            className="field pick"
            value={channel}
            onChange={(event) => setChannel(event.target.value as Channel)}
          >
            {CHANNELS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field id="channel-address" label="地址" fault={said.at('address')} hint="以 https:// 开头；公告栏、报刊等没有的不填">
          <input
            {...described('channel-address', said.at('address'), true)}
            className="field"
            type="url"
            placeholder="https://"
            maxLength={ADDRESS_MAX}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
        <Field id="channel-day" label="发布日期" fault={said.at('publishedOn')}>
          <input
            {...described('channel-day', said.at('publishedOn'))}
            className="field pub-day"
            type="date"
            max={today}
            value={publishedOn}
            onChange={(event) => setPublishedOn(event.target.value)}
          />
        </Field>
        <Refusal words={said.other} />
      </form>
    </Modal>
  );
}

function Refusal({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p className="tone-bad" role="alert">
      {words}
    </p>
  );
}
