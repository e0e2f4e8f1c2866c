import { expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { CaseEvent, CaseEventData } from './case-events.ts';
import { isNews, isNotified, NOTIFIED_ACTIONS, noticeDay } from './case-notices.rules.ts';
import { isTold } from './case-steps.words.ts';
import type { CaseAction } from './disclosure.types.ts';

const CALENDAR = packageCalendar();
const event = <T extends CaseAction>(type: T, data: CaseEventData[T], on = '2026-03-02') => ({ id: 'e', type, on, staffId: 's', data }) as CaseEvent;

test.each<[string, CaseEvent, string | null]>([
  ['31: by when the answer comes', event('confirm', { itemCount: 1 }), '2026-03-30'],
  ['51: by when the new answer comes', event('reopen', { of: 'c', number: '', kind: 'review', authority: '', decision: '', due: null }), '2026-03-30'],
  ['33: by when it comes now', event('extend', { reason: '', workingDays: 20 }), '2026-03-30'],
  ['30: until when to supplement', event('noticeSupplement', { items: [], by: '2026-03-20' }), '2026-03-20'],
  ['35: until when to say the reasons', event('askReason', { observed: '', by: '2026-03-09' }), '2026-03-09'],
  ['35: the delayed date', event('acceptReason', { due: '2026-05-08' }), '2026-05-08'],
  ['42: until when to pay', event('feeNotice', { basis: 'pages', count: 31, before: 0, yuan: 10, payment: '' }), '2026-03-30'],
  ['42: in a year that nobody knows yet', event('feeNotice', { basis: 'pages', count: 31, before: 0, yuan: 10, payment: '' }, '2026-12-30'), null],
  ['34: a pause names no day', event('consultOrgan', { to: '', summary: '', reason: '' }), null],
  ['36: an answer is there', event('deliver', { way: 'online' }), null],
])('%s', (_name, step, day) => {
  expect(noticeDay(CALENDAR, step, '2026-03-30')).toBe(day);
});

test('whoever is told of a step finds it in the timeline', () => {
  expect(NOTIFIED_ACTIONS.filter((action) => !isTold(action))).toEqual([]);
  expect([isNotified('deliver'), isNotified('draft'), isNotified('withdraw')]).toEqual([true, false, false]);
});

test('35: reasons that move no date are no news', () => {
  expect([isNews(event('acceptReason', { due: null })), isNews(event('acceptReason', { due: '2026-05-08' }))]).toEqual([false, true]);
});
