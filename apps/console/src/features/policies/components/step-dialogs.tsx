import { addDays, clockTime, localDateOf } from '@mingchuang/shared/local-date';
import { type PolicyDraft, REASON_MAX, SCHEDULE_MAX_DAYS } from '@mingchuang/shared/policies/drafts.types';
import { Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useToday } from '../api/choices.ts';
import { type DraftStep, useDraftStep } from '../api/drafts.ts';

export type Asking = 'schedule' | 'publish' | 'withdraw' | 'unschedule' | 'rewrite';

interface StepDialogProps {
  asking: Asking;
  draft: PolicyDraft;
  onDone: (words: string) => void;
  onClose: () => void;
  /** the text is to be written in once more */
  onRewrite: () => void;
}

const TITLES: Record<Asking, string> = {
  schedule: '定时发布',
  publish: '现在就发布？',
  withdraw: '撤回这份稿件',
  unschedule: '取消定时发布？',
  rewrite: '修改已经提交的稿件？',
};
const OK: Record<Asking, string> = { schedule: '排定', publish: '发布', withdraw: '撤回', unschedule: '取消定时', rewrite: '修改' };
const DONE: Record<Exclude<Asking, 'rewrite'>, string> = { schedule: '已排定发布时间', publish: '已发布', withdraw: '已撤回', unschedule: '已取消定时发布' };
/** when people are at work and can look at it */
const MORNING = '09:00';
const ID = 'step-ask';

/** Asks once more before a step that others see. */
export function StepDialog({ asking, draft, onDone, onClose, onRewrite }: StepDialogProps) {
  const step = useDraftStep(draft);
  const today = useToday();
  const [reason, setReason] = useState('');
  const [chosenDay, setDay] = useState<string | null>(null);
  const day = chosenDay ?? (draft.scheduledAt === null ? addDays(today, 1) : localDateOf(Date.parse(draft.scheduledAt)));
  const [time, setTime] = useState(() => (draft.scheduledAt === null ? MORNING : clockTime(Date.parse(draft.scheduledAt))));
  const at = Date.parse(`${day}T${time}:00+08:00`);
  const missing = asking === 'withdraw' ? reason.trim() === '' : asking === 'schedule' && Number.isNaN(at);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (missing || step.isPending) return;
    if (asking === 'rewrite') return onRewrite();
    const wanted: DraftStep =
      asking === 'schedule'
        ? { step: asking, at: new Date(at).toISOString() }
        : asking === 'withdraw'
          ? { step: asking, reason: reason.trim() }
          : { step: asking };
    step.mutate({ ...wanted, version: draft.version }, { onSuccess: () => onDone(DONE[asking]) });
  }

  return (
    <Modal
      open
      title={TITLES[asking]}
      okText={OK[asking]}
      cancelText="先不"
      okButtonProps={{ htmlType: 'submit', form: `${ID}-form`, loading: step.isPending, disabled: missing }}
      onCancel={onClose}
      destroyOnHidden
      width={480}
    >
      <form id={`${ID}-form`} className="ask" onSubmit={onSubmit} noValidate>
        <p className="pub-ask-title">{draft.title}</p>
        {asking === 'publish' && <p className="cap">发布后公众马上可以看到，编入索引号，不能悄悄改：再改要出新版本，写明修改说明。</p>}
        {asking === 'unschedule' && <p className="cap">审核意见仍然有效，可以另排时间或者立即发布。</p>}
        {asking === 'rewrite' && <p className="cap">改了内容，已有的审核意见和保密审查对新的文字都不算数，要重新提交审核。</p>}
        {asking === 'schedule' && (
          <div className="pub-when">
            <label htmlFor={ID}>哪天</label>
            <input
              id={ID}
              className="field"
              type="date"
              min={today}
              max={addDays(today, SCHEDULE_MAX_DAYS)}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
            <label htmlFor={`${ID}-time`}>几点</label>
            <input id={`${ID}-time`} className="field" type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          </div>
        )}
        {asking === 'withdraw' && (
          <>
            <label htmlFor={ID}>理由，写给同事看</label>
            <textarea id={ID} className="field" rows={3} maxLength={REASON_MAX} value={reason} onChange={(event) => setReason(event.target.value)} />
          </>
        )}
        {step.isError && (
          <p className="tone-bad" role="alert">
            {sentenceOf(step.error)}
          </p>
        )}
      </form>
    </Modal>
  );
}
