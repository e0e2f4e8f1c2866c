import './key-bar.css';
import { useFocusedField } from '../lib/keyboard.ts';
import { Keys } from './keys.tsx';

/** Keys, and what they do. */
export type KeyWords = readonly [keys: string[], does: string];
const WRITING: readonly KeyWords[] = [[['Esc'], '离开输入框']];

/** The keys of a list, at its foot; in a field another key counts. */
export function KeyBar({ keys }: { keys: readonly KeyWords[] }) {
  const writing = useFocusedField() !== null;
  return (
    <section className="key-bar" aria-label="按键">
      <ul>
        {(writing ? WRITING : keys).map(([names, does]) => (
          <li key={does}>
            <Keys of={names} />
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
