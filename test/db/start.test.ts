import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DEMO_BUREAU } from '@mingchuang/bff/config';
import type { CurrentStaffSession, SignInOptions } from '@mingchuang/shared/auth/auth.types';
import type { ConsoleCounts } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, Client, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { type BffProcess, newBff, READY_WITHIN_MS, startBff } from '../support/process.ts';

// Processes start in a second, and slowly where everything else runs at the same time.
jest.setTimeout(90_000);

type Row = { title: string };

const SECRET = 'a-long-secret-of-a-test-0123456789';
const PRODUCTION = { NODE_ENV: 'production', APP_SECRET: SECRET, ...DEMO_BUREAU };

describe('a wrong configuration stops the start', () => {
  let bff: BffProcess;
  afterEach(() => bff.close());

  test.each<[string, Record<string, string>, string[]]>([
    [
      'production with everything of a demonstration',
      { NODE_ENV: 'production', DEMO: 'on', DEMO_CLOCK: '2026-11-12T09:00:00+08:00', SMS_SENDER: 'demo' },
      ['DEMO=on：', 'DEMO_CLOCK：', 'SMS_SENDER=demo：', '应为 http 或 none', 'APP_SECRET：', '至少 32 个字符'],
    ],
    ['wrong addresses', { PORT: 'web', DATABASE_URL: 'postgres://127.0.0.1/x' }, ['PORT=web：应为 0 到 65535', 'DATABASE_URL：应为以 mysql://']],
  ])('%s', async (_what, env, expected) => {
    bff = await newBff('SQLite', env);
    const { code, output } = await bff.startExpectingEnd();
    expect(code).toBe(1);
    for (const part of ['配置有误，没有启动', ...expected]) expect(output).toContain(part);
    expect(output).not.toContain('    at ');
  });
});

describe('a port in use', () => {
  let bff: BffProcess;
  let other: Server;
  beforeAll(async () => {
    other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
  });
  afterAll(async () => {
    await bff.close();
    other.close();
  });

  test('is said once, in Chinese, before anything is made', async () => {
    const { port } = other.address() as AddressInfo;
    bff = await newBff('SQLite', { PORT: String(port) });
    const folder = path.join(bff.database.env.DATA_DIR, 'new');
    const { code, output } = await bff.startExpectingEnd({ DATA_DIR: folder });
    expect([code, output]).toEqual([1, `端口 ${port} 已被占用，没有启动。请换一个，例如：PORT=${port + 1}\n`]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe.each(ENGINES)('starting again on the same data, on %s', (engine) => {
  let bff: BffProcess;
  beforeAll(async () => {
    bff = await startBff(engine, { DEMO_CLOCK: '2026-11-12T09:00:00+08:00' });
  }, READY_WITHIN_MS);
  afterAll(() => bff.close());

  const state = async () => {
    const staff = await asStaff(bff.url, 'he');
    const counts = (await staff.get<ConsoleCounts>('/api/console/messages/counts')).body;
    const accounts = (await staff.get<SignInOptions>('/api/console/sign-in-options')).body.demoAccounts.length;
    return { counts, accounts };
  };

  test('a second start finds everything and seeds nothing', async () => {
    const first = await state();
    expect(first.counts.open).toBeGreaterThan(0);
    expect(first.counts.replied).toBeGreaterThan(0);
    await bff.stop();
    await bff.restart();
    expect(await state()).toEqual(first);
    expect(bff.output).not.toContain('首次启动');
  });

  test('no two letters of the demonstration have the same title', async () => {
    const staff = await asStaff(bff.url, 'he');
    const titles: string[] = [];
    for (const queue of ['open', 'replied']) {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const url: string = `/api/console/messages?queue=${queue}&limit=100${cursor && `&cursor=${cursor}`}`;
        const { body }: { body: Page<Row> } = await staff.get<Page<Row>>(url);
        titles.push(...body.items.map(({ title }) => title));
        cursor = body.nextCursor;
      }
    }
    expect(titles.length).toBeGreaterThan(150);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('a session outlives the restart', async () => {
    const staff = await asStaff(bff.url, 'lin');
    const resident = await asResident(bff.url, '13800009001');
    await bff.restart();
    expect((await staff.get<CurrentStaffSession>('/api/console/session')).body.session?.staff.account).toBe('lin');
    expect((await resident.get('/api/auth/me')).status).toBe(200);
  });

  test('being asked to end, it ends by itself and leaves nothing half done', async () => {
    const resident = await asResident(bff.url, '13800009002');
    const sent = Promise.allSettled(Array.from({ length: 8 }, () => resident.post<{ id: string }>('/api/messages', letter())));
    const ended = bff.stop();
    const receipts = (await sent).flatMap((r) => (r.status === 'fulfilled' && r.value.status === 201 ? [r.value.body.id] : []));
    await ended;
    expect(bff.output).not.toMatch(/unhandled|triggerUncaught/i);
    await bff.restart();
    for (const id of receipts) expect((await resident.get(`/api/messages/${id}`)).status).toBe(200);
  });

  test('production refuses a database with demo accounts, by name', async () => {
    await bff.stop();
    const { code, output } = await bff.startExpectingEnd({ ...PRODUCTION, DEMO_CLOCK: '' });
    expect(code).toBe(1);
    expect(output).toContain('库里有演示账号（lin、');
  });

  test('production starts empty, without demo accounts and without a code on the screen', async () => {
    const production = await startBff(engine, { ...PRODUCTION });
    const guest = new Client(production.url);
    expect((await guest.get<SignInOptions>('/api/console/sign-in-options')).body.demoAccounts).toEqual([]);
    expect((await guest.post('/api/auth/codes', { phone: '13800000001' })).body.code).toBe('SMS_UNAVAILABLE');
    expect((await guest.post('/api/console/session', { account: 'lin', password: 'mingchuang' })).status).toBe(401);
    await production.close();
  });
});

describe.each(ENGINES)('readiness, on %s', (engine) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp(engine);
  });
  afterAll(() => t.close());

  const ready = async () => await new Client(t.url).get<{ outboxLagSeconds?: number; code?: string; detail?: string }>('/readyz');

  test('says how far the outbox lags, and 503 when the worker stands still', async () => {
    expect((await ready()).body).toMatchObject({ status: 'ok', outboxLagSeconds: 0 });
    const resident = await asResident(t.url, '13800000001');
    await resident.post('/api/messages', letter());
    t.clock.advance(4 * 60_000);
    expect((await ready()).body).toMatchObject({ status: 'ok', outboxLagSeconds: 240 });
    t.clock.advance(61_000);
    const late = await ready();
    expect(late.status).toBe(503);
    expect(late.body).toMatchObject({ code: 'UNAVAILABLE', detail: '推送队列积压' });
    expect((await new Client(t.url).get('/healthz')).status).toBe(200);
    await t.drain();
    expect((await ready()).body).toMatchObject({ status: 'ok', outboxLagSeconds: 0 });
  });
});
