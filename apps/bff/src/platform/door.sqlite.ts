import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import Database from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Door, Param, Work } from './door.ts';

/** At most so many writes share one commit. */
const TOGETHER = 16;
const MAX_STATEMENTS = 500;

interface Waiting {
  work: Work<unknown>;
  /** it failed together with others */
  alone: boolean;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Every text is prepared once for each connection. */
function prepared(db: Database.Database, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  let statement = known.get(sql);
  if (statement === undefined) {
    if (known.size >= MAX_STATEMENTS) known.clear();
    statement = db.prepare(sql);
    statements.set(db, known.set(sql, statement));
  }
  return statement;
}

const columns = new WeakMap<Database.Statement, string[]>();

function namesOf(statement: Database.Statement): string[] {
  let names = columns.get(statement);
  if (names === undefined) {
    names = statement.columns().map(({ name }) => name);
    columns.set(statement, names);
  }
  return names;
}

function named(names: readonly string[], values: readonly Param[]): Record<string, Param> {
  const row: Record<string, Param> = {};
  for (let n = 0; n < names.length; n += 1) row[names[n] as string] = values[n] as Param;
  return row;
}

/** Past TypeORM, which needs several times as long as the statement itself. */
export function executeOnSqlite(db: Database.Database, sql: string, params: readonly Param[]): number {
  return prepared(db, sql).run(...params).changes;
}

/** One writing connection, shared by the whole TypeORM data source, so writes queue; and one for reading, which never sees an open transaction. */
export class SqliteDoor implements Door {
  readonly #log = new Logger('Db');
  readonly #reader: Database.Database;
  readonly #queue: Waiting[] = [];
  #committing = false;

  constructor(
    private readonly source: DataSource,
    file: string,
  ) {
    this.#reader = new Database(file, { readonly: true, timeout: 10_000 });
  }

  /** Rows come as lists of values and get their names here, which takes a quarter less time than to have the driver name them. */
  async read<Row>(sql: string, params: readonly Param[]): Promise<Row[]> {
    const statement = prepared(this.#reader, sql).raw();
    const names = namesOf(statement);
    return (statement.all(...params) as Param[][]).map((values) => named(names, values) as Row);
  }

  write<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, alone: false, resolve: (result) => resolve(result as T), reject });
      if (!this.#committing) void this.#commitQueue();
    });
  }

  /** After every write the event loop has a turn: SQLite itself never waits for anything, and reads, timers and sockets would starve. */
  async #commitQueue(): Promise<void> {
    this.#committing = true;
    const runner = this.source.createQueryRunner();
    while (this.#queue.length > 0) {
      const [first, ...more] = this.#queue.splice(0, this.#queue[0]?.alone ? 1 : TOGETHER);
      if (first !== undefined) await (more.length === 0 ? this.#alone(runner, first) : this.#together(runner, [first, ...more]));
      await nextTurn();
    }
    this.#committing = false;
  }

  async #alone(runner: QueryRunner, { work, resolve, reject }: Waiting): Promise<void> {
    try {
      await runner.query('BEGIN IMMEDIATE');
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      resolve(result);
    } catch (error) {
      await rollback(runner);
      reject(error);
    }
  }

  /**
   * Those who waited for the same moment share one commit, that is one wait for the disk; nobody is answered before it.
   * What fails is undone to where it began and runs again alone, where it also sees what the others have committed.
   */
  async #together(runner: QueryRunner, group: Waiting[]): Promise<void> {
    const db: Database.Database = await runner.connect();
    const done: (() => void)[] = [];
    const again: Waiting[] = [];
    try {
      await runner.query('BEGIN IMMEDIATE');
      for (const waiting of group) {
        executeOnSqlite(db, 'SAVEPOINT one', []);
        try {
          const result = await waiting.work(runner.manager);
          done.push(() => waiting.resolve(result));
        } catch {
          executeOnSqlite(db, 'ROLLBACK TO one', []);
          again.push({ ...waiting, alone: true });
        }
        executeOnSqlite(db, 'RELEASE one', []);
        await nextTurn();
      }
      await runner.query('COMMIT');
    } catch (error) {
      this.#log.warn(`a common commit failed, each runs alone: ${error}`);
      await rollback(runner);
      this.#queue.unshift(...group.map((waiting) => ({ ...waiting, alone: true })));
      return;
    }
    this.#queue.unshift(...again);
    for (const tell of done) tell();
  }

  close(): void {
    this.#reader.close();
  }
}

/** After some failures SQLite has already rolled back by itself. */
async function rollback(runner: QueryRunner): Promise<void> {
  const db: Database.Database = await runner.connect();
  if (db.inTransaction) await runner.query('ROLLBACK');
}
