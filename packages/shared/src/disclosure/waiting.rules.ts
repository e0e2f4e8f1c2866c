import type { LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { ApplicantTerm } from './applications.types.ts';
import { type CaseEvent, type CaseEventOf, lastOf } from './case-events.ts';
import { readClock } from './clock.rules.ts';
import type { CaseState, Ledger } from './disclosure.types.ts';
import { feeLapse, hasLapsed, isSupplementNoticeLate, reasonLapse } from './lapses.rules.ts';
import type { AskedOfApplicant } from './my-applications.types.ts';

/** What a case waits for from its applicant, and whose time it is that runs. */

/** What the applicant is asked for in this state, and until when; reasons that were given are asked for no more. The notice of a fee counts as arrived the day it was sent. */
export function askedOf(calendar: WorkCalendar, state: CaseState, events: readonly CaseEvent[]): AskedOfApplicant | null {
  if (state === 'awaitSupplement') {
    const notice = lastOf(events, 'noticeSupplement');
    return notice && { kind: 'supplement', lines: notice.data.items, yuan: null, by: { kind: 'fixed', on: notice.data.by } };
  }
  if (state === 'awaitReason') {
    const request = lastOf(events, 'askReason', 'giveReason');
    if (request?.type !== 'askReason') return null;
    const { observed } = (request as CaseEventOf<'askReason'>).data;
    return { kind: 'reason', lines: [observed], yuan: null, by: reasonLapse(calendar, request.on) };
  }
  if (state !== 'awaitFee') return null;
  const notice = lastOf(events, 'feeNotice');
  return notice && { kind: 'fee', lines: [notice.data.payment], yuan: notice.data.yuan, by: feeLapse(calendar, notice.on) };
}

const NOTICES = { supplement: 'noticeSupplement', reason: 'askReason', fee: 'feeNotice' } as const;

/**
 * The applicant's own period, null where nothing is asked. It holds the answer back where the notice went out in time: 30 a
 * supplement and 国办函〔2020〕109号 a payment start the period anew, and without them the application counts as abandoned, so
 * no answer can be late meanwhile. Reasons (35) hold nothing back: the clock goes on (domain.md §1.2).
 */
export function applicantTerm(calendar: WorkCalendar, state: CaseState, ledger: Ledger, events: readonly CaseEvent[], today: LocalDate): ApplicantTerm | null {
  const asked = askedOf(calendar, state, events);
  const notice = asked && lastOf(events, NOTICES[asked.kind]);
  if (asked === null || notice === null) return null;
  const { kind, by } = asked;
  return { kind, since: notice.on, by, holds: by !== null && inTime(calendar, kind, ledger, notice.on), lapsed: hasLapsed(by, today) };
}

/** Ended while the applicant's period held the answer back, or after it ran out unused: no answer was late. */
export function endedInTerm(calendar: WorkCalendar, ledger: Ledger, events: readonly CaseEvent[]): boolean {
  const last = lastOf(events, 'noticeSupplement', 'supplement', 'feeNotice', 'payFee');
  if (last?.type === 'noticeSupplement') return inTime(calendar, 'supplement', ledger, last.on);
  return last?.type === 'feeNotice' && inTime(calendar, 'fee', ledger, last.on);
}

/** 30: within 7 working days of receipt; a fee within the period for the answer. */
function inTime(calendar: WorkCalendar, kind: ApplicantTerm['kind'], ledger: Ledger, sent: LocalDate): boolean {
  if (kind === 'supplement') return !isSupplementNoticeLate(calendar, ledger.received, sent);
  return kind === 'fee' && !hasLapsed(readClock(calendar, ledger, sent).due, sent);
}
