import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import { PublicCache } from '@mingchuang/bff/platform/public-cache';
import type {
  ConsoleConsultation,
  ConsoleOpinionPage,
  Consultation,
  ConsultationRow,
  FeedbackAlarms,
  MyOpinions,
  OpinionReceipt,
  WriteConsultation,
} from '@mingchuang/shared/consultations/consultations.types';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asResident, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const C = '/api/console/consultations';
const HOSTILE = '<img src=x onerror="alert(1)">老人多的社区先办';

/** Opens on Thursday, 12 November 2026; its thirtieth day is 12 December; the feedback is due on 12 January. */
const written = (more: Partial<WriteConsultation> = {}): WriteConsultation => ({
  kind: 'draft',
  title: '明川区高龄津贴发放办法（征求意见稿）',
  explanation: [{ type: 'paragraph', text: '现行办法已施行五年，需要修订。' }],
  draft: [
    { type: 'heading', level: 2, text: '第一章 总则' },
    { type: 'paragraph', text: '第一条 八十周岁以上老人按月领取高龄津贴。' },
  ],
  opensOn: '2026-11-12',
  closesOn: '2026-12-12',
  shortReason: '',
  ...more,
});
const opinion = (text: string, more: object = {}) => ({ text, about: '', contactPhone: null, ...more });

describe.each(ENGINES)('a consultation, on %s', (engine) => {
  let t: TestApp;
  let jiang: Client;
  let lin: Client;
  let gu: Client;
  let a: Client;
  let b: Client;
  const guest = () => new Client(t.url);
  const desk = async (account: string) => asStaff(t.url, account);
  const one = async (id: string, client = jiang) => (await client.get<ConsoleConsultation>(`${C}/${id}`)).body;
  const step = async (client: Client, id: string, name: string, body: unknown = {}) =>
    client.post<ConsoleConsultation>(`${C}/${id}/${name}`, body, ifMatch((await one(id)).version));
  const created = async (more?: Partial<WriteConsultation>) => (await jiang.post<ConsoleConsultation>(C, written(more))).body;
  const opened = async (more?: Partial<WriteConsultation>) => {
    const { id } = await created(more);
    await step(jiang, id, 'submission');
    expect((await step(gu, id, 'approval')).status).toBe(200);
    return id;
  };
  /** a moment after the one before */
  const give = (client: Client, id: string, text: string, more?: object) => {
    t.clock.advance(1);
    return client.post<OpinionReceipt>(`/api/consultations/${id}/opinions`, opinion(text, more));
  };
  const seen = (id: string) => guest().get<Consultation>(`/api/consultations/${id}`);
  const listed = async (state = '') => (await guest().get<Page<ConsultationRow>>(`/api/consultations?limit=100${state}`)).body.items.map(({ id }) => id);
  const signIn = async () => {
    [jiang, lin, gu] = await Promise.all([desk('jiang'), desk('lin'), desk('gu')]);
    [a, b] = await Promise.all([asResident(t.url, '13800000041'), asResident(t.url, '13800000042')]);
  };

  /** Another time: sessions have run out, and what is kept of public answers is a few seconds old. */
  const at = async (instant: string) => {
    t.clock.set(`${instant}+08:00`);
    t.app.get(PublicCache).clear();
    await signIn();
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
  }, 60_000);
  beforeEach(() => at('2026-11-12T09:00:00'));
  afterAll(() => t.close());

  test('from the notice to the feedback', async () => {
    const { id } = await created();
    expect((await seen(id)).status).toBe(404);
    expectProblem(await step(gu, id, 'approval'), 'STEP_NOT_NOW');
    await step(jiang, id, 'submission');
    expect((await seen(id)).status).toBe(404);
    await step(gu, id, 'return', { reason: '请写明依据' });
    expect((await one(id)).events[0]).toMatchObject({ type: 'returned', by: '顾长宁', note: '请写明依据' });
    const edited = await jiang.put<ConsoleConsultation>(`${C}/${id}`, written({ title: '高龄津贴发放办法' }), ifMatch((await one(id)).version));
    expect(edited.body).toMatchObject({ phase: 'draft', title: '高龄津贴发放办法', steps: { submit: null, approve: expect.any(String) } });
    await step(jiang, id, 'submission');
    expect((await step(gu, id, 'approval')).body).toMatchObject({ phase: 'open', feedbackBy: '2027-01-12' });

    expect((await seen(id)).body).toMatchObject({ phase: 'open', daysLeft: 30, opinions: 0, unitName: '养老服务科', feedback: null });
    expect(await listed('&state=open')).toContain(id);
    const receipt = await give(a, id, '希望把年龄放宽到七十九周岁', { about: '第一条', contactPhone: '13800000041' });
    expect(receipt.body).toMatchObject({ feedbackBy: '2027-01-12', left: 9 });
    await give(a, id, HOSTILE);
    await give(b, id, '电话13812345678，按季度发也行');
    expect((await seen(id)).body.opinions).toBe(3);
    expectProblem(await step(jiang, id, 'sorting'), 'STILL_COLLECTING');

    await at('2026-12-12T23:59:59.998');
    expect((await seen(id)).body).toMatchObject({ phase: 'open', daysLeft: 0 });
    expect((await give(b, id, '最后一分钟也算')).status).toBe(201);
    await at('2026-12-13T00:00:00');
    expectProblem(await give(b, id, '过了一秒'), 'CONSULTATION_CLOSED');
    expect((await seen(id)).body).toMatchObject({ phase: 'closed', daysLeft: null, opinions: 4 });

    await step(jiang, id, 'sorting');
    const { items } = (await jiang.get<ConsoleOpinionPage>(`${C}/${id}/opinions?group=none`)).body;
    expect(items.map(({ text }) => text)).toEqual(['希望把年龄放宽到七十九周岁', HOSTILE, '电话138****5678，按季度发也行', '最后一分钟也算']);
    expect(JSON.stringify(items)).not.toMatch(/resident|13800000041/);
    expectProblem(await step(jiang, id, 'feedback'), 'FEEDBACK_INCOMPLETE');
    const ids = items.map((item) => item.id);
    const first = (await step(jiang, id, 'groups', { summary: '放宽年龄', decision: 'partly', reason: '分两年放宽' })).body;
    const second = (await step(jiang, id, 'groups', { summary: '发放方式', decision: null, reason: '' })).body;
    const [wide, way] = second.groups.map((group) => group.id);
    const assign = async (opinionIds: unknown[], groupId: unknown) =>
      jiang.put<ConsoleConsultation>(`${C}/${id}/assignments`, { opinionIds, groupId }, ifMatch((await one(id)).version));
    await assign(ids.slice(0, 1), wide);
    expect((await assign(ids.slice(1), way)).body).toMatchObject({ ungrouped: 0, feedbackFault: '有的类还没有写明是否采纳' });
    expectProblem(await step(jiang, id, 'feedback'), 'FEEDBACK_INCOMPLETE');
    const decide = { summary: '发放方式', decision: 'rejected', reason: '按月发放便于生活安排' };
    await jiang.put(`${C}/${id}/groups/${way}`, decide, ifMatch((await one(id)).version));
    expect(first.groups).toHaveLength(1);
    await jiang.put(`${C}/${id}/note`, { note: '共收到 4 条意见，谢谢大家。' }, ifMatch((await one(id)).version));
    await step(jiang, id, 'feedback');
    expect((await seen(id)).body.feedback).toBeNull();
    expect((await a.get<MyOpinions>(`/api/consultations/${id}/opinions/mine`)).body.items[0]?.outcome).toBeNull();
    await step(gu, id, 'publication');

    expect((await seen(id)).body).toMatchObject({
      phase: 'published',
      feedback: {
        note: '共收到 4 条意见，谢谢大家。',
        policy: null,
        groups: [
          { summary: '放宽年龄', opinions: 1, decision: 'partly', reason: '分两年放宽' },
          { summary: '发放方式', opinions: 3, decision: 'rejected', reason: '按月发放便于生活安排' },
        ],
      },
    });
    expect(JSON.stringify((await seen(id)).body)).not.toContain('七十九');
    expect((await a.get<MyOpinions>(`/api/consultations/${id}/opinions/mine`)).body.items.map((item) => item.outcome?.decision)).toEqual([
      'partly',
      'rejected',
    ]);
    expectProblem(await jiang.put(`${C}/${id}/note`, { note: '改' }, ifMatch((await one(id)).version)), 'STEP_NOT_NOW');
    const book = readXlsx((await jiang.download(`${C}/${id}/export?format=xlsx`)).body);
    expect(book.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['意见', 5],
      ['归类', 3],
    ]);
    expect((await jiang.download(`${C}/${id}/export?format=csv`)).body.toString()).toContain('138****5678');
  }, 60_000);

  test('thirty days, or a reason; and a text to ask about', async () => {
    expect(expectProblem(await jiang.post(C, written({ closesOn: '2026-12-11' })), 'SHORT_PERIOD_REASON').errors).toMatchObject([{ field: 'shortReason' }]);
    expect((await created({ closesOn: '2026-12-11', shortReason: '上级要求年内施行' })).shortReason).toBe('上级要求年内施行');
    expectProblem(await jiang.post(C, written({ closesOn: '2026-11-12' })), 'PERIOD_ORDER');
    expect(wrongFields(await jiang.post(C, written({ opensOn: '2026-11-31' })))).toEqual(['opensOn']);
    expect(wrongFields(await jiang.post(C, { ...written(), draft: '<p>第一条</p>' }))).toEqual(['draft']);
    expect(wrongFields(await jiang.post(C, { ...written(), draft: [{ type: 'html', text: '<script>' }] }))).toEqual(['draft']);
    expect(wrongFields(await jiang.post(C, written({ title: '题'.repeat(81) })))).toEqual(['title']);
    const { id } = await created({ draft: [] });
    expectProblem(await step(jiang, id, 'submission'), 'NOTHING_TO_ASK');
  });

  test('what was to open yesterday is not approved today: residents get the whole period', async () => {
    const { id } = await created();
    await step(jiang, id, 'submission');
    await at('2026-11-13T08:00:00');
    expectProblem(await step(gu, id, 'approval'), 'OPENS_IN_PAST');
  });

  test('what opens tomorrow is not there today', async () => {
    const id = await opened({ opensOn: '2026-11-13', closesOn: '2026-12-13' });
    expect((await one(id)).phase).toBe('scheduled');
    expect([(await seen(id)).status, (await give(a, id, '早了')).status]).toEqual([404, 404]);
    expect(await listed()).not.toContain(id);
    await at('2026-11-13T00:00:00');
    expect((await seen(id)).body.phase).toBe('open');
  });

  test('who wrote it does not approve it, and another unit does not touch it', async () => {
    const shen = await desk('shen');
    const { id, version } = (await shen.post<ConsoleConsultation>(C, written())).body;
    const submitted = (await shen.post<ConsoleConsultation>(`${C}/${id}/submission`, {}, ifMatch(version))).body;
    expectProblem(await shen.post(`${C}/${id}/approval`, {}, ifMatch(submitted.version)), 'APPROVAL_SAME_PERSON');
    expectProblem(await step(jiang, id, 'approval'), 'FORBIDDEN');
    const own = await created();
    expectProblem(await lin.put(`${C}/${own.id}`, written(), ifMatch(own.version)), 'FORBIDDEN');
    expectProblem(await (await desk('admin')).get(C), 'FORBIDDEN');
    expectProblem(await guest().post(`/api/consultations/${id}/opinions`, opinion('谁')), 'NOT_SIGNED_IN');
  });

  test('a double tap is one opinion; ten and no more, also at once', async () => {
    const id = await opened();
    const once = { 'idempotency-key': randomUUID() };
    const tap = () => a.post<OpinionReceipt>(`/api/consultations/${id}/opinions`, opinion('一次'), once);
    const [first, again] = [await tap(), await tap()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expectProblem(await a.post(`/api/consultations/${id}/opinions`, opinion('两次'), once), 'IDEMPOTENCY_KEY_REUSED');
    const answers = await atOnce(
      t,
      Array.from({ length: 12 }, (_, i) => () => give(a, id, `第 ${i} 条`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(201), ...Array(3).fill(409)]);
    const mine = (await a.get<MyOpinions>(`/api/consultations/${id}/opinions/mine`)).body;
    expect([mine.items.length, mine.left]).toEqual([10, 0]);
    expectProblem(await give(a, id, '再一条'), 'OPINIONS_ENOUGH');
    expect((await give(b, id, '我的第一条')).status).toBe(201);
  });

  test('too much, nothing, and no consent', async () => {
    const id = await opened();
    expect(wrongFields(await give(a, id, '字'.repeat(2001)))).toEqual(['text']);
    expect(wrongFields(await give(a, id, ' \u200b '))).toEqual(['text']);
    expect(wrongFields(await give(a, id, '好', { about: '条'.repeat(61) }))).toEqual(['about']);
    expect(wrongFields(await give(a, id, '好', { contactPhone: '12345' }))).toEqual(['contactPhone']);
    expect((await give(a, id, '字'.repeat(2000))).status).toBe(201);
    const stranger = await asResident(t.url, '13800000043', { consent: false });
    expectProblem(await give(stranger, id, '还没有同意'), 'CONSENT_REQUIRED');
  });

  test('two people group at once: the slower one is told what changed', async () => {
    const id = await opened({ closesOn: '2026-11-13', shortReason: '急' });
    await give(a, id, '一');
    await at('2026-11-14T09:00:00');
    await step(jiang, id, 'sorting');
    const { version } = await one(id);
    const group = { summary: '同一类', decision: 'adopted', reason: '有道理' };
    const add = () => jiang.post<ConsoleConsultation>(`${C}/${id}/groups`, group, ifMatch(version));
    const answers = await atOnce(t, [add, add]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const slower = answers.find(({ status }) => status === 412);
    const problem = slower && expectProblem(slower, 'STALE_VERSION');
    expect(problem).toMatchObject({ currentVersion: version + 1, changes: [{ what: '归类了意见', by: '江予安' }] });
    expect((await one(id)).groups).toHaveLength(1);
    const [groupOne] = (await one(id)).groups;
    const { items } = (await jiang.get<ConsoleOpinionPage>(`${C}/${id}/opinions`)).body;
    const move = (body: object) => jiang.put(`${C}/${id}/assignments`, body, ifMatch(version + 1));
    expectProblem(await move({ opinionIds: [randomUUID()], groupId: groupOne?.id }), 'NOT_FOUND');
    expectProblem(await move({ opinionIds: [items[0]?.id], groupId: randomUUID() }), 'NOT_FOUND');
    await move({ opinionIds: [items[0]?.id], groupId: groupOne?.id });
    const gone = await jiang.delete<ConsoleConsultation>(`${C}/${id}/groups/${groupOne?.id}`, ifMatch(version + 2));
    expect(gone.body).toMatchObject({ groups: [], ungrouped: 1 });
  });

  test('the telephone of who wants to be called is asked for, with a reason, by their unit', async () => {
    const id = await opened();
    const { id: with_ } = (await give(a, id, '请打给我', { contactPhone: '13800000041' })).body;
    const { id: without } = (await give(a, id, '不用打')).body;
    const ask = (client: Client, opinionId: string) =>
      client.post<{ phone: string }>(`${C}/${id}/opinions/${opinionId}/contact-views`, { reason: '要打电话问清楚' });
    expect((await ask(jiang, with_)).body.phone).toBe('13800000041');
    expectProblem(await ask(jiang, without), 'NOT_FOUND');
    expectProblem(await ask(lin, with_), 'FORBIDDEN');
    const log = await t.app.get(Db).readOne<{ reason: string }>("SELECT reason FROM audit_log WHERE action = 'contact.view' AND subjectId = ?", [with_]);
    expect(log?.reason).toBe('要打电话问清楚');
    const row = await t.app.get(Db).readOne<{ contactSealed: string }>('SELECT contactSealed FROM consultation_opinion WHERE id = ?', [with_]);
    expect(row?.contactSealed).not.toContain('13800000041');
  });

  test('a month after closing without feedback the owner is told, the day after those who supervise, each once', async () => {
    const id = await opened({ title: '提醒', closesOn: '2026-11-30', shortReason: '急' });
    const alarms = async (account: string) => {
      const { items, unseen } = (await (await desk(account)).get<FeedbackAlarms>(`${C}/alarms`)).body;
      return { unseen, steps: items.filter((item) => item.consultationId === id).map((item) => item.step) };
    };
    await beginDay(t, '2026-12-29');
    expect((await alarms('jiang')).steps).toEqual([]);
    await beginDay(t, '2026-12-30');
    expect([(await alarms('jiang')).steps, (await alarms('he')).steps]).toEqual([['due'], []]);
    await beginDay(t, '2026-12-31');
    await beginDay(t, '2027-01-01');
    expect([(await alarms('jiang')).steps, (await alarms('he')).steps, (await alarms('lin')).steps]).toEqual([['overdue', 'due'], ['overdue'], []]);
    const he = await desk('he');
    const mine = (await he.get<FeedbackAlarms>(`${C}/alarms`)).body.items.find((item) => item.consultationId === id);
    expect((await he.post(`${C}/alarms/${mine?.id}/seen`)).status).toBe(204);
    expectProblem(await (await desk('lin')).post(`${C}/alarms/${mine?.id}/seen`), 'NOT_FOUND');
    expect(
      (await (await desk('lu')).get<Page<{ id: string; feedbackOverdue: boolean }>>(`${C}?list=waiting`)).body.items.find((row) => row.id === id),
    ).toMatchObject({ feedbackOverdue: true });
  }, 60_000);
});
