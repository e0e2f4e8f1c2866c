import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageReceipt, MyMessage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asResident, Client, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

const LOCK_MS = 15 * 60_000;

describe.each(ENGINES)('progress by code and PIN, on %s', (engine) => {
  let t: TestApp;
  let guest: Client;

  const submit = async () => (await (await asResident(t.url, '13800000051')).post<MessageReceipt>('/api/messages', letter())).body;
  const look = (queryCode: string, pin: string) => guest.post<MyMessage>('/api/messages/lookup', { queryCode, pin });
  /** a PIN that is not this one */
  const wrong = (pin: string, n = 1) => String((Number(pin) + n) % 1_000_000).padStart(6, '0');

  beforeAll(async () => {
    t = await startTestApp(engine);
    guest = new Client(t.url);
  }, 30_000);
  afterAll(() => t.close());

  test('a wrong PIN and an unknown code answer alike', async () => {
    const { queryCode, pin } = await submit();
    const known = expectProblem(await look(queryCode, wrong(pin)), 'QUERY_CODE_OR_PIN_WRONG');
    const unknown = expectProblem(await look(queryCode === '1000000001' ? '1000000002' : '1000000001', pin), 'QUERY_CODE_OR_PIN_WRONG');
    expect({ ...known, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  });

  test('five wrong PINs lock the code for fifteen minutes, even for the right one', async () => {
    const { queryCode, pin, id } = await submit();
    const other = await submit();
    for (let i = 1; i <= 4; i += 1) expectProblem(await look(queryCode, wrong(pin, i)), 'QUERY_CODE_OR_PIN_WRONG');
    expectProblem(await look(queryCode, wrong(pin, 5)), 'QUERY_LOCKED');
    expectProblem(await look(queryCode, pin), 'QUERY_LOCKED');
    expect((await look(other.queryCode, other.pin)).status).toBe(200); // another code is not concerned
    t.clock.advance(LOCK_MS - 1);
    expectProblem(await look(queryCode, pin), 'QUERY_LOCKED');
    t.clock.advance(1);
    expect((await look(queryCode, pin)).body).toMatchObject({ id });
  });

  test('after the lock five more wrong PINs lock again', async () => {
    const { queryCode, pin } = await submit();
    for (const after of [0, LOCK_MS]) {
      t.clock.advance(after);
      for (let i = 1; i <= 5; i += 1) await look(queryCode, wrong(pin, i));
      expectProblem(await look(queryCode, pin), 'QUERY_LOCKED');
    }
  });

  test('the right PIN starts the count anew', async () => {
    const { queryCode, pin } = await submit();
    for (let round = 0; round < 2; round += 1) {
      for (let i = 1; i <= 4; i += 1) expectProblem(await look(queryCode, wrong(pin, i)), 'QUERY_CODE_OR_PIN_WRONG');
      expect((await look(queryCode, pin)).status).toBe(200);
    }
  });

  test('thirty guesses at once count as thirty', async () => {
    const { queryCode, pin } = await submit();
    const guesses = Array.from({ length: 30 }, (_, i) => () => look(queryCode, wrong(pin, i + 1)));
    const answers = await atOnce(t, guesses);
    expect(answers.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(4);
    expectProblem(await look(queryCode, pin), 'QUERY_LOCKED');
  });

  test('it shows the progress and the reply, not what only the writer may see', async () => {
    const { queryCode, pin, id } = await submit();
    const staff = await t.people.staff('shen'); // "not sure" goes to the front desk
    await t.people.accept(staff, id);
    await t.people.reply(staff, id, '带身份证来就行。');
    await t.people.rate(await t.people.resident('13800000051'), id, { grade: 2, tags: [], words: '等得太久了' });
    const { body } = await look(queryCode, pin);
    expect(body).toMatchObject({
      status: 'replied',
      reply: { body: '带身份证来就行。' },
      contactPhone: '',
      pictures: [],
      ratingGiven: null,
      editableUntil: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/等得太久了|138\*{4}/);
    const mine = await (await asResident(t.url, '13800000051')).get<MyMessage>(`/api/messages/${id}`);
    expect(mine.body.replyUnread).toBe(true); // looking with the code is not the writer's reading
  });
});
