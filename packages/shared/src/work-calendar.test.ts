import { describe, expect, test } from '@jest/globals';
import { addDays, type LocalDate } from './local-date.ts';
import { addWorkingDays, covers, dueDate, isWorkingDay, subtractWorkingDays, type WorkCalendar, workingDaysBetween } from './work-calendar.ts';

/** Every day from `from` to `to`. */
function days(from: LocalDate, to: LocalDate): LocalDate[] {
  const all: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
}

/** The State Council's schedule for 2026, as domain.md §1.2 lists it. */
const CALENDAR: WorkCalendar = {
  firstCovered: '2026-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set([
    ...days('2026-01-01', '2026-01-03'),
    ...days('2026-02-15', '2026-02-23'),
    ...days('2026-04-04', '2026-04-06'),
    ...days('2026-05-01', '2026-05-05'),
    ...days('2026-06-19', '2026-06-21'),
    ...days('2026-09-25', '2026-09-27'),
    ...days('2026-10-01', '2026-10-07'),
  ]),
  swappedIn: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']),
};

const due = (base: LocalDate, count: number) => addWorkingDays(CALENDAR, base, count);

describe('working days', () => {
  test('2026 has 248 of them', () => {
    expect(days('2026-01-01', '2026-12-31').filter((day) => isWorkingDay(CALENDAR, day))).toHaveLength(248);
  });

  test.each<[LocalDate, string, boolean]>([
    ['2026-01-01', 'Thursday, New Year', false],
    ['2026-01-04', 'Sunday, worked', true],
    ['2026-02-13', 'Friday before the feast', true],
    ['2026-02-14', 'Saturday, worked', true],
    ['2026-02-23', 'Monday, last day of the feast', false],
    ['2026-02-28', 'Saturday, worked', true],
    ['2026-06-19', 'Friday, Dragon Boat', false],
    ['2026-10-08', 'Thursday after National Day', true],
    ['2026-10-10', 'Saturday, worked', true],
    ['2026-10-11', 'Sunday', false],
    ['2026-12-31', 'last covered day', true],
  ])('%s (%s) → %s', (day, _what, worked) => {
    expect(isWorkingDay(CALENDAR, day)).toBe(worked);
  });

  test.each(['2025-12-31', '2027-01-01', '2027-01-04'])('of %s nothing is known, and nothing is guessed', (day) => {
    expect(covers(CALENDAR, day)).toBe(false);
    expect(() => isWorkingDay(CALENDAR, day)).toThrow(RangeError);
  });
});

describe('the due day (条例 Art. 33; domain.md §1.2): day 0 is the day of receipt', () => {
  test.each<[LocalDate, LocalDate, LocalDate, LocalDate, LocalDate]>([
    ['2026-01-04', '2026-01-13', '2026-01-23', '2026-01-30', '2026-03-05'],
    ['2026-01-28', '2026-02-06', '2026-02-25', '2026-03-03', '2026-03-31'],
    ['2026-02-14', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20'],
    ['2026-04-28', '2026-05-11', '2026-05-21', '2026-05-28', '2026-06-26'],
    ['2026-09-30', '2026-10-15', '2026-10-27', '2026-11-03', '2026-12-01'],
  ])('receipt %s: +7 → %s, +15 → %s, +20 → %s, +40 → %s', (receipt, seven, fifteen, twenty, forty) => {
    expect([7, 15, 20, 40].map((count) => due(receipt, count))).toEqual([seven, fifteen, twenty, forty]);
  });

  test.each<[string, LocalDate, number, LocalDate]>([
    ['Art. 33: receipt', '2026-03-02', 20, '2026-03-30'],
    ['Art. 33: 9 wd of consultation excluded', '2026-03-02', 20 + 9, '2026-04-13'],
    ['Art. 33: the same, extended by 20', '2026-03-02', 20 + 20 + 9, '2026-05-13'],
    ['Art. 33: 4 wd of consultation excluded', '2026-03-02', 20 + 4, '2026-04-03'],
    ['Art. 30: restart by the supplement', '2026-03-16', 20, '2026-04-14'],
    ['Art. 30: the same, 4 wd excluded', '2026-03-16', 20 + 4, '2026-04-20'],
    ['Art. 42: restart by payment', '2026-04-01', 20, '2026-04-30'],
    ['Art. 42: paid on a holiday', '2026-05-05', 20, '2026-06-01'],
    ['received on a day off', '2026-10-03', 7, '2026-10-15'],
    ['nothing to count', '2026-03-02', 0, '2026-03-02'],
  ])('%s: %s + %i → %s', (_article, base, count, expected) => {
    expect(due(base, count)).toBe(expected);
  });

  test.each<[string, LocalDate, LocalDate, number]>([
    ['consultation sent and answered: the sending day counts, the answer day does not', '2026-03-09', '2026-03-20', 9],
    ['sent on the day of receipt', '2026-03-02', '2026-03-06', 4],
    ['clipped by a restart', '2026-03-16', '2026-03-20', 4],
    ['same day', '2026-03-09', '2026-03-09', 0],
    ['over the feast', '2026-02-14', '2026-02-24', 1],
    ['backwards', '2026-03-20', '2026-03-09', -9],
  ])('%s: after %s up to %s → %i', (_what, from, to, expected) => {
    expect(workingDaysBetween(CALENDAR, from, to)).toBe(expected);
  });
});

describe('working days before a day', () => {
  test.each<[LocalDate, number, LocalDate | null]>([
    ['2026-03-30', 0, '2026-03-30'],
    ['2026-03-30', 5, '2026-03-23'],
    ['2026-03-03', 5, '2026-02-25'],
    ['2026-10-08', 1, '2026-09-30'],
    ['2026-01-06', 3, null],
  ])('%s − %i → %s', (day, count, expected) => {
    expect(subtractWorkingDays(CALENDAR, day, count)).toBe(expected);
  });
});

describe('a year without a schedule (domain.md §1.2)', () => {
  test.each<[string, LocalDate, number, LocalDate | number]>([
    ['last letter with a date', '2026-12-22', 7, '2026-12-31'],
    ['first letter that reaches into 2027', '2026-12-23', 7, 1],
    ['letter of 29 December', '2026-12-29', 7, 5],
    ['letter of the last day', '2026-12-31', 7, 7],
    ['last application with a date', '2026-12-03', 20, '2026-12-31'],
    ['first application that reaches into 2027', '2026-12-04', 20, 1],
  ])('%s: %s + %i → %s', (_what, base, count, expected) => {
    const provisional = { error: 'CALENDAR_YEAR_MISSING', year: 2027, lastCovered: '2026-12-31', remaining: expected };
    expect(due(base, count)).toEqual(typeof expected === 'string' ? expected : provisional);
  });

  test('screens get a fixed or a provisional date', () => {
    expect(dueDate(CALENDAR, '2026-11-12', 7)).toEqual({ kind: 'fixed', on: '2026-11-23' });
    expect(dueDate(CALENDAR, '2026-12-29', 7)).toEqual({ kind: 'provisional', lastCovered: '2026-12-31', remaining: 5, year: 2027 });
  });

  test('a span that leaves the covered years has no length', () => {
    expect(workingDaysBetween(CALENDAR, '2026-12-30', '2027-01-04')).toBeNull();
    expect(workingDaysBetween(CALENDAR, '2027-01-04', '2026-12-30')).toBeNull();
  });
});
