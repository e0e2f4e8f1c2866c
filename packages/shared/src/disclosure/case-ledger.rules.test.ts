import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { caseClock, storedClock } from './case-clock.rules.ts';
import type { CaseEvent, CaseEventData } from './case-events.ts';
import { caseFacts, consultationsOf, draftPeople, endedOn, ledgerOf } from './case-ledger.rules.ts';
import { isTold, STEP_TITLES, stepDetail } from './case-steps.words.ts';
import { CASE_ACTIONS, type CaseAction } from './disclosure.types.ts';
import { askedOf } from './waiting.rules.ts';

const CALENDAR = packageCalendar();
const RECEIVED = '2026-03-02';

let made = 0;
function event<T extends CaseAction>(type: T, on: string, data: CaseEventData[T], staffId: string | null = 'lu'): CaseEvent {
  made += 1;
  return { id: `e${made}`, type, on, staffId, data } as CaseEvent;
}
const consult = (on: string) => event('consultThirdParty', on, { to: '甲公司', summary: '合同', reason: '可能涉及商业秘密' });
const opinion = (of: string, on: string) => event('recordOpinion', on, { of, opinion: 'objects', text: '涉及报价' });

/** domain.md §1.2: receipt 03-02, due 03-30, and then. */
describe('the clock of a case is read from its events', () => {
  const sent = consult('2026-03-09');
  const extended = event('extend', '2026-03-25', { reason: '数量较多', workingDays: 20 });
  const paid = [
    event('feeNotice', '2026-03-10', { basis: 'pages', count: 50, before: 0, yuan: 200, payment: '银行转账' }),
    event('payFee', '2026-04-01', { yuan: 200 }),
  ];
  test.each<[string, CaseEvent[], string]>([
    ['nothing', [event('begin', '2026-03-03', {})], '2026-03-30'],
    ['a consultation', [sent, opinion(sent.id, '2026-03-20')], '2026-04-13'],
    ['the same and an extension', [sent, opinion(sent.id, '2026-03-20'), extended], '2026-05-13'],
    ['a consultation that lapsed', [sent, event('lapseConsultation', '2026-03-20', { of: sent.id }, null)], '2026-04-13'],
    ['a supplement', [event('supplement', '2026-03-16', { text: '补正', fileIds: [] }, null)], '2026-04-14'],
    ['a fee paid', paid, '2026-04-30'],
    ['a delayed date', [event('acceptReason', '2026-03-10', { due: '2026-06-01' })], '2026-06-01'],
    ['reasons accepted without a date', [event('acceptReason', '2026-03-10', { due: null })], '2026-03-30'],
  ])('%s', (_what, events, due) => {
    expect(storedClock(CALENDAR, ledgerOf(RECEIVED, events), '2026-04-01', null)).toMatchObject({ dueOn: due, dueSort: due, pausedSince: null });
  });

  test('while a consultation is open the day stands as if it ended today, and tomorrow it is another', () => {
    const ledger = ledgerOf(RECEIVED, [sent]);
    expect(storedClock(CALENDAR, ledger, '2026-03-11', null)).toMatchObject({ dueOn: '2026-04-01', pausedSince: '2026-03-09' });
    expect(storedClock(CALENDAR, ledger, '2026-03-12', null)).toMatchObject({ dueOn: '2026-04-02', pausedSince: '2026-03-09' });
  });

  test.each([
    ['2026-03-20', 'normal', 6],
    ['2026-03-23', 'soon', 5],
    ['2026-03-30', 'today', 0],
    ['2026-03-31', 'overdue', -1],
  ])('on %s it is %s', (today, light, remaining) => {
    expect(caseClock(CALENDAR, ledgerOf(RECEIVED, []), today, null)).toMatchObject({ light, remaining, internalDue: '2026-03-23' });
  });

  test('a year that nobody knows yet: no day, sorted by the last known one', () => {
    expect(storedClock(CALENDAR, ledgerOf('2026-12-04', []), '2026-12-04', null)).toEqual({
      dueOn: null,
      dueSort: '2026-12-31',
      internalDueOn: null,
      pausedSince: null,
    });
  });
});

describe('what else is read from them', () => {
  test('consultations with their days and opinions', () => {
    const [sent, organ] = [consult('2026-03-09'), event('consultOrgan', '2026-03-10', { to: '财政局', summary: '资金', reason: '共同制作' })];
    const events = [sent, organ, event('recordDelivery', '2026-03-11', { of: sent.id }), opinion(sent.id, '2026-03-20')];
    expect(consultationsOf(CALENDAR, events)).toMatchObject([
      { party: 'thirdParty', sent: '2026-03-09', delivered: '2026-03-11', lapses: { on: '2026-04-01' }, answered: '2026-03-20', opinion: 'objects' },
      { party: 'organ', lapses: { on: '2026-03-31' }, answered: null, opinion: null },
    ]);
    expect(consultationsOf(CALENDAR, [consult('2026-03-09')])).toMatchObject([{ lapses: null }]);
  });

  test.each<[string, CaseEvent, object]>([
    [
      'awaitSupplement',
      event('noticeSupplement', '2026-03-05', { items: ['文号'], by: '2026-03-20' }),
      { kind: 'supplement', lines: ['文号'], by: { on: '2026-03-20' } },
    ],
    ['awaitReason', event('askReason', '2026-03-05', { observed: '46 件', by: null }), { kind: 'reason', by: { on: '2026-03-12' } }],
    [
      'awaitFee',
      event('feeNotice', '2026-03-05', { basis: 'pages', count: 50, before: 0, yuan: 200, payment: '转账' }),
      { kind: 'fee', yuan: 200, by: { on: '2026-04-02' } },
    ],
  ])('in %s the applicant is asked', (state, notice, expected) => {
    expect(askedOf(CALENDAR, state as 'awaitFee', [notice])).toMatchObject(expected);
    expect(askedOf(CALENDAR, 'processing', [notice])).toBeNull();
  });

  test('a draft that was returned and written anew has not been reviewed', () => {
    const draft = (by: string) => event('draft', '2026-03-10', { choice: 'provided' }, by);
    const review = event('review', '2026-03-11', {}, 'shen');
    expect(draftPeople([draft('lu'), review])).toEqual({ draftedBy: 'lu', reviewedBy: 'shen', signedBy: null });
    expect(draftPeople([draft('lu'), review, event('returnDraft', '2026-03-12', { reason: '补充依据' }, 'gu'), draft('tang')])).toEqual({
      draftedBy: 'tang',
      reviewedBy: null,
      signedBy: null,
    });
    const facts = (me: string) => caseFacts(CALENDAR, { state: 'reviewing', receivedOn: RECEIVED, events: [draft('lu'), review] }, '2026-03-12', me);
    expect(['lu', 'shen', 'gu'].map((me) => [facts(me).draftedByMe, facts(me).reviewedByMe, facts(me).reviewed])).toEqual([
      [true, false, true],
      [false, true, true],
      [false, false, true],
    ]);
  });

  test('before its receipt is confirmed a case has no clock', () => {
    expect(caseFacts(CALENDAR, { state: 'submitted', receivedOn: null, events: [] }, '2026-03-02', null)).toMatchObject({
      overdue: false,
      extended: false,
      lapsed: false,
    });
  });

  test('a case ends by what ends it, once', () => {
    expect(
      endedOn([event('sign', '2026-03-10', { choice: 'provided' }), event('deliver', '2026-03-12', { way: 'post' }), event('archive', '2026-03-20', {})]),
    ).toBe('2026-03-12');
    expect(endedOn([event('sign', '2026-03-10', { choice: 'provided' })])).toBeNull();
  });
});

describe('what a step is called', () => {
  test('every step has a name, and none another’s', () => expect(new Set(CASE_ACTIONS.map((action) => STEP_TITLES[action])).size).toBe(CASE_ACTIONS.length));

  test('an applicant does not read who was asked and what they said, nor what the bureau does inside', () => {
    const sent = consult('2026-03-09');
    expect(stepDetail(sent, true)).toContain('甲公司');
    expect(stepDetail(sent, false)).not.toContain('甲公司');
    expect(stepDetail(opinion(sent.id, '2026-03-20'), false)).toBeNull();
    const moved = event('moveToMailbox', '2026-03-20', { unitId: 'u', messageId: 'm' });
    expect([stepDetail(moved, true), stepDetail(moved, false)]).toEqual([null, '内容另作来信答复，在“我的来信”里看；申请本身也会答复您']);
    expect(CASE_ACTIONS.filter((action) => !isTold(action))).toEqual([
      'assign',
      'recordDelivery',
      'noticeThirdParty',
      'cooperate',
      'askExtension',
      'refuseExtension',
      'draft',
      'returnDraft',
      'review',
      'sign',
      'archive',
      'recordRemedy',
    ]);
  });
});
