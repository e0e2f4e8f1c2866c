import { useEffect, useRef, useState } from 'react';
import { belonging } from '../platform/belongings';
import { onLeave } from '../platform/device';
import { useResident } from '../platform/session';

/** What is being written to an application, so that a closed phone loses nothing: `<act> <id>` → text. */
type Drafts = Record<string, string>;

const acts = belonging<Drafts>('acts');

function keep(act: string, text: string, owner: string): void {
  const { [act]: _before, ...others } = acts.of(owner) ?? {};
  const next = text.trim() === '' ? others : { ...others, [act]: text };
  if (Object.keys(next).length === 0) acts.drop(owner);
  else acts.keep(next, owner);
}

interface Written {
  owner: string;
  text: string;
}

/** The text of one act; kept when its page goes, or the phone does. `sent` ends it. */
export function useActText(act: string): { text: string; setText: (text: string) => void; sent: () => void } {
  const me = useResident()?.id ?? null;
  const kept = acts.use()?.[act] ?? '';
  const [written, setWritten] = useState<Written | null>(null);
  const latest = useRef({ act, written, over: false });
  latest.current = { ...latest.current, act, written };
  useEffect(() => {
    const save = (): void => {
      const { act: of, written: last, over } = latest.current;
      if (!over && last !== null) keep(of, last.text, last.owner);
    };
    const stop = onLeave(save);
    return () => {
      stop();
      save();
    };
  }, []);
  return {
    // the page stays open under whoever signs in next, and what one person wrote is not another's
    text: written !== null && written.owner === me ? written.text : kept,
    setText: (text) => {
      if (me !== null) setWritten({ owner: me, text });
    },
    sent: () => {
      latest.current.over = true;
      if (me !== null) keep(act, '', me);
    },
  };
}
