import type { ErrorCode } from '../errors.ts';
import { COLUMN_DEPTH_MAX, COLUMNS_MAX, type ColumnChange, type ColumnNode, type UpdateCycle } from './columns.types.ts';

/** What the tree makes of a column; stored beside it, and written in the commit that changes the tree. */
export interface Settled {
  /** where its contents are read: itself, or the column it has come into in the end */
  effectiveId: string;
  /** residents see what stands in it: where it is read, that column and all above it are shown and public */
  open: boolean;
}

const CYCLE_DAYS: Record<UpdateCycle, number | null> = {
  asNeeded: null,
  weekly: 7,
  fortnightly: 14,
  monthly: 31,
  quarterly: 92,
  halfYearly: 184,
  yearly: 366,
};

/** Most calendar days between two updates; null: there is none, it is updated when there is something. */
export function cycleDays(cycle: UpdateCycle): number | null {
  return CYCLE_DAYS[cycle];
}

type Nodes = ReadonlyMap<string, ColumnNode>;

export const nodesById = (columns: readonly ColumnNode[]): Nodes => new Map(columns.map((column) => [column.id, column]));

/** The column and those above it, from the top. A circle, which the rules below never let come about, ends it. */
export function pathOf<C extends { id: string; parentId: string | null }>(columns: ReadonlyMap<string, C>, id: string | null): C[] {
  const path: C[] = [];
  for (
    let at = id === null ? undefined : columns.get(id);
    at !== undefined && !path.includes(at);
    at = at.parentId === null ? undefined : columns.get(at.parentId)
  ) {
    path.unshift(at);
  }
  return path;
}

/** The column at the end of the mergers. */
function effectiveOf(nodes: Nodes, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (let into = nodes.get(at)?.mergedInto ?? null; into !== null && !seen.has(into); into = nodes.get(into)?.mergedInto ?? null) {
    seen.add(into);
    at = into;
  }
  return at;
}

const standsOpen = ({ state, visibility, mergedInto }: ColumnNode): boolean => state === 'shown' && visibility === 'public' && mergedInto === null;

export function settle(columns: readonly ColumnNode[]): Map<string, Settled> {
  const nodes = nodesById(columns);
  return new Map(
    columns.map(({ id }) => {
      const effectiveId = effectiveOf(nodes, id);
      return [id, { effectiveId, open: pathOf(nodes, effectiveId).every(standsOpen) }];
    }),
  );
}

/** Those of one parent that have a place, in their order. */
export function siblingsUnder(columns: readonly ColumnNode[], parentId: string | null): ColumnNode[] {
  return columns.filter((one) => one.parentId === parentId && one.mergedInto === null).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** Parents before children, siblings in their order. A column that was merged away stands nowhere. */
export function inTreeOrder(columns: readonly ColumnNode[], parentId: string | null = null): ColumnNode[] {
  return siblingsUnder(columns, parentId).flatMap((one) => [one, ...inTreeOrder(columns, one.id)]);
}

/** The column and everything below it. */
export function subtreeIds(columns: readonly ColumnNode[], id: string): string[] {
  return [id, ...siblingsUnder(columns, id).flatMap((one) => subtreeIds(columns, one.id))];
}

/** Levels that the column and what is below it take: 1 for a leaf. */
function heightOf(columns: readonly ColumnNode[], id: string): number {
  return 1 + Math.max(0, ...siblingsUnder(columns, id).map((one) => heightOf(columns, one.id)));
}

/** Only staff read it, by its own word or that of one above it. */
const isInternal = (nodes: Nodes, id: string): boolean => pathOf(nodes, id).some(({ visibility }) => visibility === 'staff');

/** Why this change of the tree cannot be; null: it can. Asked when it is proposed and once more when it is approved. */
export function refuseColumnChange(columns: readonly ColumnNode[], change: ColumnChange): ErrorCode | null {
  const nodes = nodesById(columns);
  if (change.kind === 'add') {
    if (columns.length >= COLUMNS_MAX) return 'COLUMNS_TOO_MANY';
    return refusePlace(columns, { parentId: change.parentId, names: [change.name], height: 1 });
  }
  const own = nodes.get(change.columnId);
  if (own === undefined) return 'NOT_FOUND';
  if (own.mergedInto !== null) return 'COLUMN_MERGED';
  switch (change.kind) {
    case 'rename':
      if (change.name === own.name) return 'COLUMN_UNCHANGED';
      return isNameTaken(columns, own.parentId, [change.name], [own.id]) ? 'COLUMN_NAME_TAKEN' : null;
    case 'move':
      if (change.parentId !== null && subtreeIds(columns, own.id).includes(change.parentId)) return 'COLUMN_INTO_ITSELF';
      if (change.parentId === own.parentId && isBefore(columns, own, change.before)) return 'COLUMN_UNCHANGED';
      return refusePlace(columns, { parentId: change.parentId, names: [own.name], height: heightOf(columns, own.id), leaving: [own.id] });
    case 'merge':
      return refuseMerge(columns, nodes, own, change.into);
    case 'hide':
      return own.state === 'hidden' ? 'COLUMN_UNCHANGED' : null;
    case 'show':
      return own.state === 'shown' ? 'COLUMN_UNCHANGED' : null;
    case 'edit':
      return (Object.keys(change.facts) as (keyof typeof change.facts)[]).every((key) => change.facts[key] === own[key]) ? 'COLUMN_UNCHANGED' : null;
  }
}

/** The sub-columns go along. What only staff may read never comes out this way, nor does what is public vanish. */
function refuseMerge(columns: readonly ColumnNode[], nodes: Nodes, own: ColumnNode, into: string): ErrorCode | null {
  const target = nodes.get(into);
  if (target === undefined) return 'COLUMN_UNKNOWN';
  if (subtreeIds(columns, own.id).includes(into)) return 'COLUMN_INTO_ITSELF';
  if (target.mergedInto !== null || pathOf(nodes, into).some(({ state }) => state === 'hidden')) return 'COLUMN_PLACE_CLOSED';
  if (isInternal(nodes, own.id) !== isInternal(nodes, into)) return 'COLUMN_VISIBILITY_DIFFERS';
  const names = siblingsUnder(columns, own.id).map(({ name }) => name);
  if (names.length === 0) return null;
  return refusePlace(columns, { parentId: into, names, height: heightOf(columns, own.id) - 1, leaving: [own.id] });
}

interface Placing {
  parentId: string | null;
  names: string[];
  height: number;
  /** columns that leave their place by the same change */
  leaving?: string[];
}

function refusePlace(columns: readonly ColumnNode[], { parentId, names, height, leaving = [] }: Placing): ErrorCode | null {
  const above = pathOf(nodesById(columns), parentId);
  if (parentId !== null && above.length === 0) return 'COLUMN_UNKNOWN';
  if (above.some(({ state, mergedInto }) => state === 'hidden' || mergedInto !== null)) return 'COLUMN_PLACE_CLOSED';
  if (above.length + height > COLUMN_DEPTH_MAX) return 'COLUMN_TOO_DEEP';
  return isNameTaken(columns, parentId, names, leaving) ? 'COLUMN_NAME_TAKEN' : null;
}

function isNameTaken(columns: readonly ColumnNode[], parentId: string | null, names: readonly string[], leaving: readonly string[]): boolean {
  return siblingsUnder(columns, parentId).some(({ id, name }) => !leaving.includes(id) && names.includes(name));
}

/** It stands before that sibling already. */
function isBefore(columns: readonly ColumnNode[], own: ColumnNode, before: string | null): boolean {
  const siblings = siblingsUnder(columns, own.parentId);
  return (siblings[siblings.findIndex(({ id }) => id === own.id) + 1]?.id ?? null) === before;
}

/** The approver is another person than the proposer [D]. */
export function refuseDecision(change: { state: string; proposerId: string }, deciderId: string): ErrorCode | null {
  if (change.state !== 'proposed') return 'COLUMN_CHANGE_DECIDED';
  return change.proposerId === deciderId ? 'COLUMN_SAME_PERSON' : null;
}
