import { siblingsUnder } from './columns.rules.ts';
import type { ColumnChange, ColumnNode } from './columns.types.ts';

/** The columns as they are after a change that `refuseColumnChange` has let pass. */
export function changed(columns: readonly ColumnNode[], change: ColumnChange): ColumnNode[] {
  const set = (id: string, values: Partial<ColumnNode>): ColumnNode[] => columns.map((one) => (one.id === id ? { ...one, ...values } : one));
  switch (change.kind) {
    case 'add': {
      const { columnId: id, parentId, name, facts } = change;
      return [...columns, { id, parentId, name, ...facts, state: 'shown', mergedInto: null, position: siblingsUnder(columns, parentId).length }];
    }
    case 'rename':
      return set(change.columnId, { name: change.name });
    case 'move':
      return placed(columns, change.columnId, change.parentId, change.before);
    case 'merge':
      return merged(columns, change.columnId, change.into);
    case 'hide':
      return set(change.columnId, { state: 'hidden' });
    case 'show':
      return set(change.columnId, { state: 'shown' });
    case 'edit':
      return set(change.columnId, change.facts);
  }
}

function placed(columns: readonly ColumnNode[], id: string, parentId: string | null, before: string | null): ColumnNode[] {
  const order = siblingsUnder(columns, parentId)
    .map((one) => one.id)
    .filter((one) => one !== id);
  const at = before === null ? -1 : order.indexOf(before);
  order.splice(at === -1 ? order.length : at, 0, id);
  return columns.map((one) => {
    const position = order.indexOf(one.id);
    return position === -1 ? one : { ...one, parentId, position };
  });
}

/** Its sub-columns follow those of the other one. */
function merged(columns: readonly ColumnNode[], id: string, into: string): ColumnNode[] {
  const there = siblingsUnder(columns, into).filter((one) => one.id !== id).length;
  const along = siblingsUnder(columns, id).map((one) => one.id);
  return columns.map((one) => {
    if (one.id === id) return { ...one, mergedInto: into };
    const turn = along.indexOf(one.id);
    return turn === -1 ? one : { ...one, parentId: into, position: there + turn };
  });
}
