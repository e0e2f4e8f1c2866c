import { nodesById, pathOf } from '@mingchuang/shared/columns/columns.rules';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { columnsBehind, countsOf, type PlacedColumn, placesOf } from '@mingchuang/shared/publishing/counts.rules';
import {
  type CountsQuery,
  NONE,
  type PublicationPage,
  type PublicationQuery,
  type PublicationRow,
  type PublishingCounts,
} from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNELS } from '@mingchuang/shared/publishing/counts.words';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { fieldError } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { ColumnsQueries } from '../columns/columns.queries.ts';
import { UNDATED } from '../policies/policies.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type PublicationRecord, PublishingQueries } from './publishing.queries.ts';
import type { PublicationFilter } from './publishing.sources.ts';

/** How many publications there are, and which they are. The rules are publishing/counts.rules.ts. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly queries: PublishingQueries,
    private readonly columns: ColumnsQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async counts(query: CountsQuery): Promise<PublishingCounts> {
    const [columns, units, first] = await Promise.all([this.columns.all(), this.units.everywhere(), this.queries.first()]);
    const filter = this.#filter(query, columns, await this.units.names());
    const { unitId } = filter;
    const { groups, channels } = await this.queries.groups(filter);
    const shown = unitId === undefined ? units : units.filter(({ id }) => id === unitId);
    const thisYear = Number(this.clock.today().slice(0, 4));
    const since = first === null ? thisYear : Math.min(Number(first.slice(0, 4)), thisYear);
    return {
      year: Number(filter.from.slice(0, 4)),
      unitId: query.unitId ?? null,
      asOf: iso(this.clock.now()),
      years: Array.from({ length: thisYear - since + 1 }, (_, back) => thisYear - back),
      ...countsOf(groups, channels, columns, shown),
    };
  }

  async list(query: PublicationQuery): Promise<PublicationPage> {
    const [columns, unitNames] = await Promise.all([this.columns.all(), this.units.names()]);
    const filter = this.#filter(query, columns, unitNames);
    const limit = limitOf(query);
    const [total, rows] = await Promise.all([this.queries.count(filter), this.queries.list(filter, limit, positionOf(query))]);
    const elsewhere = await this.queries.channels(rows.map(({ id }) => id));
    const view = this.#rows(columns, unitNames);
    const page = pageOf(
      rows,
      limit,
      ({ day, id }) => ({ key: day, id }),
      (row) =>
        view(
          row,
          elsewhere.filter(({ policyId }) => policyId === row.id).map(({ channel }) => channel),
        ),
    );
    return { ...page, total };
  }

  #rows(columns: readonly PlacedColumn[], unitNames: ReadonlyMap<string, string>) {
    const [nodes, today] = [nodesById(columns), this.clock.today()];
    const places = placesOf(columns);
    return (row: PublicationRecord, elsewhere: Exclude<PublicationRow['channels'][number], 'here'>[]): PublicationRow => {
      const path = row.columnId === null ? [] : pathOf(nodes, places.get(row.columnId)?.at ?? null);
      const series = row.seriesId === null || row.period === null ? null : { id: row.seriesId, period: row.period };
      return {
        ...{ id: row.id, kind: row.kind, form: row.form, publishedOn: row.day, series },
        title: series === null ? row.title : `${row.title}（${periodWords(series.period)}）`,
        unitName: row.unitId === null ? null : (unitNames.get(row.unitId) ?? null),
        columnPath: path.length === 0 ? null : path.map(({ name }) => name).join(' / '),
        abolished: row.abolishedOn !== null && row.abolishedOn <= today,
        channels: COUNTED_CHANNELS.filter((channel) => channel === 'here' || elsewhere.includes(channel)),
      };
    };
  }

  /** What is still to come is not published: a year ends today. */
  #filter(query: PublicationQuery, columns: readonly PlacedColumn[], unitNames: ReadonlyMap<string, string>): PublicationFilter {
    const { unitId, kind, form, columnId, alone = false, channel, facet, textless, left } = query;
    const places = placesOf(columns);
    if (unitId !== undefined && unitId !== NONE && !unitNames.has(unitId)) throw fieldError('UNIT_UNKNOWN', 'unitId');
    if (columnId !== undefined && columnId !== NONE && !places.has(columnId)) throw fieldError('COLUMN_UNKNOWN', 'columnId');
    const consultations = this.columns.plantedId('consultation');
    const internalIds = columns.filter(({ id }) => places.get(id)?.internal).map(({ id }) => id);
    return {
      ...(left === 'undated' ? { from: UNDATED, to: UNDATED } : this.#period(query)),
      ...(unitId !== undefined && { unitId: unitId === NONE ? null : unitId }),
      ...(kind !== undefined && { kind }),
      ...(form !== undefined && { form }),
      ...(channel !== undefined && { channel }),
      ...(facet !== undefined && { facet: facet === NONE ? null : facet }),
      ...(textless && { textless }),
      ...(columnId !== undefined && { columnIds: columnId === NONE ? null : columnsBehind(columns, columnId, alone) }),
      ...(left === 'internal' ? { columnIds: internalIds } : { internalIds }),
      // everybody reads them in a room of their own, wherever their column has gone
      consultationsIn: places.get(consultations)?.internal === false ? consultations : null,
    };
  }

  #period({ year, month }: PublicationQuery): { from: LocalDate; to: LocalDate } {
    const today = this.clock.today();
    const asked = String(year ?? today.slice(0, 4));
    const [first, last] = month === undefined ? ['01', '12'] : [String(month).padStart(2, '0'), String(month).padStart(2, '0')];
    // days are compared as text, so that every month may end on a 31st
    const to = `${asked}-${last}-31`;
    return { from: `${asked}-${first}-01`, to: to < today ? to : today };
  }
}
