import { AsyncLocalStorage } from 'node:async_hooks';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import Database from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';

export type Param = string | number | null;

/** Marks the inside of a write, so that a nested one is refused instead of deadlocking. */
const insideWrite = new AsyncLocalStorage<true>();

/**
 * The one door to the database.
 *
 * `write` gives one transaction, one commit, no network inside. On SQLite, where TypeORM shares a single connection,
 * writes queue and begin IMMEDIATE; on MySQL each takes a connection of its own. `read` never sees an open transaction:
 * SQLite reads go through a second, read-only WAL connection.
 */
@Injectable()
export class Db implements BeforeApplicationShutdown {
  readonly engine: 'sqlite' | 'mysql';
  readonly #reader: Database.Database | null;
  readonly #statements = new Map<string, Database.Statement>();
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #afterCommit: (() => void)[] = [];

  constructor(private readonly source: DataSource) {
    this.engine = source.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
    this.#reader = source.options.type === 'better-sqlite3' ? new Database(source.options.database, { readonly: true, timeout: 10_000 }) : null;
  }

  /** Runs `work` in one transaction. Nesting is refused: a use case has one commit. */
  async write<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    if (insideWrite.getStore()) throw new Error('Db.write inside Db.write: pass the manager on instead');
    const result = this.engine === 'sqlite' ? await this.#queued(work) : await this.#pooled(work);
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
    return this.source.transaction('READ COMMITTED', (m) => insideWrite.run(true, () => work(m)));
  }

  #queued<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#tail.then(async () => {
      try {
        return await this.#immediate(work);
      } finally {
        this.#waiting -= 1;
        // A queue that never yields starves reads and timers.
        if (this.#waiting > 0) await new Promise(setImmediate);
      }
    });
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #immediate<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.query('BEGIN IMMEDIATE');
    try {
      const result = await insideWrite.run(true, () => work(runner.manager));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#tail;
    this.#reader?.close();
  }
}

/** Was a statement refused by a unique index? */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = (error as { driverError?: { code?: string; errno?: number } })?.driverError ?? {};
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || errno === 1062;
}

/** Runs one INSERT, UPDATE or DELETE in the caller's transaction; the number of rows it changed. */
export async function execute(m: EntityManager, sql: string, params: readonly Param[] = []): Promise<number> {
  if (m.queryRunner === undefined) throw new Error('execute needs the manager of a Db.write');
  const result: { affected?: number } = await m.queryRunner.query(sql, params as Param[], true);
  return result.affected ?? 0;
}
