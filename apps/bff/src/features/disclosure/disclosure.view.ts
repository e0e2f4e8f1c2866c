import { inOneLine } from '@mingchuang/shared/characters';
import type { CaseClock, CaseLetterRow } from '@mingchuang/shared/disclosure/applications.types';
import { caseClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { lastOf } from '@mingchuang/shared/disclosure/case-events';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { caseRating } from '@mingchuang/shared/disclosure/case-rating.rules';
import { isTold, STEP_TITLES, stepDetail } from '@mingchuang/shared/disclosure/case-steps.words';
import { readClock } from '@mingchuang/shared/disclosure/clock.rules';
import { CLOSINGS, outcomeOf, remedyOf } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCase, ConsoleCaseRow, LedgerEntry } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords, nextStep, remedyText } from '@mingchuang/shared/disclosure/disclosure.words';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { LETTERS } from '@mingchuang/shared/disclosure/letters.model';
import type { AskedOfApplicant, CaseAnswer, CaseStep, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { clockRuns } from '@mingchuang/shared/disclosure/transitions.rules';
import { applicantTerm, askedOf } from '@mingchuang/shared/disclosure/waiting.rules';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import type { ResidentTodo } from '@mingchuang/shared/messages/messages.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { iso } from '../../platform/iso.ts';
import type { DisclosureLetterEntity } from './disclosure.entity.ts';
import type { CaseRow, RecordedEvent } from './disclosure.queries.ts';

/** The one place that decides what of a case leaves the house. */
export interface CaseContext {
  calendar: WorkCalendar;
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
}

function clockOf({ state, receivedOn }: CaseRow, events: readonly RecordedEvent[], { calendar, today }: CaseContext): CaseClock | null {
  if (receivedOn === null || !clockRuns(state)) return null;
  const ledger = ledgerOf(receivedOn, events);
  return caseClock(calendar, ledger, today, applicantTerm(calendar, state, ledger, events, today));
}

export function myCaseRow(row: CaseRow, events: readonly RecordedEvent[], context: CaseContext): MyApplicationRow {
  const asked = askedOf(context.calendar, row.state, events);
  return {
    id: row.id,
    number: row.number,
    information: row.information,
    state: row.state,
    submittedAt: iso(row.submittedAt),
    clock: clockOf(row, events, context),
    nextStep: nextStepOf(row, events, asked, context),
    asked: asked?.kind ?? null,
    // what somebody withdrew is no news to them
    unread: row.endedAt !== null && row.closing !== 'withdrawn' && row.state !== 'cancelled' && (row.readAt === null || row.readAt < row.endedAt),
    rating: ratingOf(row, context.today),
  };
}

export function nextStepOf(row: CaseRow, events: readonly RecordedEvent[], asked: AskedOfApplicant | null, { calendar, today }: CaseContext): string {
  const ledger = ledgerOf(row.receivedOn ?? row.submittedOn, events);
  return nextStep(
    {
      state: row.state,
      clock: readClock(calendar, ledger, today),
      askedBy: asked?.by ?? null,
      ...(row.state === 'submitted' && { confirmBy: confirmBy(calendar, row.submittedOn) }),
      ...(row.state === 'awaitReason' && asked === null && { reasonGiven: true }),
      ...(asked !== null && asked.yuan !== null && { fee: asked.yuan }),
      ...(row.closing !== null && { closing: row.closing }),
      ...(row.endedOn !== null && { on: row.endedOn }),
    },
    today,
  );
}

function ratingOf({ state, endedOn, grade }: CaseRow, today: LocalDate): MyApplicationRow['rating'] {
  return caseRating({ state, endedOn, rated: grade !== null }, today);
}

/** What the applicant is to do or read now; null: nothing. What was withdrawn is no news to who withdrew it. */
export function todoOf(row: CaseRow, events: readonly RecordedEvent[], context: CaseContext): ResidentTodo | null {
  const base = {
    messageId: null,
    applicationId: row.id,
    title: inOneLine(row.information, TODO_TITLE_MAX),
    unitName: context.unitNames.get(row.unitId) ?? null,
    by: null,
  };
  const asked = askedOf(context.calendar, row.state, events);
  if (asked !== null) {
    const last = lastOf(events, 'noticeSupplement', 'askReason', 'feeNotice');
    return { ...base, type: ASKED_TODOS[asked.kind], by: asked.by, at: iso(events.find(({ id }) => id === last?.id)?.at ?? row.submittedAt) };
  }
  if (row.endedAt === null || row.closing === 'withdrawn') return null;
  const at = iso(row.endedAt);
  if (row.readAt === null || row.readAt < row.endedAt) return { ...base, type: row.state === 'closed' ? 'closedUnread' : 'replyUnread', at };
  return ratingOf(row, context.today) === 'open' ? { ...base, type: 'ratingOpen', at } : null;
}

const ASKED_TODOS = { supplement: 'supplementAsked', reason: 'reasonAsked', fee: 'feeAsked' } as const;
const TODO_TITLE_MAX = 50;

export function consoleCaseRow(row: CaseRow, events: readonly RecordedEvent[], context: CaseContext): ConsoleCaseRow {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    information: maskPersonalData(row.information),
    documentNumber: row.documentNumber,
    state: row.state,
    channel: row.channel,
    applicantKind: row.applicantKind,
    applicantName: row.applicantMasked,
    unitId: row.unitId,
    unitName: context.unitNames.get(row.unitId) ?? null,
    ownerName: row.ownerName,
    submittedAt: iso(row.submittedAt),
    receivedOn: row.receivedOn,
    clock: clockOf(row, events, context),
    confirmBy: row.state === 'submitted' ? confirmBy(context.calendar, row.submittedOn) : null,
    waitsFor: row.waitsFor,
    closing: row.closing,
    endedOn: row.endedOn,
    onTime: row.onTime === null ? null : row.onTime === 1,
    grade: row.grade,
  };
}

/** Oldest first; `staff` reads every step, the applicant those that concern them. */
export function stepsOf(events: readonly RecordedEvent[], staff: boolean): (CaseStep & { id: string; byName: string | null })[] {
  return events
    .filter(({ type }) => staff || isTold(type))
    .map((event) => ({
      id: event.id,
      type: event.type,
      on: event.on,
      at: iso(event.at),
      title: STEP_TITLES[event.type],
      detail: stepDetail(event, staff),
      byName: event.byName,
    }));
}

/** Everything that happened to a case, as it was recorded: its steps, where the mailbox took it, and calendars that moved its due day. */
export function ledgerRows(
  events: readonly RecordedEvent[],
  moves: readonly { id: string; at: number; reason: string | null }[],
  moved: ConsoleCase['moved'],
): LedgerEntry[] {
  const steps = stepsOf(events, true).map((step) => (step.type === 'moveToMailbox' && moved !== null ? { ...step, detail: movedTo(moved) } : step));
  const shifts = moves.map(({ id, at, reason }) => ({
    id,
    type: 'dueMoved' as const,
    on: localDateOf(at),
    at: iso(at),
    title: '工作日历有变动，答复期限随之改变',
    detail: reason,
    byName: null,
  }));
  return [...steps, ...shifts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function movedTo({ unitName, queryCode }: NonNullable<ConsoleCase['moved']>): string {
  return `转给${unitName ?? '信箱'}，由信箱另行答复${queryCode === null ? '' : `，来信查询码 ${queryCode}`}`;
}

export function letterRow(row: Omit<DisclosureLetterEntity, 'letter'>, url: string): CaseLetterRow {
  return { id: row.id, kind: row.kind, title: LETTERS[row.kind].title, number: row.number, date: row.date, url };
}

/** 31: how a paper application came in; null for one that was sent online, or registered before it was asked for. */
export function receiptOf(row: CaseRow, events: readonly RecordedEvent[]): ConsoleCase['receipt'] {
  const registered = events.find((event) => event.type === 'register');
  if (registered?.type !== 'register' || registered.data.basis === undefined) return null;
  const { basis, arrivedOn = row.submittedOn, backdating = null } = registered.data;
  return { basis, arrivedOn, registeredOn: localDateOf(registered.at), backdating };
}

/** The decision and its remedy, once it went out. */
export function answerOf(row: CaseRow, files: DocumentView[]): CaseAnswer | null {
  if (row.closing === null || row.endedOn === null) return null;
  const { label, article, by } = CLOSINGS[row.closing];
  return {
    choice: row.closing,
    outcome: outcomeOf(row.closing),
    label,
    article: articleWords(article),
    remedy: remedyText(remedyOf(row.closing), by),
    on: row.endedOn,
    files,
  };
}

/** A draft as it was kept; one from before objections were asked about has no word on them. */
export function readDraft(facts: string): DraftReply {
  const kept = JSON.parse(facts) as Omit<DraftReply, 'publicInterest'> & Partial<DraftReply>;
  return { publicInterest: null, ...kept };
}
