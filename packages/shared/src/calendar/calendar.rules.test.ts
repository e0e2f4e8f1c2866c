import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, type WorkCalendar } from '../work-calendar.ts';
import { isNoticeNumber, refuseYear, scheduleFaults, withYear, workingDaysIn } from './calendar.rules.ts';
import type { YearSchedule } from './calendar.types.ts';
import { changeWords, dayRuns, scheduleText } from './calendar.words.ts';
import { readNotice } from './notice-text.ts';

const SCHEDULE: YearSchedule = {
  notice: '国办发明电〔2026〕7号',
  daysOff: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-08', '2027-04-05', '2027-05-01', '2027-06-09', '2027-09-15', '2027-10-01'],
  workingWeekends: ['2027-01-30', '2027-02-20'],
};
const faults = (more: Partial<YearSchedule>) => scheduleFaults(2027, { ...SCHEDULE, ...more });

describe('a schedule', () => {
  test('without a fault passes', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, Partial<YearSchedule>, string, string]>([
    ['no number', { notice: '办公厅通知' }, 'CALENDAR_NOTICE_INVALID', 'notice'],
    ['no day off', { daysOff: [] }, 'CALENDAR_NO_DAY_OFF', 'daysOff'],
    ['only days of the year before', { daysOff: ['2026-12-31'] }, 'CALENDAR_NO_DAY_OFF', 'daysOff'],
    ['part of the notice', { daysOff: ['2027-01-01', '2027-01-02'] }, 'CALENDAR_HOLIDAY_MISSING', 'daysOff'],
    ['no such day', { daysOff: ['2027-02-29', ...SCHEDULE.daysOff] }, 'CALENDAR_DAY_UNKNOWN', 'daysOff.0'],
    ['a day of the year after', { daysOff: ['2028-01-01', ...SCHEDULE.daysOff] }, 'CALENDAR_DAY_OUTSIDE', 'daysOff.0'],
    ['too early in the year before', { daysOff: ['2026-12-25', ...SCHEDULE.daysOff] }, 'CALENDAR_DAY_OUTSIDE', 'daysOff.0'],
    ['the same day twice', { daysOff: ['2027-01-01', ...SCHEDULE.daysOff] }, 'CALENDAR_DAY_TWICE', 'daysOff.1'],
    ['off and worked', { workingWeekends: ['2027-02-06'] }, 'CALENDAR_DAY_TWICE', 'workingWeekends.0'],
    ['a weekday swapped in', { workingWeekends: ['2027-02-03'] }, 'CALENDAR_SWAP_NO_WEEKEND', 'workingWeekends.0'],
  ])('%s is refused', (_what, more, code, field) => {
    expect(faults(more)).toEqual([expect.objectContaining({ code, field })]);
  });

  test('may reach back to the last days of the year before', () => {
    expect(faults({ daysOff: ['2026-12-31', ...SCHEDULE.daysOff], workingWeekends: ['2026-12-26'] })).toEqual([]);
  });

  test('says everything that is wrong at once', () => {
    expect(faults({ notice: '', daysOff: [], workingWeekends: ['2027-02-03'] }).map((fault) => fault.field)).toEqual([
      'notice',
      'daysOff',
      'workingWeekends.0',
    ]);
  });

  test.each(['国办发明电〔2026〕7号', '国办发明电[2026]7号', '国办发明电（2026）第 12 号', '国办发【2026】3号'])('%s is a number', (text) => {
    expect(isNoticeNumber(text)).toBe(true);
  });
  test.each(['', '2026', '国办发明电2026年7号', '国办发明电〔26〕7号', '<b>〔2026〕7号'])('%s is none', (text) => {
    expect(isNoticeNumber(text)).toBe(false);
  });
});

test.each([
  [2025, 2026, 'CALENDAR_YEAR_SHIPPED'],
  [2026, 2026, 'CALENDAR_YEAR_SHIPPED'],
  [2027, 2026, null],
  [2028, 2026, 'CALENDAR_YEAR_TOO_EARLY'],
  [2027, 2028, null],
  [2029, 2028, null],
])('the year %i, when %i is the last one covered', (year, lastCovered, expected) => {
  expect(refuseYear(year, { packageLast: 2026, lastCovered })).toBe(expected);
});

describe('a calendar with one year more', () => {
  const until2026: WorkCalendar = {
    firstCovered: '2026-01-01',
    lastCovered: '2026-12-31',
    daysOff: new Set(['2026-10-01']),
    swappedIn: new Set(['2026-10-10']),
  };
  const with2027 = withYear(until2026, { year: 2027, ...SCHEDULE });

  test('goes on counting where it stopped, and leaves the year before alone', () => {
    expect(addWorkingDays(until2026, '2026-12-28', 7)).toMatchObject({ error: 'CALENDAR_YEAR_MISSING', remaining: 4 });
    expect(addWorkingDays(with2027, '2026-12-28', 7)).toBe('2027-01-07');
    expect(workingDaysIn(with2027, 2026)).toBe(workingDaysIn(until2026, 2026));
    expect(workingDaysIn(with2027, 2027)).toBe(261 - 7 + 2);
  });

  test('keeps the names of holidays, by which days are explained', () => {
    const holidayNames = new Map([['2026-10-01', '国庆节']]);
    expect(withYear({ ...until2026, holidayNames }, { year: 2027, ...SCHEDULE }).holidayNames).toBe(holidayNames);
  });

  test('written anew forgets what it said before', () => {
    const again = withYear(with2027, { year: 2027, daysOff: ['2027-01-01', '2027-01-04'], workingWeekends: [] });
    expect(addWorkingDays(again, '2026-12-28', 7)).toBe('2027-01-08');
    expect([...again.daysOff].sort()).toEqual(['2026-10-01', '2027-01-01', '2027-01-04']);
    expect([...again.swappedIn]).toEqual(['2026-10-10']);
  });

  test('a year in the middle does not shorten it', () => {
    const more = withYear(with2027, { year: 2028, daysOff: ['2028-01-01'], workingWeekends: [] });
    expect(withYear(more, { year: 2027, ...SCHEDULE }).lastCovered).toBe('2028-12-31');
  });

  test('the last days of the year before follow the newer notice', () => {
    const reaching = withYear(until2026, { year: 2027, daysOff: ['2026-12-31', '2027-01-01'], workingWeekends: ['2026-12-26'] });
    expect(addWorkingDays(reaching, '2026-12-25', 1)).toBe('2026-12-26');
    expect(addWorkingDays(reaching, '2026-12-30', 1)).toBe('2027-01-04');
  });
});

describe('in words', () => {
  test('runs of days are drawn together', () => {
    expect(dayRuns(['2027-01-01', '2027-01-30', '2027-01-31', '2027-02-01', '2027-02-05', '2027-02-06'])).toBe('1月1日、1月30日—2月1日、2月5日—6日');
    expect(dayRuns([])).toBe('');
  });

  test.each<[string, Partial<YearSchedule>]>([
    ['as it is', {}],
    ['that reaches back', { daysOff: ['2026-12-31', '2027-01-01', '2027-01-02', '2027-03-31', '2027-04-01'], workingWeekends: ['2026-12-26'] }],
    ['with nobody working for it', { workingWeekends: [] }],
  ])('a schedule %s, written as text, reads as the same', (_what, more) => {
    const { daysOff, workingWeekends } = { ...SCHEDULE, ...more };
    const days = { daysOff, workingWeekends };
    expect(readNotice(scheduleText(days, 2027), 2027)).toEqual({ year: 2027, notice: null, ...days, problems: [] });
  });

  test('what a version says otherwise', () => {
    expect(changeWords(null, SCHEDULE)).toBe('国办发明电〔2026〕7号：放假 9 天，调休上班 2 天');
    expect(changeWords(SCHEDULE, { notice: '国办发明电〔2027〕1号', daysOff: SCHEDULE.daysOff.slice(1), workingWeekends: ['2027-01-30'] })).toBe(
      '国办发明电〔2026〕7号 改为 国办发明电〔2027〕1号；去放假 1月1日；去上班 2月20日',
    );
  });
});
