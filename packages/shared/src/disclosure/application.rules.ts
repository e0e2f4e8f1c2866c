import type { ErrorCode } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import { type ApplicationForm, GUARDIAN_UNTIL_AGE, MANY_IN_30_DAYS } from './applications.types.ts';
import { normalIdentity, refuseIdentity } from './identity.rules.ts';

/** What Art. 29 makes mandatory, and what can be checked of it without asking anybody. */

export interface FieldRefusal {
  code: ErrorCode;
  field: string;
}

/** Every field that is missing or wrong, in the order of the form. `today` bounds days of birth. */
export function applicationFaults({ applicant, agent, delivery, fileIds }: ApplicationForm, today: LocalDate): FieldRefusal[] {
  const person = applicant.kind === 'person';
  const identity = refuseIdentity(applicant.kind, applicant.identityKind, applicant.identityNumber, today);
  const faults: (FieldRefusal | null)[] = [
    identity === null ? null : { code: identity, field: identity === 'IDENTITY_KIND_UNSUITABLE' ? 'applicant.identityKind' : 'applicant.identityNumber' },
    !person && blank(applicant.representative) ? missing('applicant.representative') : null,
    [applicant.phone, applicant.address, applicant.email].every(blank) ? { code: 'APPLICANT_CONTACT_MISSING', field: 'applicant.phone' } : null,
    delivery === 'email' && blank(applicant.email) ? missing('applicant.email') : null,
    delivery === 'post' && blank(applicant.address) ? missing('applicant.address') : null,
    person && identity === null && agent?.relation !== 'guardian' && isChild(applicant, today) ? { code: 'APPLICANT_NEEDS_GUARDIAN', field: 'agent' } : null,
  ];
  if (agent !== null) {
    const agentIdentity = refuseIdentity('person', 'identityCard', agent.identityNumber, today);
    // 监护人 and 近亲属 are relations between people (民法典 27, 1045)
    faults.push(!person && agent.relation !== 'entrusted' ? { code: 'AGENT_MUST_BE_ENTRUSTED', field: 'agent.relation' } : null);
    faults.push(agentIdentity === null ? null : { code: agentIdentity, field: 'agent.identityNumber' });
    faults.push(fileIds.length === 0 ? { code: 'AGENT_NEEDS_PROOF', field: 'fileIds' } : null);
  }
  return faults.filter((fault) => fault !== null);
}

const blank = (text: string | null): boolean => text === null || text.trim() === '';
const missing = (field: string): FieldRefusal => ({ code: 'APPLICANT_FIELD_MISSING', field });

/** PIPL 31: under 14 by the day of birth in the number; other documents do not tell. */
export function isChild({ identityKind, identityNumber }: Pick<ApplicationForm['applicant'], 'identityKind' | 'identityNumber'>, today: LocalDate): boolean {
  if (identityKind !== 'identityCard' && identityKind !== 'residencePermit') return false;
  const number = normalIdentity(identityNumber);
  const grown = `${Number(number.slice(6, 10)) + GUARDIAN_UNTIL_AGE}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return today < grown;
}

/** 登记号: `依申〔2026〕12号` after the bureau's own word. */
export function caseNumber(organCode: string, year: number, serial: number): string {
  return `${organCode}依申〔${year}〕${serial}号`;
}

/** A 登记号 as somebody types it: blanks, width and the kind of brackets make no other number. */
export function readCaseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[({【〖]/g, '〔')
    .replace(/[\])}】〗]/g, '〕');
}

/** The numbers somebody may mean: a whole one, or as it is said on the telephone, `2026-12` or `12` alone, of this year or the last. */
export function caseNumbersMeant(typed: string, organCode: string, thisYear: number): string[] {
  const text = readCaseNumber(typed);
  const [, inBrackets, before, serial] = /^(?:(?:依申)?〔(\d{4})〕|(\d{4})[-年])?(\d{1,6})号?$/.exec(text) ?? [];
  if (serial === undefined) return [text];
  const year = inBrackets ?? before;
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  return years.map((one) => caseNumber(organCode, one, Number(serial)));
}

/** Texts that ask for the same are the same without signs, blanks and width; 文号 likewise. */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How much two texts have in common, 0 … 1: pairs of characters in both, against all. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(sameText(a)), pairsOf(sameText(b))];
  if (x.size === 0 || y.size === 0) return sameText(a) === sameText(b) && sameText(a) !== '' ? 1 : 0;
  const common = [...x].filter((pair) => y.has(pair)).length;
  return common / (x.size + y.size - common);
}

/** How much of the shorter text stands in the longer, 0 … 1. */
export function overlap(a: string, b: string): number {
  const [x, y] = [pairsOf(sameText(a)), pairsOf(sameText(b))];
  if (x.size === 0 || y.size === 0) return 0;
  return [...x].filter((pair) => y.has(pair)).length / Math.min(x.size, y.size);
}

/** [D] above this two applications of one person probably ask for the same; a person decides. */
export const LIKELY_SAME = 0.6;

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

/** 35 「数量、频次明显超过合理范围」 is for a person to judge; this only shows where to look. */
export function isMany(in30Days: number): boolean {
  return in30Days >= MANY_IN_30_DAYS;
}

/** Names as lists show them: a person's family name, an organisation whole. */
export function maskName(name: string, person: boolean): string {
  const [first = '', ...rest] = [...name.trim()];
  return person ? `${first}${'*'.repeat(Math.max(1, Math.min(rest.length, 3)))}` : name;
}

/** Enough to recognise, not to use: the first and last characters. */
export function maskIdentity(number: string): string {
  const text = normalIdentity(number);
  if (text.length < 8) return '*'.repeat(text.length);
  const [head, tail] = text.length >= 15 ? [4, 4] : [1, 2];
  return `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}`;
}
