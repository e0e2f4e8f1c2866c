import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import { REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import { Modal } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { countCharacters } from '../../../lib/format.ts';
import { useIdentity } from '../api/case.ts';

export interface SeenIdentity {
  identity: FullIdentity;
}

interface IdentityDialogProps {
  caseId: string;
  seen: SeenIdentity | null;
  onSeen: (seen: SeenIdentity | null) => void;
}

const FORM = 'identity-reason-form';
/** then it is covered again: a screen is left standing sooner than closed */
const COVER_AGAIN_MS = 15 * 60_000;

/** Who applies is masked; seeing it asks why, and the reason stays in the log. */
export function IdentityDialog({ caseId, seen, onSeen }: IdentityDialogProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useIdentity(caseId);
  const length = countCharacters(reason.trim());
  const short = length < REASON_MIN;
  useEffect(() => {
    if (seen === null) return;
    const timer = window.setTimeout(() => onSeen(null), COVER_AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [seen, onSeen]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (short || view.isPending) return;
    view.mutate(
      { reason: reason.trim() },
      {
        onSuccess: (identity) => {
          setAsking(false);
          setReason('');
          onSeen({ identity });
        },
      },
    );
  }

  return (
    <>
      {seen === null ? (
        <Button icon="eye" onClick={() => setAsking(true)}>
          查看完整身份
        </Button>
      ) : (
        <Button icon="lock" onClick={() => onSeen(null)}>
          遮上
        </Button>
      )}
      <Modal
        open={asking}
        title="为什么要看完整身份"
        okText="查看"
        cancelText="不看了"
        okButtonProps={{ htmlType: 'submit', form: FORM, disabled: short, loading: view.isPending }}
        onCancel={() => setAsking(false)}
        afterOpenChange={(open) => open && field.current?.focus()}
        destroyOnHidden
        width={480}
      >
        <form id={FORM} className="case-ask" onSubmit={onSubmit}>
          <label htmlFor="identity-reason">查看理由，至少 {REASON_MIN} 个字。谁、什么时候、为什么看的，都会记入留痕；15 分钟后自动遮上。</label>
          <textarea
            id="identity-reason"
            ref={field}
            className="field"
            rows={3}
            maxLength={REASON_MAX}
            placeholder="例如：邮寄答复书，需要核对收件地址"
            aria-describedby="identity-reason-count"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id="identity-reason-count" className="cap">
            {short ? `还差 ${REASON_MIN - length} 个字` : `${length} 个字`}
          </p>
          {view.isError && (
            <p className="tone-bad" role="alert">
              {sentenceOf(view.error)}
            </p>
          )}
        </form>
      </Modal>
    </>
  );
}
