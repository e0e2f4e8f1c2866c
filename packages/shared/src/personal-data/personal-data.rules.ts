import { BANK_CARD, isBankCard } from '../bank-card.ts';
import { halfWidth } from '../characters.ts';
import { hasIdentityChecksum } from '../identity-card.ts';
import { findAddresses } from './addresses.rules.ts';

export const FINDING_KINDS = ['identityCard', 'mobile', 'bankCard', 'plate', 'address'] as const;
/** landline: only of a letter's writer, who named it */
export type FindingKind = (typeof FINDING_KINDS)[number] | 'landline';

/** A stretch of a text, in UTF-16 units, that may be somebody's own. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
}

type Found = Pick<Finding, 'start' | 'end'>;

/** Which of two kinds a number is that looks like both: the one that is harder to be by chance. */
const FINDERS: readonly [FindingKind, (text: string) => Found[]][] = [
  ['identityCard', findIdentityCards],
  ['bankCard', findBankCards],
  ['mobile', findMobiles],
  ['plate', findPlates],
  ['address', findAddresses],
];

/**
 * What a person should look at before a text is published, in the order of the text. `offices`: telephones and addresses of
 * the bureau itself, which the public shall know. A proposal: somebody still reads the text.
 */
export function findPersonalData(text: string, offices: readonly string[] = []): Finding[] {
  const plain = halfWidth(text);
  const known = new Set(offices.map((office) => bare(halfWidth(office))));
  const found: Finding[] = [];
  const taken = new Uint8Array(text.length);
  for (const [kind, find] of FINDERS) {
    for (const { start, end } of find(plain)) {
      if (taken.subarray(start, end).includes(1) || known.has(bare(plain.slice(start, end)))) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function bare(text: string): string {
  return text.replace(/^(?:\+|00)?86(?=1\d{10})|[\s-]/g, '');
}

function matches(text: string, pattern: RegExp, accept: (match: string) => boolean): Found[] {
  const found: Found[] = [];
  for (const { index, 0: match } of text.matchAll(pattern)) if (accept(match)) found.push({ start: index, end: index + match.length });
  return found;
}

const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;

function findIdentityCards(text: string): Found[] {
  return matches(text, IDENTITY, (match) => hasIdentityChecksum(match.replace(/[ -]/g, '')));
}

/** Behind a decimal point or before a unit it is an amount. */
const MOBILE = /(?<![\dA-Za-z.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z]|\.\d|-\d| ?[元万亿%吨个])/g;

function findMobiles(text: string): Found[] {
  return matches(text, MOBILE, () => true);
}

function findBankCards(text: string): Found[] {
  return matches(text, BANK_CARD, isBankCard);
}

/** GA 36: province, letter, then five places, or six of a new-energy car; no I and no O. */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•・.-]?(?:[DF][A-HJ-NP-Z\d]\d{4}|\d{5}[DF]|[A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d挂学警港澳])(?![A-Za-z\d])/gi;

function findPlates(text: string): Found[] {
  // two letters at most after the point: the rest would be a name
  return matches(text, PLATE, (match) => match.replace(/\D/g, '').length >= 3);
}

/** What stands instead, where a text is published with the place known and the person not. */
export function maskFinding({ kind, text }: Finding): string {
  const plain = halfWidth(text).replace(/[\s-]/g, '');
  switch (kind) {
    case 'identityCard':
      return `${plain.slice(0, 3)}${'*'.repeat(11)}${plain.slice(-4)}`;
    case 'mobile':
      return `${plain.slice(-11, -8)}****${plain.slice(-4)}`;
    case 'landline':
      return '****';
    case 'bankCard':
      return `${'*'.repeat(plain.length - 4)}${plain.slice(-4)}`;
    case 'plate':
      return `${plain.slice(0, 2)}***${plain.slice(-2)}`;
    case 'address':
      return text.replace(/[\d\uff10-\uff19]+|[一二三四五六七八九十百]+(?=[号组社队室栋幢座楼层户房弄单])/g, '**');
  }
}
