import { describe, expect, test } from '@jest/globals';
import type { ApplicantKind } from './disclosure.types.ts';
import { type IdentityKind, isCreditCode, isIdentityCard, normalIdentity, refuseIdentity } from './identity.rules.ts';

const TODAY = '2026-11-12';

describe('29(1): proof of identity', () => {
  // Invented numbers: the area code 000000 belongs to nobody.
  test.each<[ApplicantKind, IdentityKind, string, string | null]>([
    ['person', 'identityCard', '000000194912310019', null],
    ['person', 'identityCard', '00000019491231006X', null],
    ['person', 'identityCard', ' ０００００0 1949 1231 006x', null],
    ['person', 'identityCard', '000000194912310018', 'IDENTITY_CARD_INVALID'],
    ['person', 'identityCard', '00000019491231001', 'IDENTITY_CARD_INVALID'],
    ['person', 'identityCard', '00000019491231X019', 'IDENTITY_CARD_INVALID'],
    ['person', 'identityCard', '000000194902300015', 'IDENTITY_CARD_INVALID'],
    ['person', 'identityCard', '', 'IDENTITY_CARD_INVALID'],
    ['person', 'identityCard', '810000194912310013', 'IDENTITY_CARD_INVALID'],
    ['person', 'residencePermit', '000000194912310019', 'PERMIT_INVALID'],
    ['person', 'hkMacaoPermit', 'H00000001', null],
    ['person', 'hkMacaoPermit', 'm0000000101', null],
    ['person', 'hkMacaoPermit', 'T00000001', 'PERMIT_INVALID'],
    ['person', 'hkMacaoPermit', 'H000000010', 'PERMIT_INVALID'],
    ['person', 'taiwanPermit', '00000001', null],
    ['person', 'taiwanPermit', '0000000001B', null],
    ['person', 'taiwanPermit', '000000001', 'PERMIT_INVALID'],
    ['person', 'passport', 'E00000000', null],
    ['person', 'passport', 'EA0000000', null],
    ['person', 'passport', '000000', null],
    ['person', 'passport', 'ABCDEFGH', 'PASSPORT_INVALID'],
    ['person', 'passport', 'E000000000', 'PASSPORT_INVALID'],
    ['person', 'passport', 'E0000-000', 'PASSPORT_INVALID'],
    ['company', 'creditCode', '00000000000000000A', 'CREDIT_CODE_INVALID'],
    ['company', 'creditCode', 'I10000000000000000', 'CREDIT_CODE_INVALID'],
    ['person', 'creditCode', '91000000MA00000000', 'IDENTITY_KIND_UNSUITABLE'],
    ['company', 'identityCard', '000000194912310019', 'IDENTITY_KIND_UNSUITABLE'],
    ['otherOrganisation', 'passport', 'E00000000', 'IDENTITY_KIND_UNSUITABLE'],
  ])('%s with %s "%s" → %s', (applicant, kind, number, code) => {
    expect(refuseIdentity(applicant, kind, number, TODAY)).toBe(code);
  });

  /** Checked against the weights of the standard, which the rule does not use. */
  test('GB 11643: of eleven last characters one fits', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    for (const area of ['000000', '810000', '820000', '830000']) {
      for (let sequence = 0; sequence < 60; sequence += 1) {
        const body = `${area}20000229${String(sequence).padStart(3, '0')}`;
        const fitting = '10X98765432'[[...body].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11];
        expect([...'0123456789X'].filter((last) => isIdentityCard(body + last, TODAY))).toEqual([fitting]);
        const permit = refuseIdentity('person', 'residencePermit', body + fitting, TODAY);
        expect(permit).toBe(area === '000000' ? 'PERMIT_INVALID' : null);
      }
    }
  });

  test('nobody is born tomorrow, nor before 1900', () => {
    const born = (day: string) => [...'0123456789X'].some((last) => isIdentityCard(`000000${day}001${last}`, TODAY));
    expect(['20261112', '20261113', '19000101', '18991231'].map(born)).toEqual([true, false, true, false]);
  });

  /** GB 32100 prints its weights; the rule makes them from powers of 3. */
  test('GB 32100: of thirty-one last characters one fits, and a slip of one character is seen', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    for (const body of ['91000000MA0000000', '12000000000000001', '53000000000000Y7X', '0000000000000000U']) {
      const sum = [...body].reduce((total, character, at) => total + alphabet.indexOf(character) * (weights[at] ?? 0), 0);
      const fitting = alphabet[(31 - (sum % 31)) % 31] ?? '';
      expect([...alphabet].filter((last) => isCreditCode(body + last))).toEqual([fitting]);
      expect(refuseIdentity('company', 'creditCode', (body + fitting).toLowerCase(), TODAY)).toBeNull();
      for (const at of [0, 1, 9, 16]) {
        const slips = [...alphabet].filter((character) => character !== body[at] && isCreditCode(body.slice(0, at) + character + body.slice(at + 1) + fitting));
        expect(slips).toEqual([]);
      }
    }
  });

  test('numbers are kept one way', () => {
    expect(normalIdentity(' ｈ０００ ００００１ ')).toBe('H00000001');
  });
});
