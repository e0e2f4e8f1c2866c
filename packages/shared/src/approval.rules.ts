import type { ErrorCode } from './errors.ts';
import { daysBetween, isLocalDate, type LocalDate } from './local-date.ts';
import type { Capability } from './staff/staff.types.ts';

/** What residents read or answer is written by one person and approved by another; consultations and surveys share this. */
export interface Actor {
  capabilities: readonly Capability[];
  /** works in the unit that it belongs to */
  ownUnit: boolean;
  /** is the one who handed in what is to be approved */
  handedIn: boolean;
}

export function refuseAuthor({ capabilities, ownUnit }: Actor): ErrorCode | null {
  return capabilities.includes('answer') && ownUnit ? null : 'FORBIDDEN';
}

/** Whoever handed it in may take it back, but not wave it through. */
export function refuseApprover({ capabilities, handedIn }: Actor): ErrorCode | null {
  if (!capabilities.includes('publish')) return 'FORBIDDEN';
  return handedIn ? 'APPROVAL_SAME_PERSON' : null;
}

/** A period of legal days that could be kept; how long it must be is the feature's own rule. */
export function periodFaultOf(opensOn: LocalDate, closesOn: LocalDate, daysMax: number): { field: 'opensOn' | 'closesOn'; code: ErrorCode } | null {
  if (!isLocalDate(opensOn)) return { field: 'opensOn', code: 'DATE_INVALID' };
  if (!isLocalDate(closesOn)) return { field: 'closesOn', code: 'DATE_INVALID' };
  if (closesOn <= opensOn) return { field: 'closesOn', code: 'PERIOD_ORDER' };
  return daysBetween(opensOn, closesOn) > daysMax ? { field: 'closesOn', code: 'PERIOD_TOO_LONG' } : null;
}
