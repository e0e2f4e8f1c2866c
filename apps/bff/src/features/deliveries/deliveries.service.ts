import { DELIVERY_TOPICS, type DeliveriesQuery, type DeliveryRow, type DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Db, marksOf } from '../../platform/db.ts';
import { AppError, staleVersion } from '../../platform/errors.ts';
import { iso, isoOrNull } from '../../platform/iso.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';

interface Row {
  id: string;
  version: number;
  topic: string;
  subjectId: string;
  queryCode: string | null;
  caseNumber: string | null;
  state: DeliveryState;
  attempts: number;
  createdAt: number;
  runAfter: number;
  settledAt: number | null;
  note: string | null;
  possibleRepeat: number;
}

const ROW = `SELECT j.id, j.version, j.topic, j.subjectId, m.queryCode, COALESCE(c.number, k.number) AS caseNumber, j.state, j.attempts, j.createdAt, j.runAfter, j.settledAt, j.note, j.possibleRepeat
  FROM outbox_job j LEFT JOIN message m ON m.id = j.subjectId LEFT JOIN disclosure_case c ON c.id = j.subjectId
  LEFT JOIN correction k ON k.id = j.subjectId`;
/** A step that its applicant need not know of is done without a note. */
const FOR_RESIDENTS = `((j.topic IN (${marksOf(DELIVERY_TOPICS)}) AND NOT (j.topic IN ('application.changed', 'correction.changed') AND j.state = 'done' AND j.note IS NULL)) OR j.state = 'dead')`;

/** The outbox as staff see it: what was pushed, what failed and why; the dead can be sent again. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(query: DeliveriesQuery): Promise<Page<DeliveryRow>> {
    const limit = limitOf(query);
    const page = beyond(positionOf(query), 'j.createdAt', 'j.id', 'DESC');
    const topics = query.internal ? { sql: '1 = 1', params: [] } : { sql: FOR_RESIDENTS, params: DELIVERY_TOPICS };
    const state = query.state === undefined ? { sql: '', params: [] } : { sql: ' AND j.state = ?', params: [query.state] };
    const rows = await this.db.read<Row>(`${ROW} WHERE ${topics.sql}${state.sql}${page.sql} ORDER BY j.createdAt DESC, j.id DESC LIMIT ?`, [
      ...topics.params,
      ...state.params,
      ...page.params,
      limit + 1,
    ]);
    return pageOf(rows, limit, (row) => ({ key: row.createdAt, id: row.id }), view);
  }

  async retry(caller: StaffCaller, id: string, seen: number): Promise<DeliveryRow> {
    const row = await this.#one(id);
    if (row.version !== seen) throw staleVersion(seen, row.version);
    if (row.state !== 'dead') throw new AppError('DELIVERY_NOT_RETRYABLE');
    await this.db.write(async (m) => {
      if (!(await this.outbox.retry(m, id, seen))) throw new AppError('STALE_VERSION');
      await this.audit.add(m, caller, 'delivery.retry', row.subjectId);
    });
    return view(await this.#one(id));
  }

  async #one(id: string): Promise<Row> {
    const row = await this.db.readOne<Row>(`${ROW} WHERE j.id = ?`, [id]);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }
}

function view(row: Row): DeliveryRow {
  return {
    id: row.id,
    version: row.version,
    topic: row.topic,
    subjectId: row.subjectId,
    queryCode: row.queryCode,
    caseNumber: row.caseNumber,
    state: row.state,
    attempts: row.attempts,
    createdAt: iso(row.createdAt),
    nextAttemptAt: row.state === 'pending' ? iso(row.runAfter) : null,
    settledAt: isoOrNull(row.settledAt),
    note: row.note,
    possibleRepeat: row.possibleRepeat === 1,
  };
}
