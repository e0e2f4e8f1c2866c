import { hasIdentityChecksum } from './identity-card.ts';

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
  from: number;
  to: number;
  mask: string;
}

const IDENTITY = /(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const LANDLINE = /(?<!\d)(0\d{2,3})[-－ ]?(\d{7,8})(?!\d)/g;

/**
 * Identity numbers by their checksum, mobile numbers, and landlines that the writer named. An office's own telephone
 * stays: the public shall be able to call it. A proposal; a person still reads the text.
 */
export function personalDataOf(text: string, { letter = text, offices = [] }: MaskingContext = {}): PersonalData[] {
  const known = new Set(offices.map((office) => digitsOf(office ?? '')));
  const isOffice = (number: string) => known.has(digitsOf(number));
  const found: PersonalData[] = [];
  const note = (pattern: RegExp, mask: (text: string) => string | null) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const put = mask(match[0]);
      if (put !== null && !found.some((other) => from < other.to && other.from < to)) found.push({ from, to, mask: put });
    }
  };
  note(IDENTITY, (number) => (hasIdentityChecksum(number) ? '（身份证号）' : null));
  note(MOBILE, (number) => (isOffice(number) ? null : maskPhone(digitsOf(number).slice(-11))));
  for (const [whole, area = '', local = ''] of letter.matchAll(LANDLINE)) {
    if (isOffice(whole)) continue;
    // In a reply the number may stand without its area code.
    note(new RegExp(`(?<!\\d)(?:${area}[-－ ]?)?${local}(?!\\d)`, 'g'), (number) => (number.startsWith(area) ? `${area}-****` : '****'));
  }
  return found.sort((a, b) => a.from - b.from);
}

export function maskPersonalData(text: string, context?: MaskingContext): string {
  const found = personalDataOf(text, context);
  const kept = found.map(({ from, mask }, index) => text.slice(found[index - 1]?.to ?? 0, from) + mask);
  return kept.join('') + text.slice(found.at(-1)?.to ?? 0);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
