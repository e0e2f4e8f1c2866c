import { type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { INTERPRETATION_FORM_NAMES, POLICY_KIND_NAMES, POLICY_KINDS, VALIDITY_NAMES, type Validity } from '@mingchuang/shared/policies/policies.words';
import type { Sign } from '../letters/letter.words';

const SIGNS: Record<Validity, Pick<Sign, 'icon' | 'tone'>> = {
  valid: { icon: 'check', tone: 'ok' },
  pending: { icon: 'clock', tone: 'info' },
  amended: { icon: 'edit', tone: 'warn' },
  lapsed: { icon: 'stop', tone: 'bad' },
  abolished: { icon: 'stop', tone: 'bad' },
  unverified: { icon: 'info', tone: 'hold' },
};

/** A shape and a word before it is a colour. */
export function validitySign(validity: Validity): Sign {
  return { ...SIGNS[validity], word: VALIDITY_NAMES[validity] };
}

/** In a list: what is in force says so where that is a question, which it is of documents; what nobody has said yet says nothing. */
export function listedSign({ kind, validity }: Pick<PolicyRow, 'kind' | 'validity'>): Sign | null {
  if (validity === 'unverified' || (validity === 'valid' && kind !== 'document')) return null;
  return validitySign(validity);
}

/** The kinds beside each other. */
export const POLICY_TABS = POLICY_KINDS.map((value) => ({ value, name: POLICY_KIND_NAMES[value] }));

/** What it is called where kinds stand beside each other: 图解, 政策文件. */
export function kindWords({ kind, form }: Pick<PolicyRow, 'kind' | 'form'>): string {
  return form === null ? POLICY_KIND_NAMES[kind] : INTERPRETATION_FORM_NAMES[form];
}

/** The day by which lists are sorted; null: 待核. */
export function listedDay({ originalPublishedOn, publishedOn, titleVerified, unitId }: PolicyRow): LocalDate | null {
  if (originalPublishedOn !== null) return originalPublishedOn;
  // imported: nobody knows when it was published first
  return unitId === null || !titleVerified ? null : publishedOn;
}

export function dayWords(day: LocalDate | null, year: number): string {
  return day === null ? '日期待核' : monthDay(day, year);
}

/** Who stands behind a text in a list. */
export function listedIssuer({ number, issuer, unitName }: PolicyRow): string {
  return number ?? issuer ?? unitName ?? '发文机关待核';
}
