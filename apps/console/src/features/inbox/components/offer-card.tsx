import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { App as AntdApp } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useOffer } from '../api/actions.ts';
import { actionOf } from './actions.ts';
import { OfferDialog } from './offer-dialog.tsx';

/** Beside the reply that is being written: another answer, for a letter that is really a request for government information. */
export function OfferCard({ message, onSent }: { message: ConsoleMessage; onSent: () => void }) {
  const { message: toast } = AntdApp.useApp();
  const offer = useOffer(message);
  const [asking, setAsking] = useState(false);
  const { allowed, reason } = actionOf(message, 'offer');
  return (
    <section className="card" aria-labelledby="offer-title">
      <div className="card-head">
        <h2 id="offer-title">信里要的是政府信息？</h2>
        <span className="cap">《政府信息公开条例》第二十九条</span>
      </div>
      {allowed ? (
        <>
          <p className="quiet">
            申请要由来信人本人提出，不能替人转。可以用一份现成的答复请来信人申请：表里会填好来信的内容，本人核对提交以后才开始计算答复期限。
          </p>
          <div>
            <Button tone="outline" icon="register" onClick={() => setAsking(true)}>
              请来信人申请公开
            </Button>
          </div>
        </>
      ) : (
        <p className="accept-reason">
          <Icon name="lock" />
          {reason}
        </p>
      )}
      <OfferDialog
        open={asking}
        message={message}
        offer={offer}
        onSent={() => {
          setAsking(false);
          onSent();
          void toast.success('答复已发出，来信人会收到申请的入口');
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
