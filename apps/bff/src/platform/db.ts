import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { executeOnMysql, MysqlDoor } from './door.mysql.ts';
import { executeOnSqlite, SqliteDoor } from './door.sqlite.ts';
import { type Door, driverErrorOf, type Param, type Work } from './door.ts';

/** Marks the inside of a write, so that a nested one is refused instead of deadlocking. */
const insideWrite = new AsyncLocalStorage<true>();

export interface DbOptions {
  /** Off in production: Node follows every promise of the process for it, and a nested write shows in the first test that comes by. */
  refuseNesting: boolean;
}

/**
 * The one door to the database.
 *
 * `write` gives one transaction, one commit, no network inside. On SQLite, where TypeORM shares a single connection,
 * writes queue, begin IMMEDIATE and share commits; on MySQL each takes a connection of its own. `read` never sees an open transaction,
 * not even the caller's: SQLite reads go through a second, read-only WAL connection, MySQL reads through another of the pool.
 */
@Injectable()
export class Db implements OnApplicationShutdown {
  readonly engine: 'sqlite' | 'mysql';
  /** how many migrations this build knows */
  readonly migrations: number;
  readonly #door: Door;
  readonly #running = new Set<Promise<unknown>>();
  readonly #afterCommit: (() => void)[] = [];

  constructor(
    source: DataSource,
    private readonly options: DbOptions,
  ) {
    const { options: database } = source;
    this.engine = database.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
    this.migrations = source.migrations.length;
    this.#door = database.type === 'better-sqlite3' ? new SqliteDoor(source, database.database) : new MysqlDoor(source);
  }

  /**
   * Runs `work` in one transaction. Nesting is refused: a use case has one commit.
   * `work` may run again from the start when the database undid it, so it changes nothing but rows.
   */
  async write<T>(work: Work<T>): Promise<T> {
    const running = this.#door.write(this.options.refuseNesting ? marked(work) : work);
    this.#running.add(running);
    const result = await running.finally(() => this.#running.delete(running));
    for (const listener of this.#afterCommit) listener();
    return result;
  }

  /** Rows of one SELECT, as the driver gives them. `sql` is portable: `?` parameters, no quoting. */
  read<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    return this.#door.read<Row>(sql, params);
  }

  async readOne<Row>(sql: string, params: readonly Param[] = []): Promise<Row | null> {
    return (await this.read<Row>(sql, params))[0] ?? null;
  }

  /** Called after every commit of this process; for wake-up calls only, never for work that must happen. */
  onCommit(listener: () => void): void {
    this.#afterCommit.push(listener);
  }

  /** After the worker and the server have stopped, and before TypeORM closes its connections: what has begun is finished. */
  async onApplicationShutdown(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#door.close();
  }
}

/** `?, ?, …`: a place for each value. */
export function marksOf(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

const ER_DUP_ENTRY = 1062;

/** The work with its inside marked; refused at once where it is itself inside another. */
function marked<T>(work: Work<T>): Work<T> {
  if (insideWrite.getStore()) throw new Error('Db.write inside Db.write: pass the manager on instead');
  return (m) => insideWrite.run(true, () => work(m));
}

/** Was a statement refused by a unique index? */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || errno === ER_DUP_ENTRY;
}

/** Runs one INSERT, UPDATE or DELETE in the caller's transaction; the number of rows it changed. */
export async function execute(m: EntityManager, sql: string, params: readonly Param[] = []): Promise<number> {
  if (m.queryRunner === undefined) throw new Error('execute needs the manager of a Db.write');
  const connection = await m.queryRunner.connect();
  return m.dataSource.options.type === 'better-sqlite3' ? executeOnSqlite(connection, sql, params) : executeOnMysql(connection, sql, params);
}

interface Insert {
  /** `INSERT INTO table (columns)` */
  head: string;
  /** `?, ?, …` */
  marks: string;
  columns: string[];
}

/** The INSERT of each entity; table and columns never change while the process runs. */
const inserts = new WeakMap<object, Insert>();

/** Inserts one whole row in the caller's transaction. TypeORM's insert builder takes several times as long as the statement itself. */
export async function insert<E extends object>(m: EntityManager, entity: new () => E, row: E): Promise<void> {
  const { head, marks, columns } = insertOf(m, entity);
  await execute(m, `${head} VALUES (${marks})`, valuesOf(columns, row));
}

/** The largest number of rows in one statement; the others are its halves, so that few texts are prepared. */
const TOGETHER = 64;

/** A list in pieces of 64, 32 … 1: statements over them have seven texts, however long the list is. */
export function* pieces<T>(list: readonly T[]): Generator<T[]> {
  let from = 0;
  for (let size = TOGETHER; from < list.length; size /= 2) {
    for (; list.length - from >= size; from += size) yield list.slice(from, from + size);
  }
}

/** Inserts many whole rows in the caller's transaction, a round trip for dozens of them. Refused as a whole piece where one is a duplicate. */
export async function insertAll<E extends object>(m: EntityManager, entity: new () => E, rows: readonly E[]): Promise<void> {
  const { head, marks, columns } = insertOf(m, entity);
  for (const some of pieces(rows)) {
    const values = some.map(() => `(${marks})`).join(', ');
    await execute(
      m,
      `${head} VALUES ${values}`,
      some.flatMap((row) => valuesOf(columns, row)),
    );
  }
}

/** A row of another table without which nothing is inserted: `FROM table WHERE …`, at most one row. */
export interface Condition {
  sql: string;
  params: readonly Param[];
}

/** As `insert`, if the condition holds at that moment; false: it does not, and nothing was inserted. */
export async function insertIf<E extends object>(m: EntityManager, entity: new () => E, row: E, { sql, params }: Condition): Promise<boolean> {
  const { head, marks, columns } = insertOf(m, entity);
  return (await execute(m, `${head} SELECT ${marks} ${sql}`, [...valuesOf(columns, row), ...params])) === 1;
}

function insertOf(m: EntityManager, entity: new () => object): Insert {
  let known = inserts.get(entity);
  if (known === undefined) {
    const { tableName, columns: all } = m.dataSource.getMetadata(entity);
    const columns = all.map((column) => column.propertyName);
    known = { head: `INSERT INTO ${tableName} (${columns.join(', ')})`, marks: marksOf(columns), columns };
    inserts.set(entity, known);
  }
  return known;
}

function valuesOf(columns: readonly string[], row: object): Param[] {
  const values = row as Record<string, Param>;
  return columns.map((column) => values[column] ?? null);
}
