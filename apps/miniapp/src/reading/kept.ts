import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { whenLeaving } from '../platform/belongings';
import { now } from '../platform/clock';
import { currentResidentId, onSessionChange } from '../platform/session';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { bytesOf, type KeptEntry, readEntries, withKept } from './kept.rules';

const KEY = 'keptArticles';
const textKey = (id: string): string => `article.${id}`;

/** The texts are public; who has read which is not: the list is one person's, or nobody's as long as nobody signs in. */
interface Shelf {
  owner: string | null;
  entries: readonly KeptEntry[];
}

const shelf = createStore<Shelf>(readShelf());

function readShelf(): Shelf {
  const kept = read<{ owner?: unknown; entries?: unknown }>(KEY);
  return { owner: typeof kept?.owner === 'string' ? kept.owner : null, entries: readEntries(kept?.entries) };
}

export const useKeptEntries = (): readonly KeptEntry[] => useStore(shelf).entries;
export const useIsKept = (id: string): boolean => useStore(shelf).entries.some(({ row }) => row.id === id);

/** A text as it was stored, and when. Null: it was never opened here, or had to go. */
export function keptArticle(id: string): { policy: Policy; at: number } | null {
  const entry = shelf.get().entries.find(({ row }) => row.id === id);
  const policy = entry === undefined ? undefined : read<Policy>(textKey(id));
  return entry === undefined || policy === undefined ? null : { policy, at: entry.at };
}

/** Keeps what was just opened. A device that is full keeps fewer. */
export function keepArticle(policy: Policy): void {
  const next = { row: rowOf(policy), at: now(), bytes: bytesOf(JSON.stringify(policy)) };
  const { entries, dropped } = withKept(shelf.get().entries, next);
  for (const id of dropped) remove(textKey(id));
  if (entries.some(({ row }) => row.id === policy.id)) putInFor(entries, policy);
  else put(entries);
}

function putInFor(entries: readonly KeptEntry[], policy: Policy): void {
  let left = entries;
  while (!write(textKey(policy.id), policy)) {
    const last = left.at(-1);
    // nothing of ours is left to make room
    if (last === undefined || left.length === 1) {
      forgetArticle(policy.id);
      return;
    }
    remove(textKey(last.row.id));
    left = left.slice(0, -1);
  }
  put(left);
}

function put(entries: readonly KeptEntry[]): void {
  const next = { owner: currentResidentId() ?? shelf.get().owner, entries };
  shelf.set(next);
  write(KEY, next);
}

/** It is no longer published: what was withdrawn is not read from here either. */
export function forgetArticle(id: string): void {
  remove(textKey(id));
  put(shelf.get().entries.filter(({ row }) => row.id !== id));
}

export function forgetArticles(): void {
  for (const { row } of shelf.get().entries) remove(textKey(row.id));
  shelf.set({ owner: null, entries: [] });
  remove(KEY);
}

/** What a list shows of it. */
function rowOf(policy: Policy): PolicyRow {
  const { id, kind, form, title, titleVerified, summary, indexNumber, number, issuer, theme, columnId, unitId, unitName } = policy;
  const { validity, originalPublishedOn, publishedOn, publishedAt } = policy;
  return {
    id,
    kind,
    form,
    title,
    titleVerified,
    summary,
    indexNumber,
    number,
    issuer,
    theme,
    columnId,
    unitId,
    unitName,
    validity,
    originalPublishedOn,
    publishedOn,
    publishedAt,
  };
}

function sweep(): void {
  const [signedIn, { owner }] = [currentResidentId(), shelf.get()];
  if (signedIn !== null && owner !== null && owner !== signedIn) forgetArticles();
}

sweep();
onSessionChange(sweep);
whenLeaving(forgetArticles);
