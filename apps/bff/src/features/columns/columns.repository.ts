import { settle } from '@mingchuang/shared/columns/columns.rules';
import type { ColumnChangeState, ColumnNode } from '@mingchuang/shared/columns/columns.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute, insert } from '../../platform/db.ts';
import { CatalogueColumnEntity, ColumnChangeEntity } from './columns.entity.ts';
import { COLUMN_ROW, type ColumnRow } from './columns.rows.ts';

/** A change of one of these is a change of the column itself; the others follow from where it stands. */
const OWN = ['parentId', 'name', 'about', 'article', 'form', 'ownerStaffId', 'unitId', 'cycle', 'visibility', 'state', 'mergedInto'] as const;
const STORED = [...OWN, 'effectiveId', 'open', 'position'] as const;

interface Decided {
  state: Exclude<ColumnChangeState, 'proposed'>;
  deciderId: string;
  decidedAt: number;
  opinion: string | null;
  appliedAs: number | null;
}

@Injectable()
export class ColumnsRepository {
  /** The tree as the caller's transaction sees it. */
  columns(m: EntityManager): Promise<ColumnRow[]> {
    return m.query(`SELECT ${COLUMN_ROW} FROM catalogue_column ORDER BY position, id`);
  }

  /** How many changes the tree has had. */
  async applied(m: EntityManager): Promise<number> {
    const [row] = (await m.query('SELECT MAX(appliedAs) AS n FROM column_change')) as { n: number | string | null }[];
    return Number(row?.n ?? 0);
  }

  async change(m: EntityManager, id: string): Promise<ColumnChangeEntity | null> {
    const [row] = (await m.query('SELECT id, version, columnId, kind, columnName, what, state, proposerId FROM column_change WHERE id = ?', [
      id,
    ])) as ColumnChangeEntity[];
    return row ?? null;
  }

  /** A duplicate: the column has an open change already. */
  async propose(m: EntityManager, row: ColumnChangeEntity): Promise<void> {
    await insert(m, ColumnChangeEntity, row);
  }

  /** False: it is no longer what the caller saw. A duplicate: another change of the tree was quicker. */
  async decide(m: EntityManager, id: string, seen: number, { state, deciderId, decidedAt, opinion, appliedAs }: Decided): Promise<boolean> {
    const sql =
      "UPDATE column_change SET state = ?, openFor = NULL, deciderId = ?, decidedAt = ?, opinion = ?, appliedAs = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'proposed'";
    return (await execute(m, sql, [state, deciderId, decidedAt, opinion, appliedAs, id, seen])) === 1;
  }

  /** Writes the tree as it is to be: what the change changes, and what follows from it for every other column. */
  async write(m: EntityManager, before: readonly ColumnRow[], after: readonly ColumnNode[], now: number): Promise<void> {
    const known = new Map(before.map((row) => [row.id, row]));
    const places = settle(after);
    for (const column of after) {
      const place = places.get(column.id);
      const row = { ...column, effectiveId: place?.effectiveId ?? column.id, open: place?.open ? 1 : 0 };
      const old = known.get(column.id);
      if (old === undefined) {
        await insert(m, CatalogueColumnEntity, { ...row, version: 1, createdAt: now });
      } else if (STORED.some((key) => old[key] !== row[key])) {
        const version = OWN.some((key) => old[key] !== row[key]) ? old.version + 1 : old.version;
        await execute(m, `UPDATE catalogue_column SET version = ?, ${STORED.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [
          version,
          ...STORED.map((key) => row[key]),
          column.id,
        ]);
      }
    }
  }
}
