import { useEffect, useRef, useState } from 'react';
import { onLeave } from '../platform/device';
import { read, remove, write } from '../platform/storage';

/** What is being written to an application, so that a closed phone loses nothing: `<act> <id>` → text. */
type Drafts = Record<string, string>;

const KEY = 'acts';
const all = (): Drafts => read<Drafts>(KEY) ?? {};

function keep(act: string, text: string): void {
  const { [act]: _before, ...others } = all();
  const next = text.trim() === '' ? others : { ...others, [act]: text };
  if (Object.keys(next).length === 0) remove(KEY);
  else write(KEY, next);
}

/** Sent: nothing of it stays. */
export const endActDraft = (act: string): void => keep(act, '');

/** The next person at this device finds nothing. */
export const discardActDrafts = (): void => remove(KEY);

/** The text of one act; kept when its page goes, or the phone does. `sent` ends it. */
export function useActText(act: string): { text: string; setText: (text: string) => void; sent: () => void } {
  const [text, setText] = useState(() => all()[act] ?? '');
  const latest = useRef({ act, text, over: false });
  latest.current = { ...latest.current, act, text };
  useEffect(() => {
    const save = (): void => {
      if (!latest.current.over) keep(latest.current.act, latest.current.text);
    };
    const stop = onLeave(save);
    return () => {
      stop();
      save();
    };
  }, []);
  return {
    text,
    setText,
    sent: () => {
      latest.current.over = true;
      endActDraft(act);
    },
  };
}
