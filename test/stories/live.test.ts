import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '@mingchuang/bff/app';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import type { ResidentPrincipal } from '@mingchuang/bff/platform/access';
import { Db } from '@mingchuang/bff/platform/db';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { ColumnChangeView } from '@mingchuang/shared/columns/columns.types';
import { LIVE_PATH, type LiveHint } from '@mingchuang/shared/live';
import { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

type Heard = LiveHint | { type: 'ready' } | { closed: number };

/** An open screen: everything it hears, in order. */
class Screen {
  readonly heard: Heard[] = [];
  readonly #waiting = new Set<() => void>();
  readonly socket: WebSocket;

  constructor(url: string, hello: unknown, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}${LIVE_PATH}`, { headers });
    this.socket.on('open', () => this.socket.send(typeof hello === 'string' ? hello : JSON.stringify(hello)));
    this.socket.on('message', (data) => this.#hear(JSON.parse(data.toString()) as Heard));
    this.socket.on('close', (closed) => this.#hear({ closed }));
    this.socket.on('error', () => undefined); // a close follows
  }

  async until(heard: Heard): Promise<void> {
    const found = () => this.heard.some((h) => JSON.stringify(h) === JSON.stringify(heard));
    while (!found()) {
      if (this.heard.some((h) => 'closed' in h)) throw new Error(`closed: ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** of letters and figures; entries of an inbox have ids of their own */
  get ids(): string[] {
    return this.heard.flatMap((h) => ('id' in h && h.topic !== 'notification' ? [h.id] : []));
  }

  #hear(heard: Heard): void {
    this.heard.push(heard);
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

const READY = { type: 'ready' } as const;
const message = (id: string): LiveHint => ({ topic: 'message', id });

describe.each(ENGINES)('open screens, on %s', (engine) => {
  let t: TestApp;
  let writers: Record<'a' | 'b', ResidentPrincipal>;
  const screens: Screen[] = [];

  const screen = (hello: unknown, headers?: Record<string, string>, url = t.url) => {
    const opened = new Screen(url, hello, headers);
    screens.push(opened);
    return opened;
  };
  const listening = async (opened: Screen) => {
    await opened.until(READY);
    return opened;
  };
  const residentScreen = async (phone: string, url?: string) =>
    listening(screen({ type: 'hello', token: (await asResident(t.url, phone)).token }, undefined, url));
  const cookieOf = async (account: string) => {
    const answer = await new Client(t.url).post('/api/console/session', { account, password: 'mingchuang' });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const staffScreen = async (account: string) => listening(screen({ type: 'hello' }, { cookie: await cookieOf(account) }));
  const submit = async (writer: 'a' | 'b', unit: string) =>
    t.people.submit(writers[writer], { title: '高龄津贴', body: '怎么领？', unitId: await t.people.unitId(unit) });
  const answer = async (account: string, id: string) => {
    const staff = await t.people.staff(account);
    await t.people.accept(staff, id);
    await t.people.reply(staff, id, '手机上就能办。');
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    writers = { a: await t.people.resident('13800000091'), b: await t.people.resident('13800000092') };
  }, 30_000);
  afterEach(() => {
    for (const { socket } of screens.splice(0)) socket.terminate();
  });
  afterAll(() => t.close());

  test('a letter that comes in is told to its unit and to those who supervise, and to nobody else', async () => {
    const [jiang, lin, gu, b] = await Promise.all([staffScreen('jiang'), staffScreen('lin'), staffScreen('gu'), residentScreen('13800000092')]);
    const first = await submit('a', '养老服务科');
    await t.drain();
    await Promise.all([jiang.until(message(first)), gu.until(message(first))]);
    const second = await submit('b', '社会救助科');
    await t.drain();
    await Promise.all([lin.until(message(second)), gu.until(message(second))]);
    expect([jiang.ids, lin.ids, gu.ids, b.ids]).toEqual([[first], [second], [first, second], []]);
  });

  test('a reply is told to its writer alone once the outbox has run, and to the unit at once', async () => {
    const ids = { a: await submit('a', '养老服务科'), b: await submit('b', '养老服务科') };
    await t.drain();
    const [a, b, jiang] = await Promise.all([residentScreen('13800000091'), residentScreen('13800000092'), staffScreen('jiang')]);
    const a2 = await residentScreen('13800000091'); // a second device
    await answer('jiang', ids.a);
    await jiang.until(message(ids.a));
    await t.drain();
    await Promise.all([a.until(message(ids.a)), a2.until(message(ids.a))]);
    await answer('jiang', ids.b);
    await t.drain();
    await b.until(message(ids.b));
    expect([new Set(a.ids), new Set(a2.ids), new Set(b.ids)]).toEqual([new Set([ids.a]), new Set([ids.a]), new Set([ids.b])]);
    const inboxOf = (opened: Screen) => opened.heard.flatMap((h) => ('topic' in h && h.topic === 'notification' ? [h.id] : []));
    const written = await t.app.get(Db).read<{ id: string }>('SELECT id FROM notification WHERE messageId = ?', [ids.a]);
    expect(new Set(inboxOf(a))).toEqual(new Set(written.map(({ id }) => id)));
    for (const hint of a.heard) expect(Object.keys(hint).sort()).toEqual('type' in hint ? ['type'] : ['id', 'topic']); // hints only
  });

  test('a rating is told to those who watch the figures', async () => {
    const id = await submit('a', '养老服务科');
    await answer('jiang', id);
    const he = await staffScreen('he');
    await t.people.rate(writers.a, id, { grade: 5, tags: [], words: '' });
    await he.until({ topic: 'metrics', id });
  });

  test('a change of the catalogue is told to every desk, when it is proposed and when it is decided, and to no resident', async () => {
    const [lin, he, a] = await Promise.all([staffScreen('lin'), staffScreen('he'), residentScreen('13800000091')]);
    const id = defaultColumnId('assistance.minimum');
    const hinted = { topic: 'column', id } as const;
    const [shen, gu] = await Promise.all([asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
    const proposed = await shen.post<ColumnChangeView>(
      `/api/console/columns/${id}/changes`,
      { kind: 'rename', name: '民政动态', reason: '名称一致' },
      ifMatch(1),
    );
    await Promise.all([lin.until(hinted), he.until(hinted)]);
    await gu.post(`/api/console/columns/changes/${proposed.body.id}/approval`, { opinion: null }, ifMatch(1));
    const units = await Promise.all(['lin', 'he'].map(async (account) => (await t.people.staff(account)).unitId));
    t.app.get(LiveHub).hint([...units.map((unitId) => `unit:${unitId}` as const), `resident:${writers.a.residentId}`], message('after it'));
    await Promise.all([lin, he, a].map((one) => one.until(message('after it'))));
    expect([lin.ids, he.ids, a.ids]).toEqual([[id, id, 'after it'], [id, id, 'after it'], ['after it']]);
  });

  test('what is for one member of staff is heard by no colleague', async () => {
    const [tang, lin] = await Promise.all([staffScreen('tang'), staffScreen('lin')]);
    const { staffId, unitId } = await t.people.staff('tang');
    const hub = t.app.get(LiveHub);
    hub.hint([`staff:${staffId}`], { topic: 'reminder', id: 'for tang' });
    hub.hint([`unit:${unitId}`], message('for the unit'));
    await Promise.all([tang, lin].map((opened) => opened.until(message('for the unit'))));
    expect([tang.ids, lin.ids]).toEqual([['for tang', 'for the unit'], ['for the unit']]);
  });

  test('without a true hello the door closes', async () => {
    const [cookie, { token }] = [await cookieOf('jiang'), await asResident(t.url, '13800000091')];
    const refused = [
      screen('nonsense'),
      screen('null'),
      screen({ type: 'good day', token }),
      screen({ type: 'hello', token: 'made-up' }),
      screen({ type: 'hello', token: cookie.split('=')[1] }), // a staff session is no resident's
      screen({ type: 'hello' }),
      screen({ type: 'hello' }, { cookie: 'mc_console=made-up' }),
      screen({ type: 'hello' }, { cookie: `mc_console=${token}` }),
      screen({ type: 'hello' }, { cookie, origin: 'https://evil.example' }),
      screen({ type: 'hello' }, { cookie, origin: 'null' }),
    ];
    await Promise.all(refused.map((s) => s.until({ closed: 4401 })));
    expect(refused.map((s) => s.heard)).toEqual(refused.map(() => [{ closed: 4401 }]));
    await listening(screen({ type: 'hello' }, { cookie, origin: t.url }));
    await screen('x'.repeat(5000)).until({ closed: 1009 });
  });

  test('a signed-out session opens no screen', async () => {
    const resident = await asResident(t.url, '13800000091');
    await resident.delete('/api/auth/session');
    await screen({ type: 'hello', token: resident.token }).until({ closed: 4401 });
  });
});

const REDIS = process.env.TEST_REDIS_URL;

describe.each(REDIS === undefined ? [] : ENGINES)('two servers that share Redis, on %s', (engine) => {
  let t: TestApp;
  let second: Awaited<ReturnType<typeof createApp>>;

  beforeAll(async () => {
    t = await startTestApp(engine, { env: { REDIS_URL: REDIS ?? '' } });
    second = await createApp(t.config, t.clock);
    await second.listen(0, '127.0.0.1');
  }, 30_000);
  afterAll(async () => {
    await second.close();
    await t.close();
  });

  test('what one does is heard at the other', async () => {
    const redis = new Redis(REDIS ?? '');
    const heardBy = async () => Number((await redis.pubsub('NUMSUB', 'mingchuang:live'))[1]);
    while ((await heardBy()) < 2) await new Promise(setImmediate); // both listen
    redis.disconnect();
    const { port } = second.getHttpServer().address() as AddressInfo;
    const resident = await asResident(t.url, '13800000093');
    const screen = new Screen(`http://127.0.0.1:${port}`, { type: 'hello', token: resident.token });
    await screen.until(READY);
    const id = await t.people.submit(await t.people.resident('13800000093'), { title: '高龄津贴', body: '怎么领？' });
    const staff = await t.people.staff('shen');
    await t.people.accept(staff, id);
    await t.people.reply(staff, id, '手机上就能办。');
    await t.drain();
    await screen.until(message(id));
    expect(new Set(screen.ids)).toEqual(new Set([id]));
    screen.socket.terminate();
  }, 15_000);
});
