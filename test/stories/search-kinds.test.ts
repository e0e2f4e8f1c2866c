import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICE_GUIDES } from '@mingchuang/bff/features/columns/columns.queries';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { SearchRebuild } from '@mingchuang/bff/features/search/search.rebuild';
import { Db, execute } from '@mingchuang/bff/platform/db';
import type { ConsoleConsultation, WriteConsultation } from '@mingchuang/shared/consultations/consultations.types';
import type { ConsolePolicy } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { SearchAnswer, Suggestions } from '@mingchuang/shared/search/search.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const C = '/api/console/consultations';
const EMPTY = { classification: '', arrangement: '', access: '', address: '', hours: '', phone: '', fax: '', email: '', reviewBy: null };

const asked: WriteConsultation = {
  kind: 'draft',
  title: '明川区老年助餐点管理办法（征求意见稿）',
  explanation: [{ type: 'paragraph', text: '助餐点越来越多，需要统一管理。' }],
  draft: [{ type: 'paragraph', text: '第一条 助餐点应当公示菜价。' }],
  opensOn: '2026-11-13',
  closesOn: '2026-12-13',
  shortReason: '',
};

describe.each(ENGINES)('what the search finds beside documents and letters, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  let guest: Client;

  const find = async (q: string, more = '') => (await guest.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}${more}`)).body.items;
  const ids = async (q: string, more = '') => (await find(q, more)).map(({ id }) => id);
  const suggested = async (q: string) => (await guest.get<Suggestions>(`/api/search/suggestions?q=${encodeURIComponent(q)}`)).body.items;
  const rows = () => t.app.get(Db).read("SELECT kind, refId, title FROM search_doc WHERE kind <> 'letter' ORDER BY kind, refId");

  beforeAll(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
    guest = new Client(t.url);
  }, 60_000);
  afterAll(() => t.close());

  test('the guide and the contacts, as their newest version says', async () => {
    const write = async (page: string, body: object, version: number, key = randomUUID()) =>
      (await room.as('shen')).put(`/api/console/pages/${page}`, body, { ...ifMatch(version), 'idempotency-key': key });
    expect(await ids('柳岸路')).toEqual([]);
    const guide = { ...EMPTY, office: '明川区民政局办公室', address: '明川区柳岸路18号' };
    const key = randomUUID();
    for (const _ of ['first tap', 'second tap']) expect((await write('guide', guide, 0, key)).status).toBe(200);
    expect(await find('柳岸路')).toMatchObject([{ kind: 'guide', id: 'guide', from: t.config.bureauName, on: '2026-11-12', text: null, asked: null }]);
    const items = [{ group: 'supervision', name: '监督举报电话', duty: '<b>受理投诉</b>', phone: '0000-8100009', address: '' }];
    expect((await write('contacts', { items, reviewBy: null }, 0)).status).toBe(200);
    expect(await ids('监督举报', '&kind=guide')).toEqual(['contacts']);
    expect(await ids('养老服务科', '&kind=guide')).toEqual(['contacts']);
    expect(await suggested('通讯')).toContain('通讯录');
    expectProblem(await write('guide', { ...guide, address: '别处' }, 0), 'STALE_VERSION');
    expect((await write('guide', { ...guide, address: '明川区北塘路2号' }, 1)).status).toBe(200);
    expect(await ids('柳岸路')).toEqual([]);
    expect(await ids('北塘路')).toEqual(['guide']);
    expect(await ids('北塘路', '&kind=policy')).toEqual([]);
  });

  test('a text of the column 办事指南 is a guide as long as it stands there', async () => {
    const text = policyText({ kind: 'notice', title: '瑶光街道助浴怎么办', summary: '', columnId: SERVICE_GUIDES });
    const { policyId } = await room.published(text);
    expect(await find('助浴', '&kind=guide')).toMatchObject([{ kind: 'guide', id: policyId, text: { kind: 'notice', form: null, validity: 'valid' } }]);
    expect(await ids('助浴', '&kind=policy')).toEqual([]);
    expect(await suggested('瑶光街道助浴怎')).toEqual(['瑶光街道助浴怎么办']);
    const resident = await asResident(t.url, '13800000073');
    const offered = async (q: string) =>
      (await resident.get<{ items: { id: string }[] }>(`/api/applications/matches?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id);
    expect(await offered('瑶光街道助浴怎么办')).toEqual([policyId]);
    // a page is no text that could be the information already
    expect(await offered('通讯录')).toEqual([]);

    await newVersion(policyId, { columnId: defaultColumnId('policy.other') });
    expect(await ids('助浴', '&kind=guide')).toEqual([]);
    expect(await find('助浴', '&kind=policy')).toMatchObject([{ kind: 'policy', id: policyId }]);
    expect((await rows()).filter((row) => (row as { refId: string }).refId === policyId)).toHaveLength(1);
  }, 30_000);

  async function newVersion(policyId: string, more: Partial<WriteDraft>): Promise<void> {
    const jiang = await room.as('jiang');
    const { version } = (await jiang.get<ConsolePolicy>(`/api/console/policies/${policyId}`)).body;
    const begun = (await jiang.post<PolicyDraft>(`/api/console/policies/${policyId}/versions`, {}, ifMatch(version))).body;
    const saved = (await room.save(begun, { ...begun.content, changeNote: '更正', ...more })).body;
    const approved = await room.pass((await room.step('jiang', saved, 'submission', { choices: [] })).body);
    expect((await room.step('shen', approved, 'publication')).status).toBe(200);
  }

  test('in force: said of each text, and nothing else where that is asked for', async () => {
    const [valid, abolished] = [
      await room.published(policyText({ title: '明川区瑶光祭扫券办法', number: '明民发〔2026〕31号' })),
      await room.published(policyText({ title: '明川区瑶光祭扫券暂行办法', number: '明民发〔2026〕32号' })),
    ].map(({ policyId }) => policyId) as [string, string];
    const { policyId: lapsed } = await room.published(policyText({ title: '瑶光祭扫券试点方案', number: '', expiresOn: '2026-11-30' }));
    const { policyId: pending } = await room.published(policyText({ title: '瑶光祭扫券实施细则', number: '', effectiveOn: '2027-01-01' }));
    const { policyId: amended } = await room.published(policyText({ title: '瑶光祭扫券发放通知', number: '' }));
    await newVersion(amended, { amendment: true });
    await t.app.get(PoliciesImport).add('瑶光祭扫券说明\n\n瑶光祭扫券向谁发放。\n\n明川区民政局\n2020年3月2日\n', 'a.txt');
    const shen = await room.as('shen');
    const { version } = (await shen.get<ConsolePolicy>(`/api/console/policies/${abolished}`)).body;
    const on = { on: '2026-11-12', byPolicyId: valid, reason: '' };
    expect((await shen.post(`/api/console/policies/${abolished}/abolition`, on, ifMatch(version))).status).toBe(200);

    t.clock.set('2026-12-01T09:00:00+08:00');
    const q = '祭扫券';
    const validities = Object.fromEntries((await find(q)).map(({ id, text }) => [id, text?.validity]));
    expect(validities).toMatchObject({ [valid]: 'valid', [abolished]: 'abolished', [lapsed]: 'lapsed', [pending]: 'pending', [amended]: 'amended' });
    expect(Object.values(validities)).toContain('unverified');
    expect((await ids(q, '&inForce=true')).sort()).toEqual([valid, amended].sort());
    expect((await ids(q, '&inForce=false')).length).toBe(6);
    expect((await ids(q))[0]).not.toBe(abolished);
    expect((await ids(q)).indexOf(valid)).toBeLessThan((await ids(q)).indexOf(abolished));
    // a page is neither in force nor out of it
    expect(await ids('北塘路', '&inForce=true')).toEqual(['guide']);
    expectProblem(await guest.get('/api/search?q=a&inForce=vielleicht'), 'VALIDATION_FAILED');
    t.clock.set('2026-11-12T09:00:00+08:00');
  }, 60_000);

  test('a consultation from its first day on, never before, and then what came of it', async () => {
    const at = (instant: string) => room.at(`${instant}+08:00`);
    at('2026-11-12T10:00:00');
    const jiang = async () => room.as('jiang');
    const { id } = (await (await jiang()).post<ConsoleConsultation>(C, asked)).body;
    const step = async (account: string, name: string, body: unknown = {}) => {
      const client = await room.as(account);
      const { version } = (await client.get<ConsoleConsultation>(`${C}/${id}`)).body;
      return client.post<ConsoleConsultation>(`${C}/${id}/${name}`, body, ifMatch(version));
    };
    await step('jiang', 'submission');
    expect(await ids('助餐点')).toEqual([]);
    expect((await step('gu', 'approval')).status).toBe(200);
    expect([await ids('助餐点'), await suggested('明川区老年助餐')]).toEqual([[], []]);
    at('2026-11-13T00:00:00');
    expect(await find('助餐点')).toMatchObject([
      { kind: 'consultation', id, from: '养老服务科', on: '2026-11-13', text: null, asked: { phase: 'open', daysLeft: 30 } },
    ]);
    expect(await ids('菜价', '&kind=consultation')).toEqual([id]);
    expect(await ids('菜价', '&kind=policy')).toEqual([]);
    expect(await ids('助餐点', '&inForce=true')).toEqual([id]);
    expect(await suggested('明川区老年助餐')).toEqual([asked.title]);

    at('2026-12-14T09:00:00');
    expect((await find('助餐点'))[0]?.asked).toEqual({ phase: 'closed', daysLeft: null });
    await step('jiang', 'sorting');
    const { version } = (await (await jiang()).get<ConsoleConsultation>(`${C}/${id}`)).body;
    await (await jiang()).put(`${C}/${id}/note`, { note: '没有收到意见，按流水线方案施行。' }, ifMatch(version));
    await step('jiang', 'feedback');
    expect(await ids('流水线')).toEqual([]);
    expect((await step('gu', 'publication')).status).toBe(200);
    expect(await find('流水线')).toMatchObject([{ id, on: '2026-12-14', asked: { phase: 'published', daysLeft: null } }]);
  }, 30_000);

  test('a store from before is indexed anew, with what it did not know', async () => {
    const before = await rows();
    await t.app.get(Db).write(async (m) => {
      await execute(m, "DELETE FROM search_doc WHERE kind IN ('guide', 'consultation')");
      await execute(m, "UPDATE search_doc SET indexedAs = 1 WHERE kind = 'policy'");
      await execute(m, 'DELETE FROM search_posting WHERE doc NOT IN (SELECT no FROM search_doc)');
    });
    expect(await ids('助餐点')).toEqual([]);
    expect(await t.app.get(SearchRebuild).run()).toBe(before.length);
    expect(await rows()).toEqual(before);
    expect((await find('助餐点'))[0]).toMatchObject({ kind: 'consultation' });
    expect(await t.app.get(SearchRebuild).run()).toBe(0);
  });
});
