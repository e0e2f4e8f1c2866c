const FIRST_MS = 1_000;
const LAST_MS = 30_000;

/** How long to wait before the next attempt; `random` in [0, 1) spreads clients that lost the server together. */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(LAST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random);
}
