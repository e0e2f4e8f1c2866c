import { expect, test } from '@jest/globals';
import { filterOf, isNarrowed } from './finding-filter.ts';

test.each([
  ['', { queue: 'open' }, false],
  ['queue=done&check=columnEmpty&unitId=u&mine=1', { queue: 'done', check: 'columnEmpty', unitId: 'u', mine: true }, true],
  ['queue=nothing&check=nothing&unitId=&mine=yes', { queue: 'open' }, false],
])('%s asks for %j', (address, filter, narrowed) => {
  expect(filterOf(new URLSearchParams(address))).toEqual(filter);
  expect(isNarrowed(filterOf(new URLSearchParams(address)))).toBe(narrowed);
});
