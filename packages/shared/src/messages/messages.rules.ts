import type { ErrorCode } from '../errors.ts';
import { addDays, type LocalDate, localDateOf } from '../local-date.ts';
import { RATING_DAYS } from '../ratings/ratings.types.ts';
import { type DueDate, dueDate, type WorkCalendar, workingDaysBetween } from '../work-calendar.ts';
import { type ClockView, EDIT_MINUTES, type MessageKind, type MessageStatus, REPLY_WORKING_DAYS, SOON_WORKING_DAYS } from './messages.types.ts';

/** What a rule needs to know of a letter. Instants are epoch milliseconds. */
export interface MessageFacts {
  status: MessageStatus;
  submittedAt: number;
  repliedAt: number | null;
  rated: boolean;
  allowPublication: boolean;
  published: boolean;
  /** imported letters have no clock and are never handled */
  history: boolean;
  /** WeChat's content check called it risky */
  risky: boolean;
}

type Refusal = ErrorCode | null;

/** domain.md §4: editable or withdrawable until accepted, ten minutes at most. */
export function refuseEdit(m: MessageFacts, now: number): Refusal {
  return m.status === 'submitted' && !m.history && now < editableUntil(m.submittedAt) ? null : 'MESSAGE_NOT_EDITABLE';
}

export function editableUntil(submittedAt: number): number {
  return submittedAt + EDIT_MINUTES * 60_000;
}

export function refuseAccept(m: MessageFacts): Refusal {
  return m.status === 'submitted' && !m.history ? null : 'MESSAGE_NOT_ACCEPTABLE';
}

/** No answer before acceptance, and one answer a letter. */
export function refuseReply(m: MessageFacts): Refusal {
  if (m.status === 'accepted') return null;
  return m.status === 'submitted' ? 'MESSAGE_NOT_ACCEPTED' : 'MESSAGE_NOT_REPLIABLE';
}

/** The writer opts in, staff approve, and a risky text stays in the house (domain.md §4). What cannot change is said before what only is not yet. */
export function refusePublish(m: MessageFacts): Refusal {
  if (m.published) return 'ALREADY_PUBLISHED';
  if (m.status === 'withdrawn') return 'MESSAGE_WITHDRAWN';
  if (!m.allowPublication) return 'PUBLICATION_NOT_WANTED';
  if (m.risky) return 'MESSAGE_CONTENT_RISKY';
  return m.status === 'replied' ? null : 'MESSAGE_NOT_REPLIED';
}

export function refuseUnpublish(m: MessageFacts): Refusal {
  return m.published ? null : 'NOT_PUBLISHED';
}

/** Last day on which an answer of `repliedAt` can be rated. */
export function ratableUntil(repliedAt: number): LocalDate {
  return addDays(localDateOf(repliedAt), RATING_DAYS);
}

/** domain.md §5: one matter, one rating; voluntary; never for imported letters. */
export function refuseRating(m: MessageFacts, now: number): Refusal {
  if (m.status !== 'replied' || m.repliedAt === null || m.history) return 'RATING_NOT_OPEN';
  if (m.rated) return 'ALREADY_RATED';
  return localDateOf(now) > ratableUntil(m.repliedAt) ? 'RATING_NOT_OPEN' : null;
}

/** Day 0 is the day of submission; an edit does not move it (domain.md §4). */
export function replyDue(calendar: WorkCalendar, submittedOn: LocalDate): DueDate {
  return dueDate(calendar, submittedOn, REPLY_WORKING_DAYS);
}

/** Sorting by the clock: a provisional date sorts as the last covered day (domain.md §1.2). */
export function dueSortKey(due: DueDate): LocalDate {
  return due.kind === 'fixed' ? due.on : due.lastCovered;
}

export function clockView(calendar: WorkCalendar, due: DueDate, today: LocalDate): ClockView {
  if (due.kind === 'provisional') return { due, remaining: null, light: 'normal' };
  const remaining = workingDaysBetween(calendar, today, due.on);
  if (due.on < today) return { due, remaining: remaining === 0 ? -1 : remaining, light: 'overdue' };
  if (due.on === today) return { due, remaining: 0, light: 'today' };
  return { due, remaining, light: remaining !== null && remaining <= SOON_WORKING_DAYS ? 'soon' : 'normal' };
}

/**
 * Was an answer given on `answeredOn` in time? With a provisional due day the answer is in time on any covered day,
 * since the due day lies beyond them; after that it is undecided (null) until the year's schedule is there.
 */
export function wasOnTime(due: DueDate, answeredOn: LocalDate): boolean | null {
  if (due.kind === 'fixed') return answeredOn <= due.on;
  return answeredOn <= due.lastCovered ? true : null;
}

/**
 * Who handles a letter: a complaint or report about the bureau's own staff goes to the supervisor, never to the unit
 * complained of; "not sure" goes to the front desk (domain.md §4).
 */
export function routeUnit(
  letter: { kind: MessageKind; unitId: string | null; aboutStaff: boolean },
  desks: { frontDeskId: string; supervisionId: string },
): string {
  if (letter.aboutStaff) return desks.supervisionId;
  return letter.unitId ?? desks.frontDeskId;
}

/** Refusals that depend on the kind alone. */
export function refuseKind(letter: { kind: MessageKind; anonymous: boolean; aboutStaff: boolean }): { code: ErrorCode; field: string } | null {
  if (letter.anonymous && letter.kind !== 'suggestion') return { code: 'ANONYMOUS_ONLY_SUGGESTION', field: 'anonymous' };
  if (letter.aboutStaff && letter.kind !== 'complaint' && letter.kind !== 'tipoff') return { code: 'ABOUT_STAFF_KIND', field: 'aboutStaff' };
  return null;
}
