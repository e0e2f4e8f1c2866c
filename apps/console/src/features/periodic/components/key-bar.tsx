import { Keys } from '../../../components/keys.tsx';

export type KeysShown = readonly (readonly [names: readonly string[], does: string])[];

/** Keys that do something on this screen. */
export function KeyBar({ keys }: { keys: KeysShown }) {
  return (
    <section className="period-keys" aria-label="按键">
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
