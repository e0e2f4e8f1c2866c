import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../errors.ts';
import { changed } from './changes.rules.ts';
import { cycleDays, inTreeOrder, refuseColumnChange, refuseDecision, settle, siblingsUnder, subtreeIds } from './columns.rules.ts';
import { COLUMNS_MAX, type ColumnChange, type ColumnFacts, type ColumnNode, UPDATE_CYCLES } from './columns.types.ts';
import { articleWords, cycleWords } from './columns.words.ts';

const FACTS: ColumnFacts = { about: '说明', article: '20(11)', form: '局网站', ownerStaffId: null, unitId: null, cycle: 'monthly', visibility: 'public' };

const node = (id: string, parentId: string | null, position: number, more: Partial<ColumnNode> = {}): ColumnNode => ({
  ...{ id, parentId, position, name: id, state: 'shown', mergedInto: null },
  ...FACTS,
  ...more,
});

/** 救助 > 低保 > 城市 > 名单; 救助 > 特困; 低收入 > 名单; 隐藏的 > 旧; 并掉的 → 特困; 内部 > 简报 */
const TREE: readonly ColumnNode[] = [
  node('救助', null, 0),
  node('低保', '救助', 0),
  node('城市', '低保', 0),
  node('名单', '城市', 0),
  node('特困', '救助', 1),
  node('低收入', null, 1),
  node('名单2', '低收入', 0, { name: '名单' }),
  node('隐藏的', null, 2, { state: 'hidden' }),
  node('旧', '隐藏的', 0),
  node('并掉的', '救助', 2, { mergedInto: '特困', name: '五保' }),
  node('内部', null, 3, { visibility: 'staff' }),
  node('简报', '内部', 0),
];

const add = (parentId: string | null, name: string): ColumnChange => ({ kind: 'add', columnId: '新的', parentId, name, facts: FACTS });
const rename = (columnId: string, name: string): ColumnChange => ({ kind: 'rename', columnId, name });
const move = (columnId: string, parentId: string | null, before: string | null = null): ColumnChange => ({ kind: 'move', columnId, parentId, before });
const merge = (columnId: string, into: string): ColumnChange => ({ kind: 'merge', columnId, into });

describe('a change of the tree', () => {
  test.each<[string, ColumnChange, ErrorCode | null]>([
    ['a column at the top', add(null, '公告'), null],
    ['one on the fourth level', add('城市', '公示'), null],
    ['one on the fifth', add('名单', '公示'), 'COLUMN_TOO_DEEP'],
    ['a name that stands there', add('救助', '低保'), 'COLUMN_NAME_TAKEN'],
    ['the name of one merged away', add('救助', '五保'), null],
    ['under a hidden one', add('隐藏的', '公告'), 'COLUMN_PLACE_CLOSED'],
    ['under one below a hidden one', add('旧', '公告'), 'COLUMN_PLACE_CLOSED'],
    ['under one merged away', add('并掉的', '公告'), 'COLUMN_PLACE_CLOSED'],
    ['under nothing', add('没有', '公告'), 'COLUMN_UNKNOWN'],
    ['another name', rename('低保', '最低生活保障'), null],
    ['the name of a sibling', rename('低保', '特困'), 'COLUMN_NAME_TAKEN'],
    ['the name it has', rename('低保', '低保'), 'COLUMN_UNCHANGED'],
    ['a column that is not there', rename('没有', '低保'), 'NOT_FOUND'],
    ['one merged away', rename('并掉的', '五保供养'), 'COLUMN_MERGED'],
    ['another parent', move('特困', '低收入'), null],
    ['another order', move('特困', '救助', '低保'), null],
    ['to the top', move('城市', null), null],
    ['where it stands', move('低保', '救助', '特困'), 'COLUMN_UNCHANGED'],
    ['where it stands, last', move('特困', '救助'), 'COLUMN_UNCHANGED'],
    ['under itself', move('救助', '救助'), 'COLUMN_INTO_ITSELF'],
    ['under its grandchild: a circle', move('救助', '城市'), 'COLUMN_INTO_ITSELF'],
    ['so that its leaves get too deep', move('低保', '低收入'), null],
    ['so that its leaves are too deep', move('救助', '低收入'), 'COLUMN_TOO_DEEP'],
    ['moved under a hidden one', move('特困', '隐藏的'), 'COLUMN_PLACE_CLOSED'],
    ['moved where the name stands', move('名单', '低收入'), 'COLUMN_NAME_TAKEN'],
    ['into a sibling', merge('低保', '特困'), null],
    ['into its parent', merge('低保', '救助'), null],
    ['into itself', merge('低保', '低保'), 'COLUMN_INTO_ITSELF'],
    ['into what is below it', merge('低保', '名单'), 'COLUMN_INTO_ITSELF'],
    ['into nothing', merge('低保', '没有'), 'COLUMN_UNKNOWN'],
    ['into one merged away', merge('低保', '并掉的'), 'COLUMN_PLACE_CLOSED'],
    ['into a hidden one', merge('低保', '隐藏的'), 'COLUMN_PLACE_CLOSED'],
    ['so that sub-columns of one name meet', merge('城市', '低收入'), 'COLUMN_NAME_TAKEN'],
    ['what staff alone read into what all read', merge('简报', '特困'), 'COLUMN_VISIBILITY_DIFFERS'],
    ['what all read into what staff alone read', merge('特困', '内部'), 'COLUMN_VISIBILITY_DIFFERS'],
    ['hidden', { kind: 'hide', columnId: '低保' }, null],
    ['hidden again', { kind: 'hide', columnId: '隐藏的' }, 'COLUMN_UNCHANGED'],
    ['shown', { kind: 'show', columnId: '隐藏的' }, null],
    ['shown again', { kind: 'show', columnId: '低保' }, 'COLUMN_UNCHANGED'],
    ['other facts', { kind: 'edit', columnId: '低保', facts: { ...FACTS, cycle: 'weekly' } }, null],
    ['the same facts', { kind: 'edit', columnId: '低保', facts: FACTS }, 'COLUMN_UNCHANGED'],
  ])('%s', (_, change, code) => {
    expect(refuseColumnChange(TREE, change)).toBe(code);
  });

  test('a catalogue has an end', () => {
    const many = Array.from({ length: COLUMNS_MAX }, (_, n) => node(`第${n}个`, null, n));
    expect(refuseColumnChange(many, add(null, '又一个'))).toBe('COLUMNS_TOO_MANY');
  });

  test.each<[ColumnChange, string[]]>([
    [add('救助', '临时'), ['救助', '低保', '城市', '名单', '特困', '新的', '低收入', '名单2', '隐藏的', '旧', '内部', '简报']],
    [move('特困', '救助', '低保'), ['救助', '特困', '低保', '城市', '名单', '低收入', '名单2', '隐藏的', '旧', '内部', '简报']],
    [move('城市', null, '低收入'), ['救助', '低保', '特困', '城市', '名单', '低收入', '名单2', '隐藏的', '旧', '内部', '简报']],
    [merge('低保', '特困'), ['救助', '特困', '城市', '名单', '低收入', '名单2', '隐藏的', '旧', '内部', '简报']],
  ])('%j leaves this order', (change, order) => {
    expect(inTreeOrder(changed(TREE, change)).map(({ id }) => id)).toEqual(order);
  });
});

describe('where a column is read', () => {
  test('mergers are followed to their end, also when the end itself is merged later', () => {
    expect(settle(TREE).get('并掉的')).toEqual({ effectiveId: '特困', open: true });
    const later = changed(changed(TREE, merge('特困', '低保')), merge('低保', '低收入'));
    for (const id of ['并掉的', '特困', '低保', '低收入']) expect(settle(later).get(id)?.effectiveId).toBe('低收入');
  });

  test('residents see what is shown and public all the way up', () => {
    const open = [...settle(TREE)].filter(([, place]) => place.open).map(([id]) => id);
    expect(open).toEqual(['救助', '低保', '城市', '名单', '特困', '低收入', '名单2', '并掉的']);
    const hidden = settle(changed(TREE, { kind: 'hide', columnId: '特困' }));
    expect(hidden.get('并掉的')?.open).toBe(false);
  });

  test('a branch is its column and all below it', () => {
    expect(subtreeIds(TREE, '救助')).toEqual(['救助', '低保', '城市', '名单', '特困']);
    expect(siblingsUnder(TREE, '救助').map(({ id }) => id)).toEqual(['低保', '特困']);
  });
});

test.each([
  ['proposed', 'b', null],
  ['proposed', 'a', 'COLUMN_SAME_PERSON'],
  ['approved', 'b', 'COLUMN_CHANGE_DECIDED'],
  ['withdrawn', 'a', 'COLUMN_CHANGE_DECIDED'],
])('a change that is %s, decided by %s who did or did not propose it', (state, decider, code) => {
  expect(refuseDecision({ state, proposerId: 'a' }, decider)).toBe(code);
});

test('cycles in calendar days, the longest that a period can have', () => {
  expect(UPDATE_CYCLES.map(cycleDays)).toEqual([null, 7, 14, 31, 92, 184, 366]);
});

test('articles and cycles in words', () => {
  expect([articleWords('20(11)'), articleWords('21'), articleWords('own')]).toEqual(['第二十条第十一项', '第二十一条', null]);
  expect([cycleWords('asNeeded'), cycleWords('fortnightly'), cycleWords('halfYearly')]).toEqual(['按需更新', '每两周更新', '每半年更新']);
});
