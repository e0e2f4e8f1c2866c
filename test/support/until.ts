import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Looks again and again until there is something to see; gives up, by name, after `tries`. */
export async function until<T>(what: string, look: () => Promise<T | null | false>, tries = 1_000): Promise<T> {
  for (let n = 0; n < tries; n += 1) {
    const seen = await look();
    if (seen !== null && seen !== false) return seen;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`Not seen in time: ${what}`);
}
