import { type StoredClock, storedClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { refuseDay } from '@mingchuang/shared/disclosure/case-days.rules';
import { type CaseEvent, type CaseEventData, lastOf } from '@mingchuang/shared/disclosure/case-events';
import { caseFacts, endedOn, ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { refusalWords } from '@mingchuang/shared/disclosure/case-refusals.words';
import { DECISIONS, STEP_TITLES } from '@mingchuang/shared/disclosure/case-steps.words';
import { dueForRecord } from '@mingchuang/shared/disclosure/clock.rules';
import type { CaseAction, CaseState, ClosingChoice } from '@mingchuang/shared/disclosure/disclosure.types';
import type { FeeBasis } from '@mingchuang/shared/disclosure/fees.rules';
import { type LedgerFault, ledgerFaults } from '@mingchuang/shared/disclosure/ledger.rules';
import { type CaseRole, type Decision, decide, hasEnded } from '@mingchuang/shared/disclosure/transitions.rules';
import { turnOf } from '@mingchuang/shared/disclosure/turn.rules';
import { applicantTerm, endedInTerm } from '@mingchuang/shared/disclosure/waiting.rules';
import { isLocalDate, type LocalDate } from '@mingchuang/shared/local-date';
import { wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Outbox } from '../../outbox/outbox.ts';
import { type Actor, Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError, fieldError, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import type { CaseList } from './disclosure.entity.ts';
import { DisclosureLetterbox, type LetterCase, type LetterRequest } from './disclosure.letterbox.ts';
import { type CasePeople, DisclosurePeople } from './disclosure.people.ts';
import { type CaseFull, DisclosureQueries, type RecordedEvent } from './disclosure.queries.ts';
import { type CaseColumns, DisclosureRepository } from './disclosure.repository.ts';

/** A case with everything a step is decided by. */
export interface OpenCase {
  row: CaseFull;
  events: RecordedEvent[];
  people: CasePeople;
  calendar: WorkCalendar;
  today: LocalDate;
}

/** Who acts. Staff are written into the log, the applicant and the clock are not. */
export interface CaseActor {
  roles: readonly CaseRole[];
  staff: Actor | null;
}
export const THE_CLOCK: CaseActor = { roles: ['system'], staff: null };
export const THE_APPLICANT: CaseActor = { roles: ['applicant'], staff: null };

export interface Step<A extends CaseAction = CaseAction> {
  action: A;
  data: CaseEventData[A];
  /** the legal day it belongs to; today when absent */
  on?: LocalDate;
  /** the field of the request that says `on` */
  dayField?: string;
  choice?: ClosingChoice;
  /** what a fee is counted by */
  fee?: { basis: FeeBasis; count: number; before: number };
  set?: CaseColumns;
  letters?: LetterRequest[];
  /** what `data` needs of the same commit, once the step is known to be lawful and the case is taken */
  before?: (m: EntityManager) => Promise<void>;
  /** rows in the same commit; `eventId` is the step's */
  also?: (m: EntityManager, eventId: string) => Promise<void>;
}

/** The one way in which a case changes: asked of the table, written as an event, the clock computed anew. */
@Injectable()
export class DisclosureSteps {
  constructor(
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly letterbox: DisclosureLetterbox,
    private readonly people: DisclosurePeople,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async open(row: CaseFull): Promise<OpenCase> {
    return {
      row,
      events: await this.cases.eventsOf(row.id),
      people: this.people.unseal(row.applicantSealed),
      calendar: this.calendar.current,
      today: this.clock.today(),
    };
  }

  decide({ row, events, calendar, today }: OpenCase, { roles, staff }: CaseActor, action: CaseAction, more: Pick<Step, 'choice' | 'fee'> = {}): Decision {
    const { state, receivedOn } = row;
    const facts = caseFacts(calendar, { state, receivedOn, events, ...(more.fee && { fee: more.fee }) }, today, staff?.staffId ?? null);
    return decide(action, facts, roles, more.choice);
  }

  /**
   * Takes a step in the caller's transaction. Errors: STALE_VERSION with what changed, the refusal of the table or of the
   * ledger with its article, CASE_DAY_FUTURE, a day before what the step follows, a letter that has a gap.
   */
  async take<A extends CaseAction>(m: EntityManager, opened: OpenCase, actor: CaseActor, seen: number, step: Step<A>): Promise<void> {
    const { row, events, calendar, today } = opened;
    if (row.version !== seen) throw await this.stale(row.id, seen);
    const on = step.on ?? today;
    const dayField = step.dayField ?? 'on';
    if (!isLocalDate(on)) throw fieldError('DATE_INVALID', dayField);
    if (on > today) throw fieldError('CASE_DAY_FUTURE', dayField);
    const decision = this.decide(opened, actor, step.action, step);
    if (!decision.allowed) throw new AppError(decision.code, { detail: refusalWords(step.action, row.state, decision) });
    const early = refuseDay(calendar, row.receivedOn ?? row.submittedOn, events, { action: step.action, on, ...('of' in step.data && { of: step.data.of }) });
    if (early !== null) throw fieldError(early, dayField);
    const at = this.clock.now();
    const event = { id: uuidv7({ msecs: at }), type: step.action, on, staffId: actor.staff?.staffId ?? null, data: step.data };
    const after = [...events, event as CaseEvent];
    const receivedOn = row.receivedOn ?? (step.action === 'confirm' ? on : null);
    if (receivedOn !== null) refuseFaults(calendar, receivedOn, events, after, dayField);

    const ended = hasEnded(decision.to) && row.endedOn === null;
    const set: CaseColumns = {
      state: decision.to,
      list: listOf(decision.to),
      ...(receivedOn !== null && { receivedOn, ...storedOf(calendar, { state: decision.to, receivedOn, events: after }, today) }),
      ...turnOf(decision.to, after),
      ...(ended && { endedAt: at, endedOn: on, ...judged(calendar, receivedOn, after) }),
      ...(decision.to === 'closed' && decision.closing !== null && { closing: decision.closing }),
      ...step.set,
    };
    if (!(await this.repository.change(m, row.id, seen, set))) throw await this.stale(row.id, seen);
    await step.before?.(m);
    await this.repository.addEvent(m, row.id, seen + 1, at, event as Parameters<DisclosureRepository['addEvent']>[4]);
    for (const letter of step.letters ?? []) await this.letterbox.write(m, letterCaseOf(opened, on), letter, event.staffId, at);
    await step.also?.(m, event.id);
    if (actor.staff !== null) await this.audit.add(m, actor.staff, 'application.step', row.id, STEP_TITLES[step.action]);
    await this.outbox.add(m, 'application.changed', row.id, { caseId: row.id, action: step.action }, event.id);
  }

  async stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.cases.byId(id), this.cases.eventsOf(id)]);
    const changes = events.filter(({ version }) => version > seen).map(({ type, byName, at }) => ({ what: STEP_TITLES[type], by: byName, at: iso(at) }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }
}

/** `received`: the day of receipt of a case that is being confirmed */
export function letterCaseOf({ row, events, people, today }: OpenCase, received: LocalDate = today): LetterCase {
  const added = lastOf(events, 'supplement');
  const supplement = added && { text: added.data.text, on: added.on };
  const anew = lastOf(events, 'reopen')?.data;
  const reopened = anew && {
    authority: anew.authority,
    decision: `${DECISIONS[anew.kind]}${anew.decision === '' ? '' : `（${anew.decision}）`}`,
    number: anew.number,
  };
  return {
    id: row.id,
    number: row.number,
    information: row.information,
    receivedOn: row.receivedOn ?? received,
    supplement,
    reopened: reopened ?? null,
    people,
  };
}

/** What the law forbids in the ledger after the step and did not before; an old fault, such as a swapped day, holds nobody up. */
function refuseFaults(calendar: WorkCalendar, receivedOn: LocalDate, before: readonly CaseEvent[], after: readonly CaseEvent[], dayField: string): void {
  const key = ({ code, field }: LedgerFault) => `${code} ${field}`;
  const known = new Set(ledgerFaults(calendar, ledgerOf(receivedOn, before)).map(key));
  const fault = ledgerFaults(calendar, ledgerOf(receivedOn, after)).find((one) => !known.has(key(one)));
  if (fault === undefined) return;
  const field = fault.field.split('.').at(-1) ?? '';
  throw fieldError(fault.code, field === 'workingDays' || field === 'due' ? field : dayField);
}

function listOf(state: Decision extends infer D ? (D extends { to: infer S } ? S : never) : never): CaseList {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'draft' || state === 'submitted') return 'confirming';
  return hasEnded(state) ? 'ended' : 'open';
}

/** What is stored of the clock of a received case in this state. */
export function storedOf(
  calendar: WorkCalendar,
  { state, receivedOn, events }: { state: CaseState; receivedOn: LocalDate; events: readonly CaseEvent[] },
  today: LocalDate,
): StoredClock {
  const ledger = ledgerOf(receivedOn, events);
  return storedClock(calendar, ledger, today, applicantTerm(calendar, state, ledger, events, today));
}

/** On time by the due day for the record (domain.md §1.2); null where nobody can say yet, or it was never received. */
export function judged(calendar: WorkCalendar, receivedOn: LocalDate | null, events: readonly CaseEvent[]): Pick<CaseColumns, 'onTime' | 'workingDays'> {
  const ended = endedOn(events);
  if (receivedOn === null || ended === null) return { onTime: null, workingDays: null };
  const ledger = ledgerOf(receivedOn, events);
  const due = dueForRecord(calendar, ledger);
  const onTime = endedInTerm(calendar, ledger, events) || (due === null ? null : wasOnTime(due, ended));
  return { onTime: onTime === null ? null : Number(onTime), workingDays: workingDaysBetween(calendar, receivedOn, ended) };
}
