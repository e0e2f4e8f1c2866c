import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CalendarQueries } from '@mingchuang/bff/features/calendar/calendar.queries';
import type { CalendarView } from '@mingchuang/shared/calendar/calendar.types';
import type { MessageReceipt, MyMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { paper } from '../support/applications.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { openDatabase, openDatabaseOf } from '../support/open-database.ts';
import { type BffProcess, startBff } from '../support/process.ts';
import { SCHEDULE_2027 } from '../support/schedules.ts';
import { until } from '../support/until.ts';

jest.setTimeout(120_000);

const WRITERS = 3;
/** several batches of the job that moves them */
const LETTERS_EACH = 60;
const DUE = '2027-01-06';
const START = Date.parse('2026-12-25T09:00:00+08:00');
/** each restart finds its clock this much later, so that no lease of the dead process is waited for */
const LATER = 10 * 60_000;

describe.each(ENGINES)('killed while a new year moves the letters, on %s', (engine) => {
  let bff: BffProcess;
  let writers: Client[];

  beforeAll(async () => {
    bff = await startBff(engine, { DEMO_CLOCK: new Date(START).toISOString() }, 'bureau');
    writers = [];
    for (let n = 0; n < WRITERS; n += 1) writers.push(await asResident(bff.url, `1380000020${n}`));
    await Promise.all(
      writers.map(async (writer) => {
        for (let n = 0; n < LETTERS_EACH; n += 1) await writer.post<MessageReceipt>('/api/messages', letter({ title: `来信 ${n}` }));
      }),
    );
  });
  afterAll(() => bff.close());

  let kills = 0;
  const killAndRestart = async () => {
    kills += 1;
    await bff.kill();
    await bff.restart({ DEMO_CLOCK: new Date(START + kills * LATER).toISOString() });
  };
  const progress = async (admin: Client) => {
    const { years } = (await admin.get<CalendarView>('/api/console/calendar')).body;
    return years.find((one) => one.year === 2027)?.recompute ?? null;
  };

  test('every letter gets its day, and every writer is told exactly once', async () => {
    const admin = await asStaff(bff.url, 'admin');
    const headers = { ...ifMatch(0), 'idempotency-key': randomUUID() };
    const write = () => admin.put('/api/console/calendar/years/2027', SCHEDULE_2027, headers);
    const first = await write();
    expect(first.status).toBe(200);
    // at once, then when something has been moved, then once more
    await killAndRestart();
    await until('the first letters', async () => ((await progress(admin))?.looked ?? 0) > 0);
    await killAndRestart();
    // whoever believes that the answer was lost asks again, and is told the same
    expect((await write()).body).toEqual(first.body);
    await until('the end', async () => (await progress(admin))?.finishedAt != null);
    await killAndRestart();

    expect(await progress(admin)).toMatchObject({ looked: WRITERS * LETTERS_EACH, moved: WRITERS * LETTERS_EACH });
    for (const writer of writers) {
      const mine = (await writer.get<Page<MyMessageRow>>('/api/messages/mine?limit=100')).body.items;
      expect(mine).toHaveLength(LETTERS_EACH);
      const entries = await until('all entries', async () => {
        const { items } = (await writer.get<Page<NotificationRow>>('/api/notifications?limit=100')).body;
        return items.length >= LETTERS_EACH && items;
      });
      expect(entries.map((one) => one.messageId).sort()).toEqual(mine.map((one) => one.id).sort());
      expect(new Set(entries.map((one) => one.title))).toEqual(new Set(['答复期限已经确定：2027年1月6日']));
      expect((await writer.get<MyMessage>(`/api/messages/${mine[0]?.id}`)).body.dueOn).toBe(DUE);
    }
  });
});

describe.each(ENGINES)('killed while a new year moves applications, on %s', (engine) => {
  /** two batches of the job that moves them */
  const APPLICATIONS = 270;
  let bff: BffProcess;
  afterAll(() => bff.close());

  test('every one gets its day, and each is to be told of exactly once', async () => {
    bff = await startBff(engine, { DEMO_CLOCK: new Date(START).toISOString() }, 'bureau');
    const lu = await asStaff(bff.url, 'lu');
    for (let n = 0; n < APPLICATIONS; n += 1) {
      const body = paper('2026-12-04', { information: `第${n}件材料` });
      expect((await lu.post('/api/console/applications', body)).status).toBe(201);
    }
    const admin = await asStaff(bff.url, 'admin');
    const written = await admin.put('/api/console/calendar/years/2027', SCHEDULE_2027, { ...ifMatch(0), 'idempotency-key': randomUUID() });
    expect(written.status).toBe(200);
    await bff.kill();
    await bff.restart({ DEMO_CLOCK: new Date(START + LATER).toISOString() });
    const recompute = async () => (await admin.get<CalendarView>('/api/console/calendar')).body.years.find((one) => one.year === 2027)?.recompute ?? null;
    await until('the first applications', async () => ((await recompute())?.looked ?? 0) > 0);
    await bff.kill();
    await bff.restart({ DEMO_CLOCK: new Date(START + 2 * LATER).toISOString() });
    await until('the end', async () => (await recompute())?.finishedAt != null);
    await bff.kill();
    expect(await recomputed(bff)).toEqual({ days: ['2027-01-04'], told: APPLICATIONS, logged: APPLICATIONS });
  });
});

/** The due days of all applications, and how many changes of them are to be told and stand in the log. */
async function recomputed(bff: BffProcess) {
  const opened = await openDatabaseOf(bff.database);
  const count = async (sql: string) => Number((await opened.db.readOne<{ n: number | string }>(sql))?.n ?? 0);
  const days = await opened.db.read<{ dueOn: string }>('SELECT DISTINCT dueOn FROM disclosure_case');
  const told = await count("SELECT COUNT(*) AS n FROM outbox_job WHERE topic = 'application.due'");
  const logged = await count("SELECT COUNT(*) AS n FROM audit_log WHERE action = 'application.due'");
  await opened.close();
  return { days: days.map(({ dueOn }) => dueOn), told, logged };
}

describe.each(ENGINES)('another process on the same database, on %s', (engine) => {
  test('learns of a new year and of its correction', async () => {
    const opened = await openDatabase(engine);
    const here = new CalendarQueries(opened.db);
    await here.refresh();
    expect(here.current.lastCovered).toBe('2026-12-31');
    const add = (version: number, daysOff: string[]) =>
      opened.db.write((m) =>
        m.insert('calendar_year', {
          id: randomUUID(),
          year: 2027,
          version,
          notice: SCHEDULE_2027.notice,
          daysOff: JSON.stringify(daysOff),
          workingWeekends: '[]',
          staffId: randomUUID(),
          at: START,
          looked: 0,
          moved: 0,
          finishedAt: null,
        }),
      );
    await add(1, ['2027-01-01']);
    await here.onModuleInit();
    expect(here.current.lastCovered).toBe('2027-12-31');
    await add(2, ['2027-01-04']);
    await until('the correction', async () => here.current.daysOff.has('2027-01-04'));
    expect(here.current.daysOff.has('2027-01-01')).toBe(false);
    await here.onModuleDestroy();
    await opened.close();
  });
});
