import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { App as AntdApp } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useDecline } from '../api/actions.ts';

const ASKS = { reason: '不公开的理由', ok: '不公开', cancel: '再想想' };

/** The letter stays answered and leaves the list of those to publish; why stands in the log. */
export function DeclineButton({ message }: { message: ConsoleMessage }) {
  const { message: toast } = AntdApp.useApp();
  const [asking, setAsking] = useState(false);
  const decline = useDecline(message);
  return (
    <>
      <Button tone="outline" onClick={() => setAsking(true)}>
        不公开
      </Button>
      <ReasonDialog
        id="decline-reason"
        open={asking}
        title="这封信不公开？"
        kept="会记入留痕。答复已经给了来信人，以后仍可以公开。"
        placeholder="例如：说的是别人的家事，遮住号码也能认出是谁"
        asks={ASKS}
        view={decline}
        onSeen={() => {
          setAsking(false);
          void toast.success('已记下，不再列在待公开里');
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
