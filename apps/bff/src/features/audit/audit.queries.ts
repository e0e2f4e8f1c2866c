import { type AuditQuery, type AuditRow, SYSTEM_ACTOR } from '@mingchuang/shared/audit/audit.types';
import { readCaseNumber } from '@mingchuang/shared/disclosure/application.rules';
import { endOfDay, periodFault, startOfDay } from '@mingchuang/shared/local-date';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { AppError } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';

@Injectable()
export class AuditQueries {
  constructor(private readonly db: Db) {}

  async page(query: AuditQuery): Promise<Page<AuditRow>> {
    const limit = limitOf(query);
    const where = conditions(query);
    const page = beyond(positionOf(query), 'a.at', 'a.id', 'DESC');
    const rows = await this.db.read<Omit<AuditRow, 'at'> & { at: number }>(
      `SELECT a.id, a.at, a.actorName, a.action, a.subjectId, m.queryCode, c.number AS caseNumber, k.number AS correctionNumber, a.reason, a.address
       FROM audit_log a LEFT JOIN message m ON m.id = a.subjectId LEFT JOIN disclosure_case c ON c.id = a.subjectId LEFT JOIN correction k ON k.id = a.subjectId
       WHERE 1 = 1${where.sql}${page.sql} ORDER BY a.at DESC, a.id DESC LIMIT ?`,
      [...where.params, ...page.params, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ key: row.at, id: row.id }),
      (row) => ({ ...row, at: iso(row.at) }),
    );
  }
}

function conditions({ actorId, action, queryCode, caseNumber, from, to }: AuditQuery): { sql: string; params: Param[] } {
  const fault = periodFault(from, to);
  if (fault !== null) throw new AppError('VALIDATION_FAILED', { errors: [fault] });
  let sql = actorId === SYSTEM_ACTOR ? ' AND a.actorId IS NULL' : '';
  const params: Param[] = [];
  const and = (text: string, value: Param | undefined) => {
    if (value === undefined) return;
    sql += ` AND ${text}`;
    for (const _mark of text.matchAll(/\?/g)) params.push(value);
  };
  and('a.actorId = ?', actorId === SYSTEM_ACTOR ? undefined : actorId);
  and('a.action = ?', action);
  and('a.subjectId = (SELECT id FROM message WHERE queryCode = ?)', queryCode);
  and(
    'a.subjectId IN (SELECT id FROM disclosure_case WHERE number = ? UNION ALL SELECT id FROM correction WHERE number = ?)',
    caseNumber === undefined ? undefined : readCaseNumber(caseNumber),
  );
  and('a.at >= ?', from === undefined ? undefined : startOfDay(from));
  and('a.at < ?', to === undefined ? undefined : endOfDay(to));
  return { sql, params };
}
