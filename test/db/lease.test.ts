import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '@mingchuang/bff/app';
import { SubscriptionEntity } from '@mingchuang/bff/features/notifications/notifications.entity';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import { ENGINES } from '../support/databases.ts';
import { until } from '../support/until.ts';
import { WechatStory } from '../support/wechat-app.ts';

const LEASE = 60_000;

const LETTER = { unitId: 'no-unit', source: 'h5' } as const;

describe.each(ENGINES)('jobs are claimed with a lease, on %s', (engine) => {
  let s: WechatStory;
  let db: Db;

  beforeAll(async () => {
    s = await WechatStory.start(engine);
    db = s.t.app.get(Db);
  });
  afterAll(() => s.close());

  const sentTo = (openid: string) => s.wechat.sent.filter((m) => m.touser === openid).length;
  const jobs = async (subjectId: string) =>
    Number((await db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM outbox_job WHERE subjectId = ?', [subjectId]))?.n);
  /** As a worker leaves it that died in the middle of the attempt. */
  const abandoned = (messageId: string, topic: string, attempts: number) =>
    db.write((m) =>
      execute(m, "UPDATE outbox_job SET state = 'running', attempts = ?, claim = 'of a dead worker', runAfter = ? WHERE subjectId = ? AND topic = ?", [
        attempts,
        s.t.clock.now() + LEASE,
        messageId,
        topic,
      ]),
    );

  test('a job of a dead worker is claimed again when its lease ends, and a push is marked as a possible repeat', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    await abandoned(id, 'message.replied', 1);
    s.t.clock.advance(LEASE - 1);
    expect(await s.t.drain()).toBe(0);
    s.t.clock.advance(1);
    await s.t.drain();
    // The in-app inbox shares its commit with the job, so nothing of it can repeat; the push had not begun.
    expect((await resident.get<UnreadCount>('/api/notifications/unread-count')).body.unread).toBe(2);
    expect((await s.deliveries()).find((d) => d.subjectId === id && d.topic === 'message.replied')).toMatchObject({ attempts: 2, possibleRepeat: false });
    expect(await s.push(id)).toMatchObject({ state: 'done', attempts: 1, possibleRepeat: false });

    const other = await s.answered(await s.resident(2));
    const open = s.wechat.hold('send');
    const dying = s.t.drain();
    await until('the push begins', async () => (await s.push(other)).state === 'running');
    await abandoned(other, 'wechat.push', 1);
    s.t.clock.advance(LEASE);
    open();
    await dying;
    await s.t.drain();
    expect(await s.push(other)).toMatchObject({ state: 'done', attempts: 2, possibleRepeat: true });
  });

  test('a worker that lost its lease settles nothing, and its rows roll back', async () => {
    const resident = await s.resident(3);
    const id = await s.answered(resident);
    const open = s.wechat.hold('send');
    const slow = s.t.drain();
    const running = (attempts: number) => async () => (await s.push(id)).state === 'running' && (await s.push(id)).attempts === attempts;
    await until('the first worker runs it', running(1));
    s.t.clock.advance(LEASE);
    const second = s.t.drain();
    await until('the second worker runs it', running(2));
    open();
    await Promise.all([slow, second]);
    expect(await s.push(id)).toMatchObject({ state: 'done', attempts: 2, possibleRepeat: true });
    // Both have sent, which at least once means; one of them is in the ledger.
    expect(sentTo(resident.openid)).toBe(2);
    expect(await s.remaining(resident)).toBe(2);
  });

  test('a job in which the process died every time is given up', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    await abandoned(id, 'message.replied', 8);
    s.t.clock.advance(LEASE);
    await s.t.drain();
    const [given] = (await s.deliveries('&state=dead')).filter((d) => d.subjectId === id);
    expect(given).toMatchObject({ topic: 'message.replied', attempts: 9, note: '多次在办理中断，没有完成' });
  });

  test('two workers at once run each job once', async () => {
    const residents = await Promise.all(Array.from({ length: 30 }, () => s.resident()));
    await s.allAnswered(residents);
    // SQLite belongs to one process; with MySQL a second BFF works on the same queue.
    const other = engine === 'MySQL' ? await createApp(s.t.config, s.t.clock) : s.t.app;
    const issued = s.wechat.tokensIssued.length;
    s.wechat.revokeToken();
    const drains = [s.t.app, other, s.t.app, other].map((app) => app.get(OutboxWorker).drain());
    const ran = (await Promise.all(drains)).reduce((sum, n) => sum + n, 0);
    expect(ran).toBe(60);
    expect(residents.map((r) => sentTo(r.openid))).toEqual(residents.map(() => 1));
    // Neither process ends the other's token.
    expect(s.wechat.tokensIssued.length - issued).toBe(1);
    if (other !== s.t.app) await other.close();
  });

  test('a write that rolls back leaves no job', async () => {
    const outbox = s.t.app.get(Outbox);
    const lost = db.write(async (m) => {
      await outbox.add(m, 'message.submitted', 'rolled-back', { ...LETTER, messageId: 'rolled-back' });
      throw new Error('changed my mind');
    });
    await expect(lost).rejects.toThrow('changed my mind');
    expect(await jobs('rolled-back')).toBe(0);
  });

  test('the same key twice is one job, and the second asker keeps its other rows', async () => {
    const outbox = s.t.app.get(Outbox);
    const ask = (row: string) =>
      db.write(async (m) => {
        await m.insert(SubscriptionEntity, { residentId: row, templateId: 'x', remaining: 0 });
        await outbox.add(m, 'message.submitted', 'asked-twice', { ...LETTER, messageId: 'asked-twice' });
      });
    await ask('first');
    await Promise.all(['second', 'third'].map(ask));
    expect(await jobs('asked-twice')).toBe(1);
    expect(await db.read("SELECT residentId FROM subscription WHERE templateId = 'x' ORDER BY residentId")).toEqual([
      { residentId: 'first' },
      { residentId: 'second' },
      { residentId: 'third' },
    ]);
    await s.t.drain();
  });
});

describe.each(ENGINES)('a running worker, on %s', (engine) => {
  let s: WechatStory;
  let open: () => void = () => undefined;
  let closing: Promise<void> | null = null;

  beforeAll(async () => {
    s = await WechatStory.start(engine);
    s.t.app.get(OutboxWorker).start();
  });
  afterAll(async () => {
    open();
    await (closing ?? s.t.app.close());
    await s.t.database.drop();
    await s.wechat.close();
  });

  test('wakes by itself, under a steady stream of commits too', async () => {
    const { people, app } = s.t;
    const [db, outbox] = [app.get(Db), app.get(Outbox)];
    let streaming = true;
    const stream = (async () => {
      for (let n = 0; streaming && n < 20_000; n += 1) await db.write((m) => outbox.add(m, 'message.submitted', `n-${n}`, { ...LETTER, messageId: `n-${n}` }));
    })();
    const id = await people.submit(await people.resident('13800000003'), { title: '一', body: '二', unitId: s.unitId });
    await people.accept(await people.staff('jiang'), id);
    const entry = async () => (await db.readOne('SELECT id FROM notification WHERE messageId = ?', [id])) !== null;
    const seen = await until('the inbox entry', entry).finally(() => {
      streaming = false;
    });
    await stream;
    expect(seen).toBe(true);
  });

  test('asked to stop in the middle of a push, it finishes and settles it', async () => {
    const resident = await s.resident();
    open = s.wechat.hold('send');
    const id = await s.answered(resident);
    await until('a push is under way', async () => {
      const row = (await s.deliveries('&state=running')).find((d) => d.subjectId === id);
      return row?.topic === 'wechat.push';
    });
    closing = s.t.app.close();
    open();
    await closing;
    expect(s.wechat.sent.filter((m) => m.touser === resident.openid)).toHaveLength(1);
    const again = await createApp(s.t.config, s.t.clock);
    const rows = await again
      .get(Db)
      .read("SELECT state FROM outbox_job WHERE subjectId = ? AND topic = 'wechat.push' AND state NOT IN ('done', 'unsent')", [id]);
    await again.close();
    expect(rows).toEqual([]);
  });
});
