import { describe, expect, test } from '@jest/globals';
import {
  addMonths,
  alarmStep,
  daysLeft,
  feedbackBy,
  feedbackFault,
  periodDays,
  phaseOf,
  publicPhase,
  refuseOpinion,
  refusePeriod,
  refuseStep,
} from './consultations.rules.ts';
import type { ConsultationState, ConsultationStep } from './consultations.types.ts';

const REASON = '上级要求年内施行';
const days = { opensOn: '2026-11-01', closesOn: '2026-12-01' };

describe('the period: 30 days, the first not counted (民法典 201)', () => {
  test.each([
    ['2026-11-01', '2026-12-01', 30, '', null],
    ['2026-11-01', '2026-11-30', 29, '', 'SHORT_PERIOD_REASON'],
    ['2026-11-01', '2026-11-30', 29, REASON, null],
    ['2027-01-30', '2027-03-01', 30, '', null],
    ['2028-01-30', '2028-02-29', 30, '', null],
    ['2026-11-01', '2026-11-02', 1, REASON, null],
    ['2026-11-01', '2026-11-01', 0, REASON, 'PERIOD_ORDER'],
    ['2026-11-02', '2026-11-01', -1, REASON, 'PERIOD_ORDER'],
    ['2026-01-01', '2027-01-02', 366, '', null],
    ['2026-01-01', '2027-01-03', 367, '', 'PERIOD_TOO_LONG'],
  ])('%s to %s is %i days, reason %j: %j', (opensOn, closesOn, count, reason, code) => {
    expect(periodDays({ opensOn, closesOn })).toBe(count);
    expect(refusePeriod({ opensOn, closesOn }, reason)?.code ?? null).toBe(code);
  });

  test.each([
    ['2026-02-30', '2026-12-01', 'opensOn'],
    ['2026-11-01', '2026-13-01', 'closesOn'],
    ['soon', 'later', 'opensOn'],
  ])('%s to %s names the field %s', (opensOn, closesOn, field) => {
    expect(refusePeriod({ opensOn, closesOn }, '')).toEqual({ field, code: 'DATE_INVALID' });
  });
});

describe('a month later (民法典 202)', () => {
  test.each([
    ['2026-11-12', 1, '2026-12-12'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-28', 1, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2027-02-28', 1, '2027-03-28'],
  ])('%s + %i is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
    expect(feedbackBy(from)).toBe(to);
  });

  test.each([
    ['2026-12-31', null],
    ['2027-01-01', 'due'],
    ['2027-01-02', 'overdue'],
    ['2027-03-01', 'overdue'],
  ])('on %s the alarm of 2027-01-01 is %j', (today, step) => {
    expect(alarmStep('2027-01-01', today)).toBe(step);
  });
});

describe('open until 24:00 of the last day', () => {
  test.each<[ConsultationState, string, string, string | null, number | null]>([
    ['draft', '2026-11-05', 'draft', null, 26],
    ['submitted', '2026-11-05', 'submitted', null, 26],
    ['approved', '2026-10-31', 'scheduled', null, 31],
    ['approved', '2026-11-01', 'open', 'open', 30],
    ['approved', '2026-12-01', 'open', 'open', 0],
    ['approved', '2026-12-02', 'closed', 'closed', null],
    ['sorting', '2026-12-02', 'sorting', 'closed', null],
    ['feedback', '2026-12-03', 'feedback', 'closed', null],
    ['published', '2026-12-20', 'published', 'published', null],
  ])('%s on %s is %s, for residents %j', (state, today, phase, shown, left) => {
    expect(phaseOf(state, days, today)).toBe(phase);
    expect(publicPhase(state, days, today)).toBe(shown);
    expect(daysLeft(days, today)).toBe(left);
  });

  test.each([
    [null, 0, 'NOT_FOUND'],
    ['open', 0, null],
    ['open', 9, null],
    ['open', 10, 'OPINIONS_ENOUGH'],
    ['closed', 0, 'CONSULTATION_CLOSED'],
    ['published', 0, 'CONSULTATION_CLOSED'],
  ] as const)('an opinion while %s after %i: %j', (phase, given, code) => {
    expect(refuseOpinion(phase, given)).toBe(code);
  });
});

describe('who may what, and when', () => {
  const author = { capabilities: ['read', 'answer'] as const, ownUnit: true, handedIn: true };
  const stranger = { ...author, ownUnit: false, handedIn: false };
  const approver = { capabilities: ['read', 'publish'] as const, ownUnit: false, handedIn: false };
  const both = { capabilities: ['read', 'answer', 'publish'] as const, ownUnit: true, handedIn: true };

  test.each<[ConsultationStep, ConsultationState, string, typeof author | typeof approver | typeof both, string | null]>([
    ['edit', 'draft', '2026-10-20', author, null],
    ['edit', 'draft', '2026-10-20', stranger, 'FORBIDDEN'],
    ['edit', 'draft', '2026-10-20', approver, 'FORBIDDEN'],
    ['edit', 'submitted', '2026-10-20', author, 'STEP_NOT_NOW'],
    ['submit', 'draft', '2026-11-01', author, null],
    ['submit', 'draft', '2026-11-02', author, 'OPENS_IN_PAST'],
    ['approve', 'submitted', '2026-10-20', approver, null],
    ['approve', 'submitted', '2026-11-02', approver, 'OPENS_IN_PAST'],
    ['approve', 'submitted', '2026-10-20', author, 'FORBIDDEN'],
    ['approve', 'submitted', '2026-10-20', both, 'APPROVAL_SAME_PERSON'],
    ['approve', 'draft', '2026-10-20', approver, 'STEP_NOT_NOW'],
    ['return', 'submitted', '2026-10-20', both, null],
    ['return', 'feedback', '2026-12-20', approver, null],
    ['return', 'approved', '2026-11-05', approver, 'STEP_NOT_NOW'],
    ['sort', 'approved', '2026-12-01', author, 'STILL_COLLECTING'],
    ['sort', 'approved', '2026-12-02', author, null],
    ['sort', 'approved', '2026-12-02', stranger, 'FORBIDDEN'],
    ['group', 'sorting', '2026-12-02', author, null],
    ['group', 'feedback', '2026-12-02', author, 'STEP_NOT_NOW'],
    ['submitFeedback', 'sorting', '2026-12-02', author, null],
    ['publish', 'feedback', '2026-12-02', approver, null],
    ['publish', 'feedback', '2026-12-02', both, 'APPROVAL_SAME_PERSON'],
    ['publish', 'sorting', '2026-12-02', approver, 'STEP_NOT_NOW'],
    ['link', 'published', '2027-02-02', both, null],
    ['link', 'published', '2027-02-02', author, 'FORBIDDEN'],
  ])('%s while %s on %s', (step, state, today, actor, code) => {
    expect(refuseStep(step, { state, ...days }, actor, today)).toBe(code);
  });
});

describe('a feedback is whole', () => {
  const group = { decision: 'adopted', reason: '写入第三条', opinions: 2 } as const;
  test.each([
    [[], 0, null],
    [[group], 0, null],
    [[group], 3, '还有 3 条意见没有归类'],
    [[group, { ...group, opinions: 0 }], 0, '有的类里没有意见，请删去'],
    [[{ ...group, decision: null }], 0, '有的类还没有写明是否采纳'],
    [[{ ...group, reason: '' }], 0, '有的类还没有写明理由'],
  ])('%j with %i left over: %j', (groups, ungrouped, fault) => {
    expect(feedbackFault(groups, ungrouped)).toBe(fault);
  });
});
