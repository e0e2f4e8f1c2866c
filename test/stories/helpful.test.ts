import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { Db } from '@mingchuang/bff/platform/db';
import { HELPFUL_WORDS_MAX, type HelpfulDetail, type HelpfulRows, type HelpfulVote } from '@mingchuang/shared/helpful/helpful.types';
import type { Page } from '@mingchuang/shared/paging';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { type Answer, asStaff, Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

const HOSTILE = "<img src=x onerror=alert(1)>'; DROP TABLE policy_helpful; -- 还是不会“办”";

describe.each(ENGINES)('whether a text answered the question, on %s', (engine) => {
  let t: TestApp;
  let anyone: Client;
  let lin: Client;
  let ids: string[];

  beforeAll(async () => {
    t = await startTestApp(engine);
    anyone = new Client(t.url);
    lin = await asStaff(t.url, 'lin');
    for (const [n, name] of ['高龄津贴', '临时救助', '婚姻登记'].entries())
      await t.app.get(PoliciesImport).add(`关于${name}的通知\n\n各街道：\n\n${name}按月办理。\n\n明川区民政局\n2026年3月2日\n`, `${n}.txt`);
    ids = (await anyone.get<Page<PolicyRow>>('/api/policies')).body.items.map(({ id }) => id);
  }, 60_000);
  afterAll(() => t.close());

  const vote = (id: string, more: object = {}, by: Client = anyone) =>
    by.put<HelpfulVote>(`/api/policies/${id}/helpful`, { device: randomUUID(), helpful: false, words: '', asked: false, ...more });
  const of = async (id: string) => (await lin.get<HelpfulDetail>(`/api/console/helpful/${id}`)).body;
  const first = () => ids[0] ?? '';
  const second = () => ids[1] ?? '';

  test('one a device and text, and it can be changed', async () => {
    const device = randomUUID();
    expect((await vote(first(), { device, words: '怎么认证？' })).body).toMatchObject({ helpful: false, words: '怎么认证？', asked: false });
    t.clock.advance(60_000);
    expect(await vote(first(), { device: device.toUpperCase(), asked: true, words: '怎么认证？' })).toMatchObject({ status: 200, body: { asked: true } });
    expect(await of(first())).toMatchObject({ helpful: 0, unhelpful: 1, asked: 1, words: [{ words: '怎么认证？', asked: true }] });
    // who was helped after all has not gone on to ask
    t.clock.advance(60_000);
    expect((await vote(first(), { device, helpful: true, asked: true })).body).toMatchObject({ helpful: true, asked: false });
    expect(await of(first())).toEqual({ helpful: 1, unhelpful: 0, asked: 0, words: [] });
  });

  test('two taps at once make one, and so do the same ones again', async () => {
    const device = randomUUID();
    const answers = await atOnce<Answer<unknown>>(t, [() => vote(second(), { device, helpful: true }), () => vote(second(), { device, helpful: true })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await vote(second(), { device, helpful: true });
    expect(await of(second())).toMatchObject({ helpful: 1, unhelpful: 0 });
  });

  test('what one device says of two texts cannot be put together, and the device itself is kept nowhere', async () => {
    const device = randomUUID();
    await vote(first(), { device });
    await vote(second(), { device });
    const rows = await t.app.get(Db).read<{ id: string }>('SELECT * FROM policy_helpful');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(JSON.stringify(rows)).not.toContain(device.slice(0, 8));
  });

  test('staff see the counts, those with the most open questions first', async () => {
    for (let n = 0; n < 3; n += 1) await vote(second(), { words: `第 ${n + 1} 个问题` });
    const { items } = (await lin.get<HelpfulRows>('/api/console/helpful')).body;
    expect(items.map(({ policyId }) => policyId)).toEqual([second(), first()]);
    expect(items[0]).toMatchObject({ helpful: 1, unhelpful: 4, asked: 0, kind: 'document' });
    expectProblem(await anyone.get('/api/console/helpful'), 'NOT_SIGNED_IN');
    expectProblem(await anyone.get(`/api/console/helpful/${first()}`), 'NOT_SIGNED_IN');
    expectProblem(await lin.get(`/api/console/helpful/${randomUUID()}`), 'NOT_FOUND');
  });

  test('hostile words stay words; too long, nothing chosen, no such text and what nobody asked for are refused', async () => {
    await vote(ids[2] ?? '', { words: HOSTILE });
    expect((await of(ids[2] ?? '')).words.map(({ words }) => words)).toEqual([HOSTILE]);
    expect(wrongFields(await vote(first(), { words: '长'.repeat(HELPFUL_WORDS_MAX + 1) }))).toEqual(['words']);
    expect((await vote(first(), { words: '长'.repeat(HELPFUL_WORDS_MAX) })).status).toBe(200);
    expect(wrongFields(await vote(first(), { helpful: 'yes' }))).toEqual(['helpful']);
    expect(wrongFields(await vote(first(), { device: 'phone' }))).toEqual(['device']);
    expect(wrongFields(await vote(first(), { residentId: randomUUID() }))).toEqual(['residentId']);
    expectProblem(await vote(randomUUID()), 'NOT_FOUND');
    expectProblem(await vote('1%27'), 'NOT_FOUND');
  });
});

test('an address that votes without end is slowed down', async () => {
  const t = await startTestApp('SQLite', { env: { RATE_LIMIT_FACTOR: '0.05' } });
  try {
    const anyone = new Client(t.url);
    const body = () => ({ device: randomUUID(), helpful: false, words: '', asked: false });
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await anyone.put(`/api/policies/${randomUUID()}/helpful`, body()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
  } finally {
    await t.close();
  }
});
