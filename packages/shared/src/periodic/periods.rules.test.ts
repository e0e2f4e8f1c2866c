import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { DueRule, PeriodLength } from './periodic.types.ts';
import { comingPeriod, daysOfPeriod, isOpenPeriod, isPeriod, missingPeriods, type Publishing, periodDue, periodOf, periodsUntil } from './periods.rules.ts';

const CALENDAR = packageCalendar();
const series = (length: PeriodLength, firstPeriod: string, due: Partial<DueRule> = {}): Publishing => ({
  length,
  firstPeriod,
  due: { from: 'end', days: 10, of: 'working', ...due },
});

describe('a period', () => {
  test.each([
    ['monthly', '2026-02', '2026-02-01', '2026-02-28'],
    ['monthly', '2028-02', '2028-02-01', '2028-02-29'],
    ['monthly', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarterly', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['quarterly', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['yearly', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('%s %s runs from %s to %s', (length, period, first, last) => {
    expect(daysOfPeriod(length, period)).toEqual({ first, last });
    expect(periodOf(length, first)).toBe(period);
    expect(periodOf(length, last)).toBe(period);
  });

  test.each([
    ['monthly', '2026-13'],
    ['monthly', '2026-00'],
    ['monthly', '2026-Q1'],
    ['monthly', '2026-1'],
    ['quarterly', '2026-Q5'],
    ['quarterly', '2026'],
    ['yearly', '2026-01'],
    ['yearly', '1999'],
    ['yearly', ''],
  ] as const)('%s %j is none', (length, period) => {
    expect(isPeriod(length, period)).toBe(false);
    expect(daysOfPeriod(length, period)).toBeNull();
    expect(periodDue(series(length, period), period, CALENDAR)).toBeNull();
  });
});

describe('which periods can be entered', () => {
  test.each([
    [series('monthly', '2026-08'), '2026-10-31', ['2026-09', '2026-08']],
    [series('monthly', '2026-08'), '2026-11-01', ['2026-10', '2026-09', '2026-08']],
    [series('monthly', '2025-11'), '2026-02-01', ['2026-01', '2025-12', '2025-11']],
    [series('quarterly', '2026-Q2'), '2026-09-30', ['2026-Q2']],
    [series('quarterly', '2026-Q2'), '2026-10-01', ['2026-Q3', '2026-Q2']],
    [series('yearly', '2025'), '2026-12-31', ['2025']],
    [series('yearly', '2025', { from: 'start' }), '2026-01-01', ['2026', '2025']],
    [series('monthly', '2027-01'), '2026-11-12', []],
  ])('%o on %s: %j', (one, today, periods) => {
    expect(periodsUntil(one, today, 12)).toEqual(periods);
    for (const period of periods) expect(isOpenPeriod(one, period, today)).toBe(true);
  });

  test.each(['2026-07', '2026-11', '2026-Q3', 'x'])('%s cannot, on 12 November', (period) => {
    expect(isOpenPeriod(series('monthly', '2026-08'), period, '2026-11-12')).toBe(false);
  });

  test('the newest alone, where there are more than are wanted', () => {
    expect(periodsUntil(series('monthly', '2020-01'), '2026-11-12', 2)).toEqual(['2026-10', '2026-09']);
  });
});

describe('when a period is due', () => {
  test.each([
    // 1 and 2 May are holidays, 3 May a Sunday with 4 and 5 off, 9 May is worked
    ['monthly', '2026-04', { days: 3 }, { kind: 'fixed', on: '2026-05-08' }],
    ['monthly', '2026-10', { days: 10 }, { kind: 'fixed', on: '2026-11-13' }],
    ['monthly', '2026-10', { days: 10, of: 'natural' }, { kind: 'fixed', on: '2026-11-10' }],
    ['quarterly', '2026-Q3', { days: 5 }, { kind: 'fixed', on: '2026-10-13' }],
    ['yearly', '2026', { from: 'start', days: 60, of: 'natural' }, { kind: 'fixed', on: '2026-03-02' }],
    ['yearly', '2026', { days: 5 }, { kind: 'provisional', lastCovered: '2026-12-31', remaining: 5, year: 2027 }],
  ] as const)('%s %s, %o: %o', (length, period, due, expected) => {
    expect(periodDue(series(length, period, due), period, CALENDAR)).toEqual(expected);
  });
});

test('what is not published is missing, oldest first, each with its light', () => {
  const one = series('monthly', '2026-07');
  const missing = (today: string, published: string[] = []) =>
    missingPeriods(one, new Set(published), today, CALENDAR, 12).map(({ period, clock }) => [period, clock.light]);
  expect(missing('2026-11-13', ['2026-08'])).toEqual([
    ['2026-07', 'overdue'],
    ['2026-09', 'overdue'],
    ['2026-10', 'today'],
  ]);
  expect(missing('2026-11-12', ['2026-07', '2026-08', '2026-09'])).toEqual([['2026-10', 'soon']]);
  expect(missing('2026-11-02', ['2026-07', '2026-08', '2026-09'])).toEqual([['2026-10', 'normal']]);
  expect(missing('2026-11-02', ['2026-07', '2026-08', '2026-09', '2026-10'])).toEqual([]);
});

test.each([
  ['monthly', '2026-01', 'end', '2026-11-12', '2026-11'],
  ['monthly', '2026-01', 'end', '2026-12-31', '2026-12'],
  ['quarterly', '2026-Q1', 'end', '2026-11-12', '2026-Q4'],
  ['yearly', '2024', 'start', '2026-11-12', '2027'],
  ['yearly', '2029', 'start', '2026-11-12', '2029'],
] as const)('of a %s series since %s, counted from the %s, on %s comes %s', (length, first, from, today, expected) => {
  expect(comingPeriod(series(length, first, { from }), today)).toBe(expected);
});
