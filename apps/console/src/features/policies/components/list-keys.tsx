import type { RefObject } from 'react';
import { KeyBar, type KeyWords } from '../../../components/key-bar.tsx';
import { useKeys } from '../../../lib/keyboard.ts';
import { focusSearch, useRowWalk } from '../../../lib/row-walk.ts';

interface ListKeys {
  listBox: RefObject<HTMLElement | null>;
  searchField?: RefObject<HTMLInputElement | null>;
  onNew?: (() => void) | undefined;
  onEnd: () => void;
}

/** The same keys as in the other lists; n begins a draft. */
export function useListKeys({ listBox, searchField, onNew, onEnd }: ListKeys): void {
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-pub-row', onEnd });
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    o: openFocused,
    ...(searchField && { '/': () => focusSearch(searchField) }),
    ...(onNew && { n: onNew }),
  });
}

export function ListKeyBar({ mayDraft = false, searchable = true }: { mayDraft?: boolean; searchable?: boolean }) {
  const keys: KeyWords[] = [
    [['J', 'K'], '下一篇、上一篇'],
    [['Enter'], '打开'],
  ];
  if (mayDraft) keys.push([['N'], '起草']);
  if (searchable) keys.push([['/'], '搜索']);
  return <KeyBar keys={keys} />;
}
