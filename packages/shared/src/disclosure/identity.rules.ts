import type { ErrorCode } from '../errors.ts';
import { hasIdentityChecksum } from '../identity-card.ts';
import { isLocalDate, type LocalDate } from '../local-date.ts';
import type { ApplicantKind } from './disclosure.types.ts';

/** 29(1) 「申请人的姓名或者名称、身份证明、联系方式」: which proofs there are, and whether a number can be one. */
export const IDENTITY_KINDS = ['identityCard', 'residencePermit', 'hkMacaoPermit', 'taiwanPermit', 'passport', 'creditCode'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];
export const IDENTITY_KIND_NAMES: Record<IdentityKind, string> = {
  identityCard: '居民身份证',
  residencePermit: '港澳台居民居住证',
  hkMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  passport: '护照',
  creditCode: '统一社会信用代码',
};

/** A number as it is kept and compared: no spaces, capitals, half-width. */
export function normalIdentity(number: string): string {
  return number.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** `today` bounds the day of birth. Null: the number can be one. */
export function refuseIdentity(applicant: ApplicantKind, kind: IdentityKind, number: string, today: LocalDate): ErrorCode | null {
  if ((kind === 'creditCode') === (applicant === 'person')) return 'IDENTITY_KIND_UNSUITABLE';
  const text = normalIdentity(number);
  switch (kind) {
    case 'identityCard':
      return isIdentityCard(text, today) && !RESIDENCE_PERMIT.test(text) ? null : 'IDENTITY_CARD_INVALID';
    case 'residencePermit':
      return isIdentityCard(text, today) && RESIDENCE_PERMIT.test(text) ? null : 'PERMIT_INVALID';
    case 'hkMacaoPermit':
      return HK_MACAO_PERMIT.test(text) ? null : 'PERMIT_INVALID';
    case 'taiwanPermit':
      return TAIWAN_PERMIT.test(text) ? null : 'PERMIT_INVALID';
    case 'passport':
      return PASSPORT.test(text) ? null : 'PASSPORT_INVALID';
    case 'creditCode':
      return isCreditCode(text) ? null : 'CREDIT_CODE_INVALID';
  }
}

/** 810000 Hong Kong, 820000 Macao, 830000 Taiwan in place of an area code. */
const RESIDENCE_PERMIT = /^8[123]0000/;
/** H (Hong Kong) or M (Macao) and the person's 8 digits; older booklets add 2 for the issue. */
const HK_MACAO_PERMIT = /^[HM]\d{8}(\d{2})?$/;
/** 8 digits on the card; booklets until 2015 had 10 and a letter. */
const TAIWAN_PERMIT = /^\d{8}$|^\d{10}[A-Z]?$/;
/** ICAO 9303: up to 9 letters and digits; a digit is always among them. */
const PASSPORT = /^(?=.*\d)[A-Z0-9]{6,9}$/;

/** GB 11643: area, day of birth, sequence, and a check character by ISO 7064 MOD 11-2. */
export function isIdentityCard(number: string, today: LocalDate): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isLocalDate(born) || born < '1900-01-01' || born > today) return false;
  return hasIdentityChecksum(number);
}

/** GB 32100: digits and letters without I, O, S, V, Z. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: register and kind, area, organisation, and a check character: 31 less the sum weighted by powers of 3. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
