import { type ConsoleMessage, REASON_MAX, REASON_MIN } from '@mingchuang/shared/messages/messages.types';
import { Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { countCharacters } from '../../../lib/format.ts';
import { useViewContact } from '../api/actions.ts';

/** The dialog is there to be written in. */
function focusNow(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

const FORM = 'contact-reason-form';

/** The phone is masked; seeing it asks why, and the reason stays in the log. */
export function ContactLine({ message }: { message: ConsoleMessage }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const view = useViewContact(message.id);
  const length = countCharacters(reason.trim());
  const short = length < REASON_MIN;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (short || view.isPending) return;
    view.mutate({ reason: reason.trim() }, { onSuccess: () => setAsking(false) });
  }

  if (message.anonymous) {
    return (
      <div className="contact">
        <Icon name="lock" />
        匿名建议，看不到是谁写的
      </div>
    );
  }
  if (message.contactPhone === null) return null;
  return (
    <div className="contact">
      {view.data ? (
        <>
          <span>电话 {view.data.phone}</span>
          <span className="cap">已留痕，离开这封信就遮上</span>
        </>
      ) : (
        <>
          <span>电话 {message.contactPhone}</span>
          <Button tone="link" icon="eye" onClick={() => setAsking(true)}>
            查看需写理由
          </Button>
        </>
      )}
      <Modal
        open={asking}
        title="为什么要看电话"
        okText="查看"
        cancelText="不看了"
        okButtonProps={{ htmlType: 'submit', form: FORM, disabled: short, loading: view.isPending }}
        onCancel={() => setAsking(false)}
        destroyOnHidden
        width={480}
      >
        <form id={FORM} className="ask" onSubmit={onSubmit}>
          <label htmlFor="contact-reason">查看理由，至少 {REASON_MIN} 个字。谁、什么时候、为什么看的，都会记入留痕。</label>
          <textarea
            id="contact-reason"
            ref={focusNow}
            className="field"
            rows={3}
            maxLength={REASON_MAX}
            placeholder="例如：需要核对残疾证信息，电话联系来信人"
            aria-describedby="contact-reason-count"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id="contact-reason-count" className="cap">
            {short ? `还差 ${REASON_MIN - length} 个字` : `${length} 个字`}
          </p>
          {view.isError && (
            <p className="tone-bad" role="alert">
              {sentenceOf(view.error)}
            </p>
          )}
        </form>
      </Modal>
    </div>
  );
}
