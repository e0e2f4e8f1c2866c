import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { KeyBar, type KeyWords } from '../../../components/key-bar.tsx';
import { useKeys } from '../../../lib/keyboard.ts';
import { focusSearch, useRowWalk } from '../../../lib/row-walk.ts';

interface RegisterKeys {
  listBox: RefObject<HTMLElement | null>;
  searchField: RefObject<HTMLInputElement | null>;
  mayEnter: boolean;
  onEnd: () => void;
}

/** The same keys as in the inbox; n begins a new entry. */
export function useRegisterKeys({ listBox, searchField, mayEnter, onEnd }: RegisterKeys): void {
  const navigate = useNavigate();
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-case-row', onEnd });
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    o: openFocused,
    '/': () => focusSearch(searchField),
    ...(mayEnter && { n: () => void navigate('/applications/enter') }),
  });
}

export function RegisterKeyBar({ mayEnter }: { mayEnter: boolean }) {
  const entering: KeyWords[] = mayEnter ? [[['N'], '登记申请']] : [];
  return <KeyBar keys={[[['J', 'K'], '下一件、上一件'], [['Enter'], '打开'], ...entering, [['/'], '搜索']]} />;
}
