import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import { EXPORT_DAYS_MAX, type ExportQuery, type YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import { REGISTER_COLUMNS, registerRow } from '@mingchuang/shared/disclosure/register.rules';
import { type YearCase, type YearTable, yearTable, yearTableColumns, yearTableSheet } from '@mingchuang/shared/disclosure/year-table.rules';
import { daysBetween, isLocalDate } from '@mingchuang/shared/local-date';
import type { Cell, Column } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import type { Sheet, Table } from '../../platform/spreadsheet.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureReader } from './disclosure.reader.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import { DisclosureTablesQueries } from './disclosure.tables.queries.ts';
import { registerRowOf } from './disclosure.tables.view.ts';

/** The register as a table (Art. 45) and the counts of the annual report, for the office and those who supervise. */
@Injectable()
export class DisclosureTables {
  constructor(
    private readonly db: Db,
    private readonly tables: DisclosureTablesQueries,
    private readonly cases: DisclosureQueries,
    private readonly reader: DisclosureReader,
    private readonly people: DisclosurePeople,
    private readonly sight: DisclosureSight,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What leaves the house stands in the log with its period and size. */
  async export(caller: StaffCaller, { format, from, to }: ExportQuery): Promise<TableFile> {
    for (const [field, day] of Object.entries({ from, to })) if (!isLocalDate(day)) throw fieldError('DATE_INVALID', field);
    if (to < from || daysBetween(from, to) >= EXPORT_DAYS_MAX) throw fieldError('EXPORT_PERIOD', 'to');
    await this.#mayCount(caller);
    let count = 0;
    const counted = async function* (rows: AsyncIterable<Cell[]>) {
      for await (const row of rows) {
        count += 1;
        yield row;
      }
    };
    const register: Table = { columns: REGISTER_COLUMNS, rows: counted(this.#register(from, to)) };
    const name = `依申请公开登记簿 ${from} 至 ${to}`;
    const taken = await tableFile(name, format, { name: '登记簿', ...register }, async () => [await this.#yearSheet(Number(to.slice(0, 4)))]);
    await this.db.write((m) => this.audit.add(m, caller, 'application.export', null, `登记簿 ${from} 至 ${to}，${count} 件（${format}）`));
    return taken;
  }

  async year(caller: StaffCaller, year: number): Promise<YearTableView> {
    await this.#mayCount(caller);
    return { year, columns: yearTableColumns(), lines: yearTableSheet(await this.#counts(year)) };
  }

  /** Counts are the bureau's: whoever sees one unit alone would take theirs for all. */
  async #mayCount(caller: StaffCaller): Promise<void> {
    if ((await this.sight.of(caller)).unitId !== null) throw new AppError('FORBIDDEN');
  }

  async *#register(from: string, to: string): AsyncGenerator<Cell[]> {
    const context = await this.reader.context({ calendar: this.calendar.current, today: this.clock.today() });
    for await (const rows of this.tables.register(from, to)) {
      const events = await this.cases.events(rows.map(({ id }) => id));
      for (const row of rows) yield registerRow(registerRowOf(row, events.get(row.id) ?? [], this.people.unseal(row.applicantSealed), context));
    }
  }

  async #counts(year: number): Promise<YearTable> {
    const counted: YearCase[] = [];
    for await (const rows of this.tables.year(year)) {
      for (const { receivedOn, endedOn, closing, applicantKind } of rows) {
        if (receivedOn === null) continue;
        counted.push({ receivedOn, endedOn, row: endedOn === null || closing === null ? null : CLOSINGS[closing].row, kind: applicantKind });
      }
    }
    return yearTable(year, counted);
  }

  async #yearSheet(year: number): Promise<Sheet> {
    const columns: Column[] = [
      { header: `${year}年`, width: 48, type: 'text' },
      ...yearTableColumns().map((header): Column => ({ header, width: 14, type: 'number' })),
    ];
    const lines = yearTableSheet(await this.#counts(year));
    return { name: '年度报告表三', columns, rows: lines.map(({ label, level, values }) => [`${'　'.repeat(level)}${label}`, ...values]) };
  }
}
