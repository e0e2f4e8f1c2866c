import { AFFAIRS } from './letters/affairs.ts';
import { CHILDREN } from './letters/children.ts';
import { ELDERLY } from './letters/elderly.ts';
import { OFFICE } from './letters/office.ts';
import { PLACES } from './letters/places.ts';
import { RELIEF } from './letters/relief.ts';
import type { Shelf } from './letters/shelf.ts';

export type Story = Shelf['letters'][number] & { unit: string; account: string };

/** Every letter once, and the units mixed as they come in: each spread evenly over the whole. */
export const STORIES: readonly Story[] = [ELDERLY, RELIEF, AFFAIRS, PLACES, CHILDREN, OFFICE]
  .flatMap(({ unit, accounts, letters }) =>
    letters.map((letter, at) => ({ place: (at + 0.5) / letters.length, story: { ...letter, unit, account: accounts[at % accounts.length] ?? accounts[0] } })),
  )
  .sort((a, b) => a.place - b.place)
  .map(({ story }) => story);
