import { readCells, refuseDecision, refuseEntry, refuseNotes } from '@mingchuang/shared/periodic/periodic.rules';
import type { ConsoleSeries, ConsoleSeriesList, Period, WriteIssue } from '@mingchuang/shared/periodic/periodic.types';
import { isOpenPeriod, isPeriod } from '@mingchuang/shared/periodic/periods.rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError, fieldError, refuse, staleVersion } from '../../platform/errors.ts';
import { personText } from '../../platform/validation.ts';
import { PeriodicHints } from './periodic.hints.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { actorOf, PeriodicReader } from './periodic.reader.ts';
import { PeriodicRepository } from './periodic.repository.ts';
import { draftStateOf, type IssueFull, publishingOf, type SeriesFull, shapeOf } from './periodic.rows.ts';
import { lastChange, lastSeriesChange } from './periodic.view.ts';

/** What waits to be published or sent back. */
interface Waiting {
  id: string;
  /** of the version that is public; 0: none */
  number: number;
  content: string;
  enteredBy: string;
}

const staleOf = (seen: number, issue: IssueFull | null): AppError => staleVersion(seen, issue?.version ?? 0, issue === null ? [] : lastChange(issue));

/** What staff do with the figures of a series. */
@Injectable()
export class PeriodicConsole {
  constructor(
    private readonly db: Db,
    private readonly queries: PeriodicQueries,
    private readonly repository: PeriodicRepository,
    private readonly reader: PeriodicReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly hints: PeriodicHints,
  ) {}

  list(): Promise<ConsoleSeriesList> {
    return this.reader.list();
  }

  async open(caller: StaffCaller, id: string): Promise<ConsoleSeries> {
    return this.reader.detail(caller, await this.#found(id));
  }

  /** Enters a period, changes what was entered, or corrects what is public; none of it is public before somebody else publishes it. */
  async enter(caller: StaffCaller, id: string, period: Period, seen: number, given: WriteIssue): Promise<ConsoleSeries> {
    const { series, issue } = await this.#at(id, period);
    refuse(refuseEntry(actorOf(caller, series, issue), isOpenPeriod(publishingOf(series), period, this.clock.today())));
    if ((issue?.version ?? 0) !== seen) throw staleOf(seen, issue);
    const read = readCells(shapeOf(series), given.cells, personText);
    if ('faults' in read) throw new AppError('VALIDATION_FAILED', { errors: read.faults });
    const notes = refuseNotes(given, Number(issue?.number ?? 0) > 0);
    if (notes !== null) throw fieldError(notes.code, notes.field);
    const draft: WriteIssue = { cells: read.cells, note: given.note, changeNote: given.changeNote };
    const entry = { draft, by: caller.staffId, at: this.clock.now() };
    await this.#write(id, period, seen, async (m) => {
      if (issue !== null) {
        if (!(await this.repository.enter(m, issue.id, seen, entry))) throw await this.#stale(id, period, seen);
      } else if (!(await this.repository.first(m, series, period, entry))) throw staleVersion(seen, seen, lastSeriesChange(await this.#found(id)));
      await this.audit.add(m, caller, 'periodic.enter', id, period);
    });
    await this.hints.changed(id, series.unitId);
    return this.open(caller, id);
  }

  async publish(caller: StaffCaller, id: string, period: Period, seen: number): Promise<ConsoleSeries> {
    const { series, issue } = await this.#decided(caller, id, period, seen);
    const { id: issueId, content, enteredBy } = issue;
    const version = { number: issue.number + 1, content, enteredBy, publishedBy: caller.staffId, publishedAt: this.clock.now() };
    await this.#write(id, period, seen, async (m) => {
      if (!(await this.repository.publish(m, issueId, seen, version))) throw await this.#stale(id, period, seen);
      await this.audit.add(m, caller, 'periodic.publish', id, version.number === 1 ? period : `${period}（更正 ${version.number - 1}）`);
    });
    await this.hints.changed(id, series.unitId);
    return this.open(caller, id);
  }

  /** To whoever entered it, who enters it anew; what is public stays as it is. */
  async sendBack(caller: StaffCaller, id: string, period: Period, seen: number, reason: string): Promise<ConsoleSeries> {
    const { series, issue } = await this.#decided(caller, id, period, seen);
    const [at, { id: issueId, content, enteredBy }] = [this.clock.now(), issue];
    const returned = { id: uuidv7({ msecs: at }), issueId, content, reason, enteredBy, returnedBy: caller.staffId, returnedAt: at };
    await this.#write(id, period, seen, async (m) => {
      if (!(await this.repository.sendBack(m, seen, returned))) throw await this.#stale(id, period, seen);
      await this.audit.add(m, caller, 'periodic.return', id, period);
    });
    await this.hints.changed(id, series.unitId);
    return this.open(caller, id);
  }

  /** What waits, for the one who decides about it. Who may not is told before who was late. */
  async #decided(caller: StaffCaller, id: string, period: Period, seen: number): Promise<{ series: SeriesFull; issue: Waiting }> {
    const { series, issue } = await this.#at(id, period);
    const refusal = refuseDecision(actorOf(caller, series, issue), issue === null ? 'none' : draftStateOf(issue));
    if (refusal === 'FORBIDDEN') refuse(refusal);
    if ((issue?.version ?? 0) !== seen) throw staleOf(seen, issue);
    refuse(refusal);
    if (issue === null || issue.draft === null || issue.enteredBy === null) throw new AppError('PERIODIC_NOTHING_ENTERED');
    return { series, issue: { id: issue.id, number: Number(issue.number), content: issue.draft, enteredBy: issue.enteredBy } };
  }

  async #found(id: string): Promise<SeriesFull> {
    const series = await this.queries.one(id);
    if (series === null) throw new AppError('NOT_FOUND');
    return series;
  }

  async #at(id: string, period: Period): Promise<{ series: SeriesFull; issue: IssueFull | null }> {
    const [series, issue] = await Promise.all([this.#found(id), this.queries.issue(id, period)]);
    if (!isPeriod(series.length, period)) throw new AppError('NOT_FOUND');
    return { series, issue };
  }

  async #stale(id: string, period: Period, seen: number): Promise<AppError> {
    const issue = await this.queries.issue(id, period);
    return staleVersion(seen, issue?.version ?? seen, issue === null ? [] : lastChange(issue));
  }

  /** Two who enter the same period first, or publish it, at once: one of them is told. */
  async #write(id: string, period: Period, seen: number, work: (m: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.db.write(work);
    } catch (error) {
      throw isDuplicate(error) ? await this.#stale(id, period, seen) : error;
    }
  }
}
