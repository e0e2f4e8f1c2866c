import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import Database from 'better-sqlite3';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { POOL_SIZE } from './data-source.ts';

export type Param = string | number | null;

/** Marks the inside of a write, so that a nested one is refused instead of deadlocking. */
const insideWrite = new AsyncLocalStorage<true>();

/** Fewer than the pool holds: a read inside a write always finds a connection, and writes never wait for one another's. */
const WRITES_AT_ONCE = POOL_SIZE - 2;
/** MySQL undoes one of two transactions that lock each other out, and leaves it to the caller to try again. */
const DEADLOCK_ATTEMPTS = 5;

/** At most so many writes on SQLite share one commit. */
const TOGETHER = 16;

interface Waiting {
  work(m: EntityManager): Promise<unknown>;
  /** it failed together with others */
  alone: boolean;
  resolve(result: unknown): void;
  reject(error: unknown): void;
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
  readonly #reader: Database.Database | null;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #log = new Logger('Db');
  readonly #queue: Waiting[] = [];
  #committing = false;
  #writing = 0;
  readonly #turns: (() => void)[] = [];
  readonly #afterCommit: (() => void)[] = [];

  constructor(private readonly source: DataSource) {
    this.engine = source.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
    this.migrations = source.migrations.length;
    this.#reader = source.options.type === 'better-sqlite3' ? new Database(source.options.database, { readonly: true, timeout: 10_000 }) : null;
  }

  /**
   * Runs `work` in one transaction. Nesting is refused: a use case has one commit.
   * `work` may run again from the start when the database undid it, so it changes nothing but rows.
   */
  async write<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    if (insideWrite.getStore()) throw new Error('Db.write inside Db.write: pass the manager on instead');
    const running = this.engine === 'sqlite' ? this.#queued(work) : this.#pooled(work);
    this.#running.add(running);
    const result = await running.finally(() => this.#running.delete(running));
    for (const listener of this.#afterCommit) listener();
    return result;
  }

  /** Rows of one SELECT, as the driver gives them. `sql` is portable: `?` parameters, no quoting. */
  async read<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    if (this.#reader === null) return this.source.query(sql, params as Param[]);
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      if (this.#statements.size >= 500) this.#statements.clear();
      statement = this.#reader.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement.all(...params) as Row[];
  }

  async readOne<Row>(sql: string, params: readonly Param[] = []): Promise<Row | null> {
    return (await this.read<Row>(sql, params))[0] ?? null;
  }

  /** Called after every commit of this process; for wake-up calls only, never for work that must happen. */
  onCommit(listener: () => void): void {
    this.#afterCommit.push(listener);
  }

  async #pooled<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    if (this.#writing === WRITES_AT_ONCE) await new Promise<void>((resolve) => this.#turns.push(resolve));
    else this.#writing += 1;
    try {
      return await this.#untilNotUndone(() => this.source.transaction('READ COMMITTED', (m) => insideWrite.run(true, () => work(m))));
    } finally {
      const next = this.#turns.shift();
      if (next === undefined) this.#writing -= 1;
      else next();
    }
  }

  async #untilNotUndone<T>(transaction: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transaction();
      } catch (error) {
        if (attempt === DEADLOCK_ATTEMPTS || driverErrorOf(error).errno !== ER_LOCK_DEADLOCK) throw error;
      }
    }
  }

  #queued<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, alone: false, resolve: (result) => resolve(result as T), reject });
      if (this.#queue.length === 1 && !this.#committing) void this.#commitQueue();
    });
  }

  /** After every write the event loop has a turn: SQLite itself never waits for anything, and reads, timers and sockets would starve. */
  async #commitQueue(): Promise<void> {
    this.#committing = true;
    while (this.#queue.length > 0) {
      const [first, ...more] = this.#queue.splice(0, this.#queue[0]?.alone ? 1 : TOGETHER);
      if (first !== undefined) await (more.length === 0 ? this.#alone(first) : this.#together([first, ...more]));
      await nextTurn();
    }
    this.#committing = false;
  }

  async #alone({ work, resolve, reject }: Waiting): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('BEGIN IMMEDIATE');
      const result = await insideWrite.run(true, () => work(runner.manager));
      await runner.query('COMMIT');
      resolve(result);
    } catch (error) {
      await this.#rollback(runner);
      reject(error);
    }
  }

  /**
   * Those who waited for the same moment share one commit, that is one wait for the disk; nobody is answered before it.
   * What fails is undone to where it began and runs again alone, where it also sees what the others have committed.
   */
  async #together(group: Waiting[]): Promise<void> {
    const runner = this.source.createQueryRunner();
    const done: (() => void)[] = [];
    const again: Waiting[] = [];
    try {
      await runner.query('BEGIN IMMEDIATE');
      for (const waiting of group) {
        await runner.query('SAVEPOINT one');
        try {
          const result = await insideWrite.run(true, () => waiting.work(runner.manager));
          done.push(() => waiting.resolve(result));
        } catch {
          await runner.query('ROLLBACK TO one');
          again.push({ ...waiting, alone: true });
        }
        await runner.query('RELEASE one');
        await nextTurn();
      }
      await runner.query('COMMIT');
    } catch (error) {
      this.#log.warn(`a common commit failed, each runs alone: ${error}`);
      await this.#rollback(runner);
      this.#queue.unshift(...group.map((waiting) => ({ ...waiting, alone: true })));
      return;
    }
    this.#queue.unshift(...again);
    for (const tell of done) tell();
  }

  /** After some failures SQLite has already rolled back by itself. */
  async #rollback(runner: QueryRunner): Promise<void> {
    await runner.query('ROLLBACK').catch((error) => this.#log.warn(`rollback: ${error}`));
  }

  /** After the worker and the server have stopped, and before TypeORM closes its connections: what has begun is finished. */
  async onApplicationShutdown(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#reader?.close();
  }
}

const ER_DUP_ENTRY = 1062;
const ER_LOCK_DEADLOCK = 1213;

function driverErrorOf(error: unknown): { code?: string; errno?: number } {
  return (error as { driverError?: { code?: string; errno?: number } } | null)?.driverError ?? {};
}

/** Was a statement refused by a unique index? */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || errno === ER_DUP_ENTRY;
}

/** The INSERT of each entity; table and columns never change while the process runs. */
const inserts = new WeakMap<object, { sql: string; columns: string[] }>();

/** Inserts one whole row in the caller's transaction. TypeORM's insert builder takes several times as long as the statement itself. */
export async function insert<E extends object>(m: EntityManager, entity: new () => E, row: E): Promise<void> {
  let known = inserts.get(entity);
  if (known === undefined) {
    const { tableName, columns: all } = m.dataSource.getMetadata(entity);
    const columns = all.map((column) => column.propertyName);
    known = { sql: `INSERT INTO ${tableName} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, columns };
    inserts.set(entity, known);
  }
  const values = row as Record<string, Param>;
  await execute(
    m,
    known.sql,
    known.columns.map((column) => values[column] ?? null),
  );
}

/** Runs one INSERT, UPDATE or DELETE in the caller's transaction; the number of rows it changed. */
export async function execute(m: EntityManager, sql: string, params: readonly Param[] = []): Promise<number> {
  if (m.queryRunner === undefined) throw new Error('execute needs the manager of a Db.write');
  const result: { affected?: number } = await m.queryRunner.query(sql, params as Param[], true);
  return result.affected ?? 0;
}
