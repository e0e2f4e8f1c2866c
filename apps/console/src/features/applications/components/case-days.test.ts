import { describe, expect, test } from '@jest/globals';
import { caseDays, explainDays } from '@mingchuang/shared/disclosure/explain.rules';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { dayWords, foldedWeeks, stretchesOf, undatedOf, undatedWords, weeksOf } from './case-days.ts';

const calendar: WorkCalendar = { firstCovered: '2026-01-01', lastCovered: '2026-12-31', daysOff: new Set(['2026-04-06']), swappedIn: new Set() };
const days = explainDays(calendar, {
  received: '2026-03-02',
  events: [{ type: 'consultation', party: 'organ', sent: '2026-03-09', answered: '2026-03-20' }],
});

describe('the calendar of a case', () => {
  test('stands in stretches whose working days add up', () => {
    expect(stretchesOf(days, '2026-03-25', null)).toEqual([
      { kind: 'counted', from: '2026-03-03', to: '2026-03-09', count: 5 },
      { kind: 'paused', from: '2026-03-10', to: '2026-03-20', count: 9 },
      { kind: 'counted', from: '2026-03-23', to: '2026-03-25', count: 3 },
      { kind: 'left', from: '2026-03-26', to: '2026-04-13', count: 12 },
    ]);
  });

  test('of an ended case nothing is left, the rest was not used', () => {
    expect(stretchesOf(days, '2026-06-01', '2026-03-25').at(-1)).toEqual({ kind: 'unused', from: '2026-03-26', to: '2026-04-13', count: 12 });
  });

  test('begins with the day of receipt and wraps by weeks', () => {
    const weeks = weeksOf('2026-03-02', days);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13']);
    expect(weeks[0]?.days[0]).toMatchObject({ date: '2026-03-02', kind: 'received' });
  });

  test('says of every day why it counts or not', () => {
    const words = new Map(weeksOf('2026-03-02', days).flatMap((week) => week.days.map((one) => [one.date, dayWords(one)])));
    expect(words.get('2026-03-02')).toBe('收到，从次日起计算');
    expect(words.get('2026-03-09')).toBe('第 5 个工作日，征求意见');
    expect(words.get('2026-03-10')).toBe('征求意见，暂停计算');
    expect(words.get('2026-04-06')).toBe('节假日放假，不计');
    expect(words.get('2026-04-13')).toBe('第 20 个工作日，法定到期');
  });

  test('what is late for long is folded: three weeks at each end, the working days between them as a number', () => {
    const late = (today: string) => foldedWeeks(weeksOf('2026-03-02', caseDays(calendar, { received: '2026-03-02', events: [] }, today, null)));
    expect(late('2026-05-15').some((week) => 'late' in week)).toBe(false);
    const weeks = late('2026-07-03');
    expect(weeks.map(({ monday }) => monday).slice(4)).toEqual([
      '2026-03-30',
      '2026-04-06',
      '2026-04-13',
      '2026-04-20',
      '2026-04-27',
      '2026-06-15',
      '2026-06-22',
      '2026-06-29',
    ]);
    expect(weeks.find((week) => 'late' in week)).toEqual({ monday: '2026-04-27', late: 35 });
  });

  test('says what has no date yet', () => {
    const due = { kind: 'provisional', lastCovered: '2026-12-31', remaining: 8, year: 2027 } as const;
    const undated = undatedOf({ clock: { due } });
    expect(undated && undatedWords(undated)).toBe('2027 年还要数 8 个工作日，放假安排公布后才有日期');
    expect([undatedOf({ clock: { due: { kind: 'fixed', on: '2026-12-31' } } }), undatedOf({ clock: null })]).toEqual([null, null]);
  });
});
