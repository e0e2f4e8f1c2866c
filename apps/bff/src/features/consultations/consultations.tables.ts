import { DECISION_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { localDateOf } from '@mingchuang/shared/local-date';
import type { Cell, Column, TableFormat } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Db } from '../../platform/db.ts';
import type { KeysetPosition } from '../../platform/keyset.ts';
import type { Table } from '../../platform/spreadsheet.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { ConsultationsQueries, type GroupRow } from './consultations.queries.ts';
import { ConsultationsSteps } from './consultations.steps.ts';
import { consoleOpinion } from './consultations.view.ts';

const ROWS_AT_ONCE = 500;

const OPINIONS: Column[] = [
  { header: '序号', width: 6, type: 'number' },
  { header: '提出日期', width: 12, type: 'day' },
  { header: '针对', width: 20, type: 'text' },
  { header: '意见', width: 60, type: 'text' },
  { header: '归类', width: 30, type: 'text' },
  { header: '是否采纳', width: 10, type: 'text' },
  { header: '理由', width: 40, type: 'text' },
];
const GROUPS: Column[] = [
  { header: '归类', width: 40, type: 'text' },
  { header: '意见数', width: 8, type: 'number' },
  { header: '是否采纳', width: 10, type: 'text' },
  { header: '理由', width: 60, type: 'text' },
];

/** The opinions as a table, without whose they are. */
@Injectable()
export class ConsultationsTables {
  constructor(
    private readonly db: Db,
    private readonly consultations: ConsultationsQueries,
    private readonly steps: ConsultationsSteps,
    private readonly audit: Audit,
  ) {}

  async export(caller: StaffCaller, id: string, format: TableFormat): Promise<TableFile> {
    const { title } = await this.steps.found(id);
    const groups = await this.consultations.groups(id);
    const opinions: Table = { columns: OPINIONS, rows: this.#opinions(id, new Map(groups.map((group) => [group.id, group]))) };
    const summary = groups.map(({ summary, opinions: count, decision, reason }): Cell[] => [summary, count, decision && DECISION_NAMES[decision], reason]);
    const taken = await tableFile(`征集意见 ${title}`, format, { name: '意见', ...opinions }, () => [{ name: '归类', columns: GROUPS, rows: summary }]);
    await this.db.write((m) => this.audit.add(m, caller, 'consultation.export', id, `${title.slice(0, 80)}（${format}）`));
    return taken;
  }

  async *#opinions(id: string, groups: ReadonlyMap<string, GroupRow>): AsyncGenerator<Cell[]> {
    let after: KeysetPosition | null = null;
    let number = 0;
    for (;;) {
      const rows = await this.consultations.opinions(id, undefined, ROWS_AT_ONCE, after);
      for (const row of rows.slice(0, ROWS_AT_ONCE)) {
        const { text, about } = consoleOpinion(row);
        const group = row.groupId === null ? undefined : groups.get(row.groupId);
        number += 1;
        yield [
          number,
          localDateOf(row.at),
          about,
          text,
          group?.summary ?? null,
          group?.decision ? DECISION_NAMES[group.decision] : null,
          group?.reason ?? null,
        ];
      }
      const last = rows[ROWS_AT_ONCE - 1];
      if (rows.length <= ROWS_AT_ONCE || last === undefined) return;
      after = { key: last.at, id: last.id };
    }
  }
}
