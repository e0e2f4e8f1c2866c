import { seriesFaults } from '@mingchuang/shared/periodic/periodic.rules';
import type { ConsoleSeries, SeriesShape, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import { changedParts, isFrozen, refuseSeriesChange } from '@mingchuang/shared/periodic/series.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, refuse, staleVersion } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { ColumnsQueries } from '../columns/columns.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { PeriodicHints } from './periodic.hints.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { PeriodicReader } from './periodic.reader.ts';
import { PeriodicRepository } from './periodic.repository.ts';
import { type SeriesFull, writtenOf } from './periodic.rows.ts';
import { lastSeriesChange } from './periodic.view.ts';

/** Series of figures are begun, and described anew. */
@Injectable()
export class PeriodicSetup {
  constructor(
    private readonly db: Db,
    private readonly queries: PeriodicQueries,
    private readonly repository: PeriodicRepository,
    private readonly reader: PeriodicReader,
    private readonly columns: ColumnsQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly hints: PeriodicHints,
  ) {}

  async begin(caller: StaffCaller, written: WriteSeries, once: OnceKey): Promise<ConsoleSeries> {
    await this.#check(written);
    const at = this.clock.now();
    const id = uuidv7({ msecs: at });
    const row = { id, version: 1, ...rowOf(written), createdAt: at, begunAt: null, changedBy: null, changedAt: null };
    const work = this.idempotency.run(caller.staffId, once, async (m) => {
      await this.repository.begin(m, row);
      await this.audit.add(m, caller, 'periodic.series', id, written.name);
      return { id };
    });
    const made = await named(work);
    await this.hints.changed(made.id, written.unitId);
    return this.reader.detail(caller, await this.#found(made.id));
  }

  /** What figures are tables of stays, once there are any. */
  async change(caller: StaffCaller, id: string, seen: number, given: WriteSeries): Promise<ConsoleSeries> {
    const series = await this.#found(id);
    // screens name the column in which it is read now; it stays in the one it was put in
    const written = given.columnId === series.effectiveId ? { ...given, columnId: series.columnId } : given;
    if (Number(series.version) !== seen) throw staleOf(seen, series);
    const before = writtenOf(series);
    refuse(refuseSeriesChange(before, written, series.begunAt !== null));
    await this.#check(written, before.columnId);
    const open = changedParts(before, written).some((part) => isFrozen(part, true));
    const change = { ...rowOf(written), changedBy: caller.staffId, changedAt: this.clock.now() };
    const work = this.db.write(async (m) => {
      if (!(await this.repository.change(m, id, seen, change, open))) await this.#tooLate(id, seen);
      await this.audit.add(m, caller, 'periodic.series', id, written.name);
    });
    await named(work);
    await this.hints.changed(id, series.unitId, written.unitId);
    return this.reader.detail(caller, await this.#found(id));
  }

  /** A column that has been hidden since keeps what stands in it. */
  async #check(written: WriteSeries, keptColumnId?: string): Promise<void> {
    const errors = seriesFaults(written);
    if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
    const { columnId, unitId } = written;
    if (columnId !== keptColumnId && (await this.columns.find(columnId))?.state !== 'shown') throw fieldError('COLUMN_UNKNOWN', 'columnId');
    if (!(await this.units.names()).has(unitId)) throw fieldError('UNIT_UNKNOWN', 'unitId');
  }

  /** Somebody changed it at this moment, or entered the first figures. */
  async #tooLate(id: string, seen: number): Promise<never> {
    const now = await this.#found(id);
    throw Number(now.version) === seen ? new AppError('SERIES_BEGUN') : staleOf(seen, now);
  }

  async #found(id: string): Promise<SeriesFull> {
    const series = await this.queries.one(id);
    if (series === null) throw new AppError('NOT_FOUND');
    return series;
  }
}

/** Residents tell the series of a column apart by their names. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isDuplicate(error) ? fieldError('SERIES_EXISTS', 'name') : error;
  }
}

const staleOf = (seen: number, series: SeriesFull): AppError => staleVersion(seen, Number(series.version), lastSeriesChange(series));

function rowOf({ columnId, unitId, name, about, length, due, firstPeriod, lineTitle, lines, totalLine, measures }: WriteSeries) {
  const shape: SeriesShape = { lineTitle, lines, totalLine, measures };
  return { columnId, unitId, name, about, length, due: JSON.stringify(due), firstPeriod, shape: JSON.stringify(shape) };
}
