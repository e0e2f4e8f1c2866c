import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { ConsoleMessage, MessageReceipt, MyMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { ORDEAL_START, Ordeal } from '../support/ordeal.ts';
import { type BffProcess, startBff } from '../support/process.ts';
import { until } from '../support/until.ts';
import { asWechatUser, REPLIED_TEMPLATE, wechatEnv } from '../support/wechat-app.ts';

jest.setTimeout(120_000);

const WRITERS = 4;
const LETTERS_EACH = 8;
/** the BFF is killed when so many letters, and so many replies, have been acknowledged */
const KILL_AFTER_LETTERS = [6, 16];
const KILL_AFTER_REPLIES = [4, 12, 20];
interface Letter {
  writer: number;
  /** Idempotency-Key of its submission */
  key: string;
  id: string;
  queryCode: string;
  title: string;
}

describe.each(ENGINES)('killed while letters arrive and answers go out, on %s', (engine) => {
  let wechat: FakeWechat;
  let bff: BffProcess;
  let ordeal: Ordeal;
  let writers: (Client & { openid: string })[] = [];
  let staff: Client;
  const letters: Letter[] = [];
  const replied: Letter[] = [];

  beforeAll(async () => {
    wechat = await startFakeWechat();
    bff = await startBff(engine, { ...wechatEnv(wechat), DEMO_CLOCK: new Date(ORDEAL_START).toISOString() }, 'bureau');
    ordeal = new Ordeal(bff);
    writers = await Promise.all(Array.from({ length: WRITERS }, (_, n) => asWechatUser(bff.url, wechat, `openid-${n}`)));
    for (const writer of writers) {
      for (let n = 0; n < LETTERS_EACH; n += 1) {
        await writer.post('/api/notifications/subscriptions', { answers: [{ templateId: REPLIED_TEMPLATE, result: 'accept' }] });
      }
    }
    staff = await asStaff(bff.url, 'shen');
  });
  afterAll(async () => {
    await ordeal.settled();
    await bff.close();
    await wechat.close();
  });

  test('every acknowledged letter is there, and none twice', async () => {
    const submit = (writer: number, title: string, key: string) =>
      (writers[writer] as Client).post<MessageReceipt>('/api/messages', letter({ title }), { 'idempotency-key': key });
    const write = async (writer: number) => {
      for (let n = 0; n < LETTERS_EACH; n += 1) {
        const title = `来信 ${writer}-${n}`;
        const key = randomUUID();
        const answer = await ordeal.acknowledged(() => submit(writer, title, key));
        expect(answer.status).toBe(201);
        letters.push({ writer, key, id: answer.body.id, queryCode: answer.body.queryCode, title });
        if (KILL_AFTER_LETTERS.includes(letters.length)) ordeal.kill();
      }
    };
    await Promise.all(writers.map((_, n) => write(n)));
    await ordeal.settled();

    expect(ordeal.kills).toBe(KILL_AFTER_LETTERS.length);
    expect(ordeal.unanswered).toBeGreaterThan(0);
    // Whoever believes that the answer was lost asks again, after the kills too, and is told the same.
    for (const { writer, title, key, id, queryCode } of letters) {
      expect(await submit(writer, title, key)).toMatchObject({ status: 201, body: { id, queryCode } });
    }
    for (const [n, writer] of writers.entries()) {
      const { items } = (await writer.get<Page<MyMessageRow>>('/api/messages/mine?limit=100')).body;
      const mine = letters.filter((l) => l.writer === n);
      expect(items.map((m) => [m.id, m.queryCode, m.title]).sort()).toEqual(mine.map((l) => [l.id, l.queryCode, l.title]).sort());
    }
  });

  test('every acknowledged answer is there', async () => {
    const accept = async ({ id }: Letter) => {
      const answer = await ordeal.acknowledged(() => staff.post<ConsoleMessage>(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1)));
      // 412: accepted before the answer was lost.
      expect([200, 412]).toContain(answer.status);
    };
    const reply = async (about: Letter) => {
      const headers = { ...ifMatch(2), 'idempotency-key': randomUUID() };
      const answer = await ordeal.acknowledged(() =>
        staff.post<ConsoleMessage>(`/api/console/messages/${about.id}/replies`, { body: `答复：${about.title}` }, headers),
      );
      expect(answer.status).toBe(201);
      replied.push(about);
      if (KILL_AFTER_REPLIES.includes(replied.length)) ordeal.kill();
    };
    // Some answers of WeChat get lost as well, so that a repeat is certain in every run.
    wechat.next('send', { cut: 'after' }, 3);
    const queue = [...letters];
    const clerk = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await accept(next);
        await reply(next);
      }
    };
    await Promise.all([clerk(), clerk(), clerk()]);
    await ordeal.settled();

    expect(replied).toHaveLength(WRITERS * LETTERS_EACH);
    for (const { writer, id, title } of replied) {
      const { body } = await (writers[writer] as Client).get<MyMessage>(`/api/messages/${id}`);
      expect(body).toMatchObject({ status: 'replied', reply: { body: `答复：${title}` } });
    }
  });

  test('each answer is in the inbox exactly once and reached WeChat at least once; repeats are marked', async () => {
    const operator = await asStaff(bff.url, 'admin');
    const list = async (state: string) => (await operator.get<Page<DeliveryRow>>(`/api/console/deliveries?limit=100&state=${state}`)).body.items;
    await until('an empty queue', async () => (await list('pending')).length + (await list('running')).length === 0);

    for (const [n, writer] of writers.entries()) {
      const { items } = (await writer.get<Page<NotificationRow>>('/api/notifications?limit=100')).body;
      const told = items.filter((entry) => entry.topic === 'message.replied').map((entry) => entry.messageId);
      expect(told.sort()).toEqual(
        replied
          .filter((l) => l.writer === n)
          .map((l) => l.id)
          .sort(),
      );
    }

    const done: DeliveryRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page<DeliveryRow> = (await operator.get<Page<DeliveryRow>>(`/api/console/deliveries?limit=100${cursor && `&cursor=${cursor}`}`)).body;
      done.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(done.filter((d) => d.state !== 'done' && d.state !== 'unsent')).toEqual([]);
    const repeated: string[] = [];
    for (const { id } of replied) {
      const sends = wechat.sent.filter((m) => m.page?.endsWith(id)).length;
      expect(sends).toBeGreaterThanOrEqual(1);
      if (sends > 1) repeated.push(id);
    }
    const marked = done.filter((d) => d.topic === 'wechat.push' && d.possibleRepeat).map((d) => d.subjectId);
    expect(repeated.length).toBeGreaterThanOrEqual(1);
    expect(marked).toEqual(expect.arrayContaining(repeated));
  });
});
