import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { ConsoleMessage, MessageReceipt, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Answer, asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';

describe.each(ENGINES)('the same key is the same request, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let serial = 0;

  beforeAll(async () => {
    t = await startTestApp(engine);
  });
  afterAll(() => t.close());

  const fresh = async () => {
    serial += 1;
    resident = await asResident(t.url, `1380001${String(serial).padStart(4, '0')}`);
  };
  const submit = (key: string, more: Parameters<typeof letter>[0] = {}) =>
    resident.post<MessageReceipt>('/api/messages', letter(more), { 'idempotency-key': key });
  const mine = async () => (await resident.get<Page<MyMessageRow>>('/api/messages/mine')).body.items;
  const statuses = (answers: Answer<unknown>[]) => answers.map((a) => a.status).sort();

  test('twelve at once are one letter, and all are told the same', async () => {
    await fresh();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => submit(key)));
    expect(statuses(answers)).toEqual(Array(12).fill(201));
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await mine()).toHaveLength(1);
  });

  test('two bodies under one key at once: one is taken, the other is told', async () => {
    await fresh();
    const key = randomUUID();
    const answers = await Promise.all(['一', '二', '三', '四'].map((title) => submit(key, { title })));
    expect(statuses(answers)).toEqual([201, 422, 422, 422]);
    expect(await mine()).toHaveLength(1);
  });

  test('a retry is answered although its pictures are no longer free, and although consent was taken back', async () => {
    await fresh();
    const { id } = (await resident.upload<FileView>('/api/files', PNG)).body;
    const key = randomUUID();
    const first = await submit(key, { pictureIds: [id] });
    expect(first.status).toBe(201);
    expect(await submit(key, { pictureIds: [id] })).toMatchObject({ status: 201, body: first.body });
    expect((await submit(randomUUID(), { pictureIds: [id] })).body).toMatchObject({ status: 400, code: 'PICTURE_NOT_YOURS' });
    await resident.delete('/api/auth/consent');
    expect(await submit(key, { pictureIds: [id] })).toMatchObject({ status: 201, body: first.body });
    expect((await submit(randomUUID())).body).toMatchObject({ status: 403, code: 'CONSENT_REQUIRED' });
    expect(await mine()).toHaveLength(1);
  });

  test('a refused attempt leaves the key free', async () => {
    await fresh();
    const key = randomUUID();
    expect((await submit(key, { kind: 'help', anonymous: true })).status).toBe(400);
    expect((await submit(key, { kind: 'suggestion', anonymous: true })).status).toBe(201);
  });

  test('another person with the same key is another person', async () => {
    const key = randomUUID();
    await fresh();
    const one = await submit(key);
    await fresh();
    const other = await submit(key);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
  });

  test('a reply sent five times at once is one reply, and a different one is refused', async () => {
    await fresh();
    const { id } = (await submit(randomUUID())).body;
    const staff = await asStaff(t.url, 'shen');
    await staff.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
    const key = randomUUID();
    const reply = (body: string, idempotencyKey: string) =>
      staff.post<ConsoleMessage>(`/api/console/messages/${id}/replies`, { body }, { ...ifMatch(2), 'idempotency-key': idempotencyKey });
    const answers = await Promise.all([...Array.from({ length: 5 }, () => reply('可以。', key)), reply('不可以。', randomUUID())]);
    const taken = answers.filter((a) => a.status === 201);
    // Whichever came first is the reply; the others repeat it or are told that they are late.
    expect([1, 5]).toContain(taken.length);
    expect(new Set(taken.map((a) => a.body.reply?.body)).size).toBe(1);
    expect(answers.filter((a) => a.status !== 201).every((a) => a.status === 412)).toBe(true);
  });
});
