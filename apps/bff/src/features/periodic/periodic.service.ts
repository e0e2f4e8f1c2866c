import { PERIODS_SHOWN, type PublicSeries, type SeriesList } from '@mingchuang/shared/periodic/periodic.types';
import { measureWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import type { Cell, Column, TableFormat } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { publishingOf, shapeOf } from './periodic.rows.ts';
import { figuresOf, publishedIssue, seriesRow } from './periodic.view.ts';

/** What residents read of figures that are published again and again. */
@Injectable()
export class PeriodicService {
  constructor(
    private readonly queries: PeriodicQueries,
    private readonly units: UnitsQueries,
  ) {}

  async list(): Promise<SeriesList> {
    const [series, latest] = await Promise.all([this.queries.shown(), this.queries.latest()]);
    return {
      items: series.map((row) =>
        seriesRow(
          row,
          latest.find(({ seriesId }) => seriesId === row.id),
        ),
      ),
    };
  }

  async read(id: string): Promise<PublicSeries> {
    const row = await this.queries.shownOne(id);
    if (row === null) throw new AppError('NOT_FOUND');
    const [rows, unitNames] = await Promise.all([this.queries.published(id), this.units.names()]);
    const issues = rows.flatMap((issue) => publishedIssue(issue) ?? []).slice(0, PERIODS_SHOWN);
    const { due } = publishingOf(row);
    return { ...seriesRow(row, rows[0]), ...shapeOf(row), about: row.about, unitName: unitNames.get(row.unitId) ?? null, due, issues };
  }

  /** All that is read on the screen, a row for each line of each period, newest first. */
  async table(id: string, format: TableFormat): Promise<TableFile> {
    const { name, lineTitle, lines, measures, issues } = await this.read(id);
    const columns: Column[] = [
      { header: '期别', width: 16, type: 'text' },
      { header: lineTitle, width: 20, type: 'text' },
      ...measures.map((measure): Column => ({ header: measureWords(measure), width: 16, type: 'number' })),
      { header: '公布日期', width: 12, type: 'day' },
      { header: '说明', width: 40, type: 'text' },
    ];
    const rows = issues.flatMap(({ period, cells, publishedOn, note, changeNote }) =>
      lines.map((line): Cell[] => [
        periodWords(period),
        line.name,
        ...figuresOf(cells, line, measures),
        publishedOn,
        [note, changeNote === '' ? '' : `更正：${changeNote}`].filter((words) => words !== '').join('；'),
      ]),
    );
    return tableFile(name, format, { name: '数据', columns, rows });
  }
}
