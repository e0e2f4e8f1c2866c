import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useViewContact } from '../api/actions.ts';

/** The phone is masked; seeing it asks why, and the reason stays in the log. */
export function ContactLine({ message, mayReveal }: { message: ConsoleMessage; mayReveal: boolean }) {
  const [asking, setAsking] = useState(false);
  const view = useViewContact(message.id);
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
          {mayReveal && (
            <Button tone="link" icon="eye" onClick={() => setAsking(true)}>
              查看需写理由
            </Button>
          )}
        </>
      )}
      <ReasonDialog
        id="contact-reason"
        open={asking}
        title="为什么要看电话"
        kept="谁、什么时候、为什么看的，都会记入留痕。"
        placeholder="例如：需要核对残疾证信息，电话联系来信人"
        view={view}
        onSeen={() => setAsking(false)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
