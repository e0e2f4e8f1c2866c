export const MAX_ATTEMPTS = 8;
const FIRST_MS = 2_000;
const FACTOR = 4;
const LONGEST_MS = 3_600_000;

/**
 * Wait before the next attempt, in ms: 2 s, then four times as long each time, an hour at most, so that eight attempts
 * outlast an outage of most of an hour. Jitter in its upper half keeps jobs that failed together from coming back together.
 * `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(FIRST_MS * FACTOR ** Math.max(0, attempts - 1), LONGEST_MS);
  return Math.round(full / 2 + (full / 2) * random);
}
