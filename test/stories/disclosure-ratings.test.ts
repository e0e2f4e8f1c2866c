import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Metrics } from '@mingchuang/shared/metrics/metrics.types';
import type { RatingView } from '@mingchuang/shared/ratings/ratings.types';
import { atOnce } from '../support/at-once.ts';
import { type Answer, asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';

describe.each(ENGINES)('ratings of applications, on %s', (engine) => {
  let s: DisclosureStory;
  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  }, 60_000);
  afterAll(() => s.t.close());

  const rate = (id: string, more: object = {}, by: Client = s.applicant, key: string = randomUUID()) =>
    by.post<RatingView>(`/api/applications/${id}/ratings`, { grade: 2, tags: ['slow'], words: '等得久', ...more }, { 'idempotency-key': key });
  const stored = async (id: string) => (await s.t.app.get(Db).read('SELECT id FROM rating WHERE matterId = ?', [id])).length;

  test('once it has ended, by its applicant, once', async () => {
    const id = await s.begun();
    expectProblem(await rate(id), 'RATING_NOT_OPEN');
    expect(await s.mine(id)).toMatchObject({ rating: 'notOpen', ratableUntil: null, ratingGiven: null });
    await s.deliver(id);
    expect(await s.mine(id)).toMatchObject({ rating: 'open', ratableUntil: '2026-04-01' });
    expectProblem(await rate(id, {}, s.other), 'NOT_FOUND');
    expect(wrongFields(await rate(id, { grade: 6 }))).toEqual(['grade']);
    expectProblem(await s.applicant.post(`/api/applications/${id}/ratings`, {}, { 'idempotency-key': '' }), 'IDEMPOTENCY_KEY_REQUIRED');

    const key = randomUUID();
    const given = await rate(id, {}, s.applicant, key);
    expect(given).toMatchObject({ status: 201, body: { grade: 2, tags: ['slow'], words: '等得久' } });
    expect(await rate(id, {}, s.applicant, key)).toMatchObject({ status: 201, body: given.body });
    expectProblem(await rate(id, { grade: 5 }), 'ALREADY_RATED');
    expect(await stored(id)).toBe(1);
    expect(await s.mine(id)).toMatchObject({ rating: 'done', ratingGiven: given.body });
    // of an archived one it stays
    await s.step(id, 'archive');
    expect(await s.mine(id)).toMatchObject({ rating: 'done', state: 'archived' });
  });

  test('two at once make one', async () => {
    const id = await s.delivered();
    const answers = await atOnce<Answer<unknown>>(s.t, [() => rate(id, { grade: 5 }), () => rate(id, { grade: 1 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expectProblem(answers.find(({ status }) => status === 409) as Answer<unknown>, 'ALREADY_RATED');
    expect(await stored(id)).toBe(1);
  });

  test('an answer alone, not what was closed or withdrawn; for thirty days', async () => {
    const closed = await s.begun();
    await s.step(closed, 'closing', { reason: '申请人要求停止' }, s.gu);
    expectProblem(await rate(closed), 'RATING_NOT_OPEN');
    const cancelled = await s.submit();
    await s.act(cancelled, 'withdrawal', { reason: '写错了' });
    expectProblem(await rate(cancelled), 'RATING_NOT_OPEN');
    const late = await s.delivered();
    await s.at('2026-04-01');
    expect((await s.mine(late)).rating).toBe('open');
    await s.at('2026-04-02');
    expect((await s.mine(late)).rating).toBe('lapsed');
    expectProblem(await rate(late), 'RATING_NOT_OPEN');
  });

  test('staff see the grade, and the figures of letters do not move', async () => {
    const he = await asStaff(s.t.url, 'he');
    const figures = async () => {
      const { asOf: _asOf, ...rest } = (await he.get<Metrics>('/api/console/metrics?from=2026-03-01&to=2026-04-30')).body;
      return rest;
    };
    const before = await figures();
    const id = await s.delivered({ information: '2024年临时救助资金安排' });
    await rate(id, { grade: 1, words: '没答到点上' });
    expect(await figures()).toEqual(before);
    expect(before.total).toMatchObject({ satisfaction: { numerator: 0, denominator: 0 }, participation: { numerator: 0, denominator: 0 }, answered: 0 });
    const [row] = (await s.lu.get<ConsoleCasePage>('/api/console/applications?queue=ended&q=临时救助')).body.items;
    expect(row).toMatchObject({ id, grade: 1 });
    expect((await s.fresh(id)).rating).toEqual({ grade: 1, tags: ['slow'], words: '没答到点上', at: expect.any(String) });
  });
});
