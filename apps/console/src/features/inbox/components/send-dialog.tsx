import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { Modal } from 'antd';
import { countCharacters } from '../../../lib/format.ts';

const SEND_ID = 'send-reply';

interface SendDialogProps {
  open: boolean;
  message: ConsoleMessage;
  text: string;
  sending: boolean;
  onSend: () => void;
  onCancel: () => void;
}

/** One answer a letter, and it cannot be taken back: so it is asked once, with the letter it answers beside the text. */
export function SendDialog({ open, message, text, sending, onSend, onCancel }: SendDialogProps) {
  return (
    <Modal
      open={open}
      title="发出这份答复？"
      okText="发出"
      cancelText="再改改"
      okButtonProps={{ id: SEND_ID, loading: sending, autoFocus: true }}
      onOk={onSend}
      onCancel={onCancel}
      mask={{ closable: !sending }}
      keyboard={!sending}
      destroyOnHidden
      width={560}
    >
      <dl className="facts">
        <dt>答复的来信</dt>
        <dd>
          {message.title}（{message.queryCode}）
        </dd>
        <dt>答复单位</dt>
        <dd>{message.unitName ?? '本局'}</dd>
        <dt>字数</dt>
        <dd>{countCharacters(text)} 字</dd>
      </dl>
      <section className="send-text" aria-label="答复全文">
        {text}
      </section>
      <p className="cap">发出后不能修改，来信人会马上收到通知。</p>
    </Modal>
  );
}
