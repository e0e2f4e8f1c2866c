import { expect, test } from '@jest/globals';
import type { Validity } from './policies.words.ts';
import { isInForce, isOutOfForce, type ValidityFacts, validityOn } from './validity.rules.ts';

const facts = (more: Partial<ValidityFacts>): ValidityFacts => ({
  verified: true,
  effectiveOn: null,
  expiresOn: null,
  abolishedOn: null,
  amendedOn: null,
  ...more,
});

test.each<[string, Partial<ValidityFacts>, string, Validity]>([
  ['at once', {}, '2026-11-12', 'valid'],
  ['the day before it takes effect', { effectiveOn: '2026-12-01' }, '2026-11-30', 'pending'],
  ['the day it takes effect', { effectiveOn: '2026-12-01' }, '2026-12-01', 'valid'],
  ['its last day', { expiresOn: '2026-12-31' }, '2026-12-31', 'valid'],
  ['the day after', { expiresOn: '2026-12-31' }, '2027-01-01', 'lapsed'],
  ['before it is abolished', { abolishedOn: '2026-11-12' }, '2026-11-11', 'valid'],
  ['the day it is abolished', { abolishedOn: '2026-11-12' }, '2026-11-12', 'abolished'],
  ['abolished and lapsed', { abolishedOn: '2026-11-12', expiresOn: '2026-06-30' }, '2026-11-12', 'abolished'],
  ['changed', { amendedOn: '2026-11-12' }, '2026-11-12', 'amended'],
  ['changed and lapsed', { amendedOn: '2026-11-12', expiresOn: '2026-06-30' }, '2026-11-12', 'lapsed'],
  ['imported', { verified: false }, '2026-11-12', 'unverified'],
  ['imported and abolished', { verified: false, abolishedOn: '2026-11-01' }, '2026-11-12', 'abolished'],
])('%s', (_name, more, day, expected) => {
  const validity = validityOn(facts(more), day);
  expect(validity).toBe(expected);
  expect(isInForce(validity)).toBe(expected === 'valid' || expected === 'amended');
  expect(isOutOfForce(validity)).toBe(expected === 'abolished' || expected === 'lapsed');
});
