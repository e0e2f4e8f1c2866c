import { TITLE_MAX } from '@mingchuang/shared/policies/drafts.types';
import { POLICY_KIND_NAMES, POLICY_KINDS, type PolicyKind } from '@mingchuang/shared/policies/policies.words';
import { Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAddress } from '../../../lib/address.ts';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useCreateDraft } from '../api/drafts.ts';
import { described, Fault } from './part.tsx';

const ID = 'new-draft-title';
const ABOUT: Record<PolicyKind, string> = {
  document: '规范性文件、通知意见等，要写解读方案',
  interpretation: '解读已有的或者正在起草的文件',
  notice: '公示、通告、招考、办事提醒',
  news: '会议、活动、工作进展',
};

/** The address says that it is open, so that a key and a link lead here. */
export function NewDraft() {
  const { params, change } = useAddress();
  const [kind, setKind] = useState<PolicyKind>('document');
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const create = useCreateDraft();
  const navigate = useNavigate();

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (create.isPending) return;
    if (title.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    create.mutate({ kind, title: title.trim() }, { onSuccess: ({ id }) => void navigate(`/policies/drafts/${id}`) });
  }

  return (
    <Modal
      open={params.get('new') === '1'}
      title="起草"
      okText="开始起草"
      cancelText="先不"
      okButtonProps={{ htmlType: 'submit', form: 'new-draft', loading: create.isPending }}
      onCancel={() => change({ new: undefined })}
      afterOpenChange={(opened) => opened && field.current?.focus()}
      destroyOnHidden
      width={520}
    >
      <form id="new-draft" className="ask" onSubmit={onSubmit} noValidate>
        <fieldset className="pub-kinds">
          <legend>类别</legend>
          {POLICY_KINDS.map((one) => (
            <label key={one} className="pub-kind">
              <input type="radio" name="new-draft-kind" checked={kind === one} onChange={() => setKind(one)} />
              <span>
                {POLICY_KIND_NAMES[one]}
                <span className="cap">{ABOUT[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={ID}>名称</label>
        <textarea
          ref={field}
          {...described(ID, missing ? '' : undefined)}
          className="field"
          rows={2}
          maxLength={TITLE_MAX}
          value={title}
          onChange={(event) => {
            setMissing(false);
            setTitle(event.target.value.replace(/\n/g, ''));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <Fault id={ID} words={missing ? '请填写名称，以后还可以改' : undefined} />
        {create.isError && (
          <p className="tone-bad" role="alert">
            {sentenceOf(create.error)}
          </p>
        )}
      </form>
    </Modal>
  );
}
