import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { ConsoleSurvey, MySurvey, Survey, SurveyQuestion, SurveyResults, WriteSurvey } from '@mingchuang/shared/surveys/surveys.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asResident, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const S = '/api/console/surveys';
const HOSTILE = '<script>alert(1)</script>多设几个点';

const QUESTIONS: SurveyQuestion[] = [
  {
    id: 'age',
    kind: 'single',
    title: '您多大年纪？',
    required: true,
    options: [
      { id: 'a', label: '60 岁以下' },
      { id: 'b', label: '60 岁以上' },
    ],
  },
  {
    id: 'want',
    kind: 'multiple',
    title: '想要哪些服务？',
    required: false,
    most: 2,
    options: [
      { id: 'a', label: '助餐' },
      { id: 'b', label: '助浴' },
      { id: 'c', label: '陪诊' },
    ],
  },
  { id: 'ease', kind: 'scale', title: '办事方便吗？', required: false, steps: 5, low: '不方便', high: '很方便' },
  { id: 'more', kind: 'text', title: '还想说什么？', required: false },
];
const written = (more: Partial<WriteSurvey> = {}): WriteSurvey => ({
  title: '居家养老服务调查',
  intro: '匿名填写，大约两分钟。',
  opensOn: '2026-11-12',
  closesOn: '2026-11-20',
  questions: QUESTIONS,
  ...more,
});

describe.each(ENGINES)('a survey, on %s', (engine) => {
  let t: TestApp;
  let jiang: Client;
  let gu: Client;
  let residents: Client[];
  const at = (instant: string) => t.clock.set(`${instant}+08:00`);
  const one = async (id: string, client = jiang) => (await client.get<ConsoleSurvey>(`${S}/${id}`)).body;
  const step = async (client: Client, id: string, name: string, body: unknown = {}) =>
    client.post<ConsoleSurvey>(`${S}/${id}/${name}`, body, ifMatch((await one(id)).version));
  const opened = async (more?: Partial<WriteSurvey>) => {
    const { id } = (await jiang.post<ConsoleSurvey>(S, written(more))).body;
    await step(jiang, id, 'submission');
    expect((await step(gu, id, 'approval')).body.phase).toBe('open');
    return id;
  };
  const answer = (client: Client | undefined, id: string, answers: object, headers?: Record<string, string>) =>
    (client as Client).post(`/api/surveys/${id}/answers`, { answers }, headers);
  const seen = async (id: string) => (await new Client(t.url).get<Survey>(`/api/surveys/${id}`)).body;
  const signIn = async () => {
    [jiang, gu] = await Promise.all([asStaff(t.url, 'jiang'), asStaff(t.url, 'gu')]);
    residents = await Promise.all([1, 2, 3].map((n) => asResident(t.url, `1380000005${n}`)));
  };

  beforeAll(async () => {
    t = await startTestApp(engine);
    await signIn();
  }, 60_000);
  afterAll(() => t.close());

  test('from the questions to the published results, each with how many answered', async () => {
    const id = await opened();
    expect(await seen(id)).toMatchObject({ phase: 'open', answered: 0, items: QUESTIONS, results: null });
    await answer(residents[0], id, { age: ['a'], want: ['a', 'c'], ease: 2, more: HOSTILE });
    await answer(residents[1], id, { age: ['b'], ease: 5, more: '请打13812345678' });
    await answer(residents[2], id, { age: ['b'], want: ['a'] });
    expect(await seen(id)).toMatchObject({ answered: 3, results: null });
    expect((await one(id)).results).toBeNull();
    expectProblem(await step(gu, id, 'publication'), 'STILL_COLLECTING');
    expectProblem(await jiang.get(`${S}/${id}/export?format=csv`), 'STILL_COLLECTING');

    at('2026-11-20T23:59:59.999');
    await signIn();
    expectProblem(await answer(residents[0], id, { age: ['a'] }), 'SURVEY_ANSWERED');
    at('2026-11-21T00:00:00');
    expectProblem(await answer(await asResident(t.url, '13800000059'), id, { age: ['a'] }), 'SURVEY_CLOSED');
    const { results } = await one(id);
    const texts = (of: SurveyResults | null) => of?.questions.flatMap((question) => (question.kind === 'text' ? question.texts : [])) ?? [];
    expect(texts(results).map(({ text }) => text)).toEqual(expect.arrayContaining([HOSTILE, '请打138****5678']));
    const chosen = texts(results).find(({ text }) => text === HOSTILE)?.id;
    const choose = async (shown: unknown[]) => jiang.put<ConsoleSurvey>(`${S}/${id}/texts`, { shown }, ifMatch((await one(id)).version));
    expectProblem(await choose([`${randomUUID()}:more`]), 'NOT_FOUND');
    expect((await choose([chosen])).status).toBe(200);
    expect((await seen(id)).results).toBeNull();
    await step(gu, id, 'publication');
    expect((await seen(id)).results).toEqual({
      answered: 3,
      questions: [
        {
          id: 'age',
          kind: 'single',
          title: '您多大年纪？',
          answered: 3,
          options: [
            { id: 'a', label: '60 岁以下', count: 1 },
            { id: 'b', label: '60 岁以上', count: 2 },
          ],
        },
        {
          id: 'want',
          kind: 'multiple',
          title: '想要哪些服务？',
          answered: 2,
          options: [
            { id: 'a', label: '助餐', count: 2 },
            { id: 'b', label: '助浴', count: 0 },
            { id: 'c', label: '陪诊', count: 1 },
          ],
        },
        { id: 'ease', kind: 'scale', title: '办事方便吗？', answered: 2, low: '不方便', high: '很方便', counts: [0, 1, 0, 0, 1], mean: 3.5 },
        { id: 'more', kind: 'text', title: '还想说什么？', answered: 2, texts: [{ id: '0', text: HOSTILE }] },
      ],
    });
    const book = readXlsx((await jiang.download(`${S}/${id}/export?format=xlsx`)).body);
    expect(book.sheets.map(({ name }) => name)).toEqual(['统计', '填写内容']);
    expect(book.sheets[0]?.rows[1]).toEqual([1, '您多大年纪？', '60 岁以下', 1, 3, '33.3%']);
    at('2026-11-12T09:00:00');
    await signIn();
  }, 60_000);

  test('nobody answers twice; a retry of the first time is answered as the first time', async () => {
    const id = await opened();
    const once = { 'idempotency-key': randomUUID() };
    const [first, again] = [await answer(residents[0], id, { age: ['a'] }, once), await answer(residents[0], id, { age: ['a'] }, once)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expectProblem(await answer(residents[0], id, { age: ['b'] }), 'SURVEY_ANSWERED');
    const answers = await atOnce(t, [() => answer(residents[1], id, { age: ['a'] }), () => answer(residents[1], id, { age: ['b'] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await seen(id)).answered).toBe(2);
    const mine = async (client?: Client) => (await (client as Client).get<MySurvey>(`/api/surveys/${id}/mine`)).body.answered;
    expect([await mine(residents[0]), await mine(residents[2])]).toEqual([true, false]);
  });

  test('no row of the database leads from a person to their answers', async () => {
    const id = await opened();
    const resident = await asResident(t.url, '13800000058');
    const before = new Set((await t.app.get(Db).read<{ participant: string }>('SELECT participant FROM survey_participant')).map((row) => row.participant));
    await answer(resident, id, { age: ['a'], more: '只有我写的话' });
    const db = t.app.get(Db);
    const [sheet] = await db.read<Record<string, unknown>>('SELECT * FROM survey_answer WHERE surveyId = ?', [id]);
    const participants = await db.read<Record<string, unknown>>('SELECT * FROM survey_participant');
    const [participant] = participants.filter((row) => !before.has(String(row.participant)));
    expect(Object.keys(sheet ?? {}).sort()).toEqual(['answers', 'id', 'surveyId']);
    expect(Object.keys(participant ?? {})).toEqual(['participant']);
    // a random id, not one that begins with its time
    expect(String(sheet?.id)).toMatch(/^[0-9a-f-]{14}4/);
    // neither a hash of the answers beside the time of the request, nor an order of rows
    const records = await db.read<{ bodyHash: string; answer: string }>('SELECT bodyHash, answer FROM idempotency');
    expect(records.filter(({ bodyHash }) => bodyHash === '').length).toBeGreaterThan(0);
    expect((await db.read('SELECT * FROM outbox_job WHERE subjectId = ?', [id])).length).toBe(0);
    expect((await db.read('SELECT * FROM audit_log WHERE subjectId = ? AND actorId IS NULL', [id])).length).toBe(0);
    if (engine === 'SQLite') {
      const [table] = await db.read<{ sql: string }>("SELECT sql FROM sqlite_master WHERE name = 'survey_answer'");
      expect(table?.sql).toMatch(/WITHOUT ROWID$/);
    }
  });

  test('answers that are none name their question', async () => {
    const id = await opened();
    const wrong = async (answers: unknown) => wrongFields(await (residents[2] as Client).post(`/api/surveys/${id}/answers`, { answers }));
    expect(await wrong({})).toEqual(['answers.age']);
    expect(await wrong({ age: ['z'] })).toEqual(['answers.age']);
    expect(await wrong({ age: ['a'], more: '字'.repeat(501) })).toEqual(['answers.more']);
    expect(await wrong({ age: ['a'], other: 1 })).toEqual(['answers']);
    expect(await wrong([['a']])).toEqual(['answers']);
    expect(await wrong('a')).toEqual(['answers']);
    expect(await wrong({ age: ['a'], more: { toString: 'x' } })).toEqual(['answers.more']);
    expectProblem(await new Client(t.url).post(`/api/surveys/${id}/answers`, { answers: { age: ['a'] } }), 'NOT_SIGNED_IN');
    expect((await seen(id)).answered).toBe(0);
  });

  test('questions that cannot be asked are refused with their place; who writes does not approve', async () => {
    const bad = { ...QUESTIONS[0], options: [{ id: 'a', label: '甲' }] } as SurveyQuestion;
    expect(wrongFields(await jiang.post(S, written({ questions: [bad] })))).toEqual(['questions.0.options']);
    expect(wrongFields(await jiang.post(S, written({ title: '' })))).toEqual(['title']);
    expectProblem(await jiang.post(S, written({ closesOn: '2026-11-11' })), 'PERIOD_ORDER');
    const empty = (await jiang.post<ConsoleSurvey>(S, written({ questions: [] }))).body;
    expectProblem(await step(jiang, empty.id, 'submission'), 'NOTHING_TO_ASK');
    const shen = await asStaff(t.url, 'shen');
    const own = (await shen.post<ConsoleSurvey>(S, written())).body;
    await shen.post(`${S}/${own.id}/submission`, {}, ifMatch(1));
    expectProblem(await shen.post(`${S}/${own.id}/approval`, {}, ifMatch(2)), 'APPROVAL_SAME_PERSON');
    expectProblem(await jiang.put(`${S}/${own.id}`, written(), ifMatch(2)), 'FORBIDDEN');
    expectProblem(await gu.post(`${S}/${own.id}/approval`, {}, ifMatch(1)), 'STALE_VERSION');
  });
});
