import { inTreeOrder, nodesById, pathOf } from '@mingchuang/shared/columns/columns.rules';
import type { ColumnChanges, ColumnPlace, ConsoleColumnDetail, ConsoleColumns, PublicColumn, PublicColumns } from '@mingchuang/shared/columns/columns.types';
import { articleWords, COLUMN_ARTICLE_NAMES, COLUMN_VISIBILITY_NAMES, UPDATE_CYCLE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { localDateOf } from '@mingchuang/shared/local-date';
import type { Cell, Column, TableQuery } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { ColumnsQueries } from './columns.queries.ts';
import type { ColumnRow } from './columns.rows.ts';
import { changeView, consoleColumns, linksAbove } from './columns.view.ts';

const TABLE: readonly Column[] = [
  { header: '栏目', width: 40, type: 'text' },
  { header: '内容', width: 48, type: 'text' },
  { header: '公开依据', width: 40, type: 'text' },
  { header: '公开形式', width: 24, type: 'text' },
  { header: '更新周期', width: 12, type: 'text' },
  { header: '责任科室', width: 18, type: 'text' },
  { header: '责任人', width: 14, type: 'text' },
  { header: '公开范围', width: 16, type: 'text' },
  { header: '状态', width: 10, type: 'text' },
];

/** The catalogue as it is read. */
@Injectable()
export class ColumnsService {
  constructor(
    private readonly queries: ColumnsQueries,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async tree(): Promise<PublicColumns> {
    return { items: await this.queries.tree('public') };
  }

  /** An old link leads to where the column is now. What is not open is not there. */
  async place(id: string): Promise<ColumnPlace> {
    const columns = await this.queries.all();
    const asked = columns.find((one) => one.id === id);
    const own = columns.find((one) => one.id === asked?.effectiveId);
    const column = own && find(await this.queries.tree('public'), own.id);
    if (asked === undefined || own === undefined || column === undefined) throw new AppError('NOT_FOUND');
    const moved = asked.id !== own.id;
    return { movedTo: moved ? own.id : null, formerName: moved ? asked.name : null, path: linksAbove(columns, own.id), form: own.form, column };
  }

  async console(): Promise<ConsoleColumns> {
    const [columns, units, people, waiting] = await Promise.all([this.queries.all(), this.units.everywhere(), this.staff.all(), this.queries.waiting()]);
    const names = { units: await this.units.names(), staff: new Map(people.map(({ id, name }) => [id, name])) };
    return {
      items: consoleColumns(columns, names, new Map(waiting.map(({ columnId, id }) => [columnId, id]))),
      units: units.map(({ id, name }) => ({ id, name })),
      people,
    };
  }

  async detail(id: string): Promise<ConsoleColumnDetail> {
    const [{ items }, rows, history] = await Promise.all([this.console(), this.queries.all(), this.queries.history(id)]);
    const column = items.find((one) => one.id === id);
    const row = rows.find((one) => one.id === id);
    if (column === undefined || row === undefined) throw new AppError('NOT_FOUND');
    const target = column.effectiveId === id ? undefined : items.find((one) => one.id === column.effectiveId);
    return {
      column,
      movedTo: target === undefined ? null : { id: target.id, name: target.name },
      path: linksAbove(rows, id),
      createdOn: localDateOf(Number(row.createdAt)),
      history: history.map(changeView),
    };
  }

  async waiting(): Promise<ColumnChanges> {
    return { items: (await this.queries.waiting()).map(changeView) };
  }

  /** 公开目录 as a table: content, form, cycle, and who is answerable. */
  async export({ format }: TableQuery): Promise<TableFile> {
    const [columns, unitNames, people] = await Promise.all([this.queries.all(), this.units.names(), this.staff.all()]);
    const nodes = nodesById(columns);
    const staffNames = new Map(people.map(({ id, name }) => [id, name]));
    const rows = inTreeOrder(columns).map((one): Cell[] => [
      pathOf(nodes, one.id)
        .map(({ name }) => name)
        .join(' / '),
      one.about,
      [articleWords(one.article), COLUMN_ARTICLE_NAMES[one.article]].filter((words) => words !== null).join('：'),
      one.form,
      UPDATE_CYCLE_NAMES[one.cycle],
      one.unitId === null ? null : (unitNames.get(one.unitId) ?? null),
      one.ownerStaffId === null ? null : (staffNames.get(one.ownerStaffId) ?? null),
      COLUMN_VISIBILITY_NAMES[one.visibility],
      one.state === 'shown' ? '显示' : '隐藏',
    ]);
    return tableFile(`公开目录 ${this.clock.today()}`, format, { name: '公开目录', columns: TABLE, rows });
  }
}

function find(tree: readonly PublicColumn[], id: ColumnRow['id']): PublicColumn | undefined {
  for (const one of tree) {
    const found = one.id === id ? one : find(one.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
