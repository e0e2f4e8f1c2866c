import { describe, expect, test } from '@jest/globals';
import type { WriteSeries } from './periodic.types.ts';
import { changedParts, isFrozen, refuseSeries, refuseSeriesChange, SERIES_PARTS, type SeriesPart } from './series.rules.ts';

const SERIES: WriteSeries = {
  ...{ columnId: 'c', unitId: 'u', name: '城乡低保', about: '月末在册', length: 'monthly', firstPeriod: '2026-01', lineTitle: '类别', totalLine: null },
  due: { from: 'end', days: 10, of: 'working' },
  lines: [
    { key: 'urban', name: '城市' },
    { key: 'rural', name: '农村' },
  ],
  measures: [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
};
const [measure] = SERIES.measures;

describe('which parts of a series differ, and which may be changed when figures were entered', () => {
  test.each<[what: string, more: Partial<WriteSeries>, parts: SeriesPart[], begun: 'free' | 'refused']>([
    ['nothing', {}, [], 'free'],
    ['the same, written in another order', { due: { of: 'working', days: 10, from: 'end' } }, [], 'free'],
    ['name', { name: '城乡低保对象' }, ['name'], 'free'],
    ['what it is', { about: '' }, ['about'], 'free'],
    ['unit', { unitId: 'v' }, ['unitId'], 'free'],
    ['column', { columnId: 'd' }, ['columnId'], 'refused'],
    ['length and first period', { length: 'yearly', firstPeriod: '2026' }, ['length', 'firstPeriod'], 'refused'],
    ['days', { due: { from: 'end', days: 11, of: 'working' } }, ['due'], 'refused'],
    ['a line', { lines: SERIES.lines.slice(0, 1) }, ['table'], 'refused'],
    ['lines in another order', { lines: [...SERIES.lines].reverse() }, ['table'], 'refused'],
    ['sum', { totalLine: 'urban' }, ['table'], 'refused'],
    ['decimals', { measures: measure === undefined ? [] : [{ ...measure, decimals: 1 }] }, ['table'], 'refused'],
    ['name and a measure', { name: '低保', measures: [] }, ['name', 'table'], 'refused'],
  ])('%s', (_what, more, parts, begun) => {
    const after = { ...SERIES, ...more };
    expect(changedParts(SERIES, after)).toEqual(parts);
    expect(refuseSeriesChange(SERIES, after, false)).toBeNull();
    expect(refuseSeriesChange(SERIES, after, true)).toBe(begun === 'free' ? null : 'SERIES_BEGUN');
  });

  test('before the first figures everything is open', () => {
    expect(SERIES_PARTS.filter((part) => isFrozen(part, false))).toEqual([]);
    expect(SERIES_PARTS.filter((part) => isFrozen(part, true))).toEqual(['columnId', 'length', 'firstPeriod', 'due', 'table']);
  });

  test('who may', () => {
    expect(refuseSeries(['read', 'catalogue'])).toBeNull();
    expect(refuseSeries(['read', 'draft', 'publish'])).toBe('FORBIDDEN');
  });
});
