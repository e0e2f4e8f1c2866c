import { BANK_CARD, isBankCard } from './bank-card.ts';
import { halfWidth } from './characters.ts';
import { hasIdentityChecksum } from './identity-card.ts';
import type { FindingKind } from './personal-data/personal-data.rules.ts';

/** `13800002046` → `138****2046`. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** What decides whose a telephone is. */
export interface MaskingContext {
  /** what the writer wrote: a landline is theirs only if it stands there too; absent, it is the text itself */
  letter?: string;
  /** telephones of the bureau and its units: never anybody's own */
  offices?: readonly (string | null)[];
}

/** A stretch of a text that must not be published, and what stands there instead. */
export interface PersonalData {
  kind: FindingKind;
  from: number;
  to: number;
  mask: string;
}

const IDENTITY = /(?<![0-9A-Za-z])\d{6}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const LANDLINE = /(?<!\d)(0\d{2,3})[- ]?(\d{7,8})(?!\d)/g;

/**
 * Identity and bank card numbers by their checksum, mobile numbers, and landlines that the writer named. An office's own telephone
 * stays: the public shall be able to call it. A proposal; a person still reads the text.
 */
export function personalDataOf(text: string, { letter = text, offices = [] }: MaskingContext = {}): PersonalData[] {
  const known = new Set(offices.map((office) => digitsOf(office ?? '')));
  const isOffice = (number: string) => known.has(digitsOf(number));
  const plain = halfWidth(text);
  const found: PersonalData[] = [];
  const note = (kind: FindingKind, pattern: RegExp, mask: (text: string) => string | null) => {
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const put = mask(match[0]);
      if (put !== null && !found.some((other) => from < other.to && other.from < to)) found.push({ kind, from, to, mask: put });
    }
  };
  note('identityCard', IDENTITY, (number) => (hasIdentityChecksum(number.replace(/[ -]/g, '')) ? '（身份证号）' : null));
  note('bankCard', BANK_CARD, (number) => (isBankCard(number) ? '（银行卡号）' : null));
  note('mobile', MOBILE, (number) => (isOffice(number) ? null : maskPhone(digitsOf(number).slice(-11))));
  for (const [whole, area = '', local = ''] of halfWidth(letter).matchAll(LANDLINE)) {
    if (isOffice(whole)) continue;
    // In a reply the number may stand without its area code.
    const pattern = new RegExp(`(?<!\\d)(?:${area}[- ]?)?${local}(?!\\d)`, 'g');
    note('landline', pattern, (number) => (number.startsWith(area) ? `${area}-****` : '****'));
  }
  return found.sort((a, b) => a.from - b.from);
}

export function maskPersonalData(text: string, context?: MaskingContext): string {
  return withMasks(text, personalDataOf(text, context));
}

/** Where a mask stands in a masked text. */
export interface MaskedPlace {
  from: number;
  to: number;
}

/** The text with its masks, and where they stand. */
export function maskedText(text: string, context?: MaskingContext): { text: string; places: MaskedPlace[] } {
  const found = personalDataOf(text, context);
  let shift = 0;
  const places = found.map(({ from, to, mask }) => {
    const start = from + shift;
    shift += mask.length - (to - from);
    return { from: start, to: start + mask.length };
  });
  return { text: withMasks(text, found), places };
}

/** `found` in the order of the text, without overlap */
export function withMasks(text: string, found: readonly Pick<PersonalData, 'from' | 'to' | 'mask'>[]): string {
  const kept = found.map(({ from, mask }, index) => text.slice(found[index - 1]?.to ?? 0, from) + mask);
  return kept.join('') + text.slice(found.at(-1)?.to ?? 0);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
