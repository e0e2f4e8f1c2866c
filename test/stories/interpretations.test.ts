import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type {
  DocumentInterpretations,
  InterpretationAlarms,
  InterpretationMetrics,
  InterpretationRow,
  InterpretationsDue,
} from '@mingchuang/shared/interpretations/interpretations.types';
import type { Page } from '@mingchuang/shared/paging';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { SearchAnswer } from '@mingchuang/shared/search/search.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';
import { interpretationText, Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const planned = (workingDays: number) => policyText({ plan: { items: [{ form: 'text', ownerId: null, workingDays }], waiver: '' } });

describe.each(ENGINES)('a document and what interprets it, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  let guest: Client;
  beforeEach(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
    guest = new Client(t.url);
  }, 60_000);
  afterEach(() => t.close());

  const desk = async <T>(path: string, account = 'jiang') => (await (await room.as(account)).get<T>(`/api/console/interpretations/${path}`)).body;
  const page = async (id: string) => (await guest.get<Policy>(`/api/policies/${id}`)).body;
  const morning = async (day: string) => {
    room.at(`${day}T00:01:00+08:00`);
    await beginDay(t, day);
  };

  test('what is to go out together does: the document waits for it, and one commit publishes both', async () => {
    const document = await room.approved(planned(0));
    expectProblem(await room.step('shen', document, 'publication'), 'POLICY_INTERPRETATION_MISSING');
    expectProblem(await room.schedule(document, '2026-11-13T09:00:00+08:00'), 'POLICY_INTERPRETATION_MISSING');
    const early = await room.approved(interpretationText([document.policyId]));
    expectProblem(await room.step('shen', early, 'publication'), 'POLICY_WAITS_FOR_DOCUMENT');
    expect((await room.open(document.id)).interpretations).toMatchObject([{ draftId: early.id, form: 'text', state: 'approved' }]);

    expect((await room.step('shen', document, 'publication')).status).toBe(200);
    expect((await room.open(early.id)).state).toBe('published');
    const [text, words] = [await page(document.policyId), await page(early.policyId)];
    expect(words.publishedAt).toBe(text.publishedAt);
    expect([text.links, words.links]).toMatchObject([
      [{ relation: 'interpretedBy', id: early.policyId, form: 'text' }],
      [{ relation: 'interprets', id: document.policyId }],
    ]);
    const { items } = (await guest.get<Page<InterpretationRow>>(`/api/interpretations?form=text&policyId=${document.policyId}`)).body;
    expect(items).toMatchObject([{ id: early.policyId, documents: [{ id: document.policyId, title: text.title }] }]);
    await t.drain();
    expect(await desk<DocumentInterpretations>(`documents/${document.policyId}`)).toMatchObject({
      firstOn: '2026-11-12',
      tasks: [{ form: 'text', ownerName: '江予安', doneOn: '2026-11-12', onTime: true, clock: null, interpretationId: early.policyId }],
    });
    expect(await desk<InterpretationMetrics>('metrics')).toMatchObject({
      documents: 1,
      together: { numerator: 1, denominator: 1 },
      withinLimit: { numerator: 1, denominator: 1 },
      forms: [{ form: 'text', count: 1 }],
    });
  });

  test('a late one: its owner is told the day before, on the day and after; supervisors when it is overdue', async () => {
    const document = await room.published(planned(3));
    await t.drain();
    const task = {
      policyId: document.policyId,
      theme: 'eldercare',
      ownerName: '江予安',
      publishedOn: '2026-11-12',
      clock: { due: { kind: 'fixed', on: '2026-11-17' }, remaining: 3 },
    };
    expect(await desk<InterpretationsDue>('due')).toMatchObject({ total: 1, overdue: 0, items: [task] });
    expect((await desk<InterpretationsDue>('due', 'lin')).total).toBe(0);
    expect((await desk<InterpretationsDue>('due', 'he')).total).toBe(1);
    const told = async (account: string) => (await desk<InterpretationAlarms>('alarms', account)).items.map(({ day, remaining }) => [day.slice(8), remaining]);
    for (const day of ['13', '14', '15', '16', '17', '18', '19']) await morning(`2026-11-${day}`);
    expect(await told('jiang')).toEqual([
      ['19', -2],
      ['18', -1],
      ['17', 0],
      ['16', 1],
    ]);
    expect(await told('he')).toEqual([
      ['19', -2],
      ['18', -1],
    ]);
    expect(await desk<InterpretationsDue>('due')).toMatchObject({ overdue: 1, items: [{ clock: { light: 'overdue', remaining: -2 } }] });
    expect(await desk<InterpretationMetrics>('metrics')).toMatchObject({ documents: 1, overdue: 1, withinLimit: { numerator: 0, denominator: 1 } });
    const [alarm] = (await desk<InterpretationAlarms>('alarms')).items;
    expect((await (await room.as('jiang')).post(`/api/console/interpretations/alarms/${alarm?.id}/seen`)).status).toBe(204);
    expectProblem(await (await room.as('lin')).post(`/api/console/interpretations/alarms/${alarm?.id}/seen`), 'NOT_FOUND');
    expect((await desk<InterpretationAlarms>('alarms')).unseen).toBe(3);

    room.at('2026-11-19T10:00:00+08:00');
    await room.published(interpretationText([document.policyId]));
    await t.drain();
    expect((await desk<InterpretationsDue>('due')).total).toBe(0);
    expect(await desk<DocumentInterpretations>(`documents/${document.policyId}`)).toMatchObject({ firstOn: '2026-11-19', tasks: [{ onTime: false }] });
    await morning('2026-11-20');
    // nobody is told any more of what is out
    expect([await told('jiang'), (await desk<InterpretationAlarms>('alarms')).unseen]).toEqual([[], 0]);
  });

  test('at the turn of the year nobody is late before anybody can say when it is due', async () => {
    room.at('2026-12-30T10:00:00+08:00');
    await room.published(planned(3));
    await t.drain();
    expect(await desk<InterpretationsDue>('due')).toMatchObject({
      overdue: 0,
      items: [{ clock: { due: { kind: 'provisional', remaining: 2 }, light: 'normal' } }],
    });
    await morning('2027-01-20');
    expect((await desk<InterpretationAlarms>('alarms')).items).toEqual([]);
    expect(await desk<InterpretationMetrics>('metrics?from=2026-01-01&to=2026-12-31')).toMatchObject({
      documents: 1,
      overdue: 0,
      withinLimit: { denominator: 0 },
    });
  });

  test('a waiver with its reason is counted apart, and a document has to have the one or the other', async () => {
    await room.published(policyText());
    await t.drain();
    expect(await desk<InterpretationMetrics>('metrics')).toMatchObject({ documents: 0, waived: 1, together: { numerator: 0, denominator: 0 } });
    const bare = await room.create(policyText({ plan: null }));
    const problem = expectProblem(await room.step('jiang', bare, 'submission', { choices: [] }), 'POLICY_INCOMPLETE');
    expect(problem.errors?.map(({ field }) => field)).toEqual(['plan']);
  });

  test('what was ready when it was scheduled and is not when its hour comes stays unpublished, and says why', async () => {
    const document = await room.approved(planned(0));
    const words = await room.approved(interpretationText([document.policyId]));
    const scheduled = (await room.schedule(document, '2026-11-12T10:00:00+08:00')).body;
    expect(scheduled.state).toBe('scheduled');
    expect((await room.save(words, interpretationText([document.policyId], { title: '又改了一稿' }))).status).toBe(200);
    room.at('2026-11-12T10:00:00+08:00');
    await t.drain();
    const after = await room.open(document.id);
    expect(after).toMatchObject({ state: 'approved', scheduledAt: null });
    expect(after.history[0]).toMatchObject({ type: 'scheduleFailed', by: null, note: '方案里同步发布的解读材料还没有审核通过，不能发布' });
    expect((await guest.get<Page<PolicyRow>>('/api/policies')).body.items).toEqual([]);
  });

  test('a text that lapses on a day is out of force in the search from that day on', async () => {
    const found = async () => (await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent('临时价格补贴')}`)).body.items.map(({ id }) => id);
    const short = await room.published(policyText({ title: '临时价格补贴通知', expiresOn: '2026-11-20' }));
    const lasting = await room.published(policyText({ title: '临时价格补贴说明' }));
    await morning('2026-11-20');
    expect((await page(short.policyId)).validity).toBe('valid');
    await morning('2026-11-21');
    expect((await page(short.policyId)).validity).toBe('lapsed');
    expect(await found()).toEqual([lasting.policyId, short.policyId]);
    const stored = await t.app.get(Db).read<{ refId: string; outOfForce: number }>('SELECT refId, outOfForce FROM search_doc ORDER BY no');
    expect(stored.map(({ refId, outOfForce }) => [refId, outOfForce])).toEqual([
      [short.policyId, 1],
      [lasting.policyId, 0],
    ]);
  });

  test('a video says in words what it shows, and stands under its form', async () => {
    const document = await room.published();
    const medium = { kind: 'video' as const, address: 'https://video.mingchuan.example/1', description: '三分钟讲清楚谁能领、怎么领。' };
    const { policyId }: PolicyDraft = await room.published(interpretationText([document.policyId], { form: 'media', medium, blocks: [] }));
    expect(await page(policyId)).toMatchObject({ kind: 'interpretation', form: 'media', medium });
    expect((await guest.get<Page<InterpretationRow>>('/api/interpretations?form=picture')).body.items).toEqual([]);
    expect((await guest.get<Page<InterpretationRow>>('/api/interpretations?form=media')).body.items).toHaveLength(1);
  });
});
