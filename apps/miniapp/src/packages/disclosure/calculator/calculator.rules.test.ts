import { describe, expect, test } from '@jest/globals';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { type Entry, type Question, reckon, resultOf } from './calculator.rules';

const calendar: WorkCalendar = {
  firstCovered: '2019-01-01',
  lastCovered: '2026-12-31',
  daysOff: new Set(['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05']),
  swappedIn: new Set(['2026-05-09']),
};
const TODAY = '2026-03-25';
const entry = (part: Partial<Entry> & Pick<Entry, 'kind' | 'day'>): Entry => ({ id: 1, answered: null, workingDays: '20', ...part });
const consulted = entry({ kind: 'consultation', day: '2026-03-09', answered: '2026-03-20' });

function ask(question: Partial<Question>, today = TODAY) {
  const reckoned = reckon(calendar, { received: '2026-03-02', workingDays: 20, entries: [], ...question }, today);
  return reckoned.kind === 'faults' ? Object.fromEntries(reckoned.faults) : resultOf(calendar, reckoned, today);
}

describe('the result (domain.md §1.2)', () => {
  test.each([
    ['nothing happened', {}, '最迟 3月30日', '星期一 24:00 前，还剩 3 个工作日。', []],
    ['consultation', { entries: [consulted] }, '最迟 4月13日', '星期一 24:00 前，还剩 12 个工作日。', ['征求意见的 9 个工作日，依法不计入']],
    [
      'consultation and extension',
      { entries: [consulted, entry({ id: 2, kind: 'extension', day: '2026-03-20' })] },
      '最迟 5月13日',
      '星期三 24:00 前，还剩 32 个工作日。',
      ['征求意见的 9 个工作日，依法不计入', '延长了 20 个工作日'],
    ],
    [
      'supplement',
      { entries: [entry({ kind: 'supplement', day: '2026-03-16' })] },
      '最迟 4月14日',
      '星期二 24:00 前，还剩 13 个工作日。',
      ['3月16日 收到补正，期限从这天重新算，以前的日子都不算'],
    ],
    [
      'fee after an extension',
      { entries: [entry({ kind: 'extension', day: '2026-03-20' }), entry({ id: 2, kind: 'feePaid', day: '2026-04-01' })] },
      '最迟 4月30日',
      '星期四 24:00 前，还剩 25 个工作日。',
      ['4月1日 缴费，期限从这天重新算，以前的日子都不算'],
    ],
  ])('%s', (_name, question, date, sentence, reasons) => {
    expect(ask(question)).toEqual({ tag: null, lead: '答复期限', date, sentence, reasons });
  });

  test.each([
    ['2026-03-30', '就是今天，星期一 24:00 前。'],
    ['2026-03-31', '星期一 24:00 前，已经过了 1 个工作日。'],
    ['2026-02-27', '星期一 24:00 前。'],
  ])('looked at on %s', (today, sentence) => {
    expect(ask({}, today)).toMatchObject({ sentence });
  });

  test('while a consultation is open it says that it assumes an opinion today', () => {
    expect(ask({ entries: [{ ...consulted, answered: null }] })).toMatchObject({ tag: '暂停中', lead: '如果今天就收到意见', date: '最迟 4月16日' });
  });

  test('beyond the published schedule it does not guess', () => {
    expect(ask({ received: '2026-12-15' })).toEqual({
      tag: '暂定',
      lead: '期限暂定',
      date: '不早于 12月31日',
      sentence: '还余 8 个工作日，待 2027 年放假安排公布，才能定下是哪一天。',
      reasons: [],
    });
  });

  test('what moves the answer moves no other period', () => {
    expect(ask({ workingDays: 7, entries: [consulted] })).toMatchObject({ date: '最迟 3月11日', reasons: [] });
  });
});

describe('what is wrong stands at its field', () => {
  test.each([
    ['a year without a schedule', { received: '2027-01-04' }, { received: '2027 年的放假安排还没有公布，现在只能算到 2026 年' }],
    ['a day before the 条例', { received: '2018-12-28' }, { received: '只能算 2019 年以后的日期' }],
    ['an event before receipt', { entries: [entry({ kind: 'feePaid', day: '2026-02-27' })] }, { '1.day': '这一天早于收到申请的日期，请核对日期' }],
    ['an opinion before it was asked', { entries: [{ ...consulted, answered: '2026-03-06' }] }, { '1.answered': '收到的日期早于发出的日期，请核对日期' }],
    ['an extension that is too late', { entries: [entry({ kind: 'extension', day: '2026-03-30' })] }, { '1.day': '延长须在期限届满前决定，现在已经来不及' }],
    ...['', '0', '21', '两周'].map((workingDays): [string, Partial<Question>, Record<string, string>] => [
      `an extension of “${workingDays}”`,
      { entries: [entry({ kind: 'extension', day: '2026-03-20', workingDays })] },
      { '1.workingDays': '延长的期限须为 1 至 20 个工作日' },
    ]),
  ])('%s', (_name, question, faults) => {
    expect(ask(question)).toEqual(faults);
  });
});
