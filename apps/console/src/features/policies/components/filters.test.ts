import { expect, test } from '@jest/globals';
import { draftFilterOf, isNarrowed, policyFilterOf } from './filters.ts';

test.each([
  ['', { queue: 'todo' }],
  ['queue=mine&kind=document&q=高龄', { queue: 'mine', kind: 'document', q: '高龄' }],
  ['queue=nowhere&kind=poem&unitId=', { queue: 'todo' }],
])('drafts: %s', (address, filter) => {
  expect(draftFilterOf(new URLSearchParams(address))).toEqual(filter);
});

test.each([
  ['', {}],
  ['theme=eldercare&validity=valid&year=2026', { theme: 'eldercare', validity: 'valid', year: 2026 }],
  ['theme=love&validity=perhaps&year=26', {}],
])('what is published: %s', (address, filter) => {
  expect(policyFilterOf(new URLSearchParams(address))).toEqual(filter);
});

test('a queue alone narrows nothing', () => {
  expect([isNarrowed({ queue: 'mine' }), isNarrowed({ queue: 'mine', q: '高龄' })]).toEqual([false, true]);
});
