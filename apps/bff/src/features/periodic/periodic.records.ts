import { localDateOf } from '@mingchuang/shared/local-date';
import type { IssueRecords, Period, WriteIssue } from '@mingchuang/shared/periodic/periodic.types';
import { measureWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { isPeriod } from '@mingchuang/shared/periodic/periods.rules';
import type { Cell, Column, TableFormat } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { type SeriesFull, shapeOf } from './periodic.rows.ts';
import { figuresOf, issueRecord } from './periodic.view.ts';

/** What became of the figures of a series: every version, and what was sent back. */
@Injectable()
export class PeriodicRecords {
  constructor(private readonly queries: PeriodicQueries) {}

  async list(id: string, period: Period): Promise<IssueRecords> {
    const { length } = await this.#found(id);
    if (!isPeriod(length, period)) throw new AppError('NOT_FOUND');
    return { items: (await this.queries.records(id, period)).map(issueRecord) };
  }

  /** Every published version, a row for each of its lines. */
  async table(id: string, format: TableFormat): Promise<TableFile> {
    const series = await this.#found(id);
    const { lineTitle, lines, measures } = shapeOf(series);
    const columns: Column[] = [
      { header: '期别', width: 16, type: 'text' },
      { header: '版本', width: 6, type: 'number' },
      { header: lineTitle, width: 20, type: 'text' },
      ...measures.map((measure): Column => ({ header: measureWords(measure), width: 16, type: 'number' })),
      { header: '公布日期', width: 12, type: 'day' },
      { header: '填报', width: 10, type: 'text' },
      { header: '公布', width: 10, type: 'text' },
      { header: '说明', width: 40, type: 'text' },
      { header: '更正说明', width: 40, type: 'text' },
    ];
    const rows = (await this.queries.versions(id)).flatMap(({ period, number, content, at, enteredByName, decidedByName }) => {
      const { cells, note, changeNote }: WriteIssue = JSON.parse(content);
      return lines.map((line): Cell[] => [
        periodWords(period),
        Number(number),
        line.name,
        ...figuresOf(cells, line, measures),
        localDateOf(Number(at)),
        enteredByName,
        decidedByName,
        note,
        changeNote,
      ]);
    });
    return tableFile(`${series.name} 各期各版`, format, { name: '各期各版', columns, rows });
  }

  async #found(id: string): Promise<SeriesFull> {
    const series = await this.queries.one(id);
    if (series === null) throw new AppError('NOT_FOUND');
    return series;
  }
}
