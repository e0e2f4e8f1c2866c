import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { Keys } from '../../../components/keys.tsx';
import { useFocusedField } from '../../../lib/keyboard.ts';
import { keysNow } from './key-list.ts';

interface KeyBarProps {
  capabilities: readonly Capability[];
  /** the open letter can be made public now */
  publishable: boolean;
  onShowKeys: () => void;
}

export function KeyBar({ capabilities, publishable, onShowKeys }: KeyBarProps) {
  const field = useFocusedField();
  return (
    <section className="key-bar" aria-label="按键">
      <ul>
        {keysNow(capabilities, field, publishable).map(({ keys, short }) => (
          <li key={short}>
            <Keys of={keys} />
            {short}
          </li>
        ))}
      </ul>
      <button type="button" className="key-bar-all" onClick={onShowKeys} aria-keyshortcuts="?">
        {field === null && <Keys of={['?']} />}
        全部按键
      </button>
    </section>
  );
}
