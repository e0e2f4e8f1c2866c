import { EVIDENCE_MAX, type Finding, LINK_MAX } from '@mingchuang/shared/monitoring/monitoring.types';
import { Modal } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ApiError } from '../../../lib/api-error.ts';
import { countCharacters, moment } from '../../../lib/format.ts';
import type { FindingChange } from '../api/monitoring.ts';

/** Steps that ask for something. */
export type AskedStep = 'assign' | 'complete' | 'reopen';

interface StepDialogProps {
  step: AskedStep;
  finding: Finding;
  change: FindingChange;
  onDone: () => void;
  onClose: () => void;
}

const TITLES: Record<AskedStep, [title: string, ok: string]> = {
  assign: ['指定责任人', '指定'],
  complete: ['报告整改完成', '报告完成'],
  reopen: ['退回整改', '退回'],
};

/** What was typed stays when the step is refused, also because somebody else was faster. */
export function StepDialog({ step, finding, change, onDone, onClose }: StepDialogProps) {
  const id = useId();
  const [ownerStaffId, setOwner] = useState(finding.ownerStaffId ?? '');
  const [words, setWords] = useState('');
  const [link, setLink] = useState('');
  // of the finding as it was when it was asked: what happens to it meanwhile is told before anything is written over it
  const [seen, setSeen] = useState(finding.version);
  const [title, ok] = TITLES[step];
  const ready = step === 'assign' ? ownerStaffId !== '' : words.trim() !== '';

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!ready || change.isPending) return;
    const text = words.trim();
    const done = {
      onSuccess: onDone,
      onError: (error: unknown) => error instanceof ApiError && error.currentVersion !== null && setSeen(error.currentVersion),
    };
    if (step === 'assign') change.mutate({ method: 'PUT', path: '/owner', version: seen, body: { ownerStaffId } }, done);
    else if (step === 'complete') change.mutate({ method: 'POST', path: '/completion', version: seen, body: { evidence: text, link: link.trim() } }, done);
    else change.mutate({ method: 'POST', path: '/reopening', version: seen, body: { reason: text } }, done);
  }

  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: id, disabled: !ready, loading: change.isPending }}
      onCancel={onClose}
      width={520}
    >
      <form id={id} className="asked-form" noValidate onSubmit={onSubmit}>
        {step === 'assign' && (
          <label>
            责任人，问题转到其科室
            <select className="field pick" value={ownerStaffId} onChange={(event) => setOwner(event.target.value)}>
              <option value="">请选择</option>
              {finding.people.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {step === 'complete' && (
          <>
            <Words label="做了什么，现在怎么样" words={words} onWrite={setWords} />
            <label>
              佐证的地址，没有就空着
              <input
                className="field"
                type="url"
                inputMode="url"
                placeholder="https://"
                maxLength={LINK_MAX}
                value={link}
                onChange={(event) => setLink(event.target.value)}
              />
            </label>
          </>
        )}
        {step === 'reopen' && <Words label="理由，写清还要改什么；整改期限从今天起重新计算" words={words} onWrite={setWords} />}
        {isStale(change.error) ? <Overtaken error={change.error} ok={ok} /> : <Refused error={change.error} />}
      </form>
    </Modal>
  );
}

const isStale = (error: unknown): error is ApiError => error instanceof ApiError && error.code === 'STALE_VERSION';

/** Somebody else was faster: what they did, and what the same button does now. */
function Overtaken({ error: { changes }, ok }: { error: ApiError; ok: string }) {
  return (
    <div className="note note-warn" role="alert">
      <p className="note-title">
        <Icon name="alert" size={18} />
        您填的时候，别人办了一步
      </p>
      <ul>
        {changes.map(({ what, by, at }) => (
          <li key={`${at} ${what}`}>
            {by ?? '系统'} {moment(at)} {what}
          </li>
        ))}
      </ul>
      <p>您填的还在上面，什么都没有改。仍然要办的，再按一次“{ok}”。</p>
    </div>
  );
}

function Words({ label, words, onWrite }: { label: string; words: string; onWrite: (words: string) => void }) {
  return (
    <label>
      {label}
      <textarea className="field" rows={4} maxLength={EVIDENCE_MAX} value={words} onChange={(event) => onWrite(event.target.value)} />
      <span className="cap">
        {countCharacters(words.trim())} / {EVIDENCE_MAX} 个字
      </span>
    </label>
  );
}
