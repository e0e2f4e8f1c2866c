import { describe, expect, test } from '@jest/globals';
import { readCells, refuseDecision, refuseEntry, refuseNotes, seriesFaults } from './periodic.rules.ts';
import type { Measure, PeriodicCells, SeriesShape, WriteSeries } from './periodic.types.ts';
import { cellWords, changeWords, dueWords, figureWords, periodWords, shortPeriodWords } from './periodic.words.ts';

const measure = (key: string, name: string, more: Partial<Measure> = {}): Measure => ({ key, name, unit: '人', decimals: 0, totalOf: [], ...more });
const SHAPE: SeriesShape = {
  lineTitle: '对象类别',
  lines: [
    { key: 'urban', name: '城市低保' },
    { key: 'rural', name: '农村低保' },
    { key: 'all', name: '合计' },
  ],
  totalLine: 'all',
  measures: [measure('people', '人数'), measure('money', '资金', { unit: '万元', decimals: 2 })],
};
const row = (people: unknown, money: unknown) => ({ people, money });
const cells = (over: Record<string, unknown> = {}) => ({ urban: row(10, 0.1), rural: row(20, 0.2), all: row(30, 0.3), ...over });
const read = (given: unknown, shape = SHAPE) => readCells(shape, given, (text) => text.trim());
const faultsOf = (given: unknown, shape = SHAPE) => {
  const answer = read(given, shape);
  return 'faults' in answer ? answer.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('the table', () => {
  test('whole and right; 0.1 and 0.2 make 0.3', () => {
    expect(read(cells())).toEqual({ cells: cells() });
    expect(read(cells({ urban: row(0, 0.1), all: row(20, 0.3) }))).toMatchObject({ cells: { urban: { people: 0 } } });
  });

  test.each([
    ['no table', null, ['cells shape']],
    ['a list', [], ['cells shape']],
    ['a line is missing', { urban: row(1, 1) }, ['cells shape']],
    ['a line too many', { ...cells(), more: row(1, 1) }, ['cells shape']],
    ['a measure is missing', cells({ urban: { people: 1 } }), ['cells.urban shape']],
    ['a measure too many', cells({ urban: { ...row(1, 1), name: 1 } }), ['cells.urban shape']],
    ['text', cells({ urban: row('王某', 0.1) }), ['cells.urban.people value']],
    ['empty', cells({ urban: row(null, 0.1) }), ['cells.urban.people value']],
    ['negative', cells({ urban: row(-1, 0.1) }), ['cells.urban.people value']],
    ['half a person', cells({ urban: row(10.5, 0.1) }), ['cells.urban.people value']],
    ['three decimals', cells({ urban: row(10, 0.101) }), ['cells.urban.money value']],
    ['too large', cells({ urban: row(1e12, 0.1) }), ['cells.urban.people value']],
    ['infinite', cells({ urban: row(Number.POSITIVE_INFINITY, 0.1) }), ['cells.urban.people value']],
    ['missing without a reason', cells({ urban: row({ missing: '  ' }, 0.1) }), ['cells.urban.people value']],
    ['missing with more', cells({ urban: row({ missing: '待核', by: 'x' }, 0.1) }), ['cells.urban.people value']],
    ['a long reason', cells({ urban: row({ missing: '核'.repeat(61) }, 0.1) }), ['cells.urban.people value']],
    ['a telephone in the reason', cells({ urban: row({ missing: '问13812345678' }, 0.1) }), ['cells.urban.people value']],
    ['the lines make another sum', cells({ all: row(31, 0.3) }), ['cells.all.people sum']],
    ['by a hundredth', cells({ all: row(30, 0.31) }), ['cells.all.money sum']],
    ['two at once', cells({ urban: row(-1, 'x') }), ['cells.urban.people value', 'cells.urban.money value']],
  ])('%s', (_, given, expected) => {
    expect(faultsOf(given)).toEqual(expected);
  });

  test('what is missing is no 0: its sum is not compared', () => {
    expect(read(cells({ urban: row({ missing: ' 数据待核 ' }, 0.1) }))).toMatchObject({
      cells: { urban: { people: { missing: '数据待核' } }, all: { people: 30 } },
    });
  });

  test('a measure that is the sum of others', () => {
    const shape: SeriesShape = {
      ...SHAPE,
      lines: [{ key: 'own', name: '全区' }],
      totalLine: null,
      measures: [measure('men', '男'), measure('women', '女'), measure('both', '合计', { totalOf: ['men', 'women'] })],
    };
    expect(faultsOf({ own: { men: 3, women: 4, both: 7 } }, shape)).toEqual([]);
    expect(faultsOf({ own: { men: 3, women: 4, both: 8 } }, shape)).toEqual(['cells.own.both sum']);
    expect(faultsOf({ own: { men: 3, women: { missing: '待核' }, both: 8 } }, shape)).toEqual([]);
  });
});

describe('a series', () => {
  const series = (more: Partial<WriteSeries> = {}): WriteSeries => ({
    ...SHAPE,
    ...{ columnId: '', unitId: '', name: '城乡低保', about: '', length: 'monthly', due: { from: 'end', days: 10, of: 'working' }, firstPeriod: '2026-01' },
    ...more,
  });
  test.each([
    ['right', {}, []],
    ['a quarter of a month', { firstPeriod: '2026-Q1' }, ['firstPeriod']],
    ['a key with a sign', { measures: [measure('a.b', '人数')] }, ['measures']],
    ['a key twice', { measures: [measure('a', '人数'), measure('a', '户数')] }, ['measures']],
    ['a name twice', { lines: [...SHAPE.lines, { key: 'x', name: '合计' }] }, ['lines']],
    ['an unknown total', { totalLine: 'x' }, ['totalLine']],
    ['a total of nothing', { lines: [{ key: 'all', name: '合计' }] }, ['totalLine']],
    ['a sum of itself', { measures: [measure('a', '甲', { totalOf: ['a', 'b'] }), measure('b', '乙')] }, ['measures.0.totalOf']],
    ['a sum of one', { measures: [measure('a', '甲', { totalOf: ['b'] }), measure('b', '乙')] }, ['measures.0.totalOf']],
    ['a sum of what is not there', { measures: [measure('a', '甲', { totalOf: ['b', 'c'] }), measure('b', '乙')] }, ['measures.0.totalOf']],
  ])('%s', (_, more, fields) => {
    expect(seriesFaults(series(more)).map(({ field }) => field)).toEqual(fields);
  });
});

test.each([
  ['', '', false, null],
  ['', '', true, 'PERIODIC_CHANGE_NOTE_MISSING'],
  ['按月末在册人数统计', '更正户数', true, null],
  ['问13812345678', '', false, 'PERIODIC_PERSONAL_DATA'],
  ['', '问13812345678', true, 'PERIODIC_PERSONAL_DATA'],
])('notes %j and %j, published %j: %j', (note, changeNote, published, code) => {
  expect(refuseNotes({ note, changeNote }, published)?.code ?? null).toBe(code);
});

test('who enters and who publishes are two', () => {
  expect(refuseEntry({ capabilities: ['draft'], ownUnit: true }, true)).toBeNull();
  expect(refuseEntry({ capabilities: ['draft'], ownUnit: false }, true)).toBe('FORBIDDEN');
  expect(refuseEntry({ capabilities: ['publish'], ownUnit: true }, true)).toBe('FORBIDDEN');
  expect(refuseEntry({ capabilities: ['draft'], ownUnit: true }, false)).toBe('PERIODIC_NOT_OPEN');
  const actor = { capabilities: ['publish'] as const, ownUnit: false, handedIn: false };
  expect(refuseDecision(actor, 'waiting')).toBeNull();
  expect(refuseDecision(actor, 'none')).toBe('PERIODIC_NOTHING_ENTERED');
  expect(refuseDecision(actor, 'returned')).toBe('PERIODIC_SENT_BACK');
  expect(refuseDecision({ ...actor, handedIn: true }, 'waiting')).toBe('APPROVAL_SAME_PERSON');
  expect(refuseDecision({ ...actor, capabilities: ['draft'] }, 'waiting')).toBe('FORBIDDEN');
});

test('as it is read', () => {
  expect(['2026-10', '2026-Q3', '2026'].map(periodWords)).toEqual(['2026年10月', '2026年第3季度', '2026年']);
  expect(['2026-10', '2026-Q3', '2026'].map(shortPeriodWords)).toEqual(['10月', '3季度', '2026年']);
  expect([figureWords(0, 0), figureWords(1234567.5, 2), figureWords(999, 0)]).toEqual(['0', '1,234,567.50', '999']);
  const money = SHAPE.measures[1] as Measure;
  const table: PeriodicCells = { urban: { money: { missing: '待核' } } };
  expect([cellWords(table.urban?.money, money), cellWords(1200, money), cellWords(undefined, money)]).toEqual(['无数据（待核）', '1,200.00', '—']);
  expect(changeWords({ by: 0, share: 0 }, money)).toBe('持平');
  expect(changeWords({ by: 1234.5, share: 0.0061 }, money)).toBe('+1,234.50（+0.6%）');
  expect(changeWords({ by: -3, share: null }, { decimals: 0 })).toBe('−3');
  expect(dueWords('yearly', { from: 'start', days: 60, of: 'natural' })).toBe('每年开始后 60 日内公布');
  expect(dueWords('monthly', { from: 'end', days: 10, of: 'working' })).toBe('每月结束后 10 个工作日内公布');
});
