import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';

export interface TestDatabase {
  name: 'SQLite' | 'MySQL';
  /** environment of a BFF on this database, with a folder of its own */
  env: { DATA_DIR: string; DATABASE_URL?: string };
  drop(): Promise<void>;
}

/** Where `TEST_MYSQL_URL` is set every story runs twice. */
export const ENGINES: readonly TestDatabase['name'][] = process.env.TEST_MYSQL_URL ? ['SQLite', 'MySQL'] : ['SQLite'];

let made = 0;

/** An empty database; the schema comes from the migrations. */
export async function freshDatabase(engine: TestDatabase['name']): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'SQLite') return { name: engine, env: { DATA_DIR: folder }, drop: async () => remove() };

  const server = process.env.TEST_MYSQL_URL ?? '';
  made += 1;
  const database = `mingchuang_${process.pid}_${made}_${path.basename(folder).slice(-6)}`;
  const admin = await mysql.createConnection(server);
  await admin.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return {
    name: engine,
    env: { DATA_DIR: folder, DATABASE_URL: url.href },
    drop: async () => {
      await admin.query(`DROP DATABASE \`${database}\``);
      await admin.end();
      remove();
    },
  };
}
