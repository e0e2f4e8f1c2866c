import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useViewWords } from '../api/actions.ts';

interface HiddenWordsProps {
  message: ConsoleMessage;
  mayReveal: boolean;
  /** the words on the screen are those that were written */
  shown: boolean;
  onSeen: (words: LetterWords) => void;
}

/** Numbers of persons are masked in the words of a letter, as its telephone is; seeing them asks why, and the reason stays in the log. */
export function HiddenWords({ message: { id, hidden }, mayReveal, shown, onSeen }: HiddenWordsProps) {
  const [asking, setAsking] = useState(false);
  const view = useViewWords(id);
  if (hidden.length === 0) return null;
  return (
    <div className="contact">
      <Icon name="lock" />
      {shown ? (
        <>
          <span>信里的号码没有遮盖</span>
          <span className="cap">已留痕，离开这封信就遮上</span>
        </>
      ) : (
        <>
          <span>信里遮住了 {hidden.length} 处号码</span>
          {mayReveal && (
            <Button tone="link" icon="eye" onClick={() => setAsking(true)}>
              看原文需写理由
            </Button>
          )}
        </>
      )}
      <ReasonDialog
        id="words-reason"
        open={asking}
        title="为什么要看信里遮住的号码"
        kept="谁、什么时候、为什么看的，都会记入留痕。"
        placeholder="例如：要用信里的证件号码核对补贴记录"
        view={view}
        onSeen={(words) => {
          setAsking(false);
          onSeen(words);
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
