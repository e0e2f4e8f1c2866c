import { expect, test } from '@jest/globals';
import { CHECKS, type FindingRow } from '@mingchuang/shared/monitoring/monitoring.types';
import { dueWords, titleOf, whereOf } from './finding-words.ts';

test.each<[Pick<FindingRow, 'dueOn' | 'daysLeft' | 'light'>, string]>([
  [{ dueOn: null, daysLeft: null, light: 'normal' }, '期限暂定 待放假安排公布'],
  [{ dueOn: '2026-11-09', daysLeft: -3, light: 'overdue' }, '11月9日 超期 3 天'],
  [{ dueOn: '2026-11-12', daysLeft: 0, light: 'today' }, '11月12日 今天 24:00 到期'],
  [{ dueOn: '2026-11-20', daysLeft: 8, light: 'normal' }, '11月20日 还有 8 天'],
  [{ dueOn: '2026-11-09', daysLeft: null, light: null }, '11月9日 '],
])('%j is said as %s', (row, words) => {
  const { main, more } = dueWords(row);
  expect(`${main} ${more}`.replace('2026年', '')).toBe(words);
});

test.each<[Pick<FindingRow, 'check' | 'label'>, string]>([
  [{ check: 'homeStale', label: '首页' }, '首页更新'],
  [{ check: 'guideDue', label: '公开指南' }, '公开指南'],
  [{ check: 'repliesStale', label: '公开的来信和答复' }, '留言答复公开：公开的来信和答复'],
])('%j is called %s', (row, title) => {
  expect(titleOf(row)).toBe(title);
});

test('every check leads somewhere; an interpretation to the document that it is planned for', () => {
  for (const check of CHECKS) expect(whereOf({ check, subjectId: 's', policyId: null }).to).toMatch(/^\//);
  expect(whereOf({ check: 'interpretationOverdue', subjectId: 's', policyId: 'p' }).to).toBe('/policies/published/p');
});
