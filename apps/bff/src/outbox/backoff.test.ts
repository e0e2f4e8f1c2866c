import { describe, expect, test } from '@jest/globals';
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts';

describe('waiting before the next attempt', () => {
  test.each([
    [1, 2],
    [2, 8],
    [3, 32],
    [4, 128],
    [5, 512],
    [6, 2_048],
    [7, 3_600],
    [20, 3_600],
  ])('after attempt %i: %i s, of which the upper half is by chance', (attempts, seconds) => {
    expect(backoffMs(attempts, 0)).toBe(seconds * 500);
    expect(backoffMs(attempts, 0.5)).toBe(seconds * 750);
    expect(backoffMs(attempts, 0.999_999_9)).toBeLessThanOrEqual(seconds * 1_000);
  });

  test('eight attempts outlast an outage of three quarters of an hour, even with the shortest waits', () => {
    let total = 0;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) total += backoffMs(attempt, 0);
    expect(total).toBeGreaterThan(45 * 60_000);
  });
});
