import { describe, expect, test } from '@jest/globals';
import { addDays } from '@mingchuang/shared/local-date';
import { addWorkingDays, covers, isWorkingDay } from '@mingchuang/shared/work-calendar';
import { fromPackage, packageCalendar } from './calendar.schedule.ts';

const calendar = packageCalendar();

describe('the schedules the product ships with', () => {
  test('cover 2026 and claim nothing of a year that is not in the package (domain.md §8)', () => {
    expect(covers(calendar, '2026-12-31')).toBe(true);
    const after = addDays(calendar.lastCovered, 1);
    expect(after.slice(5)).toBe('01-01');
    expect(covers(calendar, after)).toBe(false);
  });

  test('2026 has 248 working days', () => {
    let count = 0;
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
    expect(count).toBe(248);
  });

  test.each([
    ['2026-01-04', '2026-01-13', '2026-01-23', '2026-01-30', '2026-03-05'],
    ['2026-01-28', '2026-02-06', '2026-02-25', '2026-03-03', '2026-03-31'],
    ['2026-02-14', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20'],
    ['2026-04-28', '2026-05-11', '2026-05-21', '2026-05-28', '2026-06-26'],
    ['2026-09-30', '2026-10-15', '2026-10-27', '2026-11-03', '2026-12-01'],
  ])('agree with the vectors of domain.md §1.2: %s → %s, %s, %s, %s', (receipt, ...expected) => {
    expect([7, 15, 20, 40].map((count) => addWorkingDays(calendar, receipt, count))).toEqual(expected);
  });

  test('a New Year announced with the year before does not cover its year', () => {
    const data = { holidays: { '2026-01-01': 'x', '2026-10-01': 'x', '2027-01-01': 'x' }, workdays: { '2026-10-10': 'x' } };
    expect(fromPackage(data)).toMatchObject({ firstCovered: '2026-01-01', lastCovered: '2026-12-31' });
  });
});
