import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { Keys } from '../../../components/keys.tsx';
import { useFocusedField, useKeys } from '../../../lib/keyboard.ts';
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
  const writing = useFocusedField() !== null;
  const keys: [string[], string][] = writing
    ? [[['Esc'], '离开输入框']]
    : [[['J', 'K'], '下一件、上一件'], [['Enter'], '打开'], ...(mayEnter ? [[['N'], '登记申请'] as [string[], string]] : []), [['/'], '搜索']];
  return (
    <section className="register-keys" aria-label="按键">
      <ul>
        {keys.map(([names, does]) => (
          <li key={does}>
            <Keys of={names} />
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
