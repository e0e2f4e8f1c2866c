import type { LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { type CaseEvent, type CaseEventOf, eventsOf, lastOf } from './case-events.ts';
import { clockFacts } from './case-facts.rules.ts';
import type { ConsultationView } from './console-cases.types.ts';
import { serviceOf } from './delivery.rules.ts';
import type { CaseState, ClockEvent, Ledger } from './disclosure.types.ts';
import { feeOf } from './fees.rules.ts';
import { consultationLapse } from './lapses.rules.ts';
import { untoldObjections } from './objections.rules.ts';
import type { CaseFacts } from './transitions.rules.ts';
import { applicantTerm } from './waiting.rules.ts';

/** From the events of a case, oldest first, to what the rules ask for. */

const CLOSING_TYPES = ['deliver', 'lapseSupplement', 'lapseFee', 'closeOtherwise', 'withdraw'] as const;

/** What of it the clock minds. */
export function ledgerOf(received: LocalDate, events: readonly CaseEvent[]): Ledger {
  return { received, events: events.flatMap((event) => clockEventsOf(event, events)) };
}

function clockEventsOf(event: CaseEvent, all: readonly CaseEvent[]): ClockEvent[] {
  switch (event.type) {
    case 'noticeSupplement':
      return [{ type: 'supplementNotice', sent: event.on }];
    case 'supplement':
      return [{ type: 'supplement', received: event.on }];
    case 'payFee':
      return [{ type: 'feePaid', on: event.on }];
    case 'extend':
      return [{ type: 'extension', decided: event.on, workingDays: event.data.workingDays }];
    // what a decision sets is not the bureau's to discard: without `decided` it outlives a restart
    case 'reopen':
      return event.data.due === null ? [] : [{ type: 'delayed', due: event.data.due }];
    case 'acceptReason':
      return event.data.due === null ? [] : [{ type: 'delayed', due: event.data.due, decided: event.on }];
    case 'consultThirdParty':
    case 'consultOrgan': {
      const { delivered, answered } = consultationDays(event.id, all);
      const party = event.type === 'consultOrgan' ? 'organ' : 'thirdParty';
      return [{ type: 'consultation', party, sent: event.on, ...(delivered !== null && { delivered }), ...(answered !== null && { answered }) }];
    }
    case 'deliver':
    case 'lapseSupplement':
    case 'lapseFee':
    case 'closeOtherwise':
    case 'withdraw':
      return [{ type: 'closed', on: event.on }];
    default:
      return [];
  }
}

function consultationDays(id: string, all: readonly CaseEvent[]): { delivered: LocalDate | null; answered: LocalDate | null } {
  return {
    delivered: eventsOf(all, 'recordDelivery').find(({ data }) => data.of === id)?.on ?? null,
    answered: eventsOf(all, 'recordOpinion', 'lapseConsultation').find(({ data }) => data.of === id)?.on ?? null,
  };
}

export function consultationsOf(calendar: WorkCalendar, events: readonly CaseEvent[]): ConsultationView[] {
  return eventsOf(events, 'consultThirdParty', 'consultOrgan').map(({ id, type, on, data }) => {
    const party = type === 'consultOrgan' ? ('organ' as const) : ('thirdParty' as const);
    const { delivered, answered } = consultationDays(id, events);
    const heard = events.findIndex((event) => (event.type === 'recordOpinion' || event.type === 'lapseConsultation') && event.data.of === id);
    const notice = heard < 0 ? undefined : eventsOf(events.slice(heard), 'noticeThirdParty').find((event) => event.data.of === id);
    const said = eventsOf(events, 'recordOpinion').find((event) => event.data.of === id)?.data;
    return {
      id,
      party,
      to: data.to,
      sent: on,
      delivered,
      lapses: consultationLapse(calendar, { party, sent: on, ...(delivered !== null && { delivered }) }),
      answered,
      opinion: said?.opinion ?? (answered === null ? null : 'silent'),
      text: said?.text ?? null,
      told: notice?.on ?? null,
    };
  });
}

/** 33: asked for and not decided yet; a restart begins a period of its own. */
export function pendingExtension(events: readonly CaseEvent[]): CaseEventOf<'askExtension'> | null {
  const last = lastOf(events, 'askExtension', 'extend', 'refuseExtension', 'supplement', 'payFee');
  return last?.type === 'askExtension' ? (last as CaseEventOf<'askExtension'>) : null;
}

/** The draft that lies there to be reviewed: who wrote it, who reviewed it. A new draft or a return forgets the review. */
export function draftPeople(events: readonly CaseEvent[]): { draftedBy: string | null; reviewedBy: string | null; signedBy: string | null } {
  const draft = lastOf(events, 'draft');
  if (draft === null) return { draftedBy: null, reviewedBy: null, signedBy: null };
  const since = events.slice(events.findIndex(({ id }) => id === draft.id));
  return {
    draftedBy: draft.staffId,
    reviewedBy: lastOf(since, 'review')?.staffId ?? null,
    signedBy: lastOf(since, 'sign')?.staffId ?? null,
  };
}

export interface Situation {
  state: CaseState;
  /** null before confirmation */
  receivedOn: LocalDate | null;
  events: readonly CaseEvent[];
  /** what a fee would be counted by, where a notice is being thought of */
  fee?: { basis: 'items' | 'pages'; count: number; before: number };
}

/** Everything the transition table asks, for the one who acts; `me` null is the applicant or the clock. */
export function caseFacts(calendar: WorkCalendar, { state, receivedOn, events, fee }: Situation, today: LocalDate, me: string | null): CaseFacts {
  const { draftedBy, reviewedBy } = draftPeople(events);
  const ledger = receivedOn === null ? null : ledgerOf(receivedOn, events);
  const clock = ledger === null ? NO_CLOCK : clockFacts(calendar, ledger, today);
  const term = ledger === null ? null : applicantTerm(calendar, state, ledger, events, today);
  return {
    ...clock,
    // a remedy is against an answer that is late, and none is due while the applicant may act
    overdue: clock.overdue && term?.holds !== true,
    state,
    extensionPending: pendingExtension(events) !== null,
    objectorUntold: untoldObjections(lastOf(events, 'draft')?.data.choice ?? null, consultationsOf(calendar, events)).length > 0,
    reasonAsked: events.some(({ type }) => type === 'askReason'),
    lapsed: term?.lapsed ?? false,
    service: serviceFact(events),
    moved: events.some(({ type }) => type === 'moveToMailbox'),
    fee: fee === undefined ? 0 : feeOf(fee.basis, fee.count, fee.before),
    reviewed: state === 'reviewing' && reviewedBy !== null,
    draftedByMe: me !== null && draftedBy === me,
    reviewedByMe: me !== null && reviewedBy === me,
  };
}

function serviceFact(events: readonly CaseEvent[]): CaseFacts['service'] {
  const service = serviceOf(events);
  if (service === null) return 'none';
  return service.served === null ? 'awaited' : 'known';
}

const NO_CLOCK: ReturnType<typeof clockFacts> = {
  supplementNoticed: false,
  supplementNoticeLate: false,
  openConsultations: 0,
  lapsedConsultations: 0,
  extended: false,
  tooLateToExtend: false,
  overdue: false,
};

/** The day a case ended by; null while it is open. */
export function endedOn(events: readonly CaseEvent[]): LocalDate | null {
  return eventsOf(events, ...CLOSING_TYPES).at(0)?.on ?? null;
}
