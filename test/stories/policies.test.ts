import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { Page } from '@mingchuang/shared/paging';
import type { ConsolePolicy } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Policy, PolicyFacets, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { SearchAnswer } from '@mingchuang/shared/search/search.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const INDEX = /^11990100007551230X\/2026-\d{5}$/;

describe.each(ENGINES)('from a draft to a published document, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  let guest: Client;
  const page = async (policyId: string) => (await guest.get<Policy>(`/api/policies/${policyId}`)).body;
  const find = async (q: string) => (await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id);

  beforeAll(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
    guest = new Client(t.url);
  }, 60_000);
  afterAll(() => t.close());

  test('five people, each their own part; then it has its number, can be found and stands in the lists', async () => {
    const written = await room.create();
    expect(written).toMatchObject({ state: 'draft', version: 1, drafterName: '江予安', publishBy: { due: { kind: 'fixed', on: '2026-11-30' } } });
    expect((await guest.get(`/api/policies/${written.policyId}`)).status).toBe(404);
    const submitted = (await room.step('jiang', written, 'submission', { choices: [] })).body;
    expect(submitted).toMatchObject({ state: 'inReview', waiting: ['first', 'secrecy'] });
    const approved = await room.pass(submitted);
    expect(approved).toMatchObject({ state: 'approved', waiting: [] });
    expect(approved.stages.map(({ stage, by }) => [stage, by])).toEqual([
      ['first', '苏映棠'],
      ['second', '沈禾'],
      ['final', '顾长宁'],
      ['secrecy', '白砚清'],
    ]);
    expect(new Set(approved.opinions.map(({ contentHash }) => contentHash))).toEqual(new Set([approved.contentHash]));
    const { body, status } = await room.step('shen', approved, 'publication');
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'published' });

    const shown = await page(written.policyId);
    expect(shown).toMatchObject({
      kind: 'document',
      title: '明川区高龄津贴发放办法',
      number: '明民发〔2026〕12号',
      validity: 'valid',
      unitName: '养老服务科',
      publishedOn: '2026-11-12',
      publishedAt: new Date(t.clock.now()).toISOString(),
      formedOn: '2026-11-02',
      versions: [{ number: 1, changeNote: '' }],
    });
    expect(shown.indexNumber).toMatch(INDEX);
    expect(await find(shown.indexNumber ?? '')).toEqual([written.policyId]);
    expect(await find('明民发〔2026〕12号')).toContain(written.policyId);
    expect(await find('高龄津贴')).toContain(written.policyId);
    const listed = async (query: string) => (await guest.get<Page<PolicyRow>>(`/api/policies?${query}`)).body.items.map(({ id }) => id);
    expect(await listed('kind=document&theme=eldercare&year=2026&validity=valid')).toContain(written.policyId);
    for (const query of ['kind=news', 'theme=relief', 'year=2025', 'validity=abolished', 'validity=unverified']) {
      expect(await listed(query)).not.toContain(written.policyId);
    }
    const facets = (await guest.get<PolicyFacets>('/api/policies/facets?theme=eldercare')).body;
    expect(facets).toMatchObject({ total: 1, kinds: [{ value: 'document', count: 1 }], validities: [{ value: 'valid', count: 1 }], years: [{ value: 2026 }] });
    expect(facets.units).toEqual([{ value: shown.unitId, name: '养老服务科', count: 1 }]);
  });

  test('nobody does two parts of one text, and nobody goes before their turn', async () => {
    const draft = await room.submitted(policyText({}), 'lu');
    expectProblem(await room.review('second', draft), 'POLICY_STAGE_ORDER');
    expectProblem(await room.review('first', draft, {}, 'gu'), 'FORBIDDEN');
    expectProblem(await room.review('secrecy', draft, {}, 'lu'), 'FORBIDDEN');
    expectProblem(await room.step('shen', draft, 'publication'), 'POLICY_NOT_APPROVED');
    const own = await room.submitted(policyText({}), 'su');
    expectProblem(await room.review('first', own, {}, 'su'), 'POLICY_SAME_PERSON');
    const first = (await room.review('first', draft)).body;
    expectProblem(await room.review('first', first), 'POLICY_STAGE_DONE');
    expectProblem(await room.review('second', { ...first, contentHash: 'a'.repeat(64) }), 'POLICY_CONTENT_CHANGED');
    expectProblem(await room.review('second', first, { passed: false, opinion: '' }), 'POLICY_OPINION_MISSING');
    const returned = (await room.review('second', first, { passed: false, opinion: '标准和附表对不上' })).body;
    expect(returned).toMatchObject({ state: 'returned', history: [{ type: 'refused', stage: 'second', note: '标准和附表对不上' }, {}, {}, {}] });
    const todo = await (await room.as('lu')).get<{ items: PolicyDraft[] }>('/api/console/policies/drafts?queue=todo');
    expect(todo.body.items.map(({ id }) => id)).toContain(draft.id);
  });

  test('an edit takes back every opinion: they were given for another text', async () => {
    const approved = await room.approved();
    const write = policyText({ title: '明川区高龄津贴发放办法（修订）' });
    const edited = (await room.save(approved, write)).body;
    expect(edited).toMatchObject({ state: 'draft', stages: [{ state: 'waiting' }, { state: 'locked' }, { state: 'locked' }, { state: 'waiting' }] });
    expect(edited.opinions.every(({ counts }) => !counts)).toBe(true);
    expectProblem(await room.step('shen', edited, 'publication'), 'POLICY_NOT_APPROVED');
    const again = (await room.step('jiang', edited, 'submission', { choices: [] })).body;
    expect(again.waiting).toEqual(['first', 'secrecy']);
    const other = await room.approved();
    expect((await room.save(other, policyText())).body).toMatchObject({ state: 'approved', version: other.version });
  });

  test('two who edit at once: the slower one is told what changed', async () => {
    const draft = await room.create();
    expect((await room.save(draft, policyText({ title: '第一位改的' }))).status).toBe(200);
    const { changes, currentVersion } = expectProblem(await room.save(draft, policyText({ title: '第二位改的' })), 'STALE_VERSION');
    expect(currentVersion).toBe(2);
    expect(changes).toEqual([{ what: '修改稿件', by: '江予安', at: expect.any(String) }]);
    // a second tap on the same button is no second edit
    expect((await room.save(draft, policyText({ title: '第一位改的' }))).body.version).toBe(2);
  });

  test('the same tap twice creates, submits and publishes once', async () => {
    const once = { 'idempotency-key': 'the-very-same-tap' };
    const jiang = await room.as('jiang');
    const [a, b] = await Promise.all([1, 2].map(() => jiang.post<PolicyDraft>('/api/console/policies/drafts', policyText(), once)));
    expect(a?.body.id).toBe(b?.body.id);
    const approved = await room.approved();
    const answers = await Promise.all([1, 2].map(() => room.step('shen', approved, 'publication', {}, { 'idempotency-key': 'published-once' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const versions = await t.app.get(Db).read('SELECT id FROM policy_version WHERE policyId = ?', [approved.policyId]);
    expect(versions).toHaveLength(1);
    expectProblem(await room.step('shen', { id: approved.id, version: approved.version + 1 }, 'publication'), 'ALREADY_PUBLISHED');
  });

  test('what is on request or withheld is never published, and says why', async () => {
    const bare = await room.create(policyText({ openness: 'withheld' }));
    const problem = expectProblem(await room.step('jiang', bare, 'submission', { choices: [] }), 'POLICY_INCOMPLETE');
    expect(problem.errors?.map(({ field }) => field)).toEqual(['opennessGround', 'opennessReason']);
    const reasoned = policyText({ openness: 'withheld', opennessGround: 'process', opennessReason: '还在讨论，没有定稿' });
    expectProblem(await room.step('shen', await room.approved(reasoned), 'publication'), 'POLICY_NOT_PROACTIVE');
  });

  test('a new version replaces the text, keeps id, number and day, and says what changed', async () => {
    const first = await room.published();
    const before = await page(first.policyId);
    room.at('2026-11-13T10:00:00+08:00');
    const jiang = await room.as('jiang');
    const { version } = (await jiang.get<ConsolePolicy>(`/api/console/policies/${first.policyId}`)).body;
    const begun = (await jiang.post<PolicyDraft>(`/api/console/policies/${first.policyId}/versions`, {}, ifMatch(version))).body;
    expect(begun).toMatchObject({ baseNumber: 1, policyId: first.policyId, content: { title: before.title, blocks: before.blocks } });
    expectProblem(await jiang.post(`/api/console/policies/${first.policyId}/versions`, {}, ifMatch(version)), 'POLICY_VERSION_OPEN');
    const missing = expectProblem(await room.step('jiang', begun, 'submission', { choices: [] }), 'POLICY_INCOMPLETE');
    expect(missing.errors?.map(({ field }) => field)).toEqual(['changeNote']);
    const noted = (await room.save(begun, { ...begun.content, title: '明川区高龄津贴发放办法', changeNote: '更正第三条的标准', amendment: true })).body;
    const approved = await room.pass((await room.step('jiang', noted, 'submission', { choices: [] })).body);
    expect((await page(first.policyId)).versions).toHaveLength(1);
    expect((await room.step('shen', approved, 'publication')).status).toBe(200);
    const after = await page(first.policyId);
    expect(after).toMatchObject({ id: before.id, indexNumber: before.indexNumber, publishedOn: before.publishedOn, validity: 'amended' });
    expect(after.versions.map(({ number, changeNote }) => [number, changeNote])).toEqual([
      [2, '更正第三条的标准'],
      [1, ''],
    ]);
  });

  test('an abolition is marked on the original, in lists, on its page and in the search, and deletes nothing', async () => {
    const [old, next] = [
      await room.published(policyText({ title: '旧的殡葬服务收费通知' })),
      await room.published(policyText({ title: '新的殡葬服务收费通知' })),
    ];
    const shen = await room.as('shen');
    const path = `/api/console/policies/${old.policyId}`;
    const { version } = (await shen.get<ConsolePolicy>(path)).body;
    const abolish = (body: object, seen = version) => shen.post<ConsolePolicy>(`${path}/abolition`, body, ifMatch(seen));
    expectProblem(await abolish({ on: '2026-11-12', byPolicyId: null, reason: '' }), 'POLICY_ABOLITION_REASON');
    expectProblem(await abolish({ on: '2026-01-01', byPolicyId: null, reason: '早了' }), 'POLICY_ABOLISHED_BEFORE_MADE');
    expectProblem(await abolish({ on: '2026-11-12', byPolicyId: old.policyId, reason: '' }), 'POLICY_LINK_UNKNOWN');
    expect((await abolish({ on: '2026-11-12', byPolicyId: next.policyId, reason: '' })).status).toBe(200);
    expectProblem(await abolish({ on: '2026-11-12', byPolicyId: next.policyId, reason: '' }, version + 1), 'POLICY_ABOLISHED');
    expect(await page(old.policyId)).toMatchObject({
      validity: 'abolished',
      abolition: { on: '2026-11-12', by: { id: next.policyId, title: '新的殡葬服务收费通知' } },
    });
    expect((await page(old.policyId)).links).toMatchObject([{ relation: 'abolishedBy', id: next.policyId }]);
    expect((await page(next.policyId)).links).toMatchObject([{ relation: 'abolishes', id: old.policyId }]);
    const gone = (await guest.get<Page<PolicyRow>>('/api/policies?validity=abolished')).body.items;
    expect(gone.map(({ id }) => id)).toEqual([old.policyId]);
    expect(await find('殡葬服务收费通知')).toEqual([next.policyId, old.policyId]);
  });
});
