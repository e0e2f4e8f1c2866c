import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { NotificationsRepository } from '@mingchuang/bff/features/notifications/notifications.repository';
import { Db, execute } from '@mingchuang/bff/platform/db';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { MyOpinions } from '@mingchuang/shared/consultations/consultations.types';
import type { LiveHint } from '@mingchuang/shared/live';
import type { NotificationRow, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client } from '../support/client.ts';
import { crowd, handIn, openConsultation, publishFeedback } from '../support/consultations.ts';
import { ENGINES } from '../support/databases.ts';

const PEOPLE = 600;

describe.each(ENGINES)('whoever gave an opinion is told of the feedback, on %s', (engine) => {
  let t: TestApp;
  let db: Db;
  let gu: Client;
  let a: Client;
  let b: Client;
  let stranger: Client;
  let id: string;

  const say = (client: Client, text: string) => client.post(`/api/consultations/${id}/opinions`, { text, about: '', contactPhone: null });
  const inbox = async (client: Client) => (await client.get<Page<NotificationRow>>('/api/notifications')).body.items;
  const entries = () => db.read<{ id: string; residentId: string }>('SELECT id, residentId FROM notification WHERE consultationId = ?', [id]);
  const jobs = () => db.read<{ state: string; note: string | null }>("SELECT state, note FROM outbox_job WHERE topic = 'consultation.published' ORDER BY id");
  const people = async () => (await entries()).map(({ residentId }) => residentId).sort();
  const published = async () => {
    await handIn(db, id, (await t.people.staff('jiang')).staffId);
    expect(await publishFeedback(gu, id)).toBe(200);
  };

  beforeEach(async () => {
    t = await startTestApp(engine);
    db = t.app.get(Db);
    [a, b, stranger] = await Promise.all([asResident(t.url, '13800000041'), asResident(t.url, '13800000042'), asResident(t.url, '13800000043')]);
    gu = await asStaff(t.url, 'gu');
    id = await openConsultation(await asStaff(t.url, 'jiang'), gu);
  }, 60_000);
  afterEach(() => t.close());

  test('once, however many opinions they gave; nobody else', async () => {
    const heard: LiveHint[] = [];
    await say(a, '希望放宽到七十九周岁');
    await say(a, '按月发就好');
    await say(b, '同意');
    const [given] = await db.read<{ residentId: string }>('SELECT residentId FROM consultation_opinion WHERE text = ?', ['同意']);
    t.app.get(LiveHub).listen([`resident:${given?.residentId}`], (hint) => heard.push(hint));
    await published();
    expect(await inbox(a)).toEqual([]);
    await t.drain();

    const told = {
      topic: 'consultation.published',
      title: '您提的意见有反馈了',
      body: '“明川区高龄津贴发放办法（征求意见稿）”公布了意见采纳情况，点开看您的意见是否采纳和理由',
      consultationId: id,
      messageId: null,
      applicationId: null,
      correctionId: null,
      readAt: null,
    };
    expect(await inbox(a)).toMatchObject([told]);
    expect(await inbox(b)).toMatchObject([told]);
    expect(await inbox(stranger)).toEqual([]);
    expect((await a.get<UnreadCount>('/api/notifications/unread-count')).body).toEqual({ unread: 1 });
    const mine = (await a.get<MyOpinions>(`/api/consultations/${id}/opinions/mine`)).body.items;
    expect(mine.map(({ outcome }) => outcome?.decision)).toEqual(['adopted', 'adopted']);
    expect(heard).toEqual([
      { topic: 'consultation', id },
      { topic: 'notification', id: (await inbox(b))[0]?.id },
    ]);
    expect(await jobs()).toEqual([{ state: 'done', note: '2 位提意见的居民已放进站内通知' }]);

    // another's entry is no business of theirs
    const [own] = await inbox(a);
    expect((await b.post(`/api/notifications/${own?.id}/read`)).status).toBe(404);
    expect((await a.post(`/api/notifications/${own?.id}/read`)).status).toBe(204);
    expect((await a.get<UnreadCount>('/api/notifications/unread-count')).body).toEqual({ unread: 0 });
  });

  test('whoever withdrew the consent since is told of what was received; whose account is gone is not', async () => {
    await say(a, '同意');
    await say(b, '不同意');
    await a.delete('/api/auth/consent');
    const [gone] = await db.read<{ residentId: string }>('SELECT residentId FROM consultation_opinion WHERE text = ?', ['不同意']);
    await db.write((m) => execute(m, 'DELETE FROM resident WHERE id = ?', [gone?.residentId ?? '']));
    await published();
    await t.drain();
    expect(await inbox(a)).toMatchObject([{ topic: 'consultation.published', consultationId: id }]);
    expect(await entries()).toHaveLength(1);
  });

  test('a feedback on no opinions tells nobody', async () => {
    await published();
    await t.drain();
    expect(await entries()).toEqual([]);
    expect((await jobs()).map(({ state }) => state)).toEqual(['done']);
  });

  test('many are told in batches; a failure in the middle of one tells nobody of it twice', async () => {
    await crowd(db, id, PEOPLE, 2);
    await published();
    const repository = t.app.get(NotificationsRepository);
    const insertAll = repository.insertAll.bind(repository);
    let batches = 0;
    const cut = jest.spyOn(repository, 'insertAll').mockImplementation(async (m, rows) => {
      await insertAll(m, rows);
      batches += 1;
      if (batches === 2) throw new Error('the power went out');
    });
    await t.drain();
    // the first batch stands, of the second nothing
    expect(await people()).toHaveLength(250);
    expect((await jobs()).map(({ state }) => state)).toEqual(['done', 'pending']);
    t.clock.advance(60_000);
    await t.drain();
    cut.mockRestore();
    expect((await jobs()).map(({ note }) => note)).toEqual(['250', '250', '100'].map((n) => `${n} 位提意见的居民已放进站内通知`));
    expect(await people()).toEqual(Array.from({ length: PEOPLE }, (_, n) => `crowd-${String(n).padStart(5, '0')}`));
  }, 60_000);

  test('a job that runs a second time finds everybody told', async () => {
    await crowd(db, id, 3, 1);
    await published();
    await t.drain();
    const before = await entries();
    await db.write((m) => execute(m, "UPDATE outbox_job SET state = 'pending', settledAt = NULL WHERE topic = 'consultation.published'"));
    // its lease was to end then
    t.clock.advance(120_000);
    await t.drain();
    expect(await entries()).toEqual(before);
    expect(await jobs()).toEqual([{ state: 'done', note: '0 位提意见的居民已放进站内通知' }]);
  });
});
