import { describe, expect, test } from '@jest/globals';
import type { PolicyFacets } from '@mingchuang/shared/policies/policies.types';
import { choose, chosen, chosenWords, cleared, type Filter, groupsOf, optionsOf, readFilter, withKind, without } from './filter.rules';

const UNIT = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const NONE = {
  kind: undefined,
  columnId: undefined,
  theme: undefined,
  year: undefined,
  issuer: undefined,
  unitId: undefined,
  validity: undefined,
  form: undefined,
};
const FACETS: PolicyFacets = {
  total: 3,
  kinds: [],
  themes: [{ value: 'eldercare', count: 2 }],
  forms: [{ value: 'picture', count: 1 }],
  years: [{ value: 2026, count: 3 }],
  validities: [{ value: 'abolished', count: 1 }],
  units: [{ value: UNIT, name: '养老服务科', count: 2 }],
  issuers: [{ value: '三明市民政局', count: 1 }],
  facets: [],
};

describe('what a list is narrowed by', () => {
  test('a choice is taken, another of its group takes its place, and the same again drops it', () => {
    const first = choose({ kind: 'document' }, 'year', '2026');
    expect(first).toEqual({ kind: 'document', year: 2026 });
    expect(choose(first, 'year', '2025')).toEqual({ kind: 'document', year: 2025 });
    expect(choose(first, 'year', '2026')).toEqual({ kind: 'document' });
    expect(chosen({ ...first, theme: 'eldercare' })).toEqual(['theme', 'year']);
    expect(without({ ...first, theme: 'eldercare' }, 'year')).toEqual({ kind: 'document', theme: 'eldercare' });
    expect(cleared({ kind: 'document', columnId: UNIT, theme: 'eldercare', validity: 'valid' })).toEqual({ kind: 'document', columnId: UNIT });
  });

  test('the form is asked of interpretations alone, and goes with them', () => {
    expect(groupsOf('document')).not.toContain('form');
    expect(groupsOf('interpretation')).toContain('form');
    expect(withKind({ kind: 'interpretation', form: 'picture', theme: 'relief' }, 'document')).toEqual({ kind: 'document', theme: 'relief' });
  });

  test('the address says it, and rubbish in it says nothing', () => {
    expect(readFilter({ ...NONE, kind: 'interpretation', year: '2026', unitId: UNIT, form: 'picture' })).toEqual({
      kind: 'interpretation',
      year: 2026,
      unitId: UNIT,
      form: 'picture',
    });
    expect(readFilter({ ...NONE, issuer: '三明市民政局' })).toEqual({ issuer: '三明市民政局' });
    expect(readFilter({ ...NONE, issuer: '局'.repeat(101) })).toEqual({});
    expect(readFilter({ ...NONE, kind: 'spell', year: '20260', unitId: "' OR 1", theme: '<b>', validity: '有效' })).toEqual({});
  });

  test('choices come with how many there would be', () => {
    expect(optionsOf('unitId', FACETS)).toEqual([{ value: UNIT, name: '养老服务科', count: 2 }]);
    expect(optionsOf('issuer', FACETS)).toEqual([{ value: '三明市民政局', name: '三明市民政局', count: 1 }]);
    expect(optionsOf('validity', FACETS)).toEqual([{ value: 'abolished', name: '已废止', count: 1 }]);
    expect(optionsOf('year', FACETS)).toEqual([{ value: '2026', name: '2026 年', count: 3 }]);
    expect(optionsOf('form', FACETS).map(({ name }) => name)).toEqual(['图解']);
  });

  test.each<[Filter, Parameters<typeof chosenWords>[1], string]>([
    [{ theme: 'eldercare' }, 'theme', '养老服务'],
    [{ year: 2025 }, 'year', '2025 年'],
    [{ issuer: '三明市民政局' }, 'issuer', '三明市民政局'],
    [{ unitId: UNIT }, 'unitId', '养老服务科'],
    [{ unitId: 'other' }, 'unitId', '这个科室'],
    [{ validity: 'lapsed' }, 'validity', '已失效'],
  ])('%j reads %s', (filter, group, words) => {
    expect(chosenWords(filter, group, FACETS.units)).toBe(words);
  });
});
