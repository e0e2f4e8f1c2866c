import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { PoliciesJobs } from '@mingchuang/bff/features/policies/policies.jobs';
import { PoliciesNumbers } from '@mingchuang/bff/features/policies/policies.numbers';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import { Clock } from '@mingchuang/bff/platform/clock';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const serialOf = (indexNumber: string | null) => Number(indexNumber?.slice(-5));
const yearOf = (indexNumber: string | null) => indexNumber?.split('/')[1]?.slice(0, 4);
const oneTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe.each(ENGINES)('publication, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  beforeEach(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
  }, 60_000);
  afterEach(() => t.close());

  const numbers = async () =>
    (await t.app.get(Db).read<{ indexNumber: string }>('SELECT indexNumber FROM policy ORDER BY indexNumber')).map(({ indexNumber }) => indexNumber);
  const page = async ({ policyId }: PolicyDraft) => (await new Client(t.url).get<Policy>(`/api/policies/${policyId}`)).body;

  test('twenty at once: their numbers have no gap and none is given twice; one that fails takes none', async () => {
    const approved: PolicyDraft[] = [];
    for (const n of oneTo(20)) approved.push(await room.approved(policyText({ title: `通知 ${n}` })));
    const stale = { ...(approved[0] as PolicyDraft), version: 1 };
    const answers = await Promise.all([stale, ...approved].map((draft) => room.step('shen', draft, 'publication')));
    expect(answers.map(({ status }) => status)).toEqual([412, ...approved.map(() => 200)]);
    expect((await numbers()).map(serialOf)).toEqual(oneTo(20));
  }, 120_000);

  test('the year of a number is that of the instant of publication, in Shanghai', async () => {
    room.at('2026-12-31T20:00:00+08:00');
    const drafts = await Promise.all([1, 2, 3].map((n) => room.approved(policyText({ title: `年末 ${n}` }))));
    const [now, last, first] = drafts as [PolicyDraft, PolicyDraft, PolicyDraft];
    expect((await room.step('shen', now, 'publication')).status).toBe(200);
    expect((await room.schedule(last, '2026-12-31T23:59:59+08:00')).status).toBe(200);
    expect((await room.schedule(first, '2026-12-31T16:00:00Z')).status).toBe(200);
    await t.drain();
    expect(await numbers()).toHaveLength(1);
    room.at('2026-12-31T23:59:59+08:00');
    await t.drain();
    room.at('2027-01-01T00:00:00+08:00');
    await t.drain();
    const pages = await Promise.all(drafts.map(page));
    expect(pages.map(({ indexNumber }) => [yearOf(indexNumber), serialOf(indexNumber)])).toEqual([
      ['2026', 1],
      ['2026', 2],
      ['2027', 1],
    ]);
    expect(pages.map(({ publishedOn }) => publishedOn)).toEqual(['2026-12-31', '2026-12-31', '2027-01-01']);
  });

  test('a scheduled one can be moved, edited and called off; only the last word counts', async () => {
    const draft = await room.approved();
    expectProblem(await room.schedule(draft, '2026-11-12T08:59:59+08:00'), 'POLICY_SCHEDULE_PAST');
    expectProblem(await room.schedule(draft, '2027-11-12T09:00:00+08:00'), 'POLICY_SCHEDULE_FAR');
    const scheduled = (await room.schedule(draft, '2026-11-13T09:00:00+08:00')).body;
    expect(scheduled).toMatchObject({ state: 'scheduled', scheduledAt: '2026-11-13T01:00:00.000Z' });
    expectProblem(await room.schedule(draft, '2026-11-14T09:00:00+08:00'), 'STALE_VERSION');
    const moved = (await room.schedule(scheduled, '2026-11-14T09:00:00+08:00')).body;
    room.at('2026-11-13T09:00:01+08:00');
    await t.drain();
    expect((await room.open(draft.id)).state).toBe('scheduled');
    const called = (await (await room.as('shen')).delete<PolicyDraft>(`/api/console/policies/drafts/${draft.id}/schedule`, ifMatch(moved.version))).body;
    expect(called).toMatchObject({ state: 'approved', scheduledAt: null });
    const again = (await room.schedule(called, '2026-11-15T09:00:00+08:00')).body;
    expect((await room.save(again, policyText({ title: '又改了' }))).body).toMatchObject({ state: 'draft', scheduledAt: null });
    room.at('2026-11-16T09:00:00+08:00');
    await t.drain();
    expect(await numbers()).toEqual([]);
  });

  test('two workers, of which one died on the way: published once', async () => {
    const draft = await room.approved();
    await room.schedule(draft, '2026-11-12T10:00:00+08:00');
    room.at('2026-11-12T10:00:00+08:00');
    const [db, clock] = [t.app.get(Db), t.app.get(Clock)];
    // claimed by a process that was killed before it could commit
    await db.write((m) =>
      execute(m, "UPDATE outbox_job SET state = 'running', claim = 'dead', runAfter = ? WHERE topic = 'policy.publish'", [clock.now() + 60_000]),
    );
    await t.drain();
    expect(await numbers()).toEqual([]);
    t.clock.advance(60_000);
    const second = new OutboxWorker(db, t.app.get(Outbox), clock);
    const jobs = t.app.get(PoliciesJobs);
    Object.assign(Object.create(jobs), { worker: second }).onModuleInit();
    await Promise.all([t.drain(), second.drain(), t.drain(), second.drain()]);
    expect((await numbers()).map(serialOf)).toEqual([1]);
    expect(await db.read("SELECT id FROM policy_draft_event WHERE type = 'published'")).toHaveLength(1);
    expect(await db.read("SELECT id FROM outbox_job WHERE topic = 'policy.published'")).toHaveLength(1);
  });

  test('an import has its number, a second one adds none, and what was there before numbers gets one once', async () => {
    const text = '关于高龄津贴的通知\n\n各街道：\n\n八十岁以上老人按月发放高龄津贴。\n\n明川区民政局\n2025年3月2日\n';
    const add = () => t.app.get(PoliciesImport).add(text, 'a.txt');
    expect((await add()).documents.map(({ added }) => added)).toEqual([true]);
    expect((await add()).documents.map(({ added }) => added)).toEqual([false]);
    expect(await numbers()).toHaveLength(1);
    const db = t.app.get(Db);
    await db.write(async (m) => {
      await execute(m, 'UPDATE policy SET indexNumber = NULL');
      await execute(m, 'DELETE FROM policy_index_counter');
    });
    await Promise.all([t.app.get(PoliciesNumbers).numberOld(), t.app.get(PoliciesNumbers).numberOld()]);
    expect((await numbers()).map(serialOf)).toEqual([1]);
    await room.published();
    expect((await numbers()).map(serialOf)).toEqual([1, 2]);
    const [imported] = (await new Client(t.url).get<{ items: Policy[] }>('/api/policies?validity=unverified')).body.items;
    expect(imported).toMatchObject({ kind: 'document', originalPublishedOn: '2025-03-02', publishedOn: '2026-11-12', unitId: null, columnId: null });
  });

  test('what was imported is taken up: its facts are filled in, and its first text stays in its history', async () => {
    await t.app.get(PoliciesImport).add('关于高龄津贴的通知\n\n各街道：\n\n八十岁以上老人按月发放高龄津贴。\n\n明川区民政局\n2025年3月2日\n', 'a.txt');
    const [imported] = (await new Client(t.url).get<{ items: Policy[] }>('/api/policies')).body.items;
    const { id = '', indexNumber } = imported ?? {};
    const jiang = await room.as('jiang');
    const begun = (await jiang.post<PolicyDraft>(`/api/console/policies/${id}/versions`, {}, ifMatch(1))).body;
    const write = {
      ...begun.content,
      summary: '发放范围',
      formedOn: '2025-03-02',
      theme: 'eldercare' as const,
      genre: 'notice' as const,
      changeNote: '补充基本信息',
    };
    const saved = (await room.save(begun, write)).body;
    const approved = await room.pass((await room.step('jiang', saved, 'submission', { choices: [] })).body);
    expect((await room.step('shen', approved, 'publication')).status).toBe(200);
    expect(await page(approved)).toMatchObject({
      id,
      indexNumber,
      validity: 'valid',
      originalPublishedOn: '2025-03-02',
      versions: [{ number: 2 }, { number: 1 }],
    });
  });
});
