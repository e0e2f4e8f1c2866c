export const MAX_ATTEMPTS = 8;
const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;

/**
 * Wait before the next attempt, in ms: 2 s doubled each time, ten minutes at most, with jitter in its upper half
 * so that jobs that failed together do not come back together. `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** Math.max(0, attempts - 1), LONGEST_MS);
  return Math.round(full / 2 + (full / 2) * random);
}
