import { PHONE_PATTERN } from '../auth/auth.types.ts';
import { type FieldRefusal, isChild, maskIdentity, maskName } from '../disclosure/application.rules.ts';
import type { CaseState } from '../disclosure/disclosure.types.ts';
import { refuseIdentity } from '../disclosure/identity.rules.ts';
import type { ErrorCode } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import { maskPhone } from '../masking.ts';
import { type DueDate, dueDate, type WorkCalendar } from '../work-calendar.ts';
import {
  type AnswerCorrection,
  CORRECTION_WORKING_DAYS,
  type CorrectionAction,
  type CorrectionApplicant,
  type CorrectionList,
  type CorrectionState,
  type SubmitCorrection,
} from './corrections.types.ts';

/** Who acts: the handler's unit and the office, or whoever asked. */
export type CorrectionRole = 'applicant' | 'handler';

interface Row {
  from: readonly CorrectionState[];
  to: CorrectionState;
  by: CorrectionRole;
}

const OPEN: readonly CorrectionState[] = ['submitted', 'accepted'];

/**
 * 《政府信息公开条例》 41: 「行政机关审核属实的，应当予以更正并告知申请人；不属于本行政机关职能范围的，行政机关可以转送有权更正的行政机关处理
 * 并告知申请人，或者告知申请人向有权更正的行政机关提出。」 Only what was accepted is examined; that it is another organ's business
 * may show at once. Withdrawing before an answer is [D].
 */
const ROWS: Record<Exclude<CorrectionAction, 'submit'>, Row> = {
  accept: { from: ['submitted'], to: 'accepted', by: 'handler' },
  correct: { from: ['accepted'], to: 'corrected', by: 'handler' },
  refuse: { from: ['accepted'], to: 'notCorrected', by: 'handler' },
  passOn: { from: OPEN, to: 'passedOn', by: 'handler' },
  tellWhere: { from: OPEN, to: 'toldWhere', by: 'handler' },
  withdraw: { from: OPEN, to: 'withdrawn', by: 'applicant' },
};

/** The state after a lawful step, or why it is none. */
export function decideCorrection(
  action: Exclude<CorrectionAction, 'submit'>,
  state: CorrectionState,
  roles: readonly CorrectionRole[],
): { to: CorrectionState } | { code: ErrorCode } {
  const { from, to, by } = ROWS[action];
  if (!roles.includes(by)) return { code: 'FORBIDDEN' };
  if (from.includes(state)) return { to };
  if (!OPEN.includes(state)) return { code: 'CORRECTION_ENDED' };
  return { code: action === 'accept' ? 'CORRECTION_ACCEPTED' : 'CORRECTION_NOT_ACCEPTED' };
}

/** Open until it is answered or withdrawn. */
export function correctionList(state: CorrectionState): CorrectionList {
  return OPEN.includes(state) ? 'open' : 'ended';
}

/**
 * [D] Day 0 is the day of submission. Every request has the same period and none is ever paused, so the order in which they
 * came is the order in which they are due.
 */
export function correctionDue(calendar: WorkCalendar, submittedOn: LocalDate): DueDate {
  return dueDate(calendar, submittedOn, CORRECTION_WORKING_DAYS);
}

/** 41 「有证据证明」, 29(1) for who asks, PIPL 31 for a child: everything that is missing or wrong, in the order of the form. `today` bounds days of birth. */
export function correctionFaults({ applicant, evidence, fileIds }: SubmitCorrection, today: LocalDate): FieldRefusal[] {
  const { kind, identityKind, identityNumber, phone } = applicant;
  const identity = refuseIdentity(kind === 'person' ? 'person' : 'otherOrganisation', identityKind, identityNumber, today);
  const faults: (FieldRefusal | null)[] = [
    identity === null ? null : { code: identity, field: identity === 'IDENTITY_KIND_UNSUITABLE' ? 'applicant.identityKind' : 'applicant.identityNumber' },
    kind === 'person' && identity === null && isChild(applicant, today) ? { code: 'CORRECTION_NEEDS_GUARDIAN', field: 'applicant.identityNumber' } : null,
    PHONE_PATTERN.test(phone) ? null : { code: 'PHONE_INVALID', field: 'applicant.phone' },
    (evidence ?? '').trim() === '' && fileIds.length === 0 ? { code: 'CORRECTION_EVIDENCE_MISSING', field: 'evidence' } : null,
  ];
  return faults.filter((fault) => fault !== null);
}

/** 41 「行政机关提供的」: the record came with an answer. Null: it may have. */
export function refuseSource(state: CaseState): ErrorCode | null {
  return state === 'delivered' || state === 'archived' ? null : 'CORRECTION_SOURCE_UNKNOWN';
}

/** 41 「告知申请人」: what was corrected, why it was not, or which organ may; null: it says all it has to. */
export function answerFault({ kind, organ, text }: AnswerCorrection): FieldRefusal | null {
  const elsewhere = kind === 'passOn' || kind === 'tellWhere';
  if (elsewhere && (organ ?? '').trim() === '') return { code: 'CORRECTION_ORGAN_MISSING', field: 'organ' };
  if (!elsewhere && text.trim() === '') return { code: 'CORRECTION_REASON_MISSING', field: 'text' };
  return null;
}

/** `更正〔2026〕1号` after the bureau's own word. */
export function correctionNumber(organCode: string, year: number, serial: number): string {
  return `${organCode}更正〔${year}〕${serial}号`;
}

/** Enough to recognise on a screen that others may look at. */
export function maskApplicant({ kind, name, identityKind, identityNumber, phone }: CorrectionApplicant): CorrectionApplicant {
  return { kind, name: maskName(name, kind === 'person'), identityKind, identityNumber: maskIdentity(identityNumber), phone: maskPhone(phone) };
}
