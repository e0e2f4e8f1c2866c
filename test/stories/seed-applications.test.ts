import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PHONE, seedCases } from '@mingchuang/bff/seed/seed';
import type { ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import { localDateOf } from '@mingchuang/shared/local-date';
import type { ConsoleMessage, ConsoleMessagePage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { STORY_NOW, startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client } from '../support/client.ts';

/** What the demonstration shows of 依申请公开. One engine: the steps themselves run on all of them elsewhere. */
describe('the applications of the demonstration', () => {
  let t: TestApp;
  let demo: Client;
  let rows: MyApplicationRow[];
  const one = (words: string) => rows.find(({ information }) => information.includes(words));

  beforeAll(async () => {
    t = await startTestApp('SQLite');
    await seedCases(t.app, t.clock, t.clock.now());
    t.clock.set(STORY_NOW);
    demo = await asResident(t.url, DEMO_PHONE);
    rows = (await demo.get<Page<MyApplicationRow>>('/api/applications')).body.items;
  }, 60_000);
  afterAll(() => t.close());

  test('the demo resident has one in every state that asks or tells something', () => {
    expect(rows.map(({ state }) => state).sort()).toEqual([
      'awaitFee',
      'awaitSupplement',
      'closed',
      'delivered',
      'processing',
      'processing',
      'processing',
      'submitted',
    ]);
    expect(one('殡仪馆')?.clock).toMatchObject({ pausedSince: '2026-11-04' });
    expect(one('委托运营合同')?.clock).toMatchObject({ excluded: 9, remaining: 4, pausedSince: null });
    expect(one('消防安全')).toMatchObject({ asked: 'fee' });
    expect(one('临时救助')).toMatchObject({ unread: true, rating: 'open' });
  });

  test('every notice came with its step, on a day of its own, and none in the future', async () => {
    const notices = (await demo.get<Page<NotificationRow>>('/api/notifications?limit=50')).body.items;
    const days = new Map(notices.map(({ topic, at }) => [topic, localDateOf(Date.parse(at))]));
    expect(Object.fromEntries(days)).toMatchObject({
      'application.deliver': '2026-11-06',
      'application.feeNotice': '2026-11-09',
      'application.noticeSupplement': '2026-11-10',
    });
    expect(notices.filter(({ at }) => Date.parse(at) > Date.parse(STORY_NOW))).toEqual([]);
  });

  test('a letter that asked for information is answered with an offer to apply; another has become an application', async () => {
    const letters = (await demo.get<Page<MyMessageRow>>('/api/messages/mine')).body.items;
    expect(letters.map(({ title, status }) => [title, status])).toEqual([['想看助餐点的补贴明细', 'replied']]);
    const offer = await demo.get<ApplicationOffer>(`/api/messages/${letters[0]?.id}/offer`);
    expect([offer.status, offer.body.information]).toEqual([200, expect.stringContaining('助餐点')]);
    const jiang = await asStaff(t.url, 'jiang');
    const { items } = (await jiang.get<ConsoleMessagePage>('/api/console/messages?queue=replied')).body;
    const { body } = await jiang.get<ConsoleMessage>(`/api/console/messages/${items.find(({ title }) => title.includes('床位补贴'))?.id}`);
    const kerong = await asResident(t.url, '13800000031');
    const applied = (await kerong.get<Page<MyApplicationRow>>('/api/applications')).body.items.find(({ information }) => information.includes('床位建设补贴'));
    expect(body.offer?.application).toEqual({ id: applied?.id, number: applied?.number });
  });

  test('the answer carries a document that opens', async () => {
    const { body } = await demo.get<MyApplication>(`/api/applications/${one('临时救助')?.id}`);
    const [file] = body.answer?.files ?? [];
    expect(file).toMatchObject({ name: '2026年第三季度临时救助情况表.pdf', mime: 'application/pdf' });
    const read = await fetch(`${t.url}${file?.url}`);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('the office has the rest: overdue, extended, into a year without a schedule, waiting for reasons, being signed', async () => {
    const lu = await asStaff(t.url, 'lu');
    const { items } = (await lu.get<ConsoleCasePage>('/api/console/applications?queue=open&limit=50')).body;
    const states = new Set(items.map(({ state }) => state));
    expect([...states]).toEqual(expect.arrayContaining(['received', 'awaitReason', 'reviewing']));
    expect(items.filter(({ clock }) => clock?.light === 'overdue').map(({ channel }) => channel)).toEqual(['mail']);
    expect(items.filter(({ clock }) => clock?.extension === 20)[0]?.clock?.due).toMatchObject({ kind: 'provisional', year: 2027 });
    const ended = (await lu.get<ConsoleCasePage>('/api/console/applications?queue=ended')).body.items;
    expect(ended.map(({ state }) => state)).toContain('archived');
  });
});
