import { describe, expect, test } from '@jest/globals';
import { addDays, dayAndTime, daysBetween, endOfDay, fullDate, isLocalDate, localDateOf, monthDay, nextDay, startOfDay, weekdayOf } from './local-date.ts';

describe('legal days are Shanghai days', () => {
  test.each([
    ['2026-11-12T15:59:59.999Z', '2026-11-12'],
    ['2026-11-12T16:00:00.000Z', '2026-11-13'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01'],
  ])('%s lies in %s', (instant, day) => {
    expect(localDateOf(Date.parse(instant))).toBe(day);
  });

  test('a day begins and ends at midnight in Shanghai', () => {
    expect(new Date(startOfDay('2026-11-12')).toISOString()).toBe('2026-11-11T16:00:00.000Z');
    expect(endOfDay('2026-11-12')).toBe(startOfDay('2026-11-13'));
    expect(localDateOf(endOfDay('2026-11-12') - 1)).toBe('2026-11-12');
  });

  test.each<[string, boolean]>([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
    ['2026-11-12T00:00:00Z', false],
  ])('is "%s" a day? %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['nonsense', 1, 'invalid'],
  ])('%s and %i days → %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test('the next day and its weekday, over four centuries of leap years', () => {
    let day = '1899-12-31';
    for (let weekday = 0; day < '2401-01-01'; weekday = (weekday + 1) % 7) {
      if (weekdayOf(day) !== weekday || nextDay(day) !== addDays(day, 1)) throw new Error(day);
      day = nextDay(day);
    }
    expect(day).toBe('2401-01-01');
  });

  test('distance and weekday', () => {
    expect(daysBetween('2026-11-12', '2026-12-12')).toBe(30);
    expect(daysBetween('2026-12-12', '2026-11-12')).toBe(-30);
    expect(weekdayOf('2026-11-12')).toBe(4);
  });
});

describe('days in words', () => {
  test('the year is said where it is another one', () => {
    expect(monthDay('2026-11-08')).toBe('11月8日');
    expect(monthDay('2027-01-04', 2026)).toBe('2027年1月4日');
    expect(monthDay('2026-01-04', 2026)).toBe('1月4日');
    expect(fullDate('2026-11-08')).toBe('2026年11月8日');
  });

  test.each<[string | number, string]>([
    ['2026-11-08T01:05:00.000Z', '11月8日 9:05'],
    ['2026-11-08T16:00:00.000Z', '11月9日 0:00'],
    [Date.parse('2026-11-08T01:05:00.000Z'), '11月8日 9:05'],
  ])('%s → %s', (instant, expected) => {
    expect(dayAndTime(instant)).toBe(expected);
  });
});
