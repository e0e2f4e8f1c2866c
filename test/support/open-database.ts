import 'reflect-metadata';
import { parseConfig } from '@mingchuang/bff/config';
import { Crypto } from '@mingchuang/bff/platform/crypto';
import { dataSourceOptions, openDataSource } from '@mingchuang/bff/platform/data-source';
import { Db } from '@mingchuang/bff/platform/db';
import { SCHEMA } from '@mingchuang/bff/schema';
import type { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from './databases.ts';

export interface OpenDatabase {
  db: Db;
  source: DataSource;
  crypto: Crypto;
  close(): Promise<void>;
}

/** A fresh, migrated database behind the one door, without an application around it. */
export async function openDatabase(engine: TestDatabase['name']): Promise<OpenDatabase> {
  const database = await freshDatabase(engine);
  const opened = await openDatabaseOf(database);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await database.drop();
    },
  };
}

/** One that is there already, such as a process left behind; closing leaves it there. */
export async function openDatabaseOf(database: TestDatabase): Promise<OpenDatabase> {
  const config = parseConfig({ NODE_ENV: 'test', ...database.env });
  const source = await openDataSource(dataSourceOptions(config, SCHEMA));
  await source.runMigrations();
  const db = new Db(source, { refuseNesting: true });
  return {
    db,
    source,
    crypto: new Crypto(config.secret),
    close: async () => {
      await db.onApplicationShutdown();
      await source.destroy();
    },
  };
}
