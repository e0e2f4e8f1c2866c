/**
 * The floor: what Fastify and prepared statements can do with nothing around them. It reads and writes the same tables
 * and gives the same answers, without validation, without rate limits, without log, without encryption.
 */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import fastify from 'fastify';
import mysql from 'mysql2/promise';
import { v7 as uuidv7 } from 'uuid';
import { letter, type Row, sessionId, type Value } from './rows.ts';

type Query = (...params: Value[]) => Promise<Row[]> | Row[];

interface Store {
  prepare(sql: string): Query;
  /** INSERTs in one transaction, as durable as the product's */
  insertAll(rows: [table: string, row: Row][]): Promise<void> | void;
}

const insertSql = (table: string, row: Row): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map(() => '?')
    .join(', ')})`;

function sqliteStore(file: string): Store {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const insertAll = db.transaction((rows: [string, Row][]) => {
    for (const [table, row] of rows) prepared(insertSql(table, row)).run(...Object.values(row));
  });
  return {
    prepare:
      (sql) =>
      (...params) =>
        prepared(sql).all(...params) as Row[],
    insertAll: (rows) => insertAll.immediate(rows),
  };
}

function mysqlStore(url: string): Store {
  const pool = mysql.createPool({ uri: url, connectionLimit: 10, charset: 'utf8mb4_unicode_ci', timezone: 'Z' });
  return {
    prepare:
      (sql) =>
      async (...params) =>
        (await pool.execute<(Row & mysql.RowDataPacket)[]>(sql, params))[0],
    insertAll: async (rows) => {
      const connection = await pool.getConnection();
      await connection.query('BEGIN');
      for (const [table, row] of rows) await connection.execute(insertSql(table, row), Object.values(row));
      await connection.query('COMMIT');
      connection.release();
    },
  };
}

const { DATABASE_URL, DATA_DIR = '', PORT, HOST } = process.env;
const store = DATABASE_URL ? mysqlStore(DATABASE_URL) : sqliteStore(path.join(DATA_DIR, 'mingchuang.db'));
const COLUMNS = 'id, kind, title, unitId, submittedAt, repliedAt, source';
const newest = store.prepare(`SELECT ${COLUMNS} FROM public_message ORDER BY repliedAt DESC, id DESC LIMIT ? OFFSET ?`);
const one = store.prepare(`SELECT ${COLUMNS}, body, reply FROM public_message WHERE id = ?`);
const liked = store.prepare('SELECT no, title, day FROM bare_doc WHERE title LIKE ? OR text LIKE ? ORDER BY day DESC LIMIT 20');
const session = store.prepare('SELECT subjectId, expiresAt FROM session WHERE id = ?');
const units = new Map((await store.prepare('SELECT id, name FROM unit')()).map(({ id, name }) => [id, name]));

const iso = (at: Value | undefined): string => new Date(Number(at)).toISOString();
const shown = ({ unitId, submittedAt, repliedAt, ...row }: Row) => ({
  ...row,
  unitName: units.get(unitId ?? null) ?? null,
  submittedAt: iso(submittedAt),
  repliedAt: iso(repliedAt),
});

const server = fastify();
server.get('/healthz', async () => ({ status: 'ok' }));

// MySQL takes LIMIT and OFFSET of a prepared statement as text only.
server.get<{ Querystring: { limit: string; offset?: string } }>('/api/messages/public', async ({ query }) => ({
  items: (await newest(query.limit, query.offset ?? '0')).map(shown),
}));

server.get<{ Params: { id: string } }>('/api/messages/public/:id', async ({ params }) => (await one(params.id)).map(shown)[0]);

server.get<{ Querystring: { q: string } }>('/like', async ({ query }) => ({ items: await liked(`%${query.q}%`, `%${query.q}%`) }));

server.post<{ Body: { unitId: string; title: string; body: string } }>('/api/messages', async ({ headers, body }, reply) => {
  const token = headers.authorization?.slice('Bearer '.length) ?? '';
  const now = Date.now();
  const known = (await session(sessionId(token)))[0];
  if (known === undefined || Number(known.expiresAt) < now) return reply.status(401).send();
  const row: Row = {
    ...letter(0, now, String(known.subjectId), [body.unitId]),
    title: body.title,
    body: body.body,
    queryCode: String(randomInt(1_000_000_000, 10_000_000_000)),
  };
  await store.insertAll([
    ['message', row],
    ['outbox_job', job(String(row.id), now)],
  ]);
  return reply.status(201).send({ id: row.id, queryCode: row.queryCode, submittedAt: iso(now) });
});

function job(messageId: string, now: number): Row {
  const settled = { attempts: 0, runAfter: now, claim: null, uncertain: 0, possibleRepeat: 0, note: null, createdAt: now, settledAt: null };
  const topic = 'message.submitted';
  const subject = { topic, subjectId: messageId, payload: JSON.stringify({ messageId }), dedupeKey: `${topic}:${messageId}` };
  return { id: uuidv7(), version: 1, ...subject, state: 'pending', ...settled };
}

process.send?.({ url: await server.listen({ port: Number(PORT), host: HOST }) });
