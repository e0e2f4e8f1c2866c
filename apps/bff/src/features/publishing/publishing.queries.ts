import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import { type Channel, INTERPRETATION_FORMS, type InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import { countsOf } from '@mingchuang/shared/publishing/counts.rules';
import type { ChannelGroup, PublicationGroup } from '@mingchuang/shared/publishing/counts.types';
import type { PublicationKind } from '@mingchuang/shared/publishing/counts.words';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import { ColumnsQueries } from '../columns/columns.queries.ts';
import { OPEN, UNDATED } from '../policies/policies.queries.ts';
import { asked, CONSULTATIONS, ELSEWHERE, type PublicationFilter, SOURCES, type Source, TEXTS, type Where, whereOf } from './publishing.sources.ts';

export interface PublicationRecord {
  id: string;
  kind: PublicationKind;
  form: InterpretationForm | null;
  title: string;
  day: LocalDate;
  unitId: string | null;
  columnId: string | null;
  abolishedOn: LocalDate | null;
  seriesId: string | null;
  period: string | null;
}

/** What stands in a column, counted by the same sources as a year is. */
export interface Standing {
  what: Source['what'];
  /** where it is read now; null: in no column */
  columnId: string | null;
  count: number;
  /** its newest day: of figures that of the newest correction; null: undated */
  newest: LocalDate | null;
}

/** As the driver gives it: a text's group, or of other channels only channel, column and number. */
type GroupRecord = Omit<PublicationGroup, 'month' | 'count' | 'worded'> & {
  month: string;
  channel: Channel | null;
  n: number | string;
  worded: number | string;
};

/** The one place that says what is published. Everything that counts publications asks here. */
@Injectable()
export class PublishingQueries {
  constructor(
    private readonly db: Db,
    private readonly columns: ColumnsQueries,
  ) {}

  /** A year in one statement, so that all its sums are of the same moment. Also what only staff see, which `countsOf` sets apart. */
  async groups(asking: PublicationFilter): Promise<{ groups: PublicationGroup[]; channels: ChannelGroup[] }> {
    const filter = { ...asking, internalIds: [] };
    const elsewhere = whereOf(ELSEWHERE, filter);
    const { sql, params } = union([
      ...asked(filter).map((source) => grouped(source, whereOf(source, filter))),
      // of which nobody knows the day: in no year
      grouped(TEXTS, whereOf(TEXTS, { ...filter, from: UNDATED, to: UNDATED })),
      {
        sql: `SELECT '00' AS month, 'document' AS kind, NULL AS form, NULL AS unitId, p.columnId AS columnId, NULL AS facet, 0 AS worded, h.channel AS channel, COUNT(DISTINCT p.id) AS n
          FROM ${ELSEWHERE.from} WHERE ${elsewhere.sql} GROUP BY p.columnId, h.channel`,
        params: elsewhere.params,
      },
    ]);
    const rows = await this.db.read<GroupRecord>(sql, params);
    return {
      groups: rows
        .filter(({ channel }) => channel === null)
        .map(({ month, kind, form, unitId, columnId, facet, n, worded }) => ({
          ...{ kind, form, unitId, facet, count: Number(n), worded: Number(worded) },
          month: month === '00' ? null : Number(month),
          columnId: kind === 'consultation' ? (filter.consultationsIn ?? null) : columnId,
        })),
      channels: rows.flatMap(({ channel, columnId, n }) => (channel === null ? [] : [{ channel, columnId, count: Number(n) }])),
    };
  }

  /** The newest first. */
  async list(filter: PublicationFilter, limit: number, after: KeysetPosition | null): Promise<PublicationRecord[]> {
    const pages = asked(filter).map((source): Where => {
      const where = whereOf(source, filter);
      const page = beyond(after, source.day, source.id, 'DESC');
      return {
        sql: `SELECT * FROM (SELECT ${source.id} AS id, ${source.kind} AS kind, ${source.form} AS form, ${source.title} AS title, ${source.day} AS day,
          ${source.unitId} AS unitId, ${source.columnId} AS columnId, ${source.abolishedOn} AS abolishedOn, ${source.seriesId} AS seriesId, ${source.period} AS period
          FROM ${source.from} WHERE ${where.sql}${page.sql} ORDER BY ${source.day} DESC, ${source.id} DESC LIMIT ?) ${source.what}`,
        params: [...where.params, ...page.params, limit + 1],
      };
    });
    if (pages.length === 0) return [];
    const { sql, params } = union(pages);
    const rows = await this.db.read<PublicationRecord>(`${sql} ORDER BY day DESC, id DESC LIMIT ?`, [...params, limit + 1]);
    return rows.map((row) => (row.kind === 'consultation' ? { ...row, columnId: filter.consultationsIn ?? null } : row));
  }

  async count(filter: PublicationFilter): Promise<number> {
    const parts = asked(filter).map((source): Where => {
      const where = whereOf(source, filter);
      return { sql: `SELECT COUNT(*) AS n FROM ${source.from} WHERE ${where.sql}`, params: where.params };
    });
    if (parts.length === 0) return 0;
    const { sql, params } = union(parts);
    return (await this.db.read<{ n: number | string }>(sql, params)).reduce((sum, { n }) => sum + Number(n), 0);
  }

  /** Where else these stand. */
  channels(ids: readonly string[]): Promise<{ policyId: string; channel: Channel }[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.db.read(`SELECT DISTINCT policyId, channel FROM policy_channel WHERE policyId IN (${marksOf(ids)})`, ids);
  }

  /** The day of the oldest publication whose day is known; null: there is none. */
  async first(): Promise<LocalDate | null> {
    const parts = SOURCES.map(({ day, from, published }) => ({
      sql: `SELECT MIN(${day}) AS day FROM ${from} WHERE ${published} AND ${day} > ?`,
      params: [UNDATED],
    }));
    const { sql, params } = union(parts);
    const days = (await this.db.read<{ day: LocalDate | null }>(sql, params)).flatMap(({ day }) => (day === null ? [] : [day]));
    return days.sort()[0] ?? null;
  }

  /** How many publications everybody can read in each column, whenever they were made, and the newest. */
  async standing(today: LocalDate): Promise<Standing[]> {
    const at = this.columns.plantedId('consultation');
    const rows = await this.db.read<Omit<Standing, 'count'> & { n: number | string; changedAt: number | string | null }>(
      `SELECT 'texts' AS what, c.effectiveId AS columnId, COUNT(*) AS n, MAX(p.sortOn) AS newest, NULL AS changedAt
         FROM policy p LEFT JOIN catalogue_column c ON c.id = p.columnId WHERE p.sortOn <= ? AND ${OPEN} GROUP BY c.effectiveId
       UNION ALL SELECT 'figures', o.effectiveId, COUNT(*), NULL, MAX(v.publishedAt)
         FROM periodic_issue i JOIN periodic_series s ON s.id = i.seriesId JOIN periodic_version v ON v.issueId = i.id AND v.number = i.number
         JOIN catalogue_column o ON o.id = s.columnId WHERE i.publishedOn <= ? AND o.open = 1 GROUP BY o.effectiveId
       UNION ALL SELECT 'consultations', o.effectiveId, COUNT(*), MAX(c.opensOn), NULL
         FROM consultation c JOIN catalogue_column o ON o.id = ? AND o.open = 1 WHERE ${CONSULTATIONS.published} AND c.opensOn <= ? GROUP BY o.effectiveId`,
      [today, today, at, today],
    );
    return rows.map(({ what, columnId, n, newest, changedAt }) => {
      const known = newest === UNDATED ? null : newest;
      return { what, columnId, count: Number(n), newest: changedAt === null ? known : localDateOf(Number(changedAt)) };
    });
  }

  /** 解读形式 of a period, the commonest first. */
  async forms(from: LocalDate, to: LocalDate): Promise<{ form: InterpretationForm; count: number }[]> {
    const [{ groups }, columns] = await Promise.all([this.groups({ from, to, kind: 'interpretation' }), this.columns.all()]);
    const order = new Map(INTERPRETATION_FORMS.map((form, at) => [form, at]));
    return countsOf(groups, [], columns, [])
      .forms.filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
  }
}

function grouped(source: Source, { sql, params }: Where): Where {
  const { day, kind, form, unitId, columnId, facet, worded, from } = source;
  return {
    sql: `SELECT SUBSTR(${day}, 6, 2) AS month, ${kind} AS kind, ${form} AS form, ${unitId} AS unitId, ${columnId} AS columnId, ${facet} AS facet,
        SUM(${worded}) AS worded, NULL AS channel, COUNT(*) AS n
      FROM ${from} WHERE ${sql} GROUP BY SUBSTR(${day}, 6, 2), ${kind}, ${form}, ${unitId}, ${columnId}, ${facet}`,
    params,
  };
}

function union(parts: readonly Where[]): Where {
  return { sql: parts.map(({ sql }) => sql).join(' UNION ALL '), params: parts.flatMap(({ params }) => params) };
}
