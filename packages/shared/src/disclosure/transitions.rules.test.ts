import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { clockFacts } from './case-facts.rules.ts';
import type { CaseAction, ClosingChoice } from './disclosure.types.ts';
import { CASE_ACTIONS, CASE_STATES, type CaseState, type ClockEvent } from './disclosure.types.ts';
import { type CaseFacts, type CaseRole, clockRuns, decide, hasEnded } from './transitions.rules.ts';
import { FACTS } from './transitions.samples.ts';

const ALL: readonly CaseRole[] = ['applicant', 'handler', 'reviewer', 'approver', 'signer', 'system'];
const facts = (state: CaseState, more: Partial<CaseFacts> = {}): CaseFacts => ({ ...FACTS, state, ...more });
const consulting = { openConsultations: 1 };

describe('the table of domain.md §1.1', () => {
  test.each<[CaseState, CaseAction, CaseRole, CaseState, string, Partial<CaseFacts>?]>([
    ['draft', 'submit', 'applicant', 'submitted', '29'],
    ['draft', 'register', 'handler', 'received', '31'],
    ['draft', 'withdraw', 'applicant', 'cancelled', '29'],
    ['submitted', 'withdraw', 'applicant', 'cancelled', '29'],
    ['submitted', 'confirm', 'handler', 'received', '31'],
    ['submitted', 'confirm', 'system', 'received', '31'],
    ['received', 'begin', 'handler', 'processing', '33'],
    ['processing', 'noticeSupplement', 'handler', 'awaitSupplement', '30'],
    ['awaitSupplement', 'supplement', 'applicant', 'processing', '30'],
    ['processing', 'consultThirdParty', 'handler', 'processing', '32'],
    ['processing', 'consultOrgan', 'handler', 'processing', '34'],
    ['processing', 'recordOpinion', 'handler', 'processing', '32', consulting],
    ['processing', 'lapseConsultation', 'system', 'processing', '32', { ...consulting, lapsedConsultations: 1 }],
    ['processing', 'askReason', 'handler', 'awaitReason', '35'],
    ['awaitReason', 'acceptReason', 'approver', 'processing', '35'],
    ['processing', 'feeNotice', 'handler', 'awaitFee', '42'],
    ['awaitFee', 'payFee', 'applicant', 'processing', '国办函〔2020〕109号'],
    ['processing', 'extend', 'approver', 'processing', '33'],
    ['processing', 'refuseExtension', 'approver', 'processing', '33', { extensionPending: true }],
    ['reviewing', 'returnDraft', 'signer', 'processing', '45'],
    ['reviewing', 'returnDraft', 'reviewer', 'processing', '45'],
    ['reviewing', 'review', 'reviewer', 'reviewing', '45', { reviewed: false }],
    ['received', 'assign', 'handler', 'received', '45'],
    ['processing', 'recordDelivery', 'handler', 'processing', '32', consulting],
    ['processing', 'noticeThirdParty', 'handler', 'processing', '32'],
    ['processing', 'cooperate', 'handler', 'processing', '45'],
    ['processing', 'moveToMailbox', 'handler', 'processing', '39(1)'],
    ['awaitReason', 'giveReason', 'applicant', 'awaitReason', '35'],
    ['processing', 'askExtension', 'handler', 'processing', '33'],
    ['reviewing', 'sign', 'signer', 'replied', '45'],
    ['replied', 'deliver', 'handler', 'delivered', '33'],
    ['delivered', 'recordService', 'handler', 'delivered', '45', { service: 'awaited' }],
    ['delivered', 'archive', 'system', 'archived', '45', { service: 'known' }],
    ['closed', 'recordRemedy', 'handler', 'closed', '51'],
    ['archived', 'recordRemedy', 'handler', 'archived', '51'],
    ['processing', 'recordRemedy', 'handler', 'processing', '51', { overdue: true }],
  ])('%s -%s by %s→ %s (%s)', (state, action, role, to, article, more = {}) => {
    expect(decide(action, facts(state, more), [role])).toEqual({ allowed: true, to, article, closing: null, warning: null });
  });

  test.each<[CaseState, CaseAction, CaseRole, ClosingChoice, string]>([
    ['awaitSupplement', 'lapseSupplement', 'handler', 'supplementLapsed', '30'],
    ['awaitFee', 'lapseFee', 'handler', 'feeLapsed', '国办函〔2020〕109号'],
    ['received', 'withdraw', 'applicant', 'withdrawn', '国办公开办函〔2021〕30号'],
    ['reviewing', 'withdraw', 'handler', 'withdrawn', '国办公开办函〔2021〕30号'],
    ['processing', 'closeOtherwise', 'signer', 'otherwise', '国办公开办函〔2021〕30号'],
  ])('%s -%s by %s→ closed as %s', (state, action, role, closing, article) => {
    expect(decide(action, facts(state), [role])).toEqual({ allowed: true, to: 'closed', article, closing, warning: null });
  });

  test.each<[CaseState, ClosingChoice, string, Partial<CaseFacts>?]>([
    ['processing', 'provided', '36(2)'],
    ['processing', 'stillUnclear', '30', { supplementNoticed: true }],
    ['processing', 'petition', '39(1)'],
    ['awaitReason', 'excessive', '35'],
  ])('a reply is drafted from %s as %s (%s), and goes to be signed', (state, choice, article, more = {}) => {
    expect(decide('draft', facts(state, more), ['handler'], choice)).toEqual({ allowed: true, to: 'reviewing', article, closing: choice, warning: null });
  });

  test('30: after 7 wd a notice is allowed, and a violation', () => {
    expect(decide('noticeSupplement', facts('processing', { supplementNoticeLate: true }), ['handler'])).toMatchObject({
      allowed: true,
      warning: 'SUPPLEMENT_NOTICE_LATE',
    });
  });

  test.each<[CaseState, CaseAction, CaseRole, string, string, Partial<CaseFacts>?, ClosingChoice?]>([
    ['processing', 'noticeSupplement', 'handler', 'SUPPLEMENT_NOTICE_REPEATED', '30', { supplementNoticed: true }],
    ['awaitSupplement', 'lapseSupplement', 'handler', 'LAPSE_NOT_REACHED', '30', { lapsed: false }],
    ['awaitFee', 'lapseFee', 'handler', 'LAPSE_NOT_REACHED', '国办函〔2020〕109号', { lapsed: false }],
    ['awaitSupplement', 'lapseSupplement', 'system', 'FORBIDDEN', '30'],
    ['processing', 'recordOpinion', 'handler', 'CONSULTATION_NOT_OPEN', '32'],
    ['processing', 'lapseConsultation', 'system', 'LAPSE_NOT_REACHED', '32', consulting],
    ['processing', 'feeNotice', 'handler', 'FEE_NOT_DUE', '42', { fee: 0 }],
    ['processing', 'feeNotice', 'handler', 'FEE_NOTICE_TOO_LATE', '42', { overdue: true }],
    ['processing', 'extend', 'handler', 'FORBIDDEN', '33'],
    ['processing', 'extend', 'approver', 'EXTENSION_REPEATED', '33', { extended: true }],
    ['processing', 'extend', 'approver', 'EXTENSION_TOO_LATE', '33', { tooLateToExtend: true }],
    ['processing', 'draft', 'handler', 'REPLY_CHOICE_MISSING', '36'],
    ['processing', 'draft', 'handler', 'CLOSING_NOT_BY_REPLY', '36', {}, 'withdrawn'],
    ['processing', 'draft', 'handler', 'CLOSING_NEEDS_SUPPLEMENT', '36', {}, 'stillUnclear'],
    ['processing', 'draft', 'handler', 'CLOSING_NEEDS_REASON', '36', {}, 'excessive'],
    ['processing', 'draft', 'handler', 'CONSULTATION_OPEN', '36', consulting, 'provided'],
    ['awaitReason', 'draft', 'handler', 'CASE_ACTION_NOT_NOW', '35', {}, 'provided'],
    ['awaitReason', 'draft', 'handler', 'REPLY_CHOICE_MISSING', '35'],
    ['reviewing', 'sign', 'handler', 'FORBIDDEN', '45'],
    ['reviewing', 'sign', 'signer', 'CASE_NOT_REVIEWED', '45', { reviewed: false }],
    ['reviewing', 'sign', 'signer', 'CASE_SAME_PERSON', '45', { reviewedByMe: true }],
    ['reviewing', 'sign', 'signer', 'CASE_SAME_PERSON', '45', { draftedByMe: true }],
    ['reviewing', 'review', 'reviewer', 'CASE_SAME_PERSON', '45', { reviewed: false, draftedByMe: true }],
    ['reviewing', 'review', 'reviewer', 'CASE_REVIEWED', '45'],
    ['processing', 'askExtension', 'handler', 'EXTENSION_REPEATED', '33', { extended: true }],
    ['processing', 'askExtension', 'handler', 'EXTENSION_PENDING', '33', { extensionPending: true }],
    ['processing', 'askExtension', 'handler', 'EXTENSION_TOO_LATE', '33', { extensionPending: true, tooLateToExtend: true }],
    ['reviewing', 'sign', 'signer', 'THIRD_PARTY_NOT_TOLD', '32', { objectorUntold: true }],
    ['replied', 'deliver', 'handler', 'THIRD_PARTY_NOT_TOLD', '32', { objectorUntold: true }],
    ['replied', 'recordRemedy', 'handler', 'REMEDY_NOT_OPEN', '51'],
    ['processing', 'moveToMailbox', 'handler', 'CASE_MOVED', '39(1)', { moved: true }],
    ['processing', 'recordRemedy', 'handler', 'REMEDY_NOT_OPEN', '51'],
    ['replied', 'withdraw', 'applicant', 'CASE_ACTION_NOT_NOW', '29'],
    ['draft', 'withdraw', 'handler', 'FORBIDDEN', '29'],
    ['delivered', 'withdraw', 'applicant', 'CASE_ENDED', '29'],
    ['closed', 'supplement', 'applicant', 'CASE_ENDED', '30'],
    ['cancelled', 'confirm', 'handler', 'CASE_ENDED', '31'],
    ['received', 'draft', 'handler', 'CASE_ACTION_NOT_NOW', '36', {}, 'provided'],
  ])('%s: %s by %s is refused with %s (%s)', (state, action, role, code, article, more = {}, ...[choice]) => {
    expect(decide(action, facts(state, more), [role], choice)).toEqual({ allowed: false, code, article });
  });

  test('whatever the facts, an ended case never comes back, and a case ends only by a closing, a dispatch or before receipt', () => {
    const seen = new Set<string>();
    for (const state of CASE_STATES) {
      for (const action of CASE_ACTIONS) {
        for (const lapsed of [true, false]) {
          for (const openConsultations of [0, 1]) {
            for (const overdue of [true, false]) {
              for (const choice of [undefined, 'provided', 'excessive', 'withdrawn'] as const) {
                const decision = decide(action, facts(state, { lapsed, openConsultations, overdue, reviewed: action !== 'review' }), ALL, choice);
                if (!decision.allowed) continue;
                seen.add(action);
                if (hasEnded(state)) expect(hasEnded(decision.to)).toBe(true);
                if (decision.to === 'closed' && state !== 'closed') expect(decision.closing).not.toBeNull();
                if (hasEnded(decision.to) && !hasEnded(state)) expect(['closed', 'cancelled', 'delivered']).toContain(decision.to);
                if (clockRuns(state)) expect(decision.to).not.toBe('cancelled');
              }
            }
          }
        }
      }
    }
    expect([...seen].sort()).toEqual(CASE_ACTIONS.filter((action) => action !== 'lapseConsultation' && action !== 'refuseExtension').sort());
  });

  test('every state is reached from a draft', () => {
    const reached = new Set<CaseState>(['draft']);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const state of [...reached]) {
        for (const action of CASE_ACTIONS) {
          const decision = decide(action, facts(state), ALL, 'provided');
          if (decision.allowed) reached.add(decision.to);
        }
      }
    }
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
  });

  test('the clock runs from receipt to dispatch, also after signing', () => {
    expect(CASE_STATES.filter(clockRuns)).toEqual(['received', 'processing', 'awaitSupplement', 'awaitReason', 'awaitFee', 'reviewing', 'replied']);
  });
});

describe('the facts of the clock', () => {
  const CALENDAR = packageCalendar();
  const quiet = {
    supplementNoticed: false,
    supplementNoticeLate: false,
    openConsultations: 0,
    lapsedConsultations: 0,
    extended: false,
    tooLateToExtend: false,
    overdue: false,
  };
  const organ: ClockEvent = { type: 'consultation', party: 'organ', sent: '2026-03-09' };
  test.each<[string, ClockEvent[], object]>([
    ['2026-03-11', [], {}],
    ['2026-03-12', [{ type: 'supplementNotice', sent: '2026-03-12' }], { supplementNoticed: true, supplementNoticeLate: true }],
    ['2026-03-27', [{ type: 'extension', decided: '2026-03-20' }], { supplementNoticeLate: true, extended: true }],
    ['2026-03-30', [], { supplementNoticeLate: true, tooLateToExtend: true }],
    ['2026-03-31', [], { supplementNoticeLate: true, tooLateToExtend: true, overdue: true }],
    ['2026-03-30', [organ], { supplementNoticeLate: true, openConsultations: 1 }],
    ['2026-03-31', [organ], { supplementNoticeLate: true, openConsultations: 1, lapsedConsultations: 1 }],
  ])('received 2026-03-02, on %s with %j', (today, events, expected) => {
    expect(clockFacts(CALENDAR, { received: '2026-03-02', events }, today)).toEqual({ ...quiet, ...expected });
  });
});
