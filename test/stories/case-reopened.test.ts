import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { LetterText, RecordRemedy } from '@mingchuang/shared/disclosure/case-steps.types';
import type { CaseCounts, ConsoleCase, ConsoleCasePage, YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Problem } from '@mingchuang/shared/errors';
import { draftReply, paper, step } from '../support/applications.ts';
import { type Answer, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { expectProblem } from '../support/problems.ts';

const REMEDY: RecordRemedy = {
  kind: 'review',
  authority: '明川区人民政府',
  number: '明政复〔2026〕7号',
  on: '2026-03-05',
  result: 'corrected',
  redo: { due: null },
};

/** Monday, 2 March 2026, and what comes of it. */
describe.each(ENGINES)('an answer that is set aside, and decisions that wait, on %s', (engine) => {
  let s: DisclosureStory;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  });
  afterAll(() => s.t.close());

  const told = ({ status, body }: Answer<unknown>) => [status, (body as Problem).code, (body as Problem).errors?.[0]?.field ?? null];

  test('51: it is answered anew in a case of its own, from the day of the decision, and both name each other', async () => {
    const id = await s.delivered();
    await s.at('2026-03-09');
    const old = await s.fresh(id);
    const record = (more: Partial<RecordRemedy> = {}, seen: ConsoleCase = old) => step(s.lu, seen, 'remedies', { ...REMEDY, ...more });
    expect(told(await record({ result: 'upheld' }))).toEqual([400, 'REDO_NEEDS_CORRECTION', 'redo']);
    expect(told(await record({ redo: { due: '2026-03-08' } }))).toEqual([400, 'DELAYED_NOT_WORKING_DAY', 'redo.due']);
    const after = (await record()).body;
    expect(after).toMatchObject({ state: 'delivered', endedOn: '2026-03-02', remedies: [{ result: 'corrected', redo: { number: after.reopenedAs?.number } }] });
    const anew = await s.fresh(after.reopenedAs?.id ?? '');
    expect(anew).toMatchObject({
      state: 'received',
      receivedOn: '2026-03-05',
      clock: { due: { on: '2026-04-02' } },
      information: old.information,
      reopenedFrom: { id, number: old.number },
      hints: { sameApplicant: [{ id }], in30Days: 1 },
    });
    expect(anew.ledger[0]?.detail).toBe(`明川区人民政府行政复议决定（明政复〔2026〕7号），原登记号 ${old.number}`);
    expect((await s.mine(anew.id)).timeline[0]?.title).toBe('按复议、诉讼结果重新办理');
    expect(told(await record({}, after))).toEqual([409, 'CASE_REOPENED', 'redo']);
    expect((await record()).status).toBe(412);

    await s.step(anew.id, 'start');
    await s.step(anew.id, 'draft', draftReply());
    const { text } = (await s.lu.get<LetterText>(`/api/console/applications/${anew.id}/draft/text`)).body;
    expect(text).toContain(`您提出的政府信息公开申请（原登记编号：${old.number}，现登记编号：${anew.number}）`);
    expect(text).toContain('根据明川区人民政府2026年3月5日作出的行政复议决定（明政复〔2026〕7号），本机关对该申请重新办理。');
    const { lines } = (await s.lu.get<YearTableView>('/api/console/applications/year?year=2026')).body;
    expect([lines[0]?.values.at(-1), lines.at(-1)?.values.at(-1)]).toEqual([2, 1]);
  });

  test('its applicant is told once that it is handled anew, and once of the new answer; both applications name each other', async () => {
    await s.at('2026-03-02');
    const id = await s.delivered({ information: '特困供养标准' });
    await s.at('2026-03-09');
    const old = await s.fresh(id);
    const body = { ...REMEDY, on: '2026-03-09' };
    const once = { ...ifMatch(old.version), 'idempotency-key': randomUUID() };
    const send = () => s.lu.post<ConsoleCase>(`/api/console/applications/${id}/remedies`, body, once);
    const [one, two] = await Promise.all([send(), send()]);
    expect([one?.status, two?.status]).toEqual([200, 200]);
    const anew = one?.body.reopenedAs?.id ?? '';
    expect(two?.body.reopenedAs?.id).toBe(anew);
    await Promise.all([s.t.drain(), s.t.drain()]);
    await s.t.drain();
    const entries = async () => (await s.inbox(anew)).map(({ topic, title, body }) => [topic, title, body]);
    const reopened = ['application.reopen', '您的申请重新办理了', '原来的答复被纠正，“特困供养标准”最迟 4月7日 答复您'];
    expect(await entries()).toEqual([reopened]);
    expect(await s.inbox(anew, s.other)).toEqual([]);

    const by = '明川区人民政府行政复议决定';
    expect(await s.mine(id)).toMatchObject({ reopenedFrom: null, reopenedAs: { id: anew, number: one?.body.reopenedAs?.number, by } });
    expect(await s.mine(anew)).toMatchObject({ reopenedFrom: { id, number: old.number, by }, reopenedAs: null });
    expectProblem(await s.other.get(`/api/applications/${anew}`), 'NOT_FOUND');

    await s.step(anew, 'start');
    await s.deliver(anew);
    await Promise.all([s.t.drain(), s.t.drain()]);
    expect(await entries()).toEqual([reopened, ['application.deliver', '您的申请有新的答复了', '“特困供养标准”重新办理后的答复已经发出']]);
    // the first answer was told as the first one
    expect((await s.inbox(id)).at(-1)).toMatchObject({ topic: 'application.deliver', title: '您的申请有答复了' });
  });

  test('who applied on paper has no inbox, also when it is handled anew', async () => {
    await s.at('2026-03-02');
    const { id } = (await s.lu.post<ConsoleCase>('/api/console/applications', paper(s.today))).body;
    await s.step(id, 'start');
    await s.step(id, 'draft', draftReply());
    await s.step(id, 'review', {}, s.shen);
    await s.step(id, 'signature', {}, s.gu);
    await s.step(id, 'delivery', { on: s.today, way: 'pickup' });
    await s.at('2026-03-09');
    const { body } = await step(s.lu, await s.fresh(id), 'remedies', { ...REMEDY, on: '2026-03-09' });
    await s.t.drain();
    const told = await s.t.app.get(Db).read('SELECT id FROM notification WHERE caseId = ?', [body.reopenedAs?.id ?? '-']);
    expect([typeof body.reopenedAs?.id, told]).toEqual(['string', []]);
  });

  test('a day that the decision sets is the due day, whatever happens then; an open case goes on itself', async () => {
    const id = await s.delivered({ information: '临时救助资金' });
    await s.at('2026-03-12');
    const { body } = await step(s.lu, await s.fresh(id), 'remedies', { ...REMEDY, on: '2026-03-12', redo: { due: '2026-03-25' } });
    const anew = body.reopenedAs?.id ?? '';
    expect((await s.fresh(anew)).clock).toMatchObject({ due: { on: '2026-03-25' }, delayed: true });
    await s.step(anew, 'start');
    await s.step(anew, 'supplement-notice', { items: ['年度'], by: '2026-03-20' });
    await s.act(anew, 'supplements', { text: '2025年', fileIds: [] });
    expect((await s.fresh(anew)).clock?.due).toMatchObject({ on: '2026-03-25' });
    await s.at('2026-04-01');
    expect(told(await step(s.lu, await s.fresh(anew), 'remedies', { ...REMEDY, on: '2026-04-01' }))).toEqual([409, 'REDO_CASE_OPEN', 'redo']);
  });

  test('what waits for a decision reaches the queue and the bell of who can take it, and of nobody else', async () => {
    const id = await s.begun({ information: '电话13812345678的名单' });
    const before = { lu: await waiting(s.lu), shen: await waiting(s.shen), gu: await waiting(s.gu) };
    expect(Object.values(before).flatMap(({ ids }) => ids)).not.toContain(id);
    const whose = async () => {
      const [lu, shen, gu] = [await waiting(s.lu), await waiting(s.shen), await waiting(s.gu)];
      return Object.entries({ lu, shen, gu }).flatMap(([name, { ids, bell, counted, words }]) => {
        expect(new Set([bell, counted, ids.length]).size).toBe(1);
        return ids.includes(id) ? [`${name} ${words.get(id)}`] : [];
      });
    };
    await s.step(id, 'extension-request', { reason: '要核对', workingDays: 10 });
    expect(await whose()).toEqual(['gu extension']);
    await s.step(id, 'extension-refusal', { reason: '不用' }, s.gu);
    expect(await whose()).toEqual([]);
    await s.step(id, 'draft', draftReply());
    expect(await whose()).toEqual(expect.arrayContaining(['shen review']));
    expect(await whose()).not.toContain('lu review');
    await s.step(id, 'review', {}, s.shen);
    expect(await whose()).toEqual(['gu sign']);
    await s.step(id, 'draft-return', { reason: '再改' }, s.gu);
    expect(await whose()).toEqual(['lu redraft']);
    await s.step(id, 'draft', draftReply());
    await s.step(id, 'review', {}, s.shen);
    await s.step(id, 'signature', {}, s.gu);
    expect(await whose()).toEqual([]);
    expect(JSON.stringify((await s.gu.get('/api/console/reminders')).body)).not.toContain('13812345678');
  });

  async function waiting(who: Client) {
    const { items } = (await who.get<ConsoleCasePage>('/api/console/applications?queue=deciding&limit=100')).body;
    const { deciding } = (await who.get<CaseReminders>('/api/console/reminders')).body;
    const { deciding: counted } = (await who.get<CaseCounts>('/api/console/applications/counts')).body;
    return { ids: items.map((item) => item.id), bell: deciding.count, counted, words: new Map(deciding.items.map((item) => [item.caseId, item.waitsFor])) };
  }
});
