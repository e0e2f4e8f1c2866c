import { type Finding, maskFinding } from './personal-data.rules.ts';

export type PlacedFinding = Finding & { field: string };

/** One place and what is to become of it. */
export interface FindingChoice {
  field: string;
  start: number;
  end: number;
  choice: 'mask' | 'keep';
  /** why it may be read by others; of a kept one */
  reason: string;
}
export const CHOICES_MAX = 2_000;
export const KEEP_REASON_MAX = 200;

/** The choice made for a place; null: none yet. */
export function choiceFor({ field, start, end }: Pick<PlacedFinding, 'field' | 'start' | 'end'>, choices: readonly FindingChoice[]): FindingChoice | null {
  return choices.find((one) => one.field === field && one.start === start && one.end === end) ?? null;
}

/** Places without a choice, and kept ones without a reason. */
export function undecidedOf(findings: readonly PlacedFinding[], choices: readonly FindingChoice[]): PlacedFinding[] {
  return findings.filter((finding) => {
    const choice = choiceFor(finding, choices);
    return choice === null || (choice.choice === 'keep' && choice.reason.trim() === '');
  });
}

/** One text as it goes out. */
export function chosenText(field: string, text: string, findings: readonly PlacedFinding[], choices: readonly FindingChoice[]): string {
  return findings
    .filter((finding) => finding.field === field && choiceFor(finding, choices)?.choice === 'mask')
    .reduceRight((whole, finding) => whole.slice(0, finding.start) + maskFinding(finding) + whole.slice(finding.end), text);
}
