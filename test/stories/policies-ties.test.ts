import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import type { ColumnChangeView, ConsoleColumns } from '@mingchuang/shared/columns/columns.types';
import type { ConsoleConsultation, Consultation } from '@mingchuang/shared/consultations/consultations.types';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import type { ConsolePolicy, PolicyVersionText } from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { expectProblem } from '../support/problems.ts';

const C = '/api/console/consultations';
const DRAFTS = '/api/console/policies/drafts';

describe.each(ENGINES)('what a text is tied to, on %s', (engine) => {
  let t: TestApp;
  let room: Newsroom;
  const guest = () => new Client(t.url);
  let asked = 0;
  // another address each time, past the cache of public answers
  const fresh = (path: string) => {
    asked += 1;
    return `${path}${path.includes('?') ? '&' : '?'}fresh=${asked}`;
  };
  const page = async (id: string) => (await guest().get<Policy>(fresh(`/api/policies/${id}`))).body;
  const tied = async (id: string) => {
    asked += 1;
    return (await guest().get<Page<PolicyRow>>(`/api/policies?linkedTo=${id}&limit=${asked}`)).body.items.map((row) => row.id);
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    room = new Newsroom(t);
  }, 60_000);
  afterAll(() => t.close());

  /** Of a letter that everybody can read. */
  async function publicLetter(): Promise<string> {
    const [jiang, gu, resident] = [await room.as('jiang'), await room.as('gu'), await asResident(t.url, '13800000081')];
    const unitId = await t.people.unitId('养老服务科');
    const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ title: '高龄津贴几号发', unitId, allowPublication: true }))).body;
    const url = `/api/console/messages/${id}`;
    await jiang.post(`${url}/acceptance`, {}, ifMatch(1));
    await jiang.post(`${url}/replies`, { body: '每月十日发放。' }, ifMatch(2));
    const published = await gu.post(`${url}/publication`, { title: '高龄津贴几号发', body: '几号发？', reply: '每月十日发放。' }, ifMatch(3));
    expect(published.status).toBe(200);
    return id;
  }

  async function consultation(opensOn: string, closesOn = '2026-12-31'): Promise<string> {
    const [jiang, gu] = [await room.as('jiang'), await room.as('gu')];
    const text = [{ type: 'paragraph', text: '第一条 八十周岁以上老人按月领取。' }];
    const written = { kind: 'draft', title: '高龄津贴发放办法（征求意见稿）', explanation: text, draft: text, opensOn, closesOn, shortReason: '急需' };
    const { id } = (await jiang.post<ConsoleConsultation>(C, written)).body;
    await jiang.post(`${C}/${id}/submission`, {}, ifMatch(1));
    expect((await gu.post(`${C}/${id}/approval`, {}, ifMatch(2))).status).toBe(200);
    return id;
  }

  test('letters and consultations are named from both ends, as long as residents can open them', async () => {
    const letterId = await publicLetter();
    const consultationId = await consultation('2026-11-12');
    const links = [
      { target: 'letter' as const, id: letterId },
      { target: 'consultation' as const, id: consultationId },
    ];
    const draft = await room.create(policyText({ links }));
    const titles = ['高龄津贴几号发', '高龄津贴发放办法（征求意见稿）'];
    expect(draft.links.map(({ title }) => title)).toEqual(titles);
    const { policyId } = await room.published(policyText({ links }));
    expect(new Set((await page(policyId)).links.map(({ target, title }) => `${target} ${title}`))).toEqual(
      new Set([`letter ${titles[0]}`, `consultation ${titles[1]}`]),
    );
    expect([await tied(letterId), await tied(consultationId)]).toEqual([[policyId], [policyId]]);

    expect((await (await room.as('gu')).delete(`/api/console/messages/${letterId}/publication`, ifMatch(4))).status).toBe(200);
    expect((await page(policyId)).links.map(({ target }) => target)).toEqual(['consultation']);
    expectProblem(await (await room.as('jiang')).post(DRAFTS, policyText({ links })), 'POLICY_LINK_UNKNOWN');
  });

  test('a text for staff alone is not named to residents', async () => {
    const columnId = defaultColumnId('policy.other');
    const inner = await room.published(policyText({ title: '内部办理规程', columnId }));
    const { policyId } = await room.published(policyText({ links: [{ target: 'policy', id: inner.policyId }] }));
    expect((await page(policyId)).links.map(({ title }) => title)).toEqual(['内部办理规程']);
    const [shen, gu] = [await room.as('shen'), await room.as('gu')];
    const { items } = (await shen.get<ConsoleColumns>('/api/console/columns')).body;
    const version = items.find(({ id }) => id === columnId)?.version ?? 0;
    const { body } = await shen.post<ColumnChangeView>(`/api/console/columns/${columnId}/changes`, { kind: 'hide', reason: '只供内部' }, ifMatch(version));
    expect((await gu.post(`/api/console/columns/changes/${body.id}/approval`, { opinion: null }, ifMatch(body.version))).status).toBe(200);
    expect((await page(policyId)).links).toEqual([]);
    expect((await shen.get<ConsolePolicy>(`/api/console/policies/${policyId}`)).body.links.map(({ title }) => title)).toEqual(['内部办理规程']);
  });

  test('its pictures are seen by staff who may read it, also of a draft and of an earlier version, and by nobody else', async () => {
    const jiang = await room.as('jiang');
    const file = (await jiang.upload<DocumentView>('/api/console/files', PNG, '流程图.png')).body;
    const blocks = [{ type: 'image' as const, fileId: file.id, alt: '办理流程' }];
    const draft = await room.create(policyText({ blocks }));
    const seen = (await room.open(draft.id)).pictures;
    expect(seen.map(({ id }) => id)).toEqual([file.id]);
    expect((await guest().download(seen[0]?.url ?? '')).status).toBe(200);
    expectProblem(await guest().get(`/api/policies/${draft.policyId}/files/${file.id}`), 'NOT_FOUND');

    const { policyId } = await room.published(policyText({ blocks }));
    const shen = await room.as('shen');
    const current = (await shen.get<ConsolePolicy>(`/api/console/policies/${policyId}`)).body;
    expect(current.pictures.map(({ id }) => id)).toEqual([file.id]);
    const next = (await jiang.post<PolicyDraft>(`/api/console/policies/${policyId}/versions`, {}, ifMatch(current.version))).body;
    const changed = await room.save(next, policyText({ changeNote: '去掉了流程图' }));
    const reviewed = await room.pass((await room.step('jiang', changed.body, 'submission', { choices: [] })).body);
    expect((await room.step('shen', reviewed, 'publication')).status).toBe(200);
    const history = (await shen.get<ConsolePolicy>(`/api/console/policies/${policyId}`)).body;
    expect(history.pictures).toEqual([]);
    const first = history.history.find(({ number }) => number === 1);
    const old = (await shen.get<PolicyVersionText>(`/api/console/policies/versions/${first?.id}`)).body;
    expect(old.pictures.map(({ id }) => id)).toEqual([file.id]);
    expect((await guest().download(old.pictures[0]?.url ?? '')).status).toBe(200);
  });

  test('a consultation that has not begun is not named; once its feedback is out, the document that came of it names it', async () => {
    const later = await consultation('2026-11-20');
    expectProblem(await (await room.as('jiang')).post(DRAFTS, policyText({ links: [{ target: 'consultation', id: later }] })), 'POLICY_LINK_UNKNOWN');
    const id = await consultation('2026-11-12', '2026-11-13');
    const { policyId } = await room.published();
    room.at('2026-11-14T09:00:00+08:00');
    const [jiang, gu] = [await room.as('jiang'), await room.as('gu')];
    const step = async (client: Client, name: string) => {
      const { version } = (await client.get<ConsoleConsultation>(`${C}/${id}`)).body;
      expect((await client.post(`${C}/${id}/${name}`, {}, ifMatch(version))).status).toBe(200);
      return version + 1;
    };
    await step(jiang, 'sorting');
    await step(jiang, 'feedback');
    const version = await step(gu, 'publication');
    expect((await page(policyId)).links).toEqual([]);
    expect((await gu.put<ConsoleConsultation>(`${C}/${id}/policy`, { policyId }, ifMatch(version))).status).toBe(200);
    expect((await page(policyId)).links).toMatchObject([{ target: 'consultation', id, relation: 'related', title: '高龄津贴发放办法（征求意见稿）' }]);
    expect((await guest().get<Consultation>(`/api/consultations/${id}`)).body.feedback?.policy).toEqual({ id: policyId, title: policyText().title });
  });
});
