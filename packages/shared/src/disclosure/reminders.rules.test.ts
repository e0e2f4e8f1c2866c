import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { isSupervised, lastWarnedDay, warningStep } from './reminders.rules.ts';

const CALENDAR = packageCalendar();

describe('warnings of a due day', () => {
  test.each<[string, number | null, string]>([
    ['2026-03-13', null, 'eleven working days before'],
    ['2026-03-16', 10, 'ten'],
    ['2026-03-22', 10, 'the Sunday after: the last one that has come'],
    ['2026-03-23', 5, 'five'],
    ['2026-03-26', 2, 'two'],
    ['2026-03-27', 1, 'the Friday before'],
    ['2026-03-29', 1, 'its Sunday'],
    ['2026-03-30', 0, 'the day itself'],
    ['2026-03-31', -1, 'the day after'],
    ['2026-06-30', -1, 'long after'],
  ])('due 2026-03-30, on %s: %s (%s)', (today, step) => {
    expect(warningStep(CALENDAR, '2026-03-30', today)).toBe(step);
  });

  test.each([
    ['2026-09-24', '2026-10-15', 'over National Day with a swapped Saturday'],
    ['2026-03-28', '2026-04-13', 'from a Saturday'],
    ['2026-12-24', '2026-12-31', 'to the end of what is covered'],
  ])('on %s nothing due after %s is looked at: %s', (today, last) => {
    expect(lastWarnedDay(CALENDAR, today)).toBe(last);
  });

  test('two days before it those who supervise are warned as well', () => {
    expect([10, 5, 2, 1, 0, -1].filter(isSupervised)).toEqual([2, 1, 0, -1]);
  });
});
