import type { CaseLetterRow } from '@mingchuang/shared/disclosure/applications.types';
import { Modal } from 'antd';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { day } from '../../../lib/format.ts';
import { readLetterText } from '../api/case.ts';

/** The letters of the case as PDF, and their words to take along. */
export function CaseLetters({ letters }: { letters: readonly CaseLetterRow[] }) {
  const [said, setSaid] = useState<{ id: string; text: string; bad: boolean } | null>(null);
  const [open, setOpen] = useState<{ title: string; text: string } | null>(null);

  async function copy({ id, title }: CaseLetterRow) {
    setSaid(null);
    try {
      const { text } = await readLetterText(id);
      if (await copied(text)) setSaid({ id, text: '已复制', bad: false });
      else setOpen({ title, text });
    } catch (error) {
      setSaid({ id, text: sentenceOf(error), bad: true });
    }
  }

  return (
    <section className="card case-card" aria-labelledby="letters-title">
      <h2 id="letters-title">文书</h2>
      {letters.length === 0 && <p className="quiet">还没有文书。确认收到之后生成登记表和接收回执。</p>}
      <ul className="case-rows">
        {letters.map((letter) => (
          <li key={letter.id} className="letter-row">
            <Icon name="audit" />
            <div>
              <a href={letter.url} target="_blank" rel="noreferrer">
                {letter.title}
                <span className="sr">（PDF，新窗口）</span>
              </a>
              <p className="cap">
                {letter.number}，{day(letter.date)}
              </p>
            </div>
            <Button tone="link" aria-label={`复制文字：${letter.title} ${letter.number}`} onClick={() => void copy(letter)}>
              复制文字
            </Button>
            <span className={`letter-said ${said?.bad ? 'tone-bad' : ''}`} role="status">
              {said?.id === letter.id && said.text}
            </span>
          </li>
        ))}
      </ul>
      <Modal open={open !== null} title={open?.title} footer={null} onCancel={() => setOpen(null)} destroyOnHidden width={640}>
        <p className="cap">浏览器不让直接复制，文字已经选中，请按 Ctrl+C。</p>
        <textarea className="field" aria-label="文书的文字" readOnly rows={16} value={open?.text ?? ''} ref={selectAll} />
      </Modal>
    </section>
  );
}

/** Over plain http in an office network there is no clipboard. */
async function copied(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
