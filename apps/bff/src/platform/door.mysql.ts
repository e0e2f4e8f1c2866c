import type { Pool, PoolConnection, QueryError, ResultSetHeader, RowDataPacket } from 'mysql2';
import type { DataSource } from 'typeorm';
import { POOL_SIZE, readingPool } from './data-source.ts';
import { type Door, driverErrorOf, type Param, type Work } from './door.ts';

/** MySQL undoes one of two transactions that lock each other out, and leaves it to the caller to try again. */
const DEADLOCK_ATTEMPTS = 5;
const ER_LOCK_DEADLOCK = 1213;

/** mysql2's own promises keep a stack for each statement; that costs more than most statements. */
function answer<T>(ask: (done: (error: QueryError | null, result: T) => void) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => ask((error, result) => (error === null ? resolve(result) : reject(error))));
}

/** Past TypeORM, and prepared by the server once for each connection. */
export async function executeOnMysql(connection: PoolConnection, sql: string, params: readonly Param[]): Promise<number> {
  return (await answer<ResultSetHeader>((done) => connection.execute<ResultSetHeader>(sql, [...params], done))).affectedRows;
}

/**
 * Writes take a connection each of TypeORM's pool; reads have a pool of their own, so they never see an open transaction
 * and a read inside a write always finds a connection.
 */
export class MysqlDoor implements Door {
  readonly #readers: Pool;
  /** connections of TypeORM's pool on which every statement begins or continues a transaction, which saves a round trip for each */
  readonly #writers = new WeakSet<PoolConnection>();
  #writing = 0;
  readonly #turns: (() => void)[] = [];

  constructor(private readonly source: DataSource) {
    this.#readers = readingPool(source);
  }

  /** Not prepared: MySQL 8 refuses numbers for LIMIT in prepared statements. */
  async read<Row>(sql: string, params: readonly Param[]): Promise<Row[]> {
    return (await answer<RowDataPacket[]>((done) => this.#readers.query<RowDataPacket[]>(sql, [...params], done))) as Row[];
  }

  async write<T>(work: Work<T>): Promise<T> {
    if (this.#writing === POOL_SIZE) await new Promise<void>((resolve) => this.#turns.push(resolve));
    else this.#writing += 1;
    try {
      return await this.#untilNotUndone(work);
    } finally {
      const next = this.#turns.shift();
      if (next === undefined) this.#writing -= 1;
      else next();
    }
  }

  async #untilNotUndone<T>(work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#transaction(work);
      } catch (error) {
        if (attempt === DEADLOCK_ATTEMPTS || driverErrorOf(error).errno !== ER_LOCK_DEADLOCK) throw error;
      }
    }
  }

  async #transaction<T>(work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const connection: PoolConnection = await runner.connect();
      const say = (sql: string) => answer((done) => connection.query(sql, done));
      if (!this.#writers.has(connection)) {
        await say('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
        await say('SET SESSION autocommit = 0');
        this.#writers.add(connection);
      }
      try {
        const result = await work(runner.manager);
        await say('COMMIT');
        return result;
      } catch (error) {
        // Where the connection itself is lost, the server rolls back, and the pool throws the connection away.
        await say('ROLLBACK').catch((lost: QueryError) => {
          if (!lost.fatal) throw lost;
        });
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  close(): void {
    this.#readers.end();
  }
}
