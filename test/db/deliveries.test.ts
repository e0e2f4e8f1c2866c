import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { ConsoleMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';
import { REPLIED_TEMPLATE, WechatStory } from '../support/wechat-app.ts';

describe.each(ENGINES)('deliveries as staff see them, on %s', (engine) => {
  let s: WechatStory;
  beforeAll(async () => {
    s = await WechatStory.start(engine);
  });
  afterAll(() => s.close());

  const sentTo = (resident: { openid: string }) => s.wechat.sent.filter((m) => m.touser === resident.openid);

  test('risky words: staff see the mark, and the letter cannot be published', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident, { body: '这里有违禁词', allowPublication: true });
    const publisher = await asStaff(s.t.url, 'gu');
    const { body: seen } = await publisher.get<ConsoleMessage>(`/api/console/messages/${id}`);
    expect(seen.contentCheck).toBe('risky');
    const texts = { title: '一', body: '二', reply: '三' };
    const refused = await publisher.post(`/api/console/messages/${id}/publication`, texts, ifMatch(seen.version));
    expect(refused.body).toMatchObject({ status: 409, code: 'MESSAGE_CONTENT_RISKY' });

    const harmless = await s.answered(resident, { allowPublication: true });
    const { body: other } = await publisher.get<ConsoleMessage>(`/api/console/messages/${harmless}`);
    expect(other.contentCheck).toBe('pass');
    expect((await publisher.post(`/api/console/messages/${harmless}/publication`, texts, ifMatch(other.version))).status).toBe(200);
    expect(s.wechat.checks.map((c) => c.suggest)).toContain('risky');
  });

  describe('the dead, as staff see them', () => {
    let resident: Client & { openid: string };
    let id: string;
    beforeAll(async () => {
      resident = await s.resident();
      id = await s.answered(resident);
      s.wechat.next('send', { errcode: 40037 });
      await s.t.drain();
    });
    const retry = async (headers: Record<string, string>) => (await s.operator()).post(`/api/console/deliveries/${(await s.push(id)).id}/retry`, {}, headers);

    test('stand in a list of their own, without personal data', async () => {
      const dead = await s.deliveries('&state=dead');
      expect(dead.every((d) => d.state === 'dead' && d.note !== null)).toBe(true);
      expect(dead.map((d) => d.subjectId)).toContain(id);
      expect(JSON.stringify(dead)).not.toContain(resident.openid);
    });

    test('are sent again with the version seen: 428, 412, 403, then sent, then 409', async () => {
      const { version } = await s.push(id);
      expect((await retry({})).body).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
      expect((await retry(ifMatch(version - 1))).body).toMatchObject({ status: 412, code: 'STALE_VERSION', currentVersion: version });
      const other = await asStaff(s.t.url, 'jiang');
      const refused = await other.post(`/api/console/deliveries/${(await s.push(id)).id}/retry`, {}, ifMatch(version));
      expect(refused.body.code).toBe('FORBIDDEN');
      expect(await retry(ifMatch(version))).toMatchObject({ status: 200, body: { state: 'pending', attempts: 0, settledAt: null } });
      await s.t.drain();
      const done = await s.push(id);
      expect(done).toMatchObject({ state: 'done', attempts: 1, note: '微信提醒已发出' });
      expect(sentTo(resident)).toHaveLength(1);
      expect((await retry(ifMatch(done.version))).body).toMatchObject({ status: 409, code: 'DELIVERY_NOT_RETRYABLE' });
    });

    test('two who retry at once are one retry', async () => {
      const again = await s.resident();
      const letterId = await s.answered(again);
      s.wechat.next('send', { errcode: 40037 });
      await s.t.drain();
      const row = await s.push(letterId);
      const operator = await s.operator();
      const answers = await Promise.all([1, 2].map(() => operator.post(`/api/console/deliveries/${row.id}/retry`, {}, ifMatch(row.version))));
      expect(answers.map((a) => a.status).sort()).toEqual([200, 412]);
      await s.t.drain();
      expect(sentTo(again)).toHaveLength(1);
    });
  });

  test('accepts reported at once all count', async () => {
    const resident = await s.resident(0);
    const accept = () => resident.post('/api/notifications/subscriptions', { answers: [{ templateId: REPLIED_TEMPLATE, result: 'accept' }] });
    const answers = await Promise.all(Array.from({ length: 6 }, accept));
    expect(answers.filter((a) => a.status >= 400)).toEqual([]);
    expect(await s.remaining(resident)).toBe(6);
  });
});

describe.each(ENGINES)('without WeChat settings, on %s', (engine) => {
  test('the product runs, and the delivery log says so', async () => {
    const t = await startTestApp(engine);
    const resident = await asResident(t.url, '13800000001');
    const { id } = (await resident.post<{ id: string }>('/api/messages', letter())).body;
    const staff = await t.people.staff('shen');
    await t.people.accept(staff, id);
    await t.people.reply(staff, id, '可以。');
    await t.drain();
    expect((await resident.get<Page<NotificationRow>>('/api/notifications')).body.items.map((entry) => entry.topic).sort()).toEqual([
      'message.accepted',
      'message.replied',
    ]);
    const operator = await asStaff(t.url, 'admin');
    const { items } = (await operator.get<Page<DeliveryRow>>('/api/console/deliveries')).body;
    const pushes = items.filter((d) => d.topic === 'wechat.push');
    expect(pushes.map((d) => [d.state, d.note])).toEqual(Array(2).fill(['unsent', '没有配置微信，只放进站内通知']));
    expect((await operator.get<Page<DeliveryRow>>('/api/console/deliveries?state=unsent')).body.items).toEqual(pushes);

    // Every row names its letter; the house's own jobs stand there only where they are asked for.
    const mine = (await resident.get<Page<MyMessageRow>>('/api/messages/mine')).body.items[0];
    expect(new Set(items.map((d) => d.queryCode))).toEqual(new Set([mine?.queryCode]));
    const topics = (rows: DeliveryRow[]) => [...new Set(rows.map((d) => d.topic))].sort();
    expect(topics(items)).toEqual(['message.accepted', 'message.replied', 'wechat.push']);
    const all = (await operator.get<Page<DeliveryRow>>('/api/console/deliveries?internal=true')).body.items;
    expect(topics(all)).toEqual(['message.accepted', 'message.replied', 'message.submitted', 'wechat.push']);
    const db = t.app.get(Db);
    await db.write((m) => execute(m, "UPDATE outbox_job SET state = 'dead' WHERE topic = 'message.submitted'"));
    expect(topics((await operator.get<Page<DeliveryRow>>('/api/console/deliveries?state=dead')).body.items)).toEqual(['message.submitted']);
    expectProblem(await operator.get('/api/console/deliveries?state=lost'), 'VALIDATION_FAILED');
    await t.close();
  });
});
