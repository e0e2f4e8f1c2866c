import { changed } from '@mingchuang/shared/columns/changes.rules';
import { refuseColumnChange, refuseDecision } from '@mingchuang/shared/columns/columns.rules';
import type { ColumnChange, ColumnChangeView, ColumnFacts, ProposeColumn, ProposeColumnChange } from '@mingchuang/shared/columns/columns.types';
import { COLUMN_CHANGE_NAMES, COLUMN_CHANGE_STATE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, refuse, staleVersion } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { type Audience, LiveHub } from '../../platform/live.hub.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { ColumnChangeEntity } from './columns.entity.ts';
import { ColumnsQueries } from './columns.queries.ts';
import { ColumnsRepository } from './columns.repository.ts';
import { changeView, linesOf } from './columns.view.ts';

/** Another change of the tree may come between reading it and writing it; so often it is read again. */
const TRIES = 5;

/** The tree changes in two steps by two people: one proposes, another one agrees, and what was agreed to is written in that commit. */
@Injectable()
export class ColumnsChanges {
  constructor(
    private readonly queries: ColumnsQueries,
    private readonly repository: ColumnsRepository,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly publicCache: PublicCache,
    private readonly live: LiveHub,
  ) {}

  async add(caller: StaffCaller, { parentId, name, facts, reason }: ProposeColumn, once: OnceKey): Promise<ColumnChangeView> {
    await this.#checkPeople(facts);
    return this.#propose(caller, { kind: 'add', columnId: uuidv7(), parentId, name, facts }, reason, null, once);
  }

  async propose(caller: StaffCaller, id: string, seen: number, body: ProposeColumnChange, once: OnceKey): Promise<ColumnChangeView> {
    const change = changeOf(id, body);
    if (change.kind === 'edit') await this.#checkPeople(change.facts);
    return this.#propose(caller, change, body.reason, seen, once);
  }

  approve(caller: StaffCaller, id: string, seen: number, opinion: string | null): Promise<ColumnChangeView> {
    return this.#decide(caller, id, seen, 'approved', opinion);
  }

  refuse(caller: StaffCaller, id: string, seen: number, opinion: string): Promise<ColumnChangeView> {
    return this.#decide(caller, id, seen, 'refused', opinion);
  }

  withdraw(caller: StaffCaller, id: string, seen: number): Promise<ColumnChangeView> {
    return this.#decide(caller, id, seen, 'withdrawn', null);
  }

  async #propose(caller: StaffCaller, change: ColumnChange, reason: string, seen: number | null, once: OnceKey): Promise<ColumnChangeView> {
    const names = { units: await this.units.names(), staff: await this.#staffNames() };
    try {
      const proposed = await this.idempotency.run<ColumnChangeView>(caller.staffId, once, async (m) => {
        const columns = await this.repository.columns(m);
        const own = columns.find(({ id }) => id === change.columnId);
        if (seen !== null && own !== undefined && own.version !== seen) throw staleVersion(seen, own.version);
        refuse(refuseColumnChange(columns, change));
        const row: ColumnChangeEntity = {
          id: uuidv7(),
          version: 1,
          columnId: change.columnId,
          kind: change.kind,
          columnName: change.kind === 'add' ? change.name : (own?.name ?? ''),
          what: JSON.stringify(change),
          words: JSON.stringify(linesOf(columns, change, names)),
          reason,
          proposerId: caller.staffId,
          proposedAt: this.clock.now(),
          state: 'proposed',
          openFor: change.columnId,
          deciderId: null,
          decidedAt: null,
          opinion: null,
          appliedAs: null,
        };
        await this.repository.propose(m, row);
        await this.audit.add(m, caller, 'column.propose', change.columnId, logWords(row));
        return changeView({ ...row, proposerName: caller.name, deciderName: null });
      });
      await this.#hint(proposed.columnId);
      return proposed;
    } catch (error) {
      throw isDuplicate(error) ? new AppError('COLUMN_CHANGE_OPEN') : error;
    }
  }

  async #decide(caller: StaffCaller, id: string, seen: number, state: 'approved' | 'refused' | 'withdrawn', opinion: string | null): Promise<ColumnChangeView> {
    for (let turn = 1; ; turn += 1) {
      try {
        await this.db.write((m) => this.#settle(m, caller, id, seen, state, opinion));
        break;
      } catch (error) {
        if (error instanceof AppError && error.code === 'STALE_VERSION') throw await this.#stale(id, seen);
        if (!isDuplicate(error) || turn === TRIES) throw error;
      }
    }
    this.publicCache.clear();
    const row = await this.queries.change(id);
    if (row === null) throw new AppError('NOT_FOUND');
    await this.#hint(row.columnId);
    return changeView(row);
  }

  async #settle(m: EntityManager, caller: StaffCaller, id: string, seen: number, state: 'approved' | 'refused' | 'withdrawn', opinion: string | null) {
    // Read first and taken before the tree is read: whoever comes in between takes the number away, and nobody comes after.
    const applied = await this.repository.applied(m);
    const row = await this.repository.change(m, id);
    if (row === null) throw new AppError('NOT_FOUND');
    if (row.version !== seen) throw staleVersion(seen, row.version);
    if (state === 'withdrawn' && row.proposerId !== caller.staffId) throw new AppError('FORBIDDEN');
    refuse(refuseDecision(row, state === 'withdrawn' ? '' : caller.staffId));
    const now = this.clock.now();
    const decided = { state, deciderId: caller.staffId, decidedAt: now, opinion, appliedAs: state === 'approved' ? applied + 1 : null };
    if (!(await this.repository.decide(m, id, seen, decided))) throw staleVersion(seen, seen + 1);
    if (state === 'approved') {
      const columns = await this.repository.columns(m);
      const change = JSON.parse(row.what) as ColumnChange;
      refuse(refuseColumnChange(columns, change));
      await this.repository.write(m, columns, changed(columns, change), now);
    }
    await this.audit.add(m, caller, 'column.decide', row.columnId, `${COLUMN_CHANGE_STATE_NAMES[state]}：${logWords(row)}`);
  }

  /** The tree is open on every desk, and texts of every unit are put into it. */
  async #hint(id: string): Promise<void> {
    const units = await this.units.names();
    this.live.hint(
      [...units.keys()].map((unitId): Audience => `unit:${unitId}`),
      { topic: 'column', id },
    );
  }

  async #stale(id: string, seen: number): Promise<AppError> {
    const row = await this.queries.change(id);
    if (row === null || row.decidedAt === null) return staleVersion(seen, row?.version ?? seen);
    return staleVersion(seen, row.version, [{ what: COLUMN_CHANGE_STATE_NAMES[row.state], by: row.deciderName, at: iso(Number(row.decidedAt)) }]);
  }

  async #checkPeople({ ownerStaffId, unitId }: ColumnFacts): Promise<void> {
    if (unitId !== null && !(await this.units.names()).has(unitId)) throw fieldError('UNIT_UNKNOWN', 'facts.unitId');
    if (ownerStaffId !== null && (await this.staff.row(ownerStaffId)) === null) throw fieldError('COLUMN_STAFF_UNKNOWN', 'facts.ownerStaffId');
  }

  async #staffNames(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.staff.all()).map(({ id, name }) => [id, name]));
  }
}

/** What its kind needs has to be there; what it does not need is left alone. */
function changeOf(columnId: string, { kind, name, parentId, before, into, facts }: ProposeColumnChange): ColumnChange {
  const missing = (field: string, message: string) => new AppError('VALIDATION_FAILED', { errors: [{ field, code: 'isDefined', message }] });
  switch (kind) {
    case 'rename':
      if (name === undefined) throw missing('name', '请填写栏目名称');
      return { kind, columnId, name };
    case 'move':
      if (parentId === undefined) throw missing('parentId', '请选择移到哪里');
      return { kind, columnId, parentId, before: before ?? null };
    case 'merge':
      if (into === undefined) throw missing('into', '请选择并入哪个栏目');
      return { kind, columnId, into };
    case 'edit':
      if (facts === undefined) throw missing('facts', '请填写栏目的说明和责任');
      return { kind, columnId, facts };
    default:
      return { kind, columnId };
  }
}

const logWords = ({ kind, columnName }: Pick<ColumnChangeEntity, 'kind' | 'columnName'>): string => `${COLUMN_CHANGE_NAMES[kind]}“${columnName}”`;
