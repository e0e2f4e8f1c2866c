import path from 'node:path';
import type { Pool, PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import type { Config } from '../config.ts';
import { Crypto } from './crypto.ts';

/** connections to MySQL for writing, and as many for reading */
export const POOL_SIZE = 10;

export type Engine = 'sqlite' | 'mysql';

export interface Schema {
  entities: NonNullable<DataSourceOptions['entities']>;
  /** a step that seals what stood there in plain text needs the keys */
  migrations(crypto: Crypto): NonNullable<DataSourceOptions['migrations']>;
}

export function engineOf(config: Pick<Config, 'databaseUrl'>): Engine {
  return config.databaseUrl === null ? 'sqlite' : 'mysql';
}

export function sqliteFile(config: Pick<Config, 'dataDir'>): string {
  return path.join(config.dataDir, 'mingchuang.db');
}

/** Never `synchronize`: the migrations are the schema, and a test asserts that they equal the entities. */
export function dataSourceOptions(config: Pick<Config, 'databaseUrl' | 'dataDir' | 'secret'>, { entities, migrations }: Schema): DataSourceOptions {
  useTextType(engineOf(config) === 'mysql' ? 'mediumtext' : 'text');
  const common = {
    entities,
    migrations: migrations(new Crypto(config.secret)),
    synchronize: false,
    migrationsTransactionMode: 'each' as const,
    logging: false,
  };
  if (config.databaseUrl === null) {
    // FULL: a committed letter survives a power cut, not only a crash of the process.
    const prepareDatabase = (db: { pragma(sql: string): void }) => {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    };
    return { ...common, type: 'better-sqlite3', database: sqliteFile(config), prepareDatabase, statementCacheSize: 500, timeout: 10_000 };
  }
  return { ...common, ...MYSQL, type: 'mariadb', url: mysqlUrl(config.databaseUrl), poolSize: POOL_SIZE };
}

const MYSQL = { charset: 'utf8mb4_unicode_ci', timezone: 'Z', supportBigNumbers: true, bigNumberStrings: false };

const mysqlUrl = (url: string): string => url.replace(/^mariadb:/, 'mysql:');

/** A pool beside TypeORM's, for the same database and of the same library, which only TypeORM loads and only where it is needed. */
export function readingPool({ driver, options }: DataSource): Pool {
  const { mysql } = driver as unknown as { mysql: { createPool(options: PoolOptions): Pool } };
  const { url = '' } = options as { url?: string };
  return mysql.createPool({ ...MYSQL, uri: url, connectionLimit: POOL_SIZE });
}

/** SQLite's driver knows only `text`; MySQL's `text` ends at 64 KB, too short for a long letter. */
function useTextType(type: 'text' | 'mediumtext'): void {
  for (const column of getMetadataArgsStorage().columns) {
    if (column.options.type === 'text' || column.options.type === 'mediumtext') column.options.type = type;
  }
}

export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  return new DataSource(options).initialize();
}
