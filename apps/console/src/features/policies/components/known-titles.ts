import type { PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { createContext, useContext, useMemo, useState } from 'react';
import type { FoundText } from '../api/choices.ts';

interface Titles {
  titleOf: (id: string) => string;
  keep: (found: Pick<FoundText, 'id' | 'title'>) => void;
}

/** Titles of what a draft names by id: those the server told, and those chosen since. */
export const TitlesContext = createContext<Titles>({ titleOf: (id) => id, keep: () => undefined });
export const useTitles = (): Titles => useContext(TitlesContext);

export function useKnownTitles(links: readonly PolicyLink[]): Titles {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return useMemo(() => {
    const told = Object.fromEntries(links.flatMap(({ id, title }) => (title === null ? [] : [[id, title]])));
    return {
      titleOf: (id) => told[id] ?? chosen[id] ?? '已经不公开，或者没有名称',
      keep: ({ id, title }) => setChosen((before) => ({ ...before, [id]: title })),
    };
  }, [links, chosen]);
}
