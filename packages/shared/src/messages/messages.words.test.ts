import { describe, expect, test } from '@jest/globals';
import type { DueDate } from '../work-calendar.ts';
import type { ClockView } from './messages.types.ts';
import { dueSentence, earlyWords, publishedBy, remainingWords } from './messages.words.ts';

const fixed: DueDate = { kind: 'fixed', on: '2026-11-23' };
const provisional: DueDate = { kind: 'provisional', lastCovered: '2026-12-31', remaining: 5, year: 2027 };

describe('the clock in words', () => {
  test.each<[DueDate, string, string]>([
    [fixed, '2026-11-12', '最迟 11月23日 答复您'],
    [{ kind: 'fixed', on: '2027-01-08' }, '2026-12-29', '最迟 2027年1月8日 答复您'],
    [provisional, '2026-12-29', '暂定：不早于 12月31日，还余 5 个工作日，待 2027 年放假安排公布'],
  ])('%j on %s → %s', (due, today, expected) => {
    expect(dueSentence(due, today)).toBe(expected);
  });

  test.each<[ClockView, string]>([
    [{ due: fixed, remaining: 5, light: 'normal' }, '余 5 个工作日'],
    [{ due: fixed, remaining: 1, light: 'soon' }, '余 1 个工作日'],
    [{ due: fixed, remaining: 0, light: 'today' }, '今天 24:00'],
    [{ due: fixed, remaining: -2, light: 'overdue' }, '超 2 个工作日'],
    [{ due: fixed, remaining: null, light: 'overdue' }, '已超期'],
    [{ due: provisional, remaining: null, light: 'normal' }, '期限暂定'],
  ])('%j → %s', (clock, expected) => {
    expect(remainingWords(clock)).toBe(expected);
  });

  test.each<[number | null, string]>([
    [null, ''],
    [3, '比期限早 3 个工作日'],
    [0, '在期限当天'],
    [-1, '超期 1 个工作日'],
  ])('answered %s early → "%s"', (days, expected) => {
    expect(earlyWords(days)).toBe(expected);
  });
});

test('who publishes is named by the roles that may', () => {
  expect(publishedBy(['leader'])).toBe('公开来信由局领导批准');
  expect(publishedBy(['reviewer', 'leader'])).toBe('公开来信由本科室审核人员或者局领导批准');
  expect(publishedBy([])).toBe('能批准公开的人都属于这封信反映的科室，所以不公开');
});
