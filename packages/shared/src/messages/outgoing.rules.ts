import { halfWidth } from '../characters.ts';
import { type MaskingContext, maskPersonalData, personalDataOf } from '../masking.ts';
import { choiceFor, type FindingChoice, type PlacedFinding, undecidedOf } from '../personal-data/choices.rules.ts';
import { findPersonalData } from '../personal-data/personal-data.rules.ts';
import { FINDING_NAMES } from '../personal-data/personal-data.words.ts';
import type { PublishMessage } from './words.types.ts';

type Offices = NonNullable<MaskingContext['offices']>;
export type PublicTexts = Pick<PublishMessage, 'title' | 'body' | 'reply'>;
export const PUBLIC_FIELDS = ['title', 'body', 'reply'] as const satisfies readonly (keyof PublicTexts)[];

/** Numbers of persons in a text that goes to the writer: asked about before it goes, for it may have come from another letter. */
export function replyFindings(body: string, offices: Offices): PlacedFinding[] {
  return numbersIn('body', body, { letter: '', offices });
}

/** What may be somebody's own in texts that everybody will read (PIPL 6, domain.md §4). `letter`: as it was written */
export function publicFindings(texts: PublicTexts, letter: string, offices: Offices): PlacedFinding[] {
  const known = offices.filter((office) => office !== null);
  return PUBLIC_FIELDS.flatMap((field) => {
    const numbers = numbersIn(field, texts[field], { letter, offices });
    const others = findPersonalData(texts[field], known).filter(({ start, end }) => !numbers.some((one) => start < one.end && one.start < end));
    return [...numbers, ...others.map((finding) => ({ field, ...finding }))].sort((a, b) => a.start - b.start);
  });
}

function numbersIn(field: string, text: string, context: MaskingContext): PlacedFinding[] {
  return personalDataOf(text, context).map(({ kind, from, to }) => ({ field, kind, start: from, end: to, text: text.slice(from, to) }));
}

/** A place or an address may be a public one; nobody's identity or bank card is, and no telephone that the writer wrote. */
export function mayKeep({ field, kind, text }: PlacedFinding, letter: string): boolean {
  if (kind === 'plate' || kind === 'address') return true;
  if (kind === 'identityCard' || kind === 'bankCard' || field !== 'reply') return false;
  return !digitsOf(letter).includes(digitsOf(text).slice(-LOCAL_DIGITS));
}

/** of a telephone without its country */
const LOCAL_DIGITS = 11;

function digitsOf(text: string): string {
  return halfWidth(text).replace(/[\s-]/g, '');
}

/** Places that hold a publication up: not decided, or kept though they are the writer's. */
export function refusedForPublic(findings: readonly PlacedFinding[], choices: readonly FindingChoice[], letter: string): PlacedFinding[] {
  const open = undecidedOf(findings, choices);
  return findings.filter((one) => open.includes(one) || (choiceFor(one, choices)?.choice === 'keep' && !mayKeep(one, letter)));
}

/** For the log: what was kept and why, never the number itself; null: nothing was. */
export function keptWords(findings: readonly PlacedFinding[], choices: readonly FindingChoice[], max: number): string | null {
  const kept = findings.flatMap((one) => {
    const choice = choiceFor(one, choices);
    return choice?.choice === 'keep' ? [`${FINDING_NAMES[one.kind]}（${maskPersonalData(choice.reason.trim())}）`] : [];
  });
  return kept.length === 0 ? null : `保留：${kept.join('、')}`.slice(0, max);
}
