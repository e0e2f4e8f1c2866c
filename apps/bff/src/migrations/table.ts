import { type QueryRunner, Table, type TableColumnOptions, TableIndex, type TableIndexOptions } from 'typeorm';

/** Short words for the columns of a migration; the same kinds as platform/columns.ts, frozen here so that old steps never change. */
type Column = TableColumnOptions;
type Options = { nullable?: boolean };

const column =
  (type: string, more: Partial<Column>) =>
  (name: string, comment: string, { nullable = false }: Options = {}): Column => ({ name, type, comment, isNullable: nullable, ...more });

export const ref = column('varchar', { length: '36' });
export const day = column('varchar', { length: '10' });
export const instant = column('bigint', {});
export const int = column('integer', {});
export const word = (length: number) => column('varchar', { length: String(length) });
export const text = (runner: QueryRunner) => column(runner.connection.options.type === 'better-sqlite3' ? 'text' : 'mediumtext', {});
export const key = (made: Column): Column => ({ ...made, isPrimary: true });

export const index = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames });
export const unique = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames, isUnique: true });

export async function create(runner: QueryRunner, name: string, columns: Column[], indices: TableIndexOptions[] = []): Promise<void> {
  await runner.createTable(new Table({ name, columns, indices }));
}

/**
 * The table with other columns and the rows it had, which `rows` selects in their order: TypeORM would widen a column of
 * MySQL by dropping it with what is in it.
 */
export async function remake(runner: QueryRunner, name: string, columns: Column[], indices: TableIndexOptions[], rows: string): Promise<void> {
  await create(runner, `${name}_next`, columns);
  await runner.query(`INSERT INTO ${name}_next (${columns.map((one) => one.name).join(', ')}) ${rows}`);
  await runner.dropTable(name);
  await runner.renameTable(`${name}_next`, name);
  for (const one of indices) await runner.createIndex(name, new TableIndex(one));
}
