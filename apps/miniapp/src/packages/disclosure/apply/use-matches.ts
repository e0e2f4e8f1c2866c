import { charactersIn } from '@mingchuang/shared/characters';
import type { ApplicationMatches } from '@mingchuang/shared/disclosure/applications.types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { matchingDocuments } from '../../../platform/api';

export type Match = ApplicationMatches['items'][number];

export interface Matches {
  items: readonly Match[];
  /** asks at once, for somebody who has finished writing */
  look: () => void;
  /** none of these: they are not offered again */
  dismiss: () => void;
}

const LOOK_AFTER_MS = 700;
/** fewer characters match everything, and titles are no longer than this */
const SHORTEST = 4;
const LONGEST = 200;

/** Published documents that may be what is being described. It never stands in the way: a failure offers nothing. */
export function useMatches(text: string): Matches {
  const [items, setItems] = useState<readonly Match[]>([]);
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
    matchingDocuments(wanted).then(
      ({ items: found }) => {
        if (asked.current === wanted) setItems(found);
      },
      (error: unknown) => console.info('matches', error),
    );
  }, [wanted]);

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
