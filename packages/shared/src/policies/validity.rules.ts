import type { LocalDate } from '../local-date.ts';
import type { Validity } from './policies.words.ts';

export interface ValidityFacts {
  /** false: it came from elsewhere, and nobody has said whether it is in force */
  verified: boolean;
  /** null: at once */
  effectiveOn: LocalDate | null;
  /** last day in force; null: without limit */
  expiresOn: LocalDate | null;
  abolishedOn: LocalDate | null;
  /** a later version or document changed it on this day */
  amendedOn: LocalDate | null;
}

/** 有效性 on a day. What ended it for good stands before what only changed it (domain.md §3). */
export function validityOn({ verified, effectiveOn, expiresOn, abolishedOn, amendedOn }: ValidityFacts, day: LocalDate): Validity {
  if (abolishedOn !== null && abolishedOn <= day) return 'abolished';
  if (expiresOn !== null && expiresOn < day) return 'lapsed';
  if (!verified) return 'unverified';
  if (effectiveOn !== null && effectiveOn > day) return 'pending';
  return amendedOn !== null && amendedOn <= day ? 'amended' : 'valid';
}

/** It counts today, and somebody has said so: what is not known to be in force is not shown as if it were. */
export function isInForce(validity: Validity): boolean {
  return validity === 'valid' || validity === 'amended';
}

/** Nobody may rely on it any more; search puts it behind the others and says so. */
export function isOutOfForce(validity: Validity): boolean {
  return validity === 'abolished' || validity === 'lapsed';
}
