import { describe, expect, test } from '@jest/globals';
import type { DraftRow } from '@mingchuang/shared/policies/drafts.types';
import { dotsOf, refusalsOf } from './draft-words.ts';

describe('the dots of a row', () => {
  test.each<[DraftRow['state'], DraftRow['waiting'], string]>([
    ['draft', [], 'rest rest rest rest'],
    ['returned', [], 'rest rest rest rest'],
    ['inReview', ['first', 'secrecy'], 'waiting rest rest waiting'],
    ['inReview', ['second'], 'passed waiting rest passed'],
    ['inReview', ['final', 'secrecy'], 'passed passed waiting waiting'],
    ['inReview', ['secrecy'], 'passed passed passed waiting'],
    ['approved', [], 'passed passed passed passed'],
    ['scheduled', [], 'passed passed passed passed'],
    ['withdrawn', [], 'rest rest rest rest'],
  ])('%s, waiting for %j', (state, waiting, dots) => {
    expect(Object.values(dotsOf({ state, waiting })).join(' ')).toBe(dots);
  });
});

test('what is refused for the same reason stands together', () => {
  const of = (action: 'submit' | 'publish' | 'schedule', reason: string | null) => ({ action, allowed: reason === null, reason });
  expect(refusalsOf({ actions: [of('submit', null), of('schedule', '没有通过'), of('publish', '没有通过')] })).toEqual([
    { sentence: '没有通过', actions: ['schedule', 'publish'] },
  ]);
});
