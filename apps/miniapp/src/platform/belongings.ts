import { type Belonging, belongingOf, mayKeep, seenBy, stays } from './belongings.rules';
import { currentResidentId, onSessionChange } from './session';
import { read, remove, write } from './storage';
import { createStore, type Store, useStore } from './store';

/** Everything the device keeps of a person. Named here once, so that a change of person reaches all of it, whatever page has been open. */
const KEYS = [
  'draft',
  'receipt',
  'contactPhone',
  'applicationDraft',
  'applicationReceipt',
  'correctionDraft',
  'correctionReceipt',
  'acts',
  'searches',
] as const;
type Key = (typeof KEYS)[number];

const kept = new Map<Key, Store<Belonging<unknown> | null>>(KEYS.map((key) => [key, createStore(belongingOf(read<unknown>(key)))]));
/** who has pressed 退出登录 since the app was opened */
const signedOut = new Set<string>();

export interface Kept<T> {
  /** null while somebody else is signed in, or nobody */
  get(): T | null;
  use(): T | null;
  /** for who is about to add to it; it is not for showing */
  of(owner: string): T | null;
  /** False when the device would not keep it. */
  keep(value: T, owner: string): boolean;
  /** On the device only: screens see it when the app is opened again. */
  keepUnseen(value: T, owner: string): void;
  /** Only where it is this person's: the signed-in resident's, unless said otherwise. */
  drop(owner?: string | null): void;
}

/** One thing the device keeps of a person: shown, sent and taken away for that person alone. */
export function belonging<T>(key: Key): Kept<T> {
  const store = kept.get(key) as Store<Belonging<T> | null>;
  const get = (): T | null => seenBy(store.get(), currentResidentId());
  const subscribe = (listener: () => void): (() => void) => {
    const stops = [store.subscribe(listener), onSessionChange(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };
  const mayStay = (owner: string): boolean => mayKeep(owner, currentResidentId(), signedOut);
  return {
    get,
    use: () => useStore({ get, subscribe }),
    of: (owner) => seenBy(store.get(), owner),
    keep(value, owner) {
      if (!mayStay(owner)) return true;
      store.set({ owner, value });
      return write(key, { owner, value });
    },
    keepUnseen(value, owner) {
      if (mayStay(owner)) write(key, { owner, value });
    },
    drop(owner = currentResidentId()) {
      // what was sent off at once lies on the device alone
      const here = store.get() ?? belongingOf(read<unknown>(key));
      if (here !== null && here.owner === owner) clear(key);
    },
  };
}

function clear(key: Key): void {
  kept.get(key)?.set(null);
  remove(key);
}

const leaving = new Set<() => void>();
/** For what is kept of a person beside these, such as the texts that were read. */
export function whenLeaving(forget: () => void): void {
  leaving.add(forget);
}

/** 退出登录: the next person at this device finds nothing, and forms still open bring nothing back. */
export function leaveNothing(): void {
  const owner = currentResidentId();
  if (owner !== null) signedOut.add(owner);
  for (const key of KEYS) clear(key);
  for (const forget of leaving) forget();
}

function sweep(): void {
  const signedIn = currentResidentId();
  if (signedIn !== null) signedOut.delete(signedIn);
  // what is on the device counts: a letter sent off lies there unseen
  for (const key of KEYS) if (!stays(belongingOf(read<unknown>(key)), signedIn)) clear(key);
}

sweep();
onSessionChange(sweep);
