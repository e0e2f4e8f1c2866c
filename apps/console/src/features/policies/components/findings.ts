import type { FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import { choiceFor, type PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import type { DraftFinding } from '@mingchuang/shared/policies/drafts.types';

/** What was chosen for a place, by what stands there: a place that moved as a whole keeps its choice. */
export interface Chosen {
  choice: 'mask' | 'keep';
  reason: string;
}
export type Choices = Readonly<Record<string, Chosen>>;

/** The same words in the same field are decided once, also when the text before them grows. */
export function choiceKey({ field, kind, text }: Pick<PlacedFinding, 'field' | 'kind' | 'text'>, findings: readonly PlacedFinding[], at: number): string {
  const before = findings.slice(0, at).filter((one) => one.field === field && one.text === text).length;
  return `${field} ${kind} ${text} ${before}`;
}

export function keyed(findings: readonly PlacedFinding[]): { key: string; finding: PlacedFinding }[] {
  return findings.map((finding, at) => ({ key: choiceKey(finding, findings, at), finding }));
}

/** What the server knows of choices already made. */
export function knownChoices(findings: readonly DraftFinding[]): Choices {
  return Object.fromEntries(keyed(findings).flatMap(({ key }, at) => chosenAt(findings[at]).map((chosen) => [key, chosen])));
}

function chosenAt(finding: DraftFinding | undefined): Chosen[] {
  return finding === undefined || finding.choice === null ? [] : [{ choice: finding.choice, reason: finding.reason }];
}

export function choicesFor(findings: readonly PlacedFinding[], choices: Choices): FindingChoice[] {
  return keyed(findings).flatMap(({ key, finding: { field, start, end } }) => {
    const chosen = choices[key];
    return chosen === undefined ? [] : [{ field, start, end, ...chosen }];
  });
}

/** The other way: choices for places, by what stands there. */
export function choicesOf(findings: readonly PlacedFinding[], made: readonly FindingChoice[]): Choices {
  return Object.fromEntries(
    keyed(findings).flatMap(({ key, finding }) => {
      const choice = choiceFor(finding, made);
      return choice === null ? [] : [[key, { choice: choice.choice, reason: choice.reason }]];
    }),
  );
}

/** Those nobody has decided, and kept ones without a reason. */
export function openFindings(findings: readonly PlacedFinding[], choices: Choices): number {
  return keyed(findings).filter(({ key }) => {
    const chosen = choices[key];
    return chosen === undefined || (chosen.choice === 'keep' && chosen.reason.trim() === '');
  }).length;
}
