import { describe, expect, test } from '@jest/globals';
import type { Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { daysOf, rowsOf, runsOf, weeksOf } from './days.rules';

const from = (first: number, last: number, month: string): string[] =>
  Array.from({ length: last - first + 1 }, (_, place) => `2026-${month}-${String(first + place).padStart(2, '0')}`);

const calendar: WorkCalendar = {
  firstCovered: '2026-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set(from(1, 7, '10')),
  swappedIn: new Set(['2026-10-10']),
  holidayNames: new Map(from(1, 7, '10').map((day) => [day, '国庆节'])),
};
/** the application of the picture: received before a swapped Saturday, nine days of consultation */
const ledger: Ledger = { received: '2026-10-09', events: [{ type: 'consultation', sent: '2026-10-26', answered: '2026-11-06' }] };
const TODAY = '2026-11-12';
const days = daysOf(calendar, ledger, TODAY);
const day = (date: string) => days.find((one) => one.date === date);

describe('the days of a deadline', () => {
  test('begin with receipt and end with the due day', () => {
    expect(days[0]).toMatchObject({ date: '2026-10-09', look: 'received', label: '收到', name: '10月9日 星期五' });
    expect(days.at(-1)).toMatchObject({ date: '2026-11-18', look: 'due', label: '到期' });
  });

  test.each([
    ['2026-10-10', { look: 'counted', label: '第1', swapped: true, words: '调休上班，算第 1 个工作日' }],
    ['2026-10-11', { look: 'off', label: '休', words: '周末，不算', basis: '' }],
    ['2026-10-26', { look: 'counted', label: '第12', event: true, words: '算第 12 个工作日；这天发出征求意见，从第二天起暂停' }],
    ['2026-10-27', { look: 'paused', label: '暂停', basis: '《政府信息公开条例》第三十三条' }],
    ['2026-11-01', { look: 'off', number: '11/1' }],
    ['2026-11-06', { look: 'paused', event: true }],
    ['2026-11-12', { look: 'counted', label: '第16', today: true }],
    ['2026-11-13', { look: 'ahead', label: '第17', today: false }],
  ])('%s says what it is', (date, expected) => {
    expect(day(date)).toMatchObject(expected);
  });

  test('a restart throws the days before it away and says why', () => {
    const again = daysOf(calendar, { received: '2026-10-09', events: [{ type: 'supplement', received: '2026-10-14' }] }, TODAY);
    expect(again.slice(1, 6).map(({ look }) => look)).toEqual(['forgotten', 'off', 'forgotten', 'forgotten', 'restart']);
    expect(again[5]).toMatchObject({ label: '重算', words: '这天不算；这天收到补正，从下一个工作日重新数起', basis: '《政府信息公开条例》第三十条' });
    expect(again[6]).toMatchObject({ label: '第1' });
    const paid = daysOf(calendar, { received: '2026-10-09', events: [{ type: 'feePaid', on: '2026-10-14' }] }, TODAY);
    expect(paid[5]?.basis).toBe('国办函〔2020〕109号');
  });

  test('a holiday is called by its name, and each period by its own article', () => {
    const short = daysOf(calendar, { received: '2026-09-30', events: [], workingDays: 7 }, TODAY);
    expect(short[1]).toMatchObject({ words: '国庆节放假，不算', basis: '国务院放假安排' });
    expect(short.at(-1)).toMatchObject({ date: '2026-10-15', look: 'due', basis: '《政府信息公开条例》第三十条' });
    expect(daysOf(calendar, { received: '2026-09-28', events: [], workingDays: 15 }, TODAY)[1]?.basis).toBe('《政府信息公开条例》第三十二条');
  });
});

describe('weeks', () => {
  const weeks = weeksOf(calendar, days, TODAY);

  test('are whole, from Monday to Sunday, and filled up with the days around', () => {
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map(({ number, label }) => `${number}${label}`)).toEqual(['5休', '6休', '7休', '8', '9收到', '10第1', '11休']);
    expect(weeks.at(-1)?.at(-1)).toMatchObject({ date: '2026-11-22', look: 'outside' });
  });

  test('where the schedule ends nothing is guessed', () => {
    const last = weeksOf(calendar, daysOf(calendar, { received: '2026-12-15', events: [] }, TODAY), TODAY).at(-1);
    expect(last?.slice(3).map(({ date, look, label }) => [date, look, label])).toEqual([
      ['2026-12-31', 'ahead', '第12'],
      ['2027-01-01', 'unknown', '待定'],
      ['2027-01-02', 'unknown', '待定'],
      ['2027-01-03', 'unknown', '待定'],
    ]);
  });

  test('months of consultation become one line, and the weeks around it stay', () => {
    const long = daysOf(calendar, { received: '2026-03-02', events: [{ type: 'consultation', sent: '2026-03-10', answered: '2026-09-15' }] }, TODAY);
    const rows = rowsOf(weeksOf(calendar, long, TODAY), TODAY);
    const folds = rows.flatMap((row) => (row.kind === 'fold' ? [row.words] : []));
    expect(folds).toEqual(['3月16日 至 9月13日，26 周都暂停']);
    expect(rows.length).toBeLessThan(10);
    expect(rowsOf(weeks, TODAY).every(({ kind }) => kind === 'week')).toBe(true);
  });
});

describe('the same in text', () => {
  test('one line for days that say the same', () => {
    expect(runsOf(days, TODAY).map(({ when, words }) => `${when}：${words}`)).toEqual([
      '10月9日 星期五：收到的这天不算，从下一个工作日数起',
      '10月10日 星期六：调休上班，算第 1 个工作日',
      '10月11日 星期日：周末，不算',
      '10月12日 至 10月16日：算第 2 至第 6 个工作日',
      '10月17日 至 10月18日：周末，不算',
      '10月19日 至 10月23日：算第 7 至第 11 个工作日',
      '10月24日 至 10月25日：周末，不算',
      '10月26日 星期一：算第 12 个工作日；这天发出征求意见，从第二天起暂停',
      '10月27日 至 11月5日：征求意见期间，不算',
      '11月6日 星期五：征求意见期间，不算；这天收到意见，从第二天起接着数',
      '11月7日 至 11月8日：周末，不算',
      '11月9日 至 11月12日：算第 13 至第 16 个工作日',
      '11月13日 星期五：算第 17 个工作日',
      '11月14日 至 11月15日：周末，不算',
      '11月16日 至 11月17日：算第 18 至第 19 个工作日',
      '11月18日 星期三：算第 20 个工作日；到期，当天 24:00 以前都算按时',
    ]);
  });

  test('an article is named once', () => {
    const named = runsOf(days, TODAY).flatMap(({ basis }) => (basis === '' ? [] : [basis]));
    expect(named).toEqual(['《政府信息公开条例》第三十三条', '国务院放假安排、《政府信息公开条例》第三十三条']);
  });
});
