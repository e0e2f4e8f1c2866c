import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { caseClock, storedClock } from './case-clock.rules.ts';
import type { CaseEvent } from './case-events.ts';
import { caseFacts, ledgerOf } from './case-ledger.rules.ts';
import type { CaseState } from './disclosure.types.ts';
import { caseDays } from './explain.rules.ts';
import { applicantTerm, endedInTerm } from './waiting.rules.ts';

const CALENDAR = packageCalendar();
/** due 03-30, supplements asked for in time until 03-11 */
const RECEIVED = '2026-03-02';

const event = (type: CaseEvent['type'], on: string, data: object): CaseEvent => ({ id: `${type} ${on}`, type, on, staffId: 'lu', data }) as CaseEvent;
const fee = (on: string) => event('feeNotice', on, { basis: 'pages', count: 50, before: 0, yuan: 200, payment: '转账' });
const supplement = (on: string, by: string) => event('noticeSupplement', on, { items: ['文号'], by });
const reason = (on: string) => event('askReason', on, { observed: '46 件', by: null });

type Case = [state: CaseState, events: CaseEvent[], received?: string];
function look([state, events, receivedOn = RECEIVED]: Case, today: string) {
  const ledger = ledgerOf(receivedOn, events);
  const term = applicantTerm(CALENDAR, state, ledger, events, today);
  const { light, due, remaining } = caseClock(CALENDAR, ledger, today, term);
  const { overdue, lapsed } = caseFacts(CALENDAR, { state, receivedOn, events }, today, null);
  return { term, light, due, remaining, overdue, lapsed, stored: storedClock(CALENDAR, ledger, today, term), days: caseDays(CALENDAR, ledger, today, term) };
}

const FEE: Case = ['awaitFee', [fee('2026-03-17')]];
const SUPPLEMENT: Case = ['awaitSupplement', [supplement('2026-03-11', '2026-04-10')]];
const LATE: Case = ['awaitSupplement', [supplement('2026-03-12', '2026-04-10')]];
const LATE_FEE: Case = ['awaitFee', [fee('2026-03-31')]];
const REASON: Case = ['awaitReason', [reason('2026-03-26')]];
/** its day lies in a year without a schedule */
const OPEN_END: Case = ['awaitFee', [fee('2026-12-21')], '2026-11-30'];

describe('while the applicant may act nothing of the bureau is late', () => {
  test.each<[string, Case, string, { light: string; overdue: boolean; lapsed: boolean; holds: boolean; due: string | null }]>([
    ['a fee, before the due day', FEE, '2026-03-20', { light: 'waiting', overdue: false, lapsed: false, holds: true, due: null }],
    ['a fee, after the due day', FEE, '2026-04-08', { light: 'waiting', overdue: false, lapsed: false, holds: true, due: null }],
    ['the last day to pay', FEE, '2026-04-15', { light: 'waiting', overdue: false, lapsed: false, holds: true, due: null }],
    ['unpaid on the day after', FEE, '2026-04-16', { light: 'soon', overdue: false, lapsed: true, holds: true, due: null }],
    ['a supplement, after the due day', SUPPLEMENT, '2026-04-10', { light: 'waiting', overdue: false, lapsed: false, holds: true, due: null }],
    ['no supplement came', SUPPLEMENT, '2026-04-11', { light: 'soon', overdue: false, lapsed: true, holds: true, due: null }],
    [
      'a notice on the eighth working day: the clock goes on',
      LATE,
      '2026-03-16',
      { light: 'normal', overdue: false, lapsed: false, holds: false, due: '2026-03-30' },
    ],
    ['and is over', LATE, '2026-03-31', { light: 'overdue', overdue: true, lapsed: false, holds: false, due: '2026-03-30' }],
    ['a fee noticed after the due day', LATE_FEE, '2026-04-01', { light: 'overdue', overdue: true, lapsed: false, holds: false, due: '2026-03-30' }],
    ['reasons hold nothing back', REASON, '2026-03-31', { light: 'overdue', overdue: true, lapsed: false, holds: false, due: '2026-03-30' }],
    ['a day nobody can say yet', OPEN_END, '2026-12-31', { light: 'waiting', overdue: false, lapsed: false, holds: true, due: null }],
  ])('%s', (_what, one, today, { holds, due, ...expected }) => {
    const { term, due: found, ...seen } = look(one, today);
    expect(seen).toMatchObject(expected);
    expect([term?.holds, found?.kind === 'fixed' ? found.on : found]).toEqual([holds, due]);
  });

  test.each<[string, Case, object]>([
    ['sorts by the last day to pay, yellow from the next', FEE, { dueOn: null, dueSort: '2026-04-15', internalDueOn: '2026-04-16' }],
    ['or to supplement', SUPPLEMENT, { dueOn: null, dueSort: '2026-04-10', internalDueOn: '2026-04-11' }],
    ['not where the notice was late', LATE, { dueOn: '2026-03-30', dueSort: '2026-03-30', internalDueOn: '2026-03-23' }],
    ['nor for reasons', REASON, { dueOn: '2026-03-30', dueSort: '2026-03-30' }],
    ['never yellow by a day nobody knows', OPEN_END, { dueOn: null, dueSort: '2026-12-31', internalDueOn: null }],
  ])('what is stored: %s', (_what, one, stored) => {
    expect(look(one, '2026-03-27').stored).toMatchObject(stored);
  });

  test.each<[string, CaseEvent[], boolean]>([
    ['unpaid', [fee('2026-03-17')], true],
    ['paid', [fee('2026-03-17'), event('payFee', '2026-04-01', { yuan: 200 })], false],
    ['noticed too late', [fee('2026-03-31')], false],
    ['not supplemented', [supplement('2026-03-11', '2026-04-10')], true],
    ['asked too late', [supplement('2026-03-12', '2026-04-10')], false],
    ['nothing asked', [], false],
  ])('closed with %s: was it in the applicant’s time?', (_what, events, held) => {
    expect(endedInTerm(CALENDAR, ledgerOf(RECEIVED, events), events)).toBe(held);
  });
});

describe('the days of the page of a case', () => {
  const spelt = (one: Case, today: string) =>
    look(one, today)
      .days.filter(({ date, kind }) => date >= '2026-03-27' && kind !== 'off')
      .map(({ date, kind, n, marks }) => [date.slice(5), kind, n, ...marks].join(' '));

  test('go on after the due day up to today', () => {
    expect(spelt(['processing', []], '2026-04-02')).toEqual(['03-27 counted 19', '03-30 counted 20 due', '03-31 over 1', '04-01 over 2', '04-02 over 3']);
    expect(spelt(['processing', []], '2026-03-30')).toEqual(['03-27 counted 19', '03-30 counted 20 due']);
    expect(spelt(['closed', [event('deliver', '2026-04-01', { way: 'post' })]], '2026-06-01')).toEqual([
      '03-27 counted 19',
      '03-30 counted 20 due',
      '03-31 over 1',
      '04-01 over 2 closed',
    ]);
  });

  test('are the applicant’s after a notice that holds, and none is the due day', () => {
    expect(spelt(['awaitSupplement', [supplement('2026-03-11', '2026-03-31')]], '2026-03-20')).toEqual([
      '03-27 waiting 12',
      '03-30 waiting 13',
      '03-31 waiting 14 term',
    ]);
  });
});
