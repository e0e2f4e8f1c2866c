/** Something the device keeps of a person, and whose it is: the id of a resident. */
export interface Belonging<T> {
  owner: string;
  value: T;
}

/** What was kept, as it is read again. Null where it does not say whose it is: it may be anybody's. */
export function belongingOf(kept: unknown): Belonging<unknown> | null {
  if (typeof kept !== 'object' || kept === null || !('owner' in kept) || !('value' in kept)) return null;
  return typeof kept.owner === 'string' ? { owner: kept.owner, value: kept.value } : null;
}

/** PIPL 51: shown and sent for its owner alone, and for nobody while nobody is signed in. */
export function seenBy<T>(one: Belonging<T> | null, signedIn: string | null): T | null {
  return one !== null && one.owner === signedIn ? one.value : null;
}

/** A session that ran out costs its owner nothing; somebody else who signs in ends what is not theirs. */
export function stays(one: Belonging<unknown> | null, signedIn: string | null): boolean {
  return one !== null && (signedIn === null || one.owner === signedIn);
}

/** A form that closes late keeps what was written, except beside somebody else, or after its owner has signed out. */
export function mayKeep(owner: string, signedIn: string | null, signedOut: ReadonlySet<string>): boolean {
  return signedIn === null ? !signedOut.has(owner) : owner === signedIn;
}
