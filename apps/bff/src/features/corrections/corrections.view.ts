import { correctionDue } from '@mingchuang/shared/corrections/corrections.rules';
import {
  type AnswerCorrection,
  CORRECTION_ANSWERS,
  type ConsoleCorrectionRow,
  type CorrectionAnswer,
  type CorrectionAnswerKind,
  type MyCorrectionRow,
  type SubmitCorrection,
} from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_ANSWER_NAMES, correctionNextStep, correctionRemedy } from '@mingchuang/shared/corrections/corrections.words';
import type { LetterOrgan } from '@mingchuang/shared/disclosure/letters.model';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { clockView, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import type { ClockView } from '@mingchuang/shared/messages/messages.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { iso } from '../../platform/iso.ts';
import type { CorrectionEventRow, CorrectionFull, CorrectionRow } from './corrections.queries.ts';

/** What lies sealed beside the row. */
export type CorrectionContent = Pick<SubmitCorrection, 'wrong' | 'right' | 'evidence'>;
export type SealedAnswer = Pick<AnswerCorrection, 'text'>;

export interface CorrectionContext {
  calendar: WorkCalendar;
  today: LocalDate;
  unitNames: ReadonlyMap<string, string>;
}

function clockOf({ list, submittedOn }: CorrectionRow, { calendar, today }: CorrectionContext): ClockView | null {
  return list === 'open' ? clockView(calendar, correctionDue(calendar, submittedOn), today) : null;
}

export function myCorrectionRow(row: CorrectionRow, context: CorrectionContext): MyCorrectionRow {
  const { id, number, record, state, submittedAt, organ, endedAt, readAt } = row;
  const clock = clockOf(row, context);
  return {
    id,
    number,
    record,
    state,
    submittedAt: iso(submittedAt),
    clock,
    nextStep: correctionNextStep(state, clock, organ, context.today),
    // what somebody withdrew is no news to them
    unread: endedAt !== null && state !== 'withdrawn' && (readAt === null || readAt < endedAt),
  };
}

export function consoleCorrectionRow(row: CorrectionRow, context: CorrectionContext): ConsoleCorrectionRow {
  const { id, number, state, applicantMasked, unitId, ownerName, submittedAt, submittedOn, endedOn } = row;
  const judged = endedOn !== null && state !== 'withdrawn';
  return {
    id,
    number,
    record: maskPersonalData(row.record),
    state,
    applicantName: applicantMasked,
    unitName: context.unitNames.get(unitId) ?? null,
    ownerName,
    submittedAt: iso(submittedAt),
    clock: clockOf(row, context),
    endedOn,
    onTime: judged ? wasOnTime(correctionDue(context.calendar, submittedOn), endedOn) : null,
  };
}

export function answerOf(
  { endedOn, organ }: CorrectionFull,
  events: readonly CorrectionEventRow[],
  answer: SealedAnswer | null,
  bureau: LetterOrgan,
): CorrectionAnswer | null {
  const kind = events.map(({ type }) => type).find(isAnswer);
  if (kind === undefined || answer === null || endedOn === null) return null;
  const remedy = kind === 'refuse' ? correctionRemedy(bureau) : null;
  return { kind, label: CORRECTION_ANSWER_NAMES[kind], on: endedOn, organ, text: answer.text, remedy };
}

function isAnswer(type: string): type is CorrectionAnswerKind {
  return (CORRECTION_ANSWERS as readonly string[]).includes(type);
}
