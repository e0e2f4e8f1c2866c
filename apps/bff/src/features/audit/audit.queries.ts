import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';

@Injectable()
export class AuditQueries {
  constructor(private readonly db: Db) {}

  async page(query: PageRequest): Promise<Page<AuditRow>> {
    const limit = limitOf(query);
    const page = beyond(positionOf(query), 'at', 'id', 'DESC');
    const rows = await this.db.read<Omit<AuditRow, 'at'> & { at: number }>(
      `SELECT id, at, actorName, action, subjectId, reason, address FROM audit_log WHERE 1 = 1${page.sql} ORDER BY at DESC, id DESC LIMIT ?`,
      [...page.params, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.at, id: row.id }),
      (row) => ({ ...row, at: new Date(row.at).toISOString() }),
    );
  }
}
