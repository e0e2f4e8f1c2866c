import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { confirmBy, consultationLapse, feeLapse, hasLapsed, isSupplementNoticeLate, reasonLapse, supplementNoticeBy, warningDays } from './lapses.rules.ts';

const CALENDAR = packageCalendar();
const fixed = (on: string) => ({ kind: 'fixed', on });

describe('the small periods', () => {
  test.each([
    ['30: notice to supplement', supplementNoticeBy(CALENDAR, '2026-02-14'), fixed('2026-03-03')],
    ['32: third party, from delivery', consultationLapse(CALENDAR, { party: 'thirdParty', sent: '2026-03-09', delivered: '2026-03-11' }), fixed('2026-04-01')],
    ['32: not delivered yet', consultationLapse(CALENDAR, { party: 'thirdParty', sent: '2026-03-09' }), null],
    ['34: organ, from sending', consultationLapse(CALENDAR, { party: 'organ', sent: '2026-03-09', delivered: '2026-03-11' }), fixed('2026-03-30')],
    ['nobody said who', consultationLapse(CALENDAR, { sent: '2026-03-09', delivered: '2026-03-11' }), null],
    ['42: fee, from the day after its notice', feeLapse(CALENDAR, '2026-03-02'), fixed('2026-03-30')],
    ['35: reasons', reasonLapse(CALENDAR, '2026-04-30'), fixed('2026-05-11')],
    ['31: confirmation', confirmBy(CALENDAR, '2026-09-30'), fixed('2026-10-08')],
    ['into a year without a schedule', feeLapse(CALENDAR, '2026-12-21'), { kind: 'provisional', lastCovered: '2026-12-31', remaining: 12, year: 2027 }],
  ])('%s', (_what, lapse, expected) => {
    expect(lapse).toEqual(expected);
  });

  test.each([
    ['2026-03-11', false],
    ['2026-03-12', true],
  ])('30: received 2026-03-02, notice of %s late: %s', (sent, late) => {
    expect(isSupplementNoticeLate(CALENDAR, '2026-03-02', sent)).toBe(late);
  });

  test('a last day still counts, and an unknown one has not passed', () => {
    const lapse = feeLapse(CALENDAR, '2026-03-02');
    expect(['2026-03-30', '2026-03-31'].map((today) => hasLapsed(lapse, today))).toEqual([false, true]);
    expect([feeLapse(CALENDAR, '2026-12-21'), null].map((unknown) => hasLapsed(unknown, '2027-06-01'))).toEqual([false, false]);
  });

  test('staff are warned 10, 5, 2 and 1 wd before, and on the day', () => {
    expect(warningDays(CALENDAR, '2026-03-30').map(({ on, before }) => `${before} ${on}`)).toEqual([
      '10 2026-03-16',
      '5 2026-03-23',
      '2 2026-03-26',
      '1 2026-03-27',
      '0 2026-03-30',
    ]);
  });
});
