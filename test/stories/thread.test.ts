import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ConsoleMessage, ConsoleMessagePage, MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import type { NotificationRow, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

describe.each(ENGINES)('a letter travels all the way, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let receipt: MessageReceipt;

  beforeAll(async () => {
    t = await startTestApp(engine);
    resident = await asResident(t.url, '13800000001');
  });
  afterAll(() => t.close());

  test('the resident submits and is told by which day it is answered', async () => {
    const unitId = await t.people.unitId('养老服务科');
    const answer = await resident.post<MessageReceipt>('/api/messages', letter({ kind: 'help', unitId, allowPublication: true }));
    expect(answer.status).toBe(201);
    receipt = answer.body;
    expect(receipt.queryCode).toMatch(/^[1-9]\d{9}$/);
    expect(receipt.pin).toMatch(/^\d{6}$/);
    // 12 November + 7 wd: 13, 16, 17, 18, 19, 20, 23
    expect(receipt.due).toEqual({ kind: 'fixed', on: '2026-11-23' });
    expect(receipt.unitName).toBe('养老服务科');
  });

  test('code and PIN show the progress without signing in', async () => {
    const { body } = await new (resident.constructor as typeof Client)(t.url).post<MyMessage>('/api/messages/lookup', {
      queryCode: receipt.queryCode,
      pin: receipt.pin,
    });
    expect(body).toMatchObject({ id: receipt.id, status: 'submitted', contactPhone: '', pictures: [] });
  });

  test('staff of the unit see it, accept and answer', async () => {
    t.clock.set('2026-11-13T10:00:00+08:00');
    const staff = await asStaff(t.url, 'jiang');
    const list = await staff.get<ConsoleMessagePage>('/api/console/messages');
    expect(list.body.items.map((m) => m.id)).toEqual([receipt.id]);
    const accepted = await staff.post<ConsoleMessage>(`/api/console/messages/${receipt.id}/acceptance`, {}, ifMatch(1));
    expect(accepted.body).toMatchObject({ status: 'accepted', version: 2, ownerName: '江予安' });
    const replied = await staff.post<ConsoleMessage>(`/api/console/messages/${receipt.id}/replies`, { body: '带老人身份证，手机上就能办。' }, ifMatch(2));
    expect(replied.status).toBe(201);
    expect(replied.body).toMatchObject({ status: 'replied', version: 3, reply: { body: '带老人身份证，手机上就能办。', unitName: '养老服务科' } });
  });

  test('the inbox has one entry for each step, with an unread badge', async () => {
    await t.drain();
    expect((await resident.get<UnreadCount>('/api/notifications/unread-count')).body.unread).toBe(2);
    const inbox = await resident.get<Page<NotificationRow>>('/api/notifications');
    expect(inbox.body.items.map((n) => n.topic).sort()).toEqual(['message.accepted', 'message.replied']);
  });

  test('the resident reads, rates once, and the figures show it', async () => {
    const mine = await resident.get<MyMessage>(`/api/messages/${receipt.id}`);
    expect(mine.body).toMatchObject({ status: 'replied', answeredEarlyBy: 6, rating: 'open', ratableUntil: '2026-12-13', replyUnread: true });
    expect(mine.body.timeline.map((e) => e.type)).toContain('accepted');
    const rated = await resident.post(`/api/messages/${receipt.id}/ratings`, { grade: 4, tags: ['clear'], words: '说得清楚' });
    expect(rated.status).toBe(201);
    const again = await resident.post(`/api/messages/${receipt.id}/ratings`, { grade: 5, tags: [], words: '' });
    expect(again.body).toMatchObject({ status: 409, code: 'ALREADY_RATED' });

    const supervisor = await asStaff(t.url, 'he');
    const { body } = await supervisor.get<Metrics>('/api/console/metrics');
    expect(body.total).toMatchObject({
      satisfaction: { numerator: 1, denominator: 1 },
      participation: { numerator: 1, denominator: 1 },
      onTime: { numerator: 1, denominator: 1 },
      medianDays: 1,
    });
    expect(body.units.find((u) => u.unitName === '养老服务科')).toMatchObject({ answered: 1, overdueOpen: 0 });
    expect(body.units.find((u) => u.unitName === '社会救助科')).toMatchObject({ satisfaction: { numerator: 0, denominator: 0 }, medianDays: null });
    expect(body.weeks.at(-1)).toMatchObject({ weekOf: '2026-11-09', onTime: { numerator: 1, denominator: 1 } });
    for (const measure of ['satisfaction', 'participation', 'onTime']) {
      const cases = await supervisor.get<ConsoleMessagePage>(`/api/console/metrics/cases?measure=${measure}&part=denominator`);
      expect(cases.body.items.map((m) => m.id)).toEqual([receipt.id]);
    }
  });
});
