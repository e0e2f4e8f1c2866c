import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, covers, type WorkCalendar } from '../work-calendar.ts';
import { fromPublic, toPublic } from './public-calendar.rules.ts';

const calendar: WorkCalendar = {
  firstCovered: '2004-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set(['2018-10-01', '2026-10-01', '2026-10-02', '2027-01-01']),
  swappedIn: new Set(['2018-09-29', '2026-10-10']),
  holidayNames: new Map([['2026-10-01', '国庆节']]),
};

describe('the schedules as the public gets them', () => {
  const sent = toPublic(calendar);

  test('begin with the year of the 条例 and end with what is covered', () => {
    expect(sent).toEqual({
      firstCovered: '2019-01-01',
      lastCovered: '2026-12-31',
      daysOff: { '2026-10-01': '国庆节', '2026-10-02': '' },
      swappedIn: ['2026-10-10'],
    });
  });

  test('count the same after the journey', () => {
    const received = fromPublic(JSON.parse(JSON.stringify(sent)));
    expect(addWorkingDays(received, '2026-09-30', 7)).toBe(addWorkingDays(calendar, '2026-09-30', 7));
    expect(received.holidayNames).toEqual(calendar.holidayNames);
    expect(covers(received, '2018-12-31')).toBe(false);
  });

  test('never begin before the source does', () => {
    expect(toPublic({ ...calendar, firstCovered: '2025-01-01' }).firstCovered).toBe('2025-01-01');
  });
});
