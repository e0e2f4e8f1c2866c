import { charactersIn } from '@mingchuang/shared/characters';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Offered<Item> {
  items: readonly Item[];
  /** asks at once, for somebody who has finished writing */
  look: () => void;
  /** none of these: they are not offered again */
  dismiss: () => void;
}

const LOOK_AFTER_MS = 700;
/** fewer characters match everything, and titles are no longer than this */
const SHORTEST = 4;
const LONGEST = 200;

/** What is public and may be what is being written about. It never stands in the way: a failure offers nothing. `ask` stays the same. */
export function useOffered<Item extends { id: string }>(text: string, ask: (q: string) => Promise<{ items: readonly Item[] }>): Offered<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef('');
  const wanted = [...text.trim()].slice(0, LONGEST).join('');

  const look = useCallback(() => {
    if (asked.current === wanted) return;
    asked.current = wanted;
    if (charactersIn(wanted) < SHORTEST) {
      setItems([]);
      return;
    }
    ask(wanted).then(
      ({ items: found }) => {
        if (asked.current === wanted) setItems(found);
      },
      (error: unknown) => console.info('offered', error),
    );
  }, [wanted, ask]);

  useEffect(() => {
    const timer = setTimeout(look, LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [look]);

  return {
    items: items.filter(({ id }) => !dismissed.has(id)),
    look,
    dismiss: () => setDismissed(new Set([...dismissed, ...items.map(({ id }) => id)])),
  };
}
