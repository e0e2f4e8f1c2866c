import { expect, test } from '@jest/globals';
import { type Period, periodOf } from './period.ts';

test.each<[Period, string, string]>([
  ['month', '2026-11-12', '2026-11-01'],
  ['quarter', '2026-11-12', '2026-10-01'],
  ['quarter', '2026-03-31', '2026-01-01'],
  ['quarter', '2026-06-01', '2026-04-01'],
  ['year', '2026-11-12', '2026-01-01'],
])('%s on %s begins on %s', (period, today, from) => {
  expect(periodOf(period, today)).toEqual({ from, to: today });
});
