import type { RefObject } from 'react';
import { useKeys } from '../../../lib/keyboard.ts';
import { focusSearch, useRowWalk } from '../../../lib/row-walk.ts';
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
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-message-row', openId, onEnd });
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    o: openFocused,
    p: () => focusTarget(PUBLICATION_ID),
    a: () => document.getElementById(ACCEPT_BUTTON_ID)?.click(),
    '/': () => focusSearch(searchField),
    '?': onShowKeys,
  });
}
