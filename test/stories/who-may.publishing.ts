import type { Sample } from './who-may.types.ts';

/** The counts of what was published; nothing in them is of one unit alone. */
export function publishingSamples(): Record<string, Sample> {
  const path = '/api/console/publishing';
  return {
    [`GET ${path}`]: {},
    [`GET ${path}/counts`]: {},
    [`GET ${path}/counts/export`]: { make: () => ({ query: '?format=csv' }) },
  };
}
