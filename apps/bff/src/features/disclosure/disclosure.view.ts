import { inOneLine } from '@mingchuang/shared/characters';
import type { CaseLetterRow } from '@mingchuang/shared/disclosure/applications.types';
import { caseClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { eventsOf } from '@mingchuang/shared/disclosure/case-events';
import { askedOf, ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { caseRating } from '@mingchuang/shared/disclosure/case-rating.rules';
import { isTold, STEP_TITLES, stepDetail } from '@mingchuang/shared/disclosure/case-steps.words';
import { readClock } from '@mingchuang/shared/disclosure/clock.rules';
import { CLOSINGS, remedyOf } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords, nextStep, remedyText } from '@mingchuang/shared/disclosure/disclosure.words';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { LETTERS } from '@mingchuang/shared/disclosure/letters.model';
import type { AskedOfApplicant, CaseAnswer, CaseStep, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import { clockRuns } from '@mingchuang/shared/disclosure/transitions.rules';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
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

const clockOf = ({ state, receivedOn }: CaseRow, events: readonly RecordedEvent[], { calendar, today }: CaseContext) =>
  receivedOn !== null && clockRuns(state) ? caseClock(calendar, ledgerOf(receivedOn, events), today) : null;

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
    // who has said the reasons waits for the bureau
    const [last] = eventsOf(events, 'noticeSupplement', 'askReason', 'giveReason', 'feeNotice').slice(-1);
    if (last === undefined || last.type === 'giveReason') return null;
    return { ...base, type: ASKED_TODOS[asked.kind], by: asked.by, at: iso(events.find(({ id }) => id === last.id)?.at ?? row.submittedAt) };
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

export function letterRow(row: Omit<DisclosureLetterEntity, 'letter'>, url: string): CaseLetterRow {
  return { id: row.id, kind: row.kind, title: LETTERS[row.kind].title, number: row.number, date: row.date, url };
}

/** The decision and its remedy, once it went out. */
export function answerOf(row: CaseRow, files: DocumentView[]): CaseAnswer | null {
  if (row.closing === null || row.endedOn === null) return null;
  const { label, article } = CLOSINGS[row.closing];
  return { choice: row.closing, label, article: articleWords(article), remedy: remedyText(remedyOf(row.closing)), on: row.endedOn, files };
}
