import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { Problem } from '@mingchuang/shared/errors';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { ConsoleMessage, DraftView, MessageReceipt, MyMessage, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { type Answer, asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const key = () => ({ 'idempotency-key': randomUUID() });
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const statuses = (answers: Answer<unknown>[]) => answers.map((answer) => answer.status).sort();

describe.each(ENGINES)('twice and at once, on %s', (engine) => {
  let t: TestApp;
  let a: Client;
  let lin: Client;
  let tang: Client;
  let unitId: string;

  const submit = async () => (await a.post<MessageReceipt>('/api/messages', letter({ unitId }))).body.id;
  const accepted = async () => {
    const id = await submit();
    await lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
    return id;
  };
  const count = async (table: string, id: string, column = 'messageId') =>
    Number((await t.app.get(Db).readOne<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${column} = ?`, [id]))?.n);
  const mine = async (client = a) => (await client.get<Page<MyMessageRow>>('/api/messages/mine?limit=100')).body.items;

  beforeAll(async () => {
    t = await startTestApp(engine);
    a = await asResident(t.url, '13800000031');
    [lin, tang] = await Promise.all([asStaff(t.url, 'lin'), asStaff(t.url, 'tang')]);
    unitId = await t.people.unitId('社会救助科');
  }, 30_000);
  afterAll(() => t.close());

  test('a double tap makes one letter with one receipt, also for a letter with pictures', async () => {
    const { id } = (await a.upload<FileView>('/api/files', PNG)).body;
    const once = key();
    const first = await a.post<MessageReceipt>('/api/messages', letter({ pictureIds: [id] }), once);
    const again = await a.post<MessageReceipt>('/api/messages', letter({ pictureIds: [id] }), once);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.body.pin).toMatch(/^\d{6}$/);
    expect(await mine()).toHaveLength(1);
    expectProblem(await a.post('/api/messages', letter({ title: '另一封' }), once), 'IDEMPOTENCY_KEY_REUSED');
    expect(await mine()).toHaveLength(1);
  });

  test('the key of one resident is not the key of another', async () => {
    const b = await asResident(t.url, '13800000032');
    const once = key();
    const [one, other] = await Promise.all([a, b].map((client) => client.post<MessageReceipt>('/api/messages', letter(), once)));
    expect(one?.body.id).not.toBe(other?.body.id);
    expect(await mine(b)).toHaveLength(1);
  });

  test('the same key ten times at once makes one letter', async () => {
    const before = (await mine()).length;
    const once = key();
    const answers = await atOnce(
      t,
      times(10, () => () => a.post<MessageReceipt>('/api/messages', letter(), once)),
    );
    expect(statuses(answers)).toEqual(times(10, () => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await mine()).toHaveLength(before + 1);
  });

  test('fifty residents sign in and submit at once', async () => {
    const residents = await Promise.all(times(50, (i) => asResident(t.url, `139000000${i + 10}`)));
    const answers = await Promise.all(residents.map((resident) => resident.post<MessageReceipt>('/api/messages', letter({ unitId }))));
    expect(statuses(answers)).toEqual(times(50, () => 201));
    for (const field of ['id', 'queryCode'] as const) expect(new Set(answers.map(({ body }) => body[field])).size).toBe(50);
    expect(await Promise.all(residents.map(async (resident) => (await mine(resident)).length))).toEqual(times(50, () => 1));
    await t.drain();
  }, 60_000);

  test('two staff reply at once: one answer goes out, the other learns who was faster', async () => {
    const id = await accepted();
    const reply = (staff: Client) => () => staff.post<ConsoleMessage & Problem>(`/api/console/messages/${id}/replies`, { body: '可以。' }, ifMatch(2));
    const answers = await atOnce(t, [reply(lin), reply(tang)]);
    expect(statuses(answers)).toEqual([201, 412]);
    const winner = answers[0]?.status === 201 ? '林知远' : '唐令宜';
    const problem = expectProblem(answers.find(({ status }) => status === 412) as Answer<unknown>, 'STALE_VERSION');
    expect(problem).toMatchObject({ currentVersion: 3, changes: [{ what: '发出了答复', by: winner, at: '2026-11-12T01:00:00.000Z' }] });
    expect(await count('message_reply', id)).toBe(1);
  });

  test('a reply sent again after its answer was lost is the same reply', async () => {
    const id = await accepted();
    const once = { ...key(), ...ifMatch(2) };
    const answers = [];
    for (let i = 0; i < 2; i += 1) answers.push(await lin.post<ConsoleMessage>(`/api/console/messages/${id}/replies`, { body: '可以同时领。' }, once));
    expect(statuses(answers)).toEqual([201, 201]);
    expect(answers[1]?.body).toMatchObject({ id, version: 3, reply: { body: '可以同时领。' } });
    expectProblem(await lin.post(`/api/console/messages/${id}/replies`, { body: '换一个说法' }, once), 'IDEMPOTENCY_KEY_REUSED');
    expect(await count('message_reply', id)).toBe(1);
  });

  test('two ratings at once make one; the same one sent again is the same', async () => {
    const id = await accepted();
    await lin.post(`/api/console/messages/${id}/replies`, { body: '可以。' }, ifMatch(2));
    const once = key();
    const rate = (grade: number, headers: Record<string, string>) => a.post(`/api/messages/${id}/ratings`, { grade, tags: [], words: '' }, headers);
    const answers = await atOnce(t, [() => rate(5, once), () => rate(1, key())]);
    expect(statuses(answers)).toEqual([201, 409]);
    expectProblem(answers.find(({ status }) => status === 409) as Answer<unknown>, 'ALREADY_RATED');
    const again = await rate(5, once);
    if (answers[0]?.status === 201) expect([again.status, again.body]).toEqual([201, answers[0].body]);
    else expectProblem(again, 'ALREADY_RATED');
    expect(await count('rating', id, 'matterId')).toBe(1);
  });

  test('two windows of one person do not overwrite each other’s draft', async () => {
    const id = await accepted();
    const save = (body: string, seen: number, staff = lin) => staff.put<DraftView & Problem>(`/api/console/messages/${id}/draft`, { body }, ifMatch(seen));
    const first = await atOnce(t, [() => save('左边的窗口', 0), () => save('右边的窗口', 0)]);
    expect(statuses(first)).toEqual([200, 412]);
    expect((await save('接着写', 1)).body).toMatchObject({ body: '接着写', version: 2 });
    const stale = expectProblem(await save('旧窗口', 1), 'STALE_VERSION');
    expect(stale).toMatchObject({ currentVersion: 2, changes: [{ what: '您在另一个窗口存过草稿', by: '林知远' }] });
    expect((await save('同事自己的', 0, tang)).body.version).toBe(1);
  });

  test.each(['edit', 'withdraw'] as const)('%s against acceptance: one wins, the other is refused, the state is lawful', async (what) => {
    for (let round = 0; round < 5; round += 1) {
      const id = await submit();
      const change = () =>
        what === 'edit'
          ? a.put(`/api/messages/${id}`, letter({ unitId, title: '改过' }), ifMatch(1))
          : a.post(`/api/messages/${id}/withdrawal`, {}, ifMatch(1));
      const accept = () => lin.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
      const answers = await atOnce<Answer<unknown>>(t, round % 2 === 0 ? [change, accept] : [accept, change]);
      const [changed, taken] = round % 2 === 0 ? answers : answers.reverse();
      expect([changed, taken].filter((answer) => answer?.status === 200)).toHaveLength(1);
      const loser = [changed, taken].find((answer) => answer?.status !== 200);
      expectProblem(loser as Answer<unknown>, 'STALE_VERSION');
      const { body } = await a.get<MyMessage>(`/api/messages/${id}`);
      const expected = taken?.status === 200 ? 'accepted' : what === 'edit' ? 'submitted' : 'withdrawn';
      expect(body).toMatchObject({ status: expected, version: 2, title: changed?.status === 200 && what === 'edit' ? '改过' : letter().title });
      expect(body.timeline).toHaveLength(2);
    }
  });

  test('twenty stale writers at once are all told, and the house stays open', async () => {
    const id = await accepted();
    const answers = await Promise.all(times(20, () => lin.post(`/api/console/messages/${id}/replies`, { body: '晚了' }, ifMatch(1))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([412]));
    expect((await a.get(`/api/messages/${id}`)).status).toBe(200);
  });

  test('a code asked for ten times at once is one code, and no request fails', async () => {
    const answers = await Promise.all(times(10, () => a.post('/api/auth/codes', { phone: '13800000039' })));
    expect(statuses(answers)).toEqual(times(10, () => 202));
    const codes = await t.app.get(Db).read('SELECT id FROM login_code WHERE expiresAt > ?', [t.clock.now()]);
    expect(codes).toHaveLength(1);
  });
});
