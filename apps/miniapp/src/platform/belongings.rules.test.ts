import { describe, expect, test } from '@jest/globals';
import { belongingOf, mayKeep, seenBy, stays } from './belongings.rules';

const draft = { owner: 'a', value: '一封信' };

describe('what the device keeps of a person', () => {
  test.each([
    ['its owner', 'a', '一封信', true],
    ['nobody: hidden, and still there', null, null, true],
    ['somebody else: hidden, and removed', 'b', null, false],
  ])('with %s signed in', (_who, signedIn, seen, kept) => {
    expect(seenBy(draft, signedIn)).toBe(seen);
    expect(stays(draft, signedIn)).toBe(kept);
  });

  test.each([
    ['its owner is signed in', 'a', [], true],
    ['the session ran out under the form', null, [], true],
    ['its owner has signed out', null, ['a'], false],
    ['somebody else has signed out', null, ['b'], true],
    ['somebody else is signed in', 'b', [], false],
    ['its owner signed out and in again', 'a', ['a'], true],
  ])('kept late, when %s', (_when, signedIn, signedOut, kept) => {
    expect(mayKeep('a', signedIn, new Set(signedOut))).toBe(kept);
  });

  test('what does not say whose it is, is nobody’s to see', () => {
    for (const kept of [undefined, null, '', '13800002046', { title: '一封信' }, { owner: 3, value: '' }, { owner: 'a' }]) expect(belongingOf(kept)).toBeNull();
    expect(belongingOf(draft)).toEqual(draft);
    expect(seenBy(null, null)).toBeNull();
    expect(stays(null, 'a')).toBe(false);
  });
});
