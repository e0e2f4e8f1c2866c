import type { ErrorCode } from '../errors.ts';
import { type LocalDate, nextDay } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { type CaseEvent, lastOf } from './case-events.ts';
import { endedOn, ledgerOf } from './case-ledger.rules.ts';
import { readClock } from './clock.rules.ts';
import type { CaseAction } from './disclosure.types.ts';

/** A step with the legal day somebody says it belongs to. */
export interface DatedStep {
  action: CaseAction;
  on: LocalDate;
  /** id of the consultation it answers */
  of?: string;
}

interface Floor {
  day: LocalDate | null;
  code: ErrorCode;
}

/**
 * What a step follows it cannot come before: nothing before receipt (31), an answer not before what it answers (30, 32,
 * 34, 35), a payment not before its notice (42), dispatch not before signature (45), a remedy not before there is
 * something to complain of (51). The first that is not kept; null: the day can be.
 */
export function refuseDay(calendar: WorkCalendar, entered: LocalDate, events: readonly CaseEvent[], step: DatedStep): ErrorCode | null {
  const floors = [{ day: entered, code: 'EVENT_BEFORE_RECEIPT' as const }, floorOf(calendar, entered, events, step)];
  return floors.find(({ day }) => day !== null && step.on < day)?.code ?? null;
}

function floorOf(calendar: WorkCalendar, entered: LocalDate, events: readonly CaseEvent[], { action, on, of }: DatedStep): Floor {
  const after = (day: LocalDate | undefined, code: ErrorCode): Floor => ({ day: day ?? null, code });
  switch (action) {
    case 'supplement':
      return after(lastOf(events, 'noticeSupplement')?.on, 'ANSWER_BEFORE_SENT');
    case 'recordDelivery':
    case 'recordOpinion':
    case 'lapseConsultation':
    case 'noticeThirdParty':
      return after(events.find(({ id }) => id === of)?.on, 'ANSWER_BEFORE_SENT');
    case 'giveReason':
    case 'acceptReason':
      return after(lastOf(events, 'askReason')?.on, 'ANSWER_BEFORE_SENT');
    case 'payFee':
      return after(lastOf(events, 'feeNotice')?.on, 'PAID_BEFORE_NOTICE');
    case 'deliver':
      return after(lastOf(events, 'sign')?.on, 'SENT_BEFORE_SIGNED');
    case 'recordService':
      return after(lastOf(events, 'deliver')?.on, 'SERVED_BEFORE_SENT');
    case 'recordRemedy':
      return after(remedyFrom(calendar, entered, events, on), 'REMEDY_TOO_EARLY');
    default:
      return after(undefined, 'EVENT_BEFORE_RECEIPT');
  }
}

/** 51: the answer or the closing, or the day after the due day where none came in time. */
function remedyFrom(calendar: WorkCalendar, received: LocalDate, events: readonly CaseEvent[], on: LocalDate): LocalDate | undefined {
  const { due } = readClock(calendar, ledgerOf(received, events), on);
  const overdue = due?.kind === 'fixed' ? [nextDay(due.on)] : [];
  const ended = endedOn(events);
  return [...overdue, ...(ended === null ? [] : [ended])].sort()[0];
}
