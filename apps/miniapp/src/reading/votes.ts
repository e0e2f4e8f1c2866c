import type { HelpfulVote } from '@mingchuang/shared/helpful/helpful.types';
import { voteHelpful } from '../platform/api';
import { whenLeaving } from '../platform/belongings';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { uuid } from '../platform/uuid';

const KEY = 'helpfulVotes';
/** a random number for this alone: it says nothing of the device or of who holds it */
const DEVICE_KEY = 'helpfulDevice';
const REMEMBERED = 100;

type Vote = Omit<HelpfulVote, 'at'>;
type Votes = readonly (readonly [policyId: string, vote: Vote])[];

const votes = createStore<Votes>(read<Votes>(KEY) ?? []);

export function useVote(policyId: string): Vote | null {
  return useStore(votes).find(([id]) => id === policyId)?.[1] ?? null;
}

export async function vote(policyId: string, given: Vote): Promise<void> {
  const { helpful, words, asked } = await voteHelpful(policyId, { device: device(), ...given });
  const next: Votes = [[policyId, { helpful, words, asked }] as const, ...votes.get().filter(([id]) => id !== policyId)].slice(0, REMEMBERED);
  votes.set(next);
  write(KEY, next);
}

function device(): string {
  const known = read<string>(DEVICE_KEY);
  if (known !== undefined) return known;
  const made = uuid();
  write(DEVICE_KEY, made);
  return made;
}

/** The next person at this device votes for themselves. */
whenLeaving(() => {
  votes.set([]);
  remove(KEY);
  remove(DEVICE_KEY);
});
