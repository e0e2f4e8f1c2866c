import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataSourceOptions, openDataSource } from '@mingchuang/bff/platform/data-source';
import { SCHEMA } from '@mingchuang/bff/schema';
import mysql from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import type { Row, Value } from './rows.ts';

export type Engine = 'SQLite' | 'MySQL';
export const ENGINES: readonly Engine[] = process.env.TEST_MYSQL_URL ? ['SQLite', 'MySQL'] : ['SQLite'];

export interface BenchDatabase {
  /** what a server needs to know to open it */
  env: Record<string, string>;
  /** more rows, and what the engine plans by is counted anew */
  add(tables: Iterable<[string, Row[]]>): Promise<void>;
  query(sql: string, params?: readonly Value[]): Promise<Row[]>;
  /** one number, such as a COUNT */
  number(sql: string): Promise<number>;
  drop(): Promise<void>;
}

/** A database of its own, made by the product's migrations and filled with the given rows. */
export async function makeDatabase(engine: Engine, name: string, tables: [string, Row[]][]): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), `mingchuang-bench-${name}-`));
  const database = engine === 'MySQL' ? `mingchuang_bench_${name}_${process.pid}` : null;
  const url = database === null ? null : await createSchema(database);
  const source = await openDataSource(dataSourceOptions({ databaseUrl: url, dataDir: folder, secret: 'nothing is sealed yet' }, SCHEMA));
  await source.runMigrations();
  await fill(source, tables);
  return {
    env: { DATA_DIR: folder, ...(url === null ? {} : { DATABASE_URL: url }) },
    add: (more) => fill(source, more),
    query: (sql, params = []) => source.query(sql, [...params]),
    number: async (sql) => Number(Object.values((await source.query(sql))[0])[0]),
    drop: async () => {
      if (database !== null) await source.query(`DROP DATABASE \`${database}\``);
      await source.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createSchema(database: string): Promise<string> {
  const url = new URL(process.env.TEST_MYSQL_URL ?? '');
  const admin = await mysql.createConnection(url.href);
  await admin.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await admin.end();
  url.pathname = `/${database}`;
  return url.href;
}

const ROWS_A_STATEMENT = 200;

async function fill(source: DataSource, tables: Iterable<[string, Row[]]>): Promise<void> {
  const filled = new Set<string>();
  const sqlite = source.options.type === 'better-sqlite3';
  if (sqlite) await source.query('PRAGMA cache_size = -400000');
  await source.transaction(async (m) => {
    for (const [table, rows] of tables) {
      filled.add(table);
      const columns = Object.keys(rows[0] ?? {});
      const row = `(${columns.map(() => '?').join(', ')})`;
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        const chunk = rows.slice(from, from + ROWS_A_STATEMENT);
        const values = chunk.flatMap((r) => columns.map((c) => r[c] ?? null));
        const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${chunk.map(() => row).join(', ')}`;
        await m.query(sql, values).catch((error: Error) => {
          throw new Error(`${table}: ${error.message.slice(0, 300)}`);
        });
      }
    }
  });
  // Both engines plan by statistics; a database that grew over a year has them.
  if (sqlite) await source.query('ANALYZE');
  else await source.query(`ANALYZE TABLE ${[...filled].join(', ')}`);
}
