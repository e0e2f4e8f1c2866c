import { goToPart } from './part.tsx';

export interface IndexEntry {
  name: string;
  title: string;
  /** what is open there; empty: nothing */
  open: string;
}

/** Leads to the parts of the rail, and says where something is open. */
export function DraftIndex({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <nav className="pub-index" aria-label="稿件的各部分">
      <ul>
        {entries.map(({ name, title, open }) => (
          <li key={name}>
            <button type="button" onClick={() => goToPart(name)}>
              {title}
              {open !== '' && <span className="pub-open">{open}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
