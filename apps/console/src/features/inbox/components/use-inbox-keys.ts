import { type RefObject, useRef } from 'react';
import { useKeys } from '../../../lib/keyboard.ts';
import { ACCEPT_BUTTON_ID, focusTarget, PUBLICATION_ID } from './targets.ts';

interface InboxKeys {
  openId: string | undefined;
  listBox: RefObject<HTMLDivElement | null>;
  searchField: RefObject<HTMLInputElement | null>;
  onShowKeys: () => void;
  /** the last row was reached */
  onEnd: () => void;
}

/** j and k walk over the rows, Enter and o open; the others lead to their field or button. The reply has its own key, r. */
export function useInboxKeys({ openId, listBox, searchField, onShowKeys, onEnd }: InboxKeys): void {
  // An answered letter leaves the list: the walk goes on from where it stood.
  const lastIndex = useRef(-1);

  function rows(): HTMLAnchorElement[] {
    return [...(listBox.current?.querySelectorAll<HTMLAnchorElement>('a[data-message-row]') ?? [])];
  }

  function walk(step: 1 | -1) {
    const all = rows();
    const focused = all.indexOf(document.activeElement as HTMLAnchorElement);
    const open = all.findIndex((row) => row.dataset.messageRow === openId);
    const here = focused >= 0 ? focused : open;
    // Gone from the list: its place was taken by the row after it.
    const next = here >= 0 ? here + step : lastIndex.current >= 0 && openId ? lastIndex.current + (step === 1 ? 0 : -1) : 0;
    const target = all[Math.max(0, Math.min(next, all.length - 1))];
    if (target === undefined) return;
    lastIndex.current = all.indexOf(target);
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
    if (lastIndex.current === all.length - 1) onEnd();
  }

  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    o: () => {
      if (document.activeElement instanceof HTMLAnchorElement && document.activeElement.dataset.messageRow) document.activeElement.click();
      else if (openId === undefined) rows()[0]?.click();
    },
    p: () => focusTarget(PUBLICATION_ID),
    a: () => document.getElementById(ACCEPT_BUTTON_ID)?.click(),
    '/': () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    '?': onShowKeys,
  });
}
