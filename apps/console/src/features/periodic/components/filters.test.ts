import { expect, test } from '@jest/globals';
import type { ConsoleSeriesRow } from '@mingchuang/shared/periodic/periodic.types';
import { choicesOf, isNarrowed, lightCounts, narrowed, seriesFilterOf } from './filters.ts';

const missing = (light: 'overdue' | 'soon') => ({ period: '2026-10', clock: { due: { kind: 'fixed' as const, on: '2026-11-13' }, remaining: 1, light } });
const row = (name: string, more: Partial<ConsoleSeriesRow> = {}): ConsoleSeriesRow => ({
  ...{ id: name, columnId: 'c1', columnName: '城乡低保', name, length: 'monthly', latest: null, latestOn: null, unitId: 'u1', unitName: '社会救助科' },
  ...{ due: { from: 'end', days: 10, of: 'working' }, missing: [], next: missing('soon'), waiting: 0, returned: 0, light: 'normal' },
  ...more,
});
const ROWS = [
  row('城乡低保', { missing: [missing('soon')], waiting: 1, light: 'soon' }),
  row('临时救助', { length: 'quarterly', missing: [missing('overdue'), missing('soon')], light: 'overdue' }),
  row('部门预算', { columnId: 'c2', columnName: '预算', unitId: 'u2', unitName: '局办公室', length: 'yearly' }),
  row('养老机构', { unitId: 'u3', unitName: null, returned: 1, missing: [missing('soon')] }),
];
const found = (address: string) => narrowed(ROWS, seriesFilterOf(new URLSearchParams(address))).map(({ name }) => name);

test.each([
  ['', 4],
  ['light=overdue', ['临时救助']],
  ['light=soon', ['城乡低保', '临时救助', '养老机构']],
  ['light=purple&length=weekly&state=lost', 4],
  ['columnId=c2', ['部门预算']],
  ['unitId=u1&length=quarterly', ['临时救助']],
  ['state=waiting', ['城乡低保']],
  ['state=returned', ['养老机构']],
  ['state=complete', ['部门预算']],
  ['state=missing', ['城乡低保', '临时救助', '养老机构']],
  ['q=低保', ['城乡低保']],
])('%s', (address, expected) => {
  const names = found(address);
  expect(typeof expected === 'number' ? names.length : names).toEqual(expected);
});

test('counts and choices', () => {
  expect(lightCounts(ROWS)).toEqual({ overdue: 1, today: 0, soon: 3 });
  expect(choicesOf(ROWS, ({ unitId, unitName }) => ({ value: unitId, label: unitName }))).toEqual([
    { value: 'u1', label: '社会救助科' },
    { value: 'u2', label: '局办公室' },
  ]);
  expect([isNarrowed(seriesFilterOf(new URLSearchParams('light=purple'))), isNarrowed(seriesFilterOf(new URLSearchParams('q=a')))]).toEqual([false, true]);
});
