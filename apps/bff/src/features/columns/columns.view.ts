import { inTreeOrder, nodesById, pathOf, siblingsUnder } from '@mingchuang/shared/columns/columns.rules';
import type {
  ColumnChange,
  ColumnChangeLine,
  ColumnChangeView,
  ColumnFacts,
  ColumnLink,
  ColumnNode,
  ColumnVisibility,
  ConsoleColumn,
  PublicColumn,
} from '@mingchuang/shared/columns/columns.types';
import { COLUMN_ARTICLE_NAMES, COLUMN_VISIBILITY_NAMES, UPDATE_CYCLE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { iso } from '../../platform/iso.ts';
import type { ChangeRow, ColumnRow } from './columns.rows.ts';

type Names = ReadonlyMap<string, string>;

/** Nobody but staff learns of a column that is not open, nor who of the staff is answerable. */
export function publicTree(columns: readonly ColumnRow[], audience: ColumnVisibility, unitNames: Names): PublicColumn[] {
  const kept = columns.filter((one) => (audience === 'staff' ? one.state === 'shown' : one.open === 1));
  const under = (parentId: string | null): PublicColumn[] =>
    siblingsUnder(kept, parentId).map((one) => ({ ...publicColumn(one, unitNames), children: under(one.id) }));
  return under(null);
}

function publicColumn({ id, name, about, article, cycle, unitId }: ColumnNode, unitNames: Names): Omit<PublicColumn, 'children'> {
  return { id, name, about, article, cycle, unitName: unitId === null ? null : (unitNames.get(unitId) ?? null) };
}

/** Parents before children; those merged away stand last, for their links and their history. */
export function consoleColumns(columns: readonly ColumnRow[], names: { units: Names; staff: Names }, open: Names): ConsoleColumn[] {
  const rows = new Map(columns.map((one) => [one.id, one]));
  const placed = inTreeOrder(columns).flatMap(({ id }) => rows.get(id) ?? []);
  return [...placed, ...columns.filter(({ mergedInto }) => mergedInto !== null)].map(({ createdAt: _, ...row }) => ({
    ...row,
    open: row.open === 1,
    unitName: row.unitId === null ? null : (names.units.get(row.unitId) ?? null),
    ownerName: row.ownerStaffId === null ? null : (names.staff.get(row.ownerStaffId) ?? null),
    openChangeId: open.get(row.id) ?? null,
  }));
}

/** The columns above it. */
export function linksAbove(columns: readonly ColumnNode[], id: string): ColumnLink[] {
  return pathOf(nodesById(columns), id)
    .slice(0, -1)
    .map((one) => ({ id: one.id, name: one.name }));
}

export function changeView(row: ChangeRow): ColumnChangeView {
  const { id, version, kind, columnId, columnName, reason, proposerId, proposerName, state, deciderName, opinion } = row;
  return {
    ...{ id, version, kind, columnId, columnName, reason, proposerId, proposerName, state, deciderName, opinion },
    lines: JSON.parse(row.words),
    proposedAt: iso(Number(row.proposedAt)),
    decidedAt: row.decidedAt === null ? null : iso(Number(row.decidedAt)),
  };
}

/** What the change changes, in the words of the day on which it was proposed. */
export function linesOf(columns: readonly ColumnNode[], change: ColumnChange, names: { units: Names; staff: Names }): ColumnChangeLine[] {
  const nodes = nodesById(columns);
  const own = nodes.get(change.columnId);
  const place = (id: string | null): string =>
    id === null
      ? '最上级'
      : pathOf(nodes, id)
          .map(({ name }) => name)
          .join(' / ');
  switch (change.kind) {
    case 'add':
      return [
        { label: '位置', from: null, to: place(change.parentId) },
        { label: '名称', from: null, to: change.name },
        ...factLines(null, change.facts, names),
      ];
    case 'rename':
      return [{ label: '名称', from: own?.name ?? null, to: change.name }];
    case 'move': {
      const before = change.before === null ? undefined : nodes.get(change.before)?.name;
      return [
        { label: '位置', from: place(own?.parentId ?? null), to: `${place(change.parentId)}，${before === undefined ? '排在最后' : `排在“${before}”前面`}` },
      ];
    }
    case 'merge':
      return [{ label: '并入', from: place(change.columnId), to: place(change.into) }];
    case 'hide':
      return [{ label: '显示', from: '显示', to: '隐藏' }];
    case 'show':
      return [{ label: '显示', from: '隐藏', to: '显示' }];
    case 'edit':
      return factLines(own ?? null, change.facts, names);
  }
}

function factLines(before: ColumnFacts | null, after: ColumnFacts, { units, staff }: { units: Names; staff: Names }): ColumnChangeLine[] {
  const words = (facts: ColumnFacts): [string, string][] => [
    ['说明', facts.about],
    ['公开依据', COLUMN_ARTICLE_NAMES[facts.article]],
    ['公开形式', facts.form],
    ['责任科室', facts.unitId === null ? '未定' : (units.get(facts.unitId) ?? '')],
    ['责任人', facts.ownerStaffId === null ? '未定' : (staff.get(facts.ownerStaffId) ?? '')],
    ['更新周期', UPDATE_CYCLE_NAMES[facts.cycle]],
    ['公开范围', COLUMN_VISIBILITY_NAMES[facts.visibility]],
  ];
  const old = before === null ? null : new Map(words(before));
  return words(after)
    .map(([label, to]) => ({ label, from: old?.get(label) ?? null, to }))
    .filter(({ from, to }) => from !== to);
}
