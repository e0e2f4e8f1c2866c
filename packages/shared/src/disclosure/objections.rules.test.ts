import { describe, expect, test } from '@jest/globals';
import type { NoticeThirdParty } from './case-steps.types.ts';
import type { ConsultationView, Opinion } from './console-cases.types.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { objectionsOf, refuseNotice, refuseRelease, untoldObjections } from './objections.rules.ts';

type Asked = Pick<ConsultationView, 'party' | 'opinion' | 'told'>;
const objects: Asked = { party: 'thirdParty', opinion: 'objects', told: null };
const told: Asked = { ...objects, told: '2026-03-10' };
const agrees: Asked = { ...objects, opinion: 'agrees' };
const silent: Asked = { ...objects, opinion: 'silent' };
const organ: Asked = { ...objects, party: 'organ' };

describe('32: information that a third party did not agree to', () => {
  test.each<[ClosingChoice, Asked[], string | null, string | null, number]>([
    ['provided', [], null, null, 0],
    ['provided', [agrees, silent, organ], null, null, 0],
    ['provided', [objects], null, 'RELEASE_NEEDS_PUBLIC_INTEREST', 1],
    ['partial', [agrees, objects], null, 'RELEASE_NEEDS_PUBLIC_INTEREST', 1],
    ['provided', [objects], '涉及饮水安全', null, 1],
    ['provided', [told, objects], '涉及饮水安全', null, 1],
    ['provided', [told], '涉及饮水安全', null, 0],
    ['provided', [told], null, 'RELEASE_NEEDS_PUBLIC_INTEREST', 0],
    ['thirdPartyRights', [objects], null, null, 0],
    ['alreadyPublic', [objects], null, null, 0],
    ['notExisting', [objects], null, null, 0],
  ])('%s with %j and the reason %s', (choice, consultations, publicInterest, code, untold) => {
    expect([refuseRelease(choice, consultations, publicInterest), untoldObjections(choice, consultations).length]).toEqual([code, untold]);
  });

  test('an organ only advises', () => {
    expect(objectionsOf([organ, silent, agrees, objects])).toEqual([objects]);
  });
});

test.each<[Opinion | null, NoticeThirdParty['ground'], string | null]>([
  ['objects', 'noGoodReason', null],
  ['objects', 'publicInterest', null],
  ['objects', 'silence', 'NOTICE_GROUND_UNSUITABLE'],
  ['silent', 'silence', null],
  ['silent', 'publicInterest', 'NOTICE_GROUND_UNSUITABLE'],
  ['agrees', 'publicInterest', 'THIRD_PARTY_AGREED'],
  [null, 'silence', 'CONSULTATION_OPEN'],
])('32: a notice to a third party whose opinion is %s may say %s', (opinion, ground, code) => {
  expect(refuseNotice(opinion, ground)).toBe(code);
});
