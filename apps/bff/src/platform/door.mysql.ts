import type { Pool, PoolConnection, QueryError, ResultSetHeader, RowDataPacket } from 'mysql2';
import type { DataSource } from 'typeorm';
import { POOL_SIZE } from './data-source.ts';
import { type Door, driverErrorOf, type Param, type Work } from './door.ts';

/** Fewer than the pool holds: a read inside a write always finds a connection, and writes never wait for one another's. */
const WRITES_AT_ONCE = POOL_SIZE - 2;
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

/** Writes take a connection each; reads take another, so they never see an open transaction. */
export class MysqlDoor implements Door {
  readonly #pool: Pool;
  readonly #readCommitted = new WeakSet<PoolConnection>();
  #writing = 0;
  readonly #turns: (() => void)[] = [];

  constructor(private readonly source: DataSource) {
    this.#pool = (source.driver as unknown as { pool: Pool }).pool;
  }

  /** Not prepared: MySQL 8 refuses numbers for LIMIT in prepared statements. */
  async read<Row>(sql: string, params: readonly Param[]): Promise<Row[]> {
    return (await answer<RowDataPacket[]>((done) => this.#pool.query<RowDataPacket[]>(sql, [...params], done))) as Row[];
  }

  async write<T>(work: Work<T>): Promise<T> {
    if (this.#writing === WRITES_AT_ONCE) await new Promise<void>((resolve) => this.#turns.push(resolve));
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
      if (!this.#readCommitted.has(connection)) {
        await say('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
        this.#readCommitted.add(connection);
      }
      await say('START TRANSACTION');
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
    // The pool is TypeORM's, and closes with it.
  }
}
