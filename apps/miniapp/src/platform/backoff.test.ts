import { expect, test } from '@jest/globals';
import { backoff } from './backoff';

test('waits longer each time, half a minute at most, spread over the upper half', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => backoff(attempt, 0))).toEqual([500, 1000, 2000, 4000, 15000]);
  expect(backoff(10, 0.999)).toBeLessThanOrEqual(30_000);
});
