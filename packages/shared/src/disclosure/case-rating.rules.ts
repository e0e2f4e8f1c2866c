import type { ErrorCode } from '../errors.ts';
import { addDays, type LocalDate } from '../local-date.ts';
import { RATING_DAYS } from '../ratings/ratings.types.ts';
import type { CaseState } from './disclosure.types.ts';

/** Its reply went out; what was closed or withdrawn ended without one. */
export const ANSWERED_STATES = ['delivered', 'archived'] as const satisfies readonly CaseState[];

/** What the rating of an application is decided by. */
export interface RatableCase {
  state: CaseState;
  /** day of dispatch or closing; null while it is open */
  endedOn: LocalDate | null;
  rated: boolean;
}

/** Last day on which it can be rated; null where no answer went out, such as before it, or for what was withdrawn or given up. */
export function caseRatableUntil({ state, endedOn }: Pick<RatableCase, 'state' | 'endedOn'>): LocalDate | null {
  return endedOn !== null && ANSWERED_STATES.some((answered) => answered === state) ? addDays(endedOn, RATING_DAYS) : null;
}

/** domain.md §5: one matter, one rating; voluntary; of an answer, for RATING_DAYS. */
export function refuseCaseRating(facts: RatableCase, today: LocalDate): ErrorCode | null {
  const until = caseRatableUntil(facts);
  if (until === null) return 'RATING_NOT_OPEN';
  if (facts.rated) return 'ALREADY_RATED';
  return today > until ? 'RATING_NOT_OPEN' : null;
}

/** The same as a screen shows it. */
export function caseRating(facts: RatableCase, today: LocalDate): 'notOpen' | 'open' | 'done' | 'lapsed' {
  if (caseRatableUntil(facts) === null) return 'notOpen';
  if (facts.rated) return 'done';
  return refuseCaseRating(facts, today) === null ? 'open' : 'lapsed';
}
