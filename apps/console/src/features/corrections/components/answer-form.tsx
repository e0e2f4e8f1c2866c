import {
  type AnswerCorrection,
  CORRECTION_ANSWERS,
  CORRECTION_TEXT_MAX,
  type ConsoleCorrection,
  type CorrectionAnswerKind,
  ORGAN_MAX,
} from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_ANSWER_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';

interface AnswerFormProps {
  one: ConsoleCorrection;
  busy: boolean;
  onSend: (answer: AnswerCorrection) => void;
}

/** What the text of each answer is, and what has to be done before it is sent. */
const ASKED: Record<CorrectionAnswerKind, { text: string; note: string }> = {
  correct: { text: '更正了什么', note: '请先在原来的记录里改好，再答复。' },
  refuse: { text: '不予更正的理由', note: '答复会写明复议和诉讼的途径。' },
  passOn: { text: '说明（选填）', note: '请先把申请和证据转给对方，再答复。' },
  tellWhere: { text: '怎么去办（选填）', note: '申请人要自己向那个机关提出，请写清楚找谁。' },
};

/** One of the four answers of Art. 41. */
export function AnswerForm({ one, busy, onSend }: AnswerFormProps) {
  const open = CORRECTION_ANSWERS.filter((kind) => one.offers.some(({ action, why }) => action === kind && why === null));
  const [chosen, setChosen] = useState<CorrectionAnswerKind | undefined>(undefined);
  const [organ, setOrgan] = useState('');
  const [text, setText] = useState('');
  const kind = chosen !== undefined && open.includes(chosen) ? chosen : undefined;
  const elsewhere = kind === 'passOn' || kind === 'tellWhere';
  const missing = kind === undefined || (elsewhere ? organ.trim() === '' : text.trim() === '');
  if (open.length === 0) return null;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (kind === undefined || missing || busy) return;
    onSend({ kind, organ: elsewhere ? organ.trim() : null, text: text.trim() });
  }

  return (
    <form className="asked-form" onSubmit={onSubmit} aria-label="答复">
      <Choices
        legend="怎样答复"
        className="asked-end"
        buttonClass="chip"
        options={open.map((value) => ({ value, label: CORRECTION_ANSWER_NAMES[value] }))}
        value={kind}
        onChoose={setChosen}
      />
      {kind !== undefined && (
        <>
          <p className="cap">{ASKED[kind].note}</p>
          {elsewhere && (
            <label>
              有权更正的行政机关
              <input className="field" maxLength={ORGAN_MAX} value={organ} onChange={(event) => setOrgan(event.target.value)} />
            </label>
          )}
          <label>
            {ASKED[kind].text}
            <textarea className="field" rows={5} maxLength={CORRECTION_TEXT_MAX} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <div className="asked-end">
            <Button tone="primary" type="submit" busy={busy} disabled={missing}>
              发出答复
            </Button>
            {missing && <span className="cap tone-warn">{elsewhere ? '还没有写哪个机关' : `还没有写${ASKED[kind].text}`}</span>}
          </div>
        </>
      )}
    </form>
  );
}
