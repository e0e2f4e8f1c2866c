import type { DeliveriesQuery, DeliveryRow, DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import type { Page } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { beyond, limitOf, pageOf, positionOf } from '../../platform/keyset.ts';

interface Row {
  id: string;
  version: number;
  topic: string;
  subjectId: string;
  state: DeliveryState;
  attempts: number;
  createdAt: number;
  runAfter: number;
  settledAt: number | null;
  note: string | null;
  possibleRepeat: number;
}

const ROW = 'SELECT id, version, topic, subjectId, state, attempts, createdAt, runAfter, settledAt, note, possibleRepeat FROM outbox_job';

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
    const page = beyond(positionOf(query), 'createdAt', 'id', 'DESC');
    const state = query.state === undefined ? { sql: '1 = 1', params: [] } : { sql: 'state = ?', params: [query.state] };
    const rows = await this.db.read<Row>(`${ROW} WHERE ${state.sql}${page.sql} ORDER BY createdAt DESC, id DESC LIMIT ?`, [
      ...state.params,
      ...page.params,
      limit + 1,
    ]);
    return pageOf(rows, limit, (row) => ({ key: row.createdAt, id: row.id }), view);
  }

  async retry(caller: StaffCaller, id: string, seen: number): Promise<DeliveryRow> {
    const row = await this.#one(id);
    if (row.version !== seen) throw new AppError('STALE_VERSION', { currentVersion: row.version });
    if (row.state !== 'dead') throw new AppError('DELIVERY_NOT_RETRYABLE');
    await this.db.write(async (m) => {
      if (!(await this.outbox.retry(m, id, seen))) throw new AppError('STALE_VERSION');
      await this.audit.add(m, caller, 'delivery.retry', id);
    });
    return view(await this.#one(id));
  }

  async #one(id: string): Promise<Row> {
    const row = await this.db.readOne<Row>(`${ROW} WHERE id = ?`, [id]);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }
}

function view(row: Row): DeliveryRow {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    id: row.id,
    version: row.version,
    topic: row.topic,
    subjectId: row.subjectId,
    state: row.state,
    attempts: row.attempts,
    createdAt: new Date(row.createdAt).toISOString(),
    nextAttemptAt: row.state === 'pending' ? iso(row.runAfter) : null,
    settledAt: iso(row.settledAt),
    note: row.note,
    possibleRepeat: row.possibleRepeat === 1,
  };
}
