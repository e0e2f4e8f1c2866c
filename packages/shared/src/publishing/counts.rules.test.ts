import { describe, expect, test } from '@jest/globals';
import { type Random, random } from '../../../../test/support/random.ts';
import { settle } from '../columns/columns.rules.ts';
import type { ColumnNode } from '../columns/columns.types.ts';
import { CHANNELS, FACETS, INTERPRETATION_FORMS } from '../policies/policies.words.ts';
import { columnsBehind, countsOf, type PlacedColumn, placesOf, reconciles, sumsOf } from './counts.rules.ts';
import type { ChannelGroup, PublicationGroup } from './counts.types.ts';
import { COUNTED_CHANNELS, NO_COLUMN_NAME, NO_UNIT_NAME, PUBLICATION_KINDS } from './counts.words.ts';

type Part = Pick<ColumnNode, 'id' | 'parentId'> & Partial<ColumnNode>;

function placed(parts: readonly Part[]): PlacedColumn[] {
  const columns = parts.map(
    (part, position): ColumnNode => ({
      ...{ name: part.id, position, about: '', article: 'own', form: '', ownerStaffId: null, unitId: null, cycle: 'asNeeded' },
      ...{ visibility: 'public', state: 'shown', mergedInto: null },
      ...part,
    }),
  );
  const settled = settle(columns);
  return columns.map((column) => ({ ...column, effectiveId: settled.get(column.id)?.effectiveId ?? column.id }));
}

/** 政策 > 规范, 其他, 旧的（并入规范）; 隐藏 > 下级; 内部 > 简报 */
const TREE = placed([
  { id: '政策', parentId: null },
  { id: '规范', parentId: '政策' },
  { id: '其他', parentId: '政策' },
  { id: '旧的', parentId: '政策', mergedInto: '规范' },
  { id: '隐藏', parentId: null, state: 'hidden' },
  { id: '下级', parentId: '隐藏' },
  { id: '内部', parentId: null, visibility: 'staff' },
  { id: '简报', parentId: '内部' },
]);
const UNITS = [
  { id: 'u1', name: '养老服务科' },
  { id: 'u2', name: '社会救助科' },
];

const group = (count: number, more: Partial<PublicationGroup> = {}): PublicationGroup => ({
  ...{ month: 3, kind: 'document', form: null, unitId: 'u1', columnId: '规范', facet: null, count, worded: count },
  ...more,
});
const count = (groups: readonly PublicationGroup[], channels: readonly ChannelGroup[] = []) => countsOf(groups, channels, TREE, UNITS);
const column = (counts: ReturnType<typeof count>, id: string | null) => counts.columns.find(({ columnId }) => columnId === id);

describe('what is counted', () => {
  test('nothing at all is zero in every place there is', () => {
    const none = count([]);
    expect(none).toMatchObject({ total: 0, months: Array(12).fill(0), left: { undated: 0, internal: 0 } });
    expect(none.kinds).toEqual(PUBLICATION_KINDS.map((kind) => ({ kind, count: 0 })));
    expect(none.channels).toEqual(COUNTED_CHANNELS.map((channel) => ({ channel, count: 0 })));
    expect(none.units).toEqual(UNITS.map(({ id, name }) => ({ unitId: id, unitName: name, count: 0 })));
    expect(none.columns.map(({ columnId, depth, own, total }) => [columnId, depth, own, total])).toEqual([
      ['政策', 0, 0, 0],
      ['规范', 1, 0, 0],
      ['其他', 1, 0, 0],
      ['隐藏', 0, 0, 0],
      ['下级', 1, 0, 0],
    ]);
    expect(reconciles(none)).toBe(true);
  });

  test.each<[string, PublicationGroup, string | null, string | null]>([
    ['in a column', group(2), '规范', '政策'],
    ['in one that was merged: where its contents are now', group(2, { columnId: '旧的' }), '规范', '政策'],
    ['in a hidden one: named and counted', group(2, { columnId: '下级' }), '下级', '隐藏'],
    ['in none: in a line of its own', group(2, { columnId: null }), null, null],
    ['in one that is not there: in the same line', group(2, { columnId: '没有' }), null, null],
  ])('%s', (_, one, own, above) => {
    const counts = count([one]);
    expect(counts.total).toBe(2);
    expect(column(counts, own)).toMatchObject({ own: 2, total: 2 });
    expect(column(counts, above)?.total).toBe(2);
    expect(counts.columns.reduce((sum, each) => sum + each.own, 0)).toBe(2);
    expect(reconciles(counts)).toBe(true);
  });

  test('hidden columns, and those below them, say so; the lines of the rest have their names', () => {
    const counts = count([group(1, { columnId: null, unitId: null }), group(1, { unitId: 'gone' })]);
    expect(counts.columns.filter(({ hidden }) => hidden).map(({ columnId }) => columnId)).toEqual(['隐藏', '下级']);
    expect(counts.columns.at(-1)).toEqual({ columnId: null, name: NO_COLUMN_NAME, depth: 0, hidden: false, own: 1, total: 1 });
    expect(counts.units.at(-1)).toEqual({ unitId: null, unitName: NO_UNIT_NAME, count: 2 });
  });

  test('for staff alone, or of no known day: in no sum, and said', () => {
    const groups = [group(3), group(5, { columnId: '简报' }), group(7, { month: null }), group(9, { month: null, columnId: '内部' })];
    const counts = count(groups, [
      { channel: 'wechat', columnId: '规范', count: 2 },
      { channel: 'wechat', columnId: '简报', count: 4 },
    ]);
    expect(counts).toMatchObject({ total: 3, left: { undated: 7, internal: 5 } });
    expect(counts.channels.find(({ channel }) => channel === 'wechat')?.count).toBe(2);
    expect(reconciles(counts)).toBe(true);
  });

  test('forms are the interpretations, months the year', () => {
    const of = (form: (typeof INTERPRETATION_FORMS)[number], month: number) => group(1, { kind: 'interpretation', form, month });
    const counts = count([of('text', 1), of('text', 12), of('picture', 12), group(4, { month: 6 })]);
    expect(counts.forms.filter((one) => one.count > 0)).toEqual([
      { form: 'text', count: 2 },
      { form: 'picture', count: 1 },
    ]);
    expect(counts.months).toEqual([1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 2]);
    expect(sumsOf(counts)).toEqual({ kinds: 7, units: 7, columns: 7, branches: 7, months: 7 });
  });

  test('五公开 and whole texts are of texts alone; what is not marked stands last', () => {
    const counts = count([
      group(3, { facet: 'service', worded: 2 }),
      group(2, { kind: 'notice', worded: 2 }),
      group(5, { kind: 'figures', worded: 0 }),
      group(7, { facet: 'result', columnId: '简报' }),
    ]);
    expect(counts).toMatchObject({ total: 10, texts: 5, worded: 4 });
    expect(counts.facets.map(({ facet, count: n }) => [facet, n])).toEqual([...FACETS.map((facet) => [facet, facet === 'service' ? 3 : 0]), [null, 2]]);
    expect(reconciles(counts)).toBe(true);
  });

  test('sums that do not agree are seen', () => {
    const counts = count([group(3)]);
    expect(reconciles({ ...counts, months: [...counts.months.slice(0, 11), 1] })).toBe(false);
    expect(reconciles({ ...counts, units: [] })).toBe(false);
    expect(reconciles({ ...counts, forms: [{ form: 'text', count: 1 }] })).toBe(false);
    expect(reconciles({ ...counts, facets: [] })).toBe(false);
    expect(reconciles({ ...counts, texts: 2 })).toBe(false);
  });

  test.each<[string, string, boolean, string[]]>([
    ['a column with all below it, and what was merged into them', '政策', false, ['政策', '规范', '其他', '旧的']],
    ['a column alone', '政策', true, ['政策']],
    ['one and what was merged into it', '规范', true, ['规范', '旧的']],
    ['one that was merged leads to where it is', '旧的', false, ['规范', '旧的']],
    ['one that is not there', '没有', false, []],
  ])('behind a number stands %s', (_, id, alone, ids) => {
    expect(columnsBehind(TREE, id, alone)).toEqual(ids);
  });
});

/** Trees with hidden, internal and merged columns, and a year in them. The seed is fixed: a failure can be repeated. */
const RUNS = 400;
const one = <T>(below: Random, list: readonly T[]): T => list[below(list.length)] as T;

function anyTree(below: Random): PlacedColumn[] {
  const parts: Part[] = [];
  for (let at = 0; at < 3 + below(20); at += 1) {
    const open = parts.filter(({ mergedInto }) => mergedInto === undefined);
    const parentId = open.length === 0 || below(3) === 0 ? null : one(below, open).id;
    // a column without sub-columns came into another; its sub-columns would have gone along
    const mergedInto = open.length > 1 && below(5) === 0 ? one(below, open).id : undefined;
    parts.push({
      id: `c${at}`,
      parentId,
      state: below(6) === 0 ? 'hidden' : 'shown',
      visibility: below(7) === 0 ? 'staff' : 'public',
      ...(mergedInto && { mergedInto }),
    });
  }
  return placed(parts);
}

function anyYear(below: Random, tree: readonly PlacedColumn[]): { groups: PublicationGroup[]; channels: ChannelGroup[] } {
  const columnId = () => (below(6) === 0 ? null : one(below, tree).id);
  const groups = Array.from({ length: below(60) }, () => {
    const kind = one(below, PUBLICATION_KINDS);
    return {
      ...{ kind, form: kind === 'interpretation' ? one(below, INTERPRETATION_FORMS) : null, columnId: columnId(), count: 1 + below(30) },
      ...{ month: below(15) === 0 ? null : 1 + below(12), unitId: one(below, [null, 'u1', 'u2', 'gone']) },
      ...{ facet: one(below, [null, ...FACETS]), worded: 0 },
    };
  });
  return { groups, channels: Array.from({ length: below(10) }, () => ({ channel: one(below, CHANNELS), columnId: columnId(), count: 1 + below(9) })) };
}

describe('whatever is published', () => {
  const below = random(20261123);
  const years = Array.from({ length: RUNS }, () => {
    const tree = anyTree(below);
    const year = anyYear(below, tree);
    return { tree, ...year, counts: countsOf(year.groups, year.channels, tree, UNITS) };
  });

  test('kinds, units, columns, branches and months all add up to the total', () => {
    expect(years.filter(({ counts }) => !reconciles(counts))).toEqual([]);
    expect(years.some(({ counts }) => counts.total > 300)).toBe(true);
  });

  test('everything is counted once or said to be left', () => {
    for (const { groups, tree, counts } of years) {
      const places = placesOf(tree);
      const internal = groups.filter(({ columnId }) => columnId !== null && places.get(columnId)?.internal);
      const undated = internal.filter(({ month }) => month === null).reduce((sum, each) => sum + each.count, 0);
      const all = groups.reduce((sum, each) => sum + each.count, 0);
      expect(counts.total + counts.left.undated + counts.left.internal + undated).toBe(all);
    }
  });

  test('a branch is what its own list would hold', () => {
    for (const { groups, tree, counts } of years) {
      const places = placesOf(tree);
      for (const { columnId, own, total } of counts.columns.filter((each) => each.columnId !== null)) {
        const held = (alone: boolean) => {
          const ids = new Set(columnsBehind(tree, columnId ?? '', alone));
          const open = groups.filter((each) => each.month !== null && each.columnId !== null && ids.has(each.columnId) && !places.get(each.columnId)?.internal);
          return open.reduce((sum, each) => sum + each.count, 0);
        };
        expect([own, total]).toEqual([held(true), held(false)]);
      }
    }
  });

  test('what comes later adds to every sum the same', () => {
    for (const { groups, channels, tree, counts } of years) {
      const more = countsOf([...groups, group(1, { columnId: null })], channels, tree, UNITS);
      const [before, after] = [sumsOf(counts), sumsOf(more)];
      expect(Object.values(after)).toEqual(Object.values(before).map((sum) => sum + 1));
      expect(more.channels.slice(1)).toEqual(counts.channels.slice(1));
    }
  });
});
