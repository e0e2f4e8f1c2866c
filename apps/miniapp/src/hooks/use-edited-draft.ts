import { useEffect, useState } from 'react';
import { onLeave } from '../platform/device';

const SAVE_AFTER_MS = 400;

/** The draft a form edits: kept a moment after the last keystroke, and at once when the page goes. */
export function useEditedDraft<Draft>(initial: () => Draft, keep: (draft: Draft) => void): [Draft, (change: (draft: Draft) => Draft) => void] {
  const [state, setState] = useState(() => ({ draft: initial(), touched: false }));
  useEffect(() => {
    if (!state.touched) return;
    let kept = false;
    const save = (): void => {
      if (!kept) keep(state.draft);
      kept = true;
    };
    const timer = setTimeout(save, SAVE_AFTER_MS);
    const stop = onLeave(save);
    return () => {
      stop();
      clearTimeout(timer);
      save();
    };
  }, [state, keep]);
  return [state.draft, (change) => setState((before) => ({ draft: change(before.draft), touched: true }))];
}
