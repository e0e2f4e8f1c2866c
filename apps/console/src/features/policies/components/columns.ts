import type { ConsoleColumn } from '@mingchuang/shared/columns/columns.types';

type Column = Pick<ConsoleColumn, 'id' | 'parentId' | 'name' | 'state' | 'mergedInto' | 'visibility'>;

/** Columns that a text can stand in, each under the ones above it; the one that is chosen stays even when it is closed by now. */
export function columnChoices(columns: readonly Column[], chosen: string | null): { value: string; label: string }[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const pathOf = (column: Column): string => {
    const parent = column.parentId === null ? undefined : byId.get(column.parentId);
    return parent === undefined ? column.name : `${pathOf(parent)} › ${column.name}`;
  };
  return columns
    .filter(({ id, state, mergedInto }) => id === chosen || (state === 'shown' && mergedInto === null))
    .map((column) => ({ value: column.id, label: pathOf(column) + (column.visibility === 'staff' ? '（对内公开）' : '') }));
}
