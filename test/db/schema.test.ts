import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/databases.ts';
import { type OpenDatabase, openDatabase } from '../support/open-database.ts';

describe.each(ENGINES)('the schema, on %s', (engine) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openDatabase(engine);
  });
  afterAll(() => opened.close());

  /** What would have to change for the tables to be what the entities say. */
  const missing = async (): Promise<string[]> => (await opened.source.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query);
  const tables = async (): Promise<string[]> =>
    (
      await opened.db.read<{ name: string }>(
        engine === 'SQLite'
          ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
          : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      )
    )
      .map((row) => row.name)
      .sort();

  test('comes from the migrations alone and equals the entities', async () => {
    expect(await missing()).toEqual([]);
    const known = opened.source.entityMetadatas.map((entity) => entity.tableName);
    expect(await tables()).toEqual([...known, 'migrations'].sort());
  });

  /** Takes back the step of this name and all after it, lays a row down, and takes them again. */
  const withRow = async (step: string, table: string, row: Record<string, string | number | null>): Promise<void> => {
    const known = opened.source.migrations.map(({ name = '' }) => name);
    for (const _ of known.slice(known.findIndex((name) => name.startsWith(step)))) await opened.source.undoLastMigration();
    const columns = Object.keys(row);
    await opened.source.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
    await opened.source.runMigrations();
  };

  test('every step can be taken back and taken again', async () => {
    for (const _ of opened.source.migrations) await opened.source.undoLastMigration();
    expect(await tables()).toEqual(['migrations']);
    await opened.source.runMigrations();
    expect(await missing()).toEqual([]);
  });

  test('0002 keeps the notifications that are there; they tell of no due day', async () => {
    const entry = { id: 'n', residentId: 'r', topic: 'message.replied', messageId: 'm', dedupeKey: 'message.replied:m', at: 1, readAt: null };
    await withRow('CalendarYears', 'notification', entry);
    const [row] = await opened.db.read<typeof entry & { dueOn: string | null }>('SELECT * FROM notification');
    expect({ ...row, at: Number(row?.at) }).toMatchObject({ ...entry, dueOn: null });
    expect(await missing()).toEqual([]);
  });

  test('0003 keeps the pictures that are there; they have no name and are not encrypted', async () => {
    const picture = { id: 'f', ownerId: 'r', mime: 'image/jpeg', bytes: 22, createdAt: 1 };
    await withRow('Documents', 'stored_file', picture);
    const [row] = await opened.db.read<typeof picture & { name: string | null; sealed: number }>('SELECT * FROM stored_file');
    expect({ ...row, createdAt: Number(row?.createdAt) }).toEqual({ ...picture, name: null, sealed: 0 });
    expect(await missing()).toEqual([]);
  });

  test('0005 keeps the entries of the inbox and the ratings that are there; they are about letters', async () => {
    const entry = { id: 'n', residentId: 'r', topic: 'message.dueMoved', messageId: 'm', dedupeKey: 'k', dueOn: '2026-11-12', at: 1, readAt: null };
    await opened.source.query('DELETE FROM notification');
    await withRow('Matters', 'notification', entry);
    const [row] = await opened.db.read<typeof entry & { caseId: string | null }>('SELECT * FROM notification');
    expect({ ...row, at: Number(row?.at) }).toEqual({ ...entry, caseId: null });

    const { messageId, ...rating } = { id: 'g', messageId: 'm', unitId: 'u', grade: 4, tags: '["clear"]', words: '清楚', at: 2 };
    await withRow('Matters', 'rating', { ...rating, messageId });
    const [kept] = await opened.db.read<typeof rating & { matterId: string }>('SELECT * FROM rating');
    expect({ ...kept, at: Number(kept?.at) }).toEqual({ ...rating, matterId: messageId });
    expect(await missing()).toEqual([]);
  });

  test('taking 0005 back leaves what is about letters', async () => {
    const about = (id: string, messageId: string | null, caseId: string | null) => [id, 'r', 't', messageId, caseId, `key-${id}`, null, 3, null];
    const into = 'INSERT INTO notification (id, residentId, topic, messageId, caseId, dedupeKey, dueOn, at, readAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    for (const values of [about('l', 'm', null), about('c', null, 'case')]) await opened.source.query(into, values);
    await opened.source.undoLastMigration();
    const left = await opened.db.read<{ id: string }>("SELECT id FROM notification WHERE topic = 't'");
    await opened.source.runMigrations();
    expect(left.map(({ id }) => id)).toEqual(['l']);
  });

  test('every column is explained', () => {
    const silent = opened.source.entityMetadatas.flatMap((entity) =>
      entity.columns.filter((c) => !c.comment).map((c) => `${entity.tableName}.${c.databaseName}`),
    );
    expect(silent).toEqual([]);
  });

  test('no column has a default: what is stored is what the code said', async () => {
    const runner = opened.source.createQueryRunner();
    const found = await runner.getTables(opened.source.entityMetadatas.map((entity) => entity.tableName));
    await runner.release();
    expect(found).toHaveLength(opened.source.entityMetadatas.length);
    const defaults = found.flatMap((table) => table.columns.filter((c) => c.default != null && c.default !== 'NULL').map((c) => `${table.name}.${c.name}`));
    expect(defaults).toEqual([]);
  });

  if (engine === 'MySQL') {
    test('the database itself explains every column, in one character set', async () => {
      const columns = await opened.db.read<{ name: string; comment: string; collation: string | null }>(
        "SELECT CONCAT(table_name, '.', column_name) AS name, column_comment AS comment, collation_name AS collation FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
      );
      expect(columns.length).toBeGreaterThan(100);
      expect(columns.filter((c) => c.comment === '')).toEqual([]);
      expect(columns.filter((c) => c.collation !== null && c.collation !== 'utf8mb4_unicode_ci')).toEqual([]);
    });
  }
});
