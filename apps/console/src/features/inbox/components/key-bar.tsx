import { Keys } from '../../../components/keys.tsx';
import { MAIN_KEYS } from './key-list.ts';

export function KeyBar({ onShowKeys }: { onShowKeys: () => void }) {
  return (
    <section className="key-bar" aria-label="按键">
      <ul>
        {MAIN_KEYS.map(({ keys, does }) => (
          <li key={does}>
            <Keys of={keys} />
            {does}
          </li>
        ))}
      </ul>
      <button type="button" className="key-bar-all" onClick={onShowKeys} aria-keyshortcuts="?">
        <Keys of={['?']} />
        全部按键
      </button>
    </section>
  );
}
