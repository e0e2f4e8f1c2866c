import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RecordService } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Problem } from '@mingchuang/shared/errors';
import { draftReply, paper, step, taken } from '../support/applications.ts';
import type { Answer } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

const ADDRESS = '明川区东岭街道枫林里3号';

/** 发出 and 送达: two facts with two days. Monday, 2 March 2026. */
describe.each(ENGINES)('a reply on its way, on %s', (engine) => {
  let s: DisclosureStory;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  });
  afterAll(() => s.t.close());

  const told = ({ status, body }: Answer<unknown>) => [status, (body as Problem).code, (body as Problem).errors?.[0]?.code ?? null];
  /** received on Monday; the rest on the day it is asked for */
  const signed = async (applicant = {}, delivery: 'post' | 'pickup' = 'post'): Promise<ConsoleCase> => {
    const { body } = await s.lu.post<ConsoleCase>('/api/console/applications', paper('2026-03-02', { delivery }, applicant));
    await s.step(body.id, 'start');
    await s.step(body.id, 'draft', draftReply());
    await s.step(body.id, 'review', {}, s.shen);
    return s.step(body.id, 'signature', {}, s.gu);
  };
  const service = (it: ConsoleCase, more: Partial<RecordService> = {}) =>
    step(s.lu, it, 'service', { on: s.today, way: 'post', outcome: 'received', proof: 'EMS 1234567890123，本人签收', ...more });
  const mayArchive = (it: ConsoleCase) => it.actions.find(({ action }) => action === 'archive');

  test('only ways that reach the person are offered, and others are refused', async () => {
    const it = await signed({ address: ADDRESS });
    expect(it.ways.filter(({ refusal }) => refusal === null).map(({ way }) => way)).toEqual(['post', 'pickup']);
    expect(told(await step(s.lu, it, 'delivery', { on: s.today, way: 'online' }))).toEqual([400, 'DELIVERY_NOT_REACHING', 'DELIVERY_NOT_REACHING']);
    expect(told(await step(s.lu, it, 'delivery', { on: s.today, way: 'email' }))).toEqual([400, 'DELIVERY_NOT_REACHING', 'DELIVERY_NOT_REACHING']);
    const online = paper(s.today, { delivery: 'online', backdating: null });
    expect(told(await s.lu.post('/api/console/applications', online))).toEqual([400, 'DELIVERY_NOT_REACHING', 'DELIVERY_NOT_REACHING']);
    const own = await s.fresh(await s.begun());
    expect(own.ways.find(({ way }) => way === 'online')?.refusal).toBeNull();
  });

  test('by post: sent one day, received another; it is archived only then', async () => {
    await s.at('2026-03-03');
    let it = await taken(s.lu, await signed({ address: ADDRESS }), 'delivery', { on: '2026-03-03', way: 'post' });
    expect(it.service).toEqual({ way: 'post', sentOn: '2026-03-03', served: null, returned: [] });
    expect(mayArchive(it)).toMatchObject({ allowed: false, code: 'REPLY_NOT_SERVED' });
    expect(told(await step(s.lu, it, 'archive'))).toEqual([409, 'REPLY_NOT_SERVED', null]);
    await s.at('2026-03-06');
    expect(told(await service(it, { on: '2026-03-02' }))).toEqual([409, 'SERVED_BEFORE_SENT', 'SERVED_BEFORE_SENT']);
    expect(told(await service(it, { on: '2026-03-07' }))).toEqual([400, 'CASE_DAY_FUTURE', 'CASE_DAY_FUTURE']);
    expect((await service(it, { proof: '' })).status).toBe(400);
    expect((await service(it, { proof: '单'.repeat(201) })).status).toBe(400);
    const stale = it;
    it = (await service(it, { on: '2026-03-05', proof: 'EMS <b>1</b>' })).body;
    expect(it).toMatchObject({ state: 'delivered', endedOn: '2026-03-03', service: { sentOn: '2026-03-03', served: { on: '2026-03-05', way: 'post' } } });
    expect(it.ledger.at(-1)).toMatchObject({ on: '2026-03-05', title: '登记答复送达', detail: '邮寄，已经收到：EMS <b>1</b>' });
    expect((await service(stale)).status).toBe(412);
    expect(told(await service(it))).toEqual([409, 'REPLY_SERVED', null]);
    expect((await taken(s.lu, it, 'archive')).state).toBe('archived');
  });

  test('what came back is sent by another way', async () => {
    await s.at('2026-03-09');
    let it = await taken(s.lu, await signed({ address: ADDRESS }), 'delivery', { on: '2026-03-09', way: 'post' });
    await s.at('2026-03-13');
    it = (await service(it, { outcome: 'returned', proof: '查无此人' })).body;
    expect(it.service).toMatchObject({ served: null, returned: [{ on: '2026-03-13', proof: '查无此人' }] });
    expect(mayArchive(it)?.allowed).toBe(false);
    it = (await service(it, { way: 'pickup', proof: '持身份证签字领取' })).body;
    expect(it.service?.served).toEqual({ on: '2026-03-13', way: 'pickup', proof: '持身份证签字领取' });
    expect(mayArchive(it)?.allowed).toBe(true);
  });

  test('on the platform it is there the day it is sent', async () => {
    const id = await s.delivered();
    expect((await s.fresh(id)).service?.served?.on).toBe(s.today);
  });
});
