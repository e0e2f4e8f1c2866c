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

  /** Takes back the step of this name and all after it. */
  const takeBack = async (step: string): Promise<void> => {
    const known = opened.source.migrations.map(({ name = '' }) => name);
    for (const _ of known.slice(known.findIndex((name) => name.startsWith(step)))) await opened.source.undoLastMigration();
  };

  /** Takes them back, lays a row down, and takes them again. */
  const withRow = async (step: string, table: string, row: Record<string, string | number | null>): Promise<void> => {
    await takeBack(step);
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

  test('0010 keeps the units that are there, as sections of the bureau', async () => {
    const unit = { id: 'u', name: '养老服务科', duty: '养老', phone: null, desk: 'regular', position: 0 };
    await withRow('Catalogue', 'unit', unit);
    expect(await opened.db.read('SELECT * FROM unit')).toEqual([{ ...unit, level: 'section', parentId: null }]);
    expect(await missing()).toEqual([]);
  });

  test('0003 keeps the pictures that are there; they have no name and are not encrypted', async () => {
    const picture = { id: 'f', ownerId: 'r', mime: 'image/jpeg', bytes: 22, createdAt: 1 };
    await withRow('Documents', 'stored_file', picture);
    const [row] = await opened.db.read<typeof picture & { nameSealed: string | null; sealed: number }>('SELECT * FROM stored_file');
    expect({ ...row, createdAt: Number(row?.createdAt) }).toEqual({ ...picture, nameSealed: null, sealed: 0 });
    expect(await missing()).toEqual([]);
  });

  test('0005 keeps the entries of the inbox and the ratings that are there; they are about letters', async () => {
    const entry = { id: 'n', residentId: 'r', topic: 'message.dueMoved', messageId: 'm', dedupeKey: 'k', dueOn: '2026-11-12', at: 1, readAt: null };
    await opened.source.query('DELETE FROM notification');
    await withRow('Matters', 'notification', entry);
    const [row] = await opened.db.read<typeof entry & { caseId: string | null; correctionId: string | null; consultationId: string | null }>(
      'SELECT * FROM notification',
    );
    expect({ ...row, at: Number(row?.at) }).toEqual({ ...entry, caseId: null, correctionId: null, consultationId: null });

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
    await takeBack('Matters');
    const left = await opened.db.read<{ id: string }>("SELECT id FROM notification WHERE topic = 't'");
    await opened.source.runMigrations();
    expect(left.map(({ id }) => id)).toEqual(['l']);
  });

  test('0007 seals the names that are there, and taking it back opens them', async () => {
    const document = { id: 'd', ownerId: 'r', mime: 'application/pdf', name: '苏晚晴身份证.pdf', sealed: 1, bytes: 22, createdAt: 1 };
    await withRow('SealedFileNames', 'stored_file', document);
    const [row] = await opened.source.query("SELECT * FROM stored_file WHERE id = 'd'");
    expect(JSON.stringify(row)).not.toContain('苏晚晴');
    expect(opened.crypto.decrypt(row.nameSealed)).toBe(document.name);
    expect(await missing()).toEqual([]);
    const names = async (column: string) =>
      (await opened.source.query(`SELECT id, ${column} AS name FROM stored_file ORDER BY id`)).map(({ id, name }: Record<string, string | null>) => [id, name]);
    await takeBack('SealedFileNames');
    expect(await names('name')).toEqual([
      ['d', document.name],
      ['f', null],
    ]);
    await opened.source.runMigrations();
    expect((await names('nameSealed')).map(([id, name]: [string, string | null]) => [id, name === null])).toEqual([
      ['d', false],
      ['f', true],
    ]);
  });

  test('0011 keeps the documents that are there: they were published here, and whether they are in force is 待核', async () => {
    const text = {
      id: 'p',
      importKey: 'k',
      title: '关于高龄津贴的通知',
      titleVerified: 1,
      issuer: null,
      originalPublishedOn: '2025-03-02',
      sortOn: '2025-03-02',
    };
    // half past midnight in Shanghai, still the day before in UTC
    const publishedAt = Date.parse('2026-11-12T00:30:00+08:00');
    await withRow('Policies', 'policy', { ...text, blocks: '[]', characters: 0, publishedAt });
    const [row] = await opened.source.query("SELECT * FROM policy WHERE id = 'p'");
    expect(row).toMatchObject({ ...text, blocks: '[]', kind: 'document', publishedOn: '2026-11-12', indexNumber: null, validityVerified: 0, versionNumber: 1 });
    expect(Number(row.publishedAt)).toBe(publishedAt);
    expect(await missing()).toEqual([]);
    await takeBack('Policies');
    const [before] = await opened.source.query("SELECT * FROM policy WHERE id = 'p'");
    expect(before).toMatchObject(text);
    await opened.source.runMigrations();
  });

  test('0023 numbers series of one column that have the same name, and knows which of them have figures', async () => {
    await takeBack('FeedbackAndSeries');
    const series = { columnId: 'c', unitId: 'u', about: '', length: 'monthly', due: '{}', firstPeriod: '2026-01', shape: '{}' };
    const rows = [
      { id: 's1', name: '低保人数', createdAt: 1 },
      { id: 's2', name: '低保人数', createdAt: 2 },
      { id: 's3', name: '低保人数（2）', createdAt: 3 },
      { id: 's4', name: '低保户数', createdAt: 4 },
    ].map((one) => ({ ...series, ...one }));
    const issue = { id: 'i', version: 1, seriesId: 's2', period: '2026-01', number: 0 };
    for (const [table, row] of [...rows.map((one) => ['periodic_series', one] as const), ['periodic_issue', issue] as const]) {
      const columns = Object.keys(row);
      await opened.source.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
    }
    await opened.source.runMigrations();
    const now = await opened.source.query('SELECT id, version, name, begunAt, changedBy FROM periodic_series ORDER BY id');
    expect(now.map((one: { begunAt: unknown }) => ({ ...one, begunAt: one.begunAt === null ? null : Number(one.begunAt) }))).toEqual([
      { id: 's1', version: 1, name: '低保人数', begunAt: null, changedBy: null },
      { id: 's2', version: 1, name: '低保人数（2）', begunAt: 2, changedBy: null },
      { id: 's3', version: 1, name: '低保人数（2）（2）', begunAt: null, changedBy: null },
      { id: 's4', version: 1, name: '低保户数', begunAt: null, changedBy: null },
    ]);
    expect(await missing()).toEqual([]);
    await opened.source.query('DELETE FROM notification');
    for (const [id, consultationId] of [
      ['n1', 'k'],
      ['n2', null],
    ]) {
      const entry = [id, 'r', 'message.replied', consultationId, `key ${id}`, 1];
      await opened.source.query('INSERT INTO notification (id, residentId, topic, consultationId, dedupeKey, at) VALUES (?, ?, ?, ?, ?, ?)', entry);
    }
    await takeBack('FeedbackAndSeries');
    // the step before could not open the first
    expect(await opened.source.query('SELECT id FROM notification')).toEqual([{ id: 'n2' }]);
    const before = await opened.source.query('SELECT id, name, createdAt FROM periodic_series ORDER BY id');
    expect(before).toHaveLength(rows.length);
    await opened.source.query("DELETE FROM periodic_series WHERE columnId = 'c'");
    await opened.source.query("DELETE FROM periodic_issue WHERE id = 'i'");
    await opened.source.runMigrations();
  });

  test('0024 keeps the whole texts of what can be found, both ways', async () => {
    const doc = { no: 7, kind: 'letter', refId: 'm', indexedAs: 2, title: '高龄津贴怎么领', source: null, day: '2026-11-20', outOfForce: 0 };
    const text = '本人到社区办理，带户口簿。';
    const texts = () => opened.source.query('SELECT no, text FROM search_text');
    await withRow('SearchTexts', 'search_doc', { ...doc, text });
    expect(await texts()).toEqual([{ no: 7, text }]);
    await takeBack('SearchTexts');
    expect(await opened.source.query('SELECT * FROM search_doc')).toEqual([{ ...doc, text }]);
    await opened.source.runMigrations();
    expect(await texts()).toEqual([{ no: 7, text }]);
    expect(await missing()).toEqual([]);
  });

  test('0022 gives figures that are public the day of their first publication in Shanghai, whatever was corrected since', async () => {
    const [issue, version] = [
      { version: 3, seriesId: 's', number: 0 },
      { content: '{}', enteredBy: 'a', publishedBy: 'b' },
    ];
    await withRow('Counting', 'periodic_issue', { ...issue, id: 'i0', period: '2026-11' });
    await takeBack('Counting');
    // half past midnight in Shanghai, still the year before in UTC
    const first = Date.parse('2026-01-01T00:30:00+08:00');
    const rows = [
      ['periodic_issue', { ...issue, id: 'i1', period: '2025-12', number: 2 }],
      ['periodic_version', { ...version, id: 'v1', issueId: 'i1', number: 1, publishedAt: first }],
      ['periodic_version', { ...version, id: 'v2', issueId: 'i1', number: 2, publishedAt: first + 86_400_000 }],
    ] as const;
    for (const [table, row] of rows) {
      const marks = Object.keys(row).map(() => '?');
      await opened.source.query(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`, Object.values(row));
    }
    await opened.source.runMigrations();
    expect(await opened.source.query('SELECT id, publishedOn FROM periodic_issue ORDER BY id')).toMatchObject([
      { id: 'i0', publishedOn: null },
      { id: 'i1', publishedOn: '2026-01-01' },
    ]);
    expect(await missing()).toEqual([]);
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
