import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Db } from '@mingchuang/bff/platform/db';
import { asStaff, type Client } from '../support/client.ts';
import { crowd, handIn, openConsultation, publishFeedback } from '../support/consultations.ts';
import { ENGINES } from '../support/databases.ts';
import { type OpenDatabase, openDatabaseOf } from '../support/open-database.ts';
import { ORDEAL_START, Ordeal } from '../support/ordeal.ts';
import { type BffProcess, startBff } from '../support/process.ts';
import { until } from '../support/until.ts';

jest.setTimeout(120_000);

const PEOPLE = 2_000;
/** the BFF is killed as soon as so many have been told */
const KILL_AFTER = [1, 1_000];

describe.each(ENGINES)('killed while thousands are told what came of their opinions, on %s', (engine) => {
  let bff: BffProcess;
  let ordeal: Ordeal;
  let opened: OpenDatabase;
  let db: Db;
  let gu: Client;

  beforeAll(async () => {
    bff = await startBff(engine, { DEMO_CLOCK: new Date(ORDEAL_START).toISOString() }, 'bureau');
    ordeal = new Ordeal(bff);
    opened = await openDatabaseOf(bff.database);
    db = opened.db;
    gu = await asStaff(bff.url, 'gu');
  });
  afterAll(async () => {
    await ordeal.settled();
    await opened.close();
    await bff.close();
  });

  test('each of them is told exactly once', async () => {
    const id = await openConsultation(await asStaff(bff.url, 'jiang'), gu);
    await crowd(db, id, PEOPLE, 2);
    const [jiang] = await db.read<{ id: string }>("SELECT id FROM staff WHERE account = 'jiang'");
    await handIn(db, id, jiang?.id ?? '');
    expect(await publishFeedback(gu, id)).toBe(200);
    const told = async () => Number((await db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM notification WHERE consultationId = ?', [id]))?.n);
    for (const many of KILL_AFTER) {
      await until(`${many} entries`, async () => (await told()) >= many);
      ordeal.kill();
      await ordeal.settled();
    }
    await until('everybody', async () => (await told()) >= PEOPLE);
    expect(ordeal.kills).toBe(KILL_AFTER.length);
    await until('the end of the jobs', async () => {
      const left = await db.read("SELECT id FROM outbox_job WHERE topic = 'consultation.published' AND state <> 'done'");
      return left.length === 0;
    });
    const each = await db.read<{ n: number }>('SELECT COUNT(*) AS n FROM notification WHERE consultationId = ? GROUP BY residentId', [id]);
    expect(each.map(({ n }) => Number(n))).toEqual(Array(PEOPLE).fill(1));
  });
});
