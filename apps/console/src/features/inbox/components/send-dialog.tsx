import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { chosenText, type FindingChoice, type PlacedFinding, undecidedOf } from '@mingchuang/shared/personal-data/choices.rules';
import { Modal } from 'antd';
import { PersonalDataChoices } from '../../../components/personal-data-choices.tsx';
import { countCharacters } from '../../../lib/format.ts';

const SEND_ID = 'send-reply';
const WORDS = {
  where: '答复',
  keep: '保留，应当告诉来信人',
  why: '为什么应当告诉来信人（必填，记入留痕）',
  example: '例如：经办人对外公布的工作手机',
};

interface SendDialogProps {
  open: boolean;
  message: ConsoleMessage;
  text: string;
  findings: readonly PlacedFinding[];
  choices: readonly FindingChoice[];
  onChoose: (choices: FindingChoice[]) => void;
  sending: boolean;
  onSend: () => void;
  onCancel: () => void;
}

/** One answer a letter, and it cannot be taken back: so it is asked once, with the letter it answers beside the text. */
export function SendDialog({ open, message, text, findings, choices, onChoose, sending, onSend, onCancel }: SendDialogProps) {
  const left = undecidedOf(findings, choices).length;
  return (
    <Modal
      open={open}
      title="发出这份答复？"
      okText="发出"
      cancelText="再改改"
      okButtonProps={{ id: SEND_ID, loading: sending, disabled: left > 0, autoFocus: left === 0 }}
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
      <PersonalDataChoices
        findings={findings.map(({ field, ...finding }) => ({ field, context: text, finding }))}
        choices={choices}
        onChange={onChoose}
        words={WORDS}
        disabled={sending}
      />
      <section className="send-text" aria-label="答复全文">
        {chosenText('body', text, findings, choices)}
      </section>
      <p className="cap">发出后不能修改，来信人会马上收到通知。</p>
    </Modal>
  );
}
