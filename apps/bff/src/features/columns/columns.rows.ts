import type { CatalogueColumnEntity, ColumnChangeEntity } from './columns.entity.ts';

export type ColumnRow = CatalogueColumnEntity;

export type ChangeRow = Omit<ColumnChangeEntity, 'what' | 'openFor' | 'appliedAs'> & { proposerName: string | null; deciderName: string | null };

export const COLUMN_ROW =
  'id, version, parentId, name, about, article, form, ownerStaffId, unitId, cycle, visibility, state, mergedInto, effectiveId, open, position, createdAt';
export const CHANGE_ROW = `c.id, c.version, c.columnId, c.kind, c.columnName, c.words, c.reason, c.proposerId, c.proposedAt, c.state, c.deciderId, c.decidedAt, c.opinion,
  p.name AS proposerName, d.name AS deciderName
  FROM column_change c LEFT JOIN staff p ON p.id = c.proposerId LEFT JOIN staff d ON d.id = c.deciderId`;
