import type { LocalDate } from '@mingchuang/shared/local-date';
import type { Check, FindingCounts, FindingEventType, FindingQuery } from '@mingchuang/shared/monitoring/monitoring.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { MonitoringFindingEntity } from './monitoring.entity.ts';

export type FindingRecord = MonitoringFindingEntity & {
  /** of an interpretation that is planned */
  policyId: string | null;
  ownerName: string | null;
  doneByName: string | null;
  verifiedByName: string | null;
};
export type FindingFilter = Pick<FindingQuery, 'queue' | 'check' | 'unitId'> & { ownerId?: string };
export interface EventRecord {
  version: number;
  type: FindingEventType;
  at: number;
  note: string;
  staffName: string | null;
}

const FINDING = `SELECT f.id, f.version, f.kind, f.subjectId, f.openKey, f.label, f.detail, f.state, f.queue, f.unitId, f.ownerStaffId, f.foundOn, f.dueFrom, f.dueOn,
  f.dueSort, f.evidence, f.evidenceLink, f.doneById, f.verifiedById, f.closedAt, t.policyId, o.name AS ownerName, d.name AS doneByName, v.name AS verifiedByName
  FROM monitoring_finding f LEFT JOIN interpretation_task t ON t.id = f.subjectId AND f.kind = 'interpretationOverdue' LEFT JOIN staff o ON o.id = f.ownerStaffId LEFT JOIN staff d ON d.id = f.doneById LEFT JOIN staff v ON v.id = f.verifiedById`;

@Injectable()
export class MonitoringQueries {
  constructor(private readonly db: Db) {}

  one(id: string): Promise<FindingRecord | null> {
    return this.db.readOne<FindingRecord>(`${FINDING} WHERE f.id = ?`, [id]);
  }

  /** Those that are not closed. */
  live(): Promise<FindingRecord[]> {
    return this.db.read<FindingRecord>(`${FINDING} WHERE f.openKey IS NOT NULL ORDER BY f.id`);
  }

  /** The most urgent first; of what is closed the one that was due last. */
  list({ queue, check, unitId, ownerId }: FindingFilter, limit: number, after: KeysetPosition | null): Promise<FindingRecord[]> {
    const order = queue === 'closed' ? 'DESC' : 'ASC';
    const page = beyond(after, 'f.dueSort', 'f.id', order);
    const asked = [['kind', check] as const, ['unitId', unitId] as const, ['ownerStaffId', ownerId] as const].filter(([, value]) => value !== undefined);
    const narrowed = asked.map(([column]) => ` AND f.${column} = ?`).join('');
    return this.db.read<FindingRecord>(`${FINDING} WHERE f.queue = ?${narrowed}${page.sql} ORDER BY f.dueSort ${order}, f.id ${order} LIMIT ?`, [
      queue,
      ...asked.map(([, value]) => value ?? null),
      ...page.params,
      limit + 1,
    ]);
  }

  /** The last one; null: there was none. */
  look(): Promise<{ day: LocalDate; at: number } | null> {
    return this.db.readOne('SELECT day, at FROM monitoring_look ORDER BY day DESC LIMIT 1');
  }

  events(findingId: string): Promise<EventRecord[]> {
    return this.db.read<EventRecord>(
      'SELECT e.version, e.type, e.at, e.note, s.name AS staffName FROM monitoring_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.findingId = ? ORDER BY e.version',
      [findingId],
    );
  }

  async counts(staffId: string, today: LocalDate): Promise<FindingCounts> {
    const [open, done, look] = await Promise.all([
      this.db.read<{ kind: Check } & Record<'n' | 'overdue' | 'mine', number | string>>(
        `SELECT kind, COUNT(*) AS n, SUM(CASE WHEN dueOn < ? THEN 1 ELSE 0 END) AS overdue,
          SUM(CASE WHEN ownerStaffId = ? THEN 1 ELSE 0 END) AS mine
         FROM monitoring_finding WHERE queue = 'open' GROUP BY kind ORDER BY kind`,
        [today, staffId],
      ),
      this.db.readOne<{ n: number | string }>("SELECT COUNT(*) AS n FROM monitoring_finding WHERE queue = 'done'"),
      this.look(),
    ]);
    const sum = (of: 'n' | 'overdue' | 'mine') => open.reduce((total, row) => total + Number(row[of]), 0);
    return {
      open: sum('n'),
      overdue: sum('overdue'),
      mine: sum('mine'),
      done: Number(done?.n ?? 0),
      checks: open.map(({ kind, n }) => ({ check: kind, open: Number(n) })),
      lookedOn: look?.day ?? null,
    };
  }
}
