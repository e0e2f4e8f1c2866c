import { describe, expect, test } from '@jest/globals';
import { fullDate, type LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { interpretationDue, interpretationRates } from './interpretations.rules.ts';

/** Spring Festival and the National Day of 2026, with their 调休. */
const CALENDAR: WorkCalendar = {
  firstCovered: '2026-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set([15, 16, 17, 18, 19, 20, 21, 22, 23].map((n) => `2026-02-${n}`).concat([1, 2, 3, 4, 5, 6, 7].map((n) => `2026-10-0${n}`))),
  swappedIn: new Set(['2026-02-14', '2026-02-28', '2026-10-10']),
};

describe('three working days after the document (domain.md §3)', () => {
  test.each<[LocalDate, number, LocalDate | null]>([
    ['2026-11-12', 3, '2026-11-17'],
    ['2026-11-12', 0, '2026-11-12'],
    ['2026-11-12', 1, '2026-11-13'],
    ['2026-11-13', 1, '2026-11-16'],
    ['2026-11-14', 3, '2026-11-18'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-12-28', 3, '2026-12-31'],
    ['2026-12-29', 3, null],
    ['2026-12-31', 1, null],
    ['2026-11-12', 9, '2026-11-17'],
  ])('published %s, %i working days', (publishedOn, workingDays, on) => {
    const due = interpretationDue(CALENDAR, publishedOn, workingDays);
    expect(due.kind === 'fixed' ? due.on : null).toBe(on);
  });
});

describe('同步率 and 3 日内率, always with n', () => {
  const today = '2026-11-20';
  test.each<[string, [LocalDate, LocalDate | null][], string, string, number]>([
    ['none at all', [], '0/0', '0/0', 0],
    ['together', [['2026-11-12', '2026-11-12']], '1/1', '1/1', 0],
    ['on the third day', [['2026-11-12', '2026-11-17']], '0/1', '1/1', 0],
    ['on the fourth', [['2026-11-12', '2026-11-18']], '0/1', '0/1', 0],
    ['never, and the limit is over', [['2026-11-12', null]], '0/1', '0/1', 1],
    ['not yet, and there is time', [['2026-11-19', null]], '0/1', '0/0', 0],
    ['not yet, on the last day', [['2026-11-17', null]], '0/1', '0/0', 0],
    [
      'of each',
      [
        ['2026-11-02', '2026-11-02'],
        ['2026-11-03', '2026-11-05'],
        ['2026-11-03', '2026-11-11'],
        ['2026-11-03', null],
        ['2026-11-20', null],
      ],
      '1/5',
      '2/4',
      1,
    ],
  ])('%s', (_name, rows, together, within, overdue) => {
    const rates = interpretationRates(
      CALENDAR,
      rows.map(([publishedOn, firstOn]) => ({ publishedOn, firstOn })),
      today,
    );
    expect(`${rates.together.numerator}/${rates.together.denominator}`).toBe(together);
    expect(`${rates.withinLimit.numerator}/${rates.withinLimit.denominator}`).toBe(within);
    expect(rates.overdue).toBe(overdue);
  });

  test(`a document of ${fullDate('2026-12-31')}: nobody can say yet when three working days are over, so it is not late`, () => {
    const rates = interpretationRates(CALENDAR, [{ publishedOn: '2026-12-31', firstOn: null }], '2027-01-20');
    expect(rates).toEqual({ together: { numerator: 0, denominator: 1 }, withinLimit: { numerator: 0, denominator: 0 }, overdue: 0 });
  });
});
