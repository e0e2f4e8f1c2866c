import type { LocalDate } from '@mingchuang/shared/local-date';
import { type OverduePeriod, PERIODS_SHOWN, type Period, SERIES_MAX, VERSIONS_MAX } from '@mingchuang/shared/periodic/periodic.types';
import { missingPeriods } from '@mingchuang/shared/periodic/periods.rules';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { type IssueFull, type IssueState, publishingOf, type RecordRow, type SeriesFull, type VersionRow } from './periodic.rows.ts';

const SERIES = `s.id, s.version, s.columnId, s.unitId, s.name, s.about, s.length, s.due, s.firstPeriod, s.shape, s.createdAt, s.begunAt, s.changedBy, s.changedAt,
  e.id AS effectiveId, e.name AS columnName, g.name AS changedByName
  FROM periodic_series s JOIN catalogue_column c ON c.id = s.columnId JOIN catalogue_column e ON e.id = c.effectiveId LEFT JOIN staff g ON g.id = s.changedBy`;
const PUBLIC_VERSION = 'periodic_version v ON v.issueId = i.id AND v.number = i.number';
const ISSUE = `i.id, i.version, i.seriesId, i.period, i.number, i.draft, i.enteredBy, i.enteredAt, i.returnId, v.content, v.publishedAt,
  w.name AS enteredByName, p.name AS publishedByName, r.reason AS returnReason, r.returnedAt, b.name AS returnedByName
  FROM periodic_issue i LEFT JOIN ${PUBLIC_VERSION} LEFT JOIN staff w ON w.id = i.enteredBy LEFT JOIN staff p ON p.id = v.publishedBy
  LEFT JOIN periodic_return r ON r.id = i.returnId LEFT JOIN staff b ON b.id = r.returnedBy`;
const VERSION = `v.id, v.number, v.content, NULL AS reason, v.publishedAt AS at, w.name AS enteredByName, p.name AS decidedByName
  FROM periodic_version v JOIN periodic_issue i ON i.id = v.issueId LEFT JOIN staff w ON w.id = v.enteredBy LEFT JOIN staff p ON p.id = v.publishedBy`;
const RETURN = `r.id, NULL AS number, r.content, r.reason, r.returnedAt AS at, w.name AS enteredByName, p.name AS decidedByName
  FROM periodic_return r JOIN periodic_issue i ON i.id = r.issueId LEFT JOIN staff w ON w.id = r.enteredBy LEFT JOIN staff p ON p.id = r.returnedBy`;
/** of one period: nobody looks further back */
const RECORDS_MAX = 100;

@Injectable()
export class PeriodicQueries {
  constructor(
    private readonly db: Db,
    private readonly calendar: CalendarQueries,
  ) {}

  /** Those in columns that residents see. */
  shown(): Promise<SeriesFull[]> {
    return this.db.read(`SELECT ${SERIES} WHERE c.open = 1 ORDER BY s.id LIMIT ?`, [SERIES_MAX]);
  }

  all(): Promise<SeriesFull[]> {
    return this.db.read(`SELECT ${SERIES} ORDER BY s.id LIMIT ?`, [SERIES_MAX]);
  }

  shownOne(id: string): Promise<SeriesFull | null> {
    return this.db.readOne(`SELECT ${SERIES} WHERE s.id = ? AND c.open = 1`, [id]);
  }

  one(id: string): Promise<SeriesFull | null> {
    return this.db.readOne(`SELECT ${SERIES} WHERE s.id = ?`, [id]);
  }

  /** The newest that is public of each series. */
  latest(): Promise<Pick<IssueState, 'seriesId' | 'period' | 'publishedAt'>[]> {
    return this.db.read(
      `SELECT i.seriesId, i.period, v.publishedAt
       FROM (SELECT seriesId, MAX(period) AS period FROM periodic_issue WHERE number > 0 GROUP BY seriesId) n
       JOIN periodic_issue i ON i.seriesId = n.seriesId AND i.period = n.period JOIN ${PUBLIC_VERSION}`,
    );
  }

  states(): Promise<IssueState[]> {
    return this.db.read(
      `SELECT i.seriesId, i.period, i.number, CASE WHEN i.draft IS NULL OR i.returnId IS NOT NULL THEN 0 ELSE 1 END AS waiting,
         CASE WHEN i.returnId IS NULL THEN 0 ELSE 1 END AS returned, v.publishedAt
       FROM periodic_issue i LEFT JOIN ${PUBLIC_VERSION} ORDER BY i.seriesId, i.period`,
    );
  }

  /** Newest first. */
  published(seriesId: string): Promise<IssueFull[]> {
    return this.db.read(`SELECT ${ISSUE} WHERE i.seriesId = ? AND i.number > 0 ORDER BY i.period DESC LIMIT ?`, [seriesId, PERIODS_SHOWN]);
  }

  issues(seriesId: string): Promise<IssueFull[]> {
    return this.db.read(`SELECT ${ISSUE} WHERE i.seriesId = ? ORDER BY i.period DESC LIMIT ?`, [seriesId, PERIODS_SHOWN]);
  }

  issue(seriesId: string, period: Period): Promise<IssueFull | null> {
    return this.db.readOne(`SELECT ${ISSUE} WHERE i.seriesId = ? AND i.period = ?`, [seriesId, period]);
  }

  /** What was decided about a period, newest first. */
  async records(seriesId: string, period: Period): Promise<RecordRow[]> {
    const of = [seriesId, period, RECORDS_MAX];
    const [versions, returns] = await Promise.all([
      this.db.read<RecordRow>(`SELECT ${VERSION} WHERE i.seriesId = ? AND i.period = ? ORDER BY v.number DESC LIMIT ?`, of),
      this.db.read<RecordRow>(`SELECT ${RETURN} WHERE i.seriesId = ? AND i.period = ? ORDER BY r.id DESC LIMIT ?`, of),
    ]);
    return [...versions, ...returns].sort((a, b) => Number(b.at) - Number(a.at));
  }

  /** Every version of every period: the newest period first, in it the newest version. */
  versions(seriesId: string): Promise<VersionRow[]> {
    return this.db.read(`SELECT i.period, ${VERSION} WHERE i.seriesId = ? ORDER BY i.period DESC, v.number DESC LIMIT ?`, [seriesId, VERSIONS_MAX]);
  }

  /** What ought to be public by now, for whoever watches over it. */
  async overdue(today: LocalDate): Promise<OverduePeriod[]> {
    const [series, states] = await Promise.all([this.all(), this.states()]);
    return series.flatMap((one) => {
      const published = new Set(states.filter(({ seriesId, number }) => seriesId === one.id && number > 0).map(({ period }) => period));
      return missingPeriods(publishingOf(one), published, today, this.calendar.current, PERIODS_SHOWN).flatMap(({ period, clock }) =>
        clock.light === 'overdue' && clock.due.kind === 'fixed'
          ? [{ seriesId: one.id, seriesName: one.name, columnId: one.effectiveId, unitId: one.unitId, period, dueOn: clock.due.on }]
          : [],
      );
    });
  }
}
