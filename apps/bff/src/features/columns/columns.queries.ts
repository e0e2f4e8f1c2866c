import { inTreeOrder, subtreeIds } from '@mingchuang/shared/columns/columns.rules';
import { COLUMN_HISTORY_MAX, COLUMNS_MAX, type ColumnVisibility, type PublicColumn } from '@mingchuang/shared/columns/columns.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { CHANGE_ROW, type ChangeRow, COLUMN_ROW, type ColumnRow } from './columns.rows.ts';
import { defaultColumnId } from './columns.start.ts';
import { publicTree } from './columns.view.ts';

/** id of the column 办事指南 in every bureau */
export const SERVICE_GUIDES = defaultColumnId('service.guide');

/**
 * The catalogue, for its own screens and for whoever keeps something in a column. What stands in a column keeps the id it was
 * put in with; it is read by `JOIN catalogue_column c ON c.id = columnId WHERE c.effectiveId = ? AND c.open = 1`. ADR 0017.
 */
@Injectable()
export class ColumnsQueries {
  constructor(
    private readonly db: Db,
    private readonly units: UnitsQueries,
  ) {}

  /** All of them, also those that were hidden or merged away. */
  all(): Promise<ColumnRow[]> {
    return this.db.read<ColumnRow>(`SELECT ${COLUMN_ROW} FROM catalogue_column ORDER BY position, id`);
  }

  /** Those that are shown, as a tree: to residents the public ones, to staff all. */
  async tree(audience: ColumnVisibility): Promise<PublicColumn[]> {
    const [columns, unitNames] = await Promise.all([this.all(), this.units.names()]);
    return publicTree(columns, audience, unitNames);
  }

  find(id: string): Promise<ColumnRow | null> {
    return this.db.readOne<ColumnRow>(`SELECT ${COLUMN_ROW} FROM catalogue_column WHERE id = ?`, [id]);
  }

  /** The id of a column that every bureau begins with, such as `news`. */
  plantedId(key: string): string {
    return defaultColumnId(key);
  }

  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.read<Pick<ColumnRow, 'id' | 'name'>>('SELECT id, name FROM catalogue_column');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The column in which the contents of this one are read now; null: there has never been such a column. */
  async effective(id: string): Promise<ColumnRow | null> {
    const row = await this.find(id);
    return row === null || row.effectiveId === id ? row : this.find(row.effectiveId);
  }

  /** The effective ids of a column and of all below it, for a list over a whole branch. */
  async subtree(id: string): Promise<string[]> {
    const columns = await this.all();
    const own = columns.find((one) => one.id === id);
    return own === undefined ? [] : subtreeIds(columns, own.effectiveId);
  }

  /** What somebody who puts something in may choose from, in the order of the tree. */
  async choices(): Promise<Pick<ColumnRow, 'id' | 'parentId' | 'name' | 'visibility'>[]> {
    return inTreeOrder(await this.all()).filter(({ state }) => state === 'shown');
  }

  waiting(): Promise<ChangeRow[]> {
    return this.db.read<ChangeRow>(`SELECT ${CHANGE_ROW} WHERE c.state = 'proposed' ORDER BY c.id LIMIT ?`, [COLUMNS_MAX]);
  }

  /** Newest first; also the mergers by which other columns have come into it. */
  history(columnId: string): Promise<ChangeRow[]> {
    const came = "c.kind = 'merge' AND c.state = 'approved' AND c.columnId IN (SELECT id FROM catalogue_column WHERE mergedInto = ?)";
    return this.db.read<ChangeRow>(`SELECT ${CHANGE_ROW} WHERE c.columnId = ? OR (${came}) ORDER BY c.id DESC LIMIT ?`, [
      columnId,
      columnId,
      COLUMN_HISTORY_MAX,
    ]);
  }

  change(id: string): Promise<ChangeRow | null> {
    return this.db.readOne<ChangeRow>(`SELECT ${CHANGE_ROW} WHERE c.id = ?`, [id]);
  }
}
