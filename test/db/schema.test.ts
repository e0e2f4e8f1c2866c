import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ENGINES } from '../support/databases.ts';
import { type OpenDatabase, openDatabase } from '../support/open-database.ts';

// Creating a table waits for the disk, some twenty times over.
jest.setTimeout(60_000);

describe.each(ENGINES)('the schema, on %s', (engine) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await openDatabase(engine);
  });
  afterAll(() => opened.close());

  /** What would have to be done to the tables so that they are what the entities say. */
  const missing = async (): Promise<string[]> => (await opened.source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  /** Those of the entities' tables that are there. */
  const tables = async (): Promise<string[]> => {
    const runner = opened.source.createQueryRunner();
    const found = await runner.getTables(opened.source.entityMetadatas.map(({ tableName }) => tableName));
    await runner.release();
    return found.map(({ name }) => name.split('.').at(-1) ?? name).sort();
  };

  test('the migrations give what the entities say', async () => {
    expect(await missing()).toEqual([]);
  });

  test('a difference would be seen', async () => {
    const runner = opened.source.createQueryRunner();
    await runner.dropIndex('rating', 'ix_rating_unit');
    await runner.release();
    expect((await missing()).join()).toContain('ix_rating_unit');
  });

  test('going back takes everything away, and forward again brings it back', async () => {
    const before = await tables();
    expect(before).toHaveLength(opened.source.entityMetadatas.length);
    for (const _ of opened.source.migrations) await opened.source.undoLastMigration();
    expect(await tables()).toEqual([]);
    await opened.source.runMigrations();
    expect(await tables()).toEqual(before);
    expect(await missing()).toEqual([]);
  });
});
