import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { Db } from '@mingchuang/bff/platform/db';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type {
  ConsoleCorrection,
  ConsoleCorrectionRow,
  CorrectionApplicant,
  CorrectionReceipt,
  MyCorrection,
  MyCorrectionRow,
} from '@mingchuang/shared/corrections/corrections.types';
import type { CaseCounts, YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { CaseMetrics } from '@mingchuang/shared/metrics/metrics.types';
import type { NotificationRow, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { atOnce } from '../support/at-once.ts';
import { asStaff, type Client, ifMatch } from '../support/client.ts';
import { correction } from '../support/corrections.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { PDF } from '../support/documents.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const C = '/api/console/corrections';

describe.each(ENGINES)('a record about oneself is corrected (41), on %s', (engine) => {
  let s: DisclosureStory;
  let lin: Client;

  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
    lin = await asStaff(s.t.url, 'lin');
  }, 60_000);
  afterAll(() => s.t.close());

  /** each a minute after the one before */
  const submit = async (more = {}, by: Client = s.applicant) => {
    s.t.clock.advance(60_000);
    return (await by.post<CorrectionReceipt>('/api/corrections', correction(more))).body;
  };
  const mine = async (id: string) => (await s.applicant.get<MyCorrection>(`/api/corrections/${id}`)).body;
  const seen = async (id: string, by: Client = s.lu) => (await by.get<ConsoleCorrection>(`${C}/${id}`)).body;
  const step = async (id: string, path: string, body: unknown = {}, by: Client = s.lu) => {
    s.t.clock.advance(60_000);
    return by.post<ConsoleCorrection>(`${C}/${id}/${path}`, body, ifMatch((await seen(id)).version));
  };
  const accepted = async (more = {}) => {
    const { id } = await submit(more);
    expect((await step(id, 'acceptance')).status).toBe(200);
    return id;
  };
  const inbox = async (id: string) => {
    await s.t.drain();
    const { items } = (await s.applicant.get<Page<NotificationRow>>('/api/notifications?limit=100')).body;
    return items.filter(({ correctionId }) => correctionId === id).map(({ title, body }) => [title, body]);
  };

  test('submitted, accepted, corrected: each step is told once, and opening it reads its entry', async () => {
    const receipt = await submit();
    expect(receipt).toMatchObject({ number: '明民更正〔2026〕1号', due: { kind: 'fixed', on: '2026-03-30' } });
    const { id } = receipt;
    expect(await mine(id)).toMatchObject({
      state: 'submitted',
      nextStep: '等局里受理，最迟 3月30日 答复您',
      wrong: '家庭人口写成 2 人',
      applicant: { name: '苏**', identityNumber: 'E******78', phone: '138****0021' },
      withdrawable: true,
      answer: null,
    });
    expect(await inbox(id)).toEqual([]);
    await step(id, 'acceptance');
    expect(await inbox(id)).toEqual([['您的更正申请已受理', '“低保审核记录”最迟 3月30日 答复您']]);
    const answer = await step(id, 'answer', { kind: 'correct', organ: null, text: '家庭人口已改为 3 人' });
    expect(answer.body).toMatchObject({ state: 'corrected', ownerName: '陆听澜', onTime: true, endedOn: '2026-03-02', clock: null });
    expect((await inbox(id))[0]).toEqual(['您的信息记录已经更正', '“低保审核记录”核对属实，已经更正']);
    const unread = async () => (await s.applicant.get<UnreadCount>('/api/notifications/unread-count')).body.unread;
    expect((await s.applicant.get<Page<MyCorrectionRow>>('/api/corrections')).body.items[0]).toMatchObject({ id, unread: true });
    expect(await unread()).toBe(2);
    s.t.clock.advance(60_000);
    expect(await mine(id)).toMatchObject({ answer: { kind: 'correct', text: '家庭人口已改为 3 人', remedy: null, on: '2026-03-02' }, withdrawable: false });
    expect((await mine(id)).timeline.map(({ type }) => type)).toEqual(['correct', 'accept', 'submit']);
    expect(await unread()).toBe(0);
  });

  test('a refusal has its reason and both remedies; another organ is named, passed on or told', async () => {
    const refused = await accepted();
    expectProblem(await step(refused, 'answer', { kind: 'refuse', organ: null, text: ' ' }), 'CORRECTION_REASON_MISSING');
    await step(refused, 'answer', { kind: 'refuse', organ: '不该有的', text: '与户籍登记一致，没有写错' });
    const { answer } = await mine(refused);
    expect(answer).toMatchObject({ kind: 'refuse', organ: null, text: '与户籍登记一致，没有写错' });
    expect(answer?.remedy).toContain('60日内向明川区人民政府申请行政复议');
    expect(answer?.remedy).toContain('6个月内直接向明川区人民法院提起行政诉讼');

    const [passed, told] = [(await submit()).id, await accepted()];
    expectProblem(await step(passed, 'answer', { kind: 'correct', organ: null, text: '改了' }), 'CORRECTION_NOT_ACCEPTED');
    expectProblem(await step(passed, 'answer', { kind: 'passOn', organ: null, text: '' }), 'CORRECTION_ORGAN_MISSING');
    await step(passed, 'answer', { kind: 'passOn', organ: '明川区公安分局', text: '' });
    await step(told, 'answer', { kind: 'tellWhere', organ: '明川区公安分局', text: '到户籍窗口办理' });
    expect(await mine(passed)).toMatchObject({ state: 'passedOn', nextStep: '不归本局更正，已经转给明川区公安分局', answer: { remedy: null } });
    expect(await inbox(told)).toEqual([
      ['您的更正申请有答复了', '“低保审核记录”不归本局更正，请向明川区公安分局提出'],
      ['您的更正申请已受理', '“低保审核记录”最迟 3月30日 答复您'],
    ]);
    for (const id of [refused, passed, told]) expectProblem(await step(id, 'answer', { kind: 'correct', organ: null, text: '改了' }), 'CORRECTION_ENDED');
    const ended = (await s.lu.get<Page<ConsoleCorrectionRow>>(`${C}?list=ended&limit=2`)).body;
    expect(ended.items.map(({ id }) => id)).toEqual([told, passed]);
    const next = (await s.lu.get<Page<ConsoleCorrectionRow>>(`${C}?list=ended&limit=2&cursor=${ended.nextCursor}`)).body;
    expect(next.items[0]?.id).toBe(refused);
  });

  test('withdrawn before an answer, and no more after it', async () => {
    const id = await accepted();
    s.t.clock.advance(60_000);
    const key = { ...ifMatch(2), 'idempotency-key': randomUUID() };
    const first = await s.applicant.post<MyCorrection>(`/api/corrections/${id}/withdrawal`, {}, key);
    expect(first.body).toMatchObject({ state: 'withdrawn', unread: false, nextStep: '您已撤回，不再办理' });
    expect((await s.applicant.post<MyCorrection>(`/api/corrections/${id}/withdrawal`, {}, key)).body.version).toBe(3);
    expectProblem(await s.applicant.post(`/api/corrections/${id}/withdrawal`, {}, ifMatch(3)), 'CORRECTION_ENDED');
    expect((await seen(id)).onTime).toBeNull();
    expect((await inbox(id)).length).toBe(1);
  });

  test('the same tap twice is one request; another content under its key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = correction({ record: '同一次点击' });
    const tap = () => s.applicant.post<CorrectionReceipt>('/api/corrections', body, key);
    const [a, b] = await atOnce(s.t, [tap, tap]);
    expect([a?.status, a?.body.id]).toEqual([201, b?.body.id]);
    expect((await tap()).body).toEqual(a?.body);
    expectProblem(await s.applicant.post('/api/corrections', correction({ record: '另一份' }), key), 'IDEMPOTENCY_KEY_REUSED');
    const { items } = (await s.applicant.get<Page<MyCorrectionRow>>('/api/corrections?limit=100')).body;
    expect(items.filter(({ record }) => record === '同一次点击').length).toBe(1);
    const answered = await accepted();
    s.t.clock.advance(60_000);
    const once = { ...ifMatch(2), 'idempotency-key': randomUUID() };
    const answer = () => s.lu.post<ConsoleCorrection>(`${C}/${answered}/answer`, { kind: 'correct', organ: null, text: '改了' }, once);
    expect([(await answer()).status, (await answer()).status]).toEqual([200, 200]);
    expect((await seen(answered)).events.map(({ type }) => type)).toEqual(['submit', 'accept', 'correct']);
    expect((await inbox(answered)).length).toBe(2);
  });

  test('of two at once one is answered 412 with what the other did', async () => {
    const id = await accepted();
    const answer = (by: Client, kind: string) => () => by.post<ConsoleCorrection>(`${C}/${id}/answer`, { kind, organ: null, text: '写明了' }, ifMatch(2));
    const answers = await atOnce(s.t, [answer(s.lu, 'correct'), answer(s.shen, 'refuse')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = answers.find(({ status }) => status === 412);
    expect(late?.body).toMatchObject({ code: 'STALE_VERSION', changes: [{ by: expect.any(String) }] });
    const withdrawn = await accepted();
    const both = await atOnce<{ status: number }>(s.t, [
      () => s.lu.post(`${C}/${withdrawn}/answer`, { kind: 'correct', organ: null, text: '改了' }, ifMatch(2)),
      () => s.applicant.post(`/api/corrections/${withdrawn}/withdrawal`, {}, ifMatch(2)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('numbers have no gap when many come at once', async () => {
    const before = Number((await submit()).number.match(/〕(\d+)号/)?.[1]);
    const receipts = await atOnce(
      s.t,
      Array.from({ length: 6 }, () => () => submit()),
    );
    const numbers = receipts.map(({ number }) => Number(number.match(/〕(\d+)号/)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((n) => before + n));
  });

  test('a request, its number and what follows are one commit: all of it, or nothing', async () => {
    const before = (await submit()).number;
    const broken = jest.spyOn(s.t.app.get(Outbox), 'add').mockRejectedValue(new Error('died before the commit'));
    expectProblem(await s.applicant.post('/api/corrections', correction({ record: '没有写成' })), 'INTERNAL');
    const { id } = (await s.applicant.get<Page<MyCorrectionRow>>('/api/corrections?limit=1')).body.items[0] ?? { id: '' };
    expectProblem(await s.lu.post(`${C}/${id}/acceptance`, {}, ifMatch(1)), 'INTERNAL');
    broken.mockRestore();
    expect((await seen(id)).events.length).toBe(1);
    expect((await mine(id)).record).not.toBe('没有写成');
    const serial = (number: string) => Number(number.match(/〕(\d+)号/)?.[1]);
    expect(serial((await submit()).number)).toBe(serial(before) + 1);
  });

  test("another's request does not exist, nor does one of another unit; the office and supervisors see all", async () => {
    const { id } = await submit();
    expectProblem(await s.other.get(`/api/corrections/${id}`), 'NOT_FOUND');
    expectProblem(await s.other.post(`/api/corrections/${id}/withdrawal`, {}, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await lin.get(`${C}/${id}`), 'NOT_FOUND');
    expectProblem(await lin.post(`${C}/${id}/acceptance`, {}, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await lin.post(`${C}/${id}/identity-views`, { reason: '只是想看一看' }), 'NOT_FOUND');
    expect((await lin.get<Page<ConsoleCorrectionRow>>(C)).body.items).toEqual([]);
    const he = await asStaff(s.t.url, 'he');
    expect((await he.get<Page<ConsoleCorrectionRow>>(`${C}?limit=100`)).body.items.some((row) => row.id === id)).toBe(true);
    expect((await seen(id, he)).offers.every(({ why }) => why !== null)).toBe(true);
    expectProblem(await he.post(`${C}/${id}/identity-views`, { reason: '只是想看一看' }), 'FORBIDDEN');
  });

  test("it may start from one's own answered application, and then lies with the unit that answered", async () => {
    const running = await s.begun();
    const answered = await s.begun({ information: '我的低保审核表' });
    await s.step(answered, 'assignment', { unitId: await s.t.people.unitId('社会救助科') });
    const wrong = (applicationId: string, by = s.applicant) => by.post('/api/corrections', correction({ applicationId }));
    expectProblem(await wrong(running), 'CORRECTION_SOURCE_UNKNOWN');
    expectProblem(await wrong(answered), 'CORRECTION_SOURCE_UNKNOWN');
    await s.deliver(answered);
    expectProblem(await wrong(answered, s.other), 'CORRECTION_SOURCE_UNKNOWN');
    expectProblem(await wrong(randomUUID()), 'CORRECTION_SOURCE_UNKNOWN');
    const { id } = await submit({ applicationId: answered });
    expect((await mine(id)).application?.number).toBe((await s.mine(answered)).number);
    expect((await lin.post<ConsoleCorrection>(`${C}/${id}/acceptance`, {}, ifMatch(1))).body).toMatchObject({ unitName: '社会救助科', state: 'accepted' });
  });

  test('evidence belongs to one request: nobody else takes it, and who opens it stands in the log', async () => {
    const upload = async (by: Client) => (await by.upload<DocumentView>('/api/files/documents', PDF, '户口簿.pdf', 'application/pdf')).body.id;
    const [own, foreign] = [await upload(s.applicant), await upload(s.other)];
    const { id } = await submit({ evidence: null, fileIds: [own] });
    expect((await mine(id)).files.map(({ name }) => name)).toEqual(['户口簿.pdf']);
    for (const fileIds of [[own], [foreign]]) expectProblem(await s.applicant.post('/api/corrections', correction({ fileIds })), 'CASE_FILE_NOT_YOURS');
    const url = (await seen(id)).files[0]?.url ?? '';
    expect(url).toContain('viewer=');
    expect((await s.lu.download(url)).status).toBe(200);
    const he = await asStaff(s.t.url, 'he');
    const log = (await he.get<Page<AuditRow>>('/api/console/audit?action=correction.view&limit=100')).body.items.filter(({ subjectId }) => subjectId === id);
    expect(log.map(({ reason, actorName }) => [actorName, reason])).toEqual(
      expect.arrayContaining([
        ['陆听澜', '打开附件'],
        ['陆听澜', null],
      ]),
    );
  });

  test('identity, contact and contents lie sealed; unmasking is logged with its reason', async () => {
    const { id, number } = await submit();
    const row = JSON.stringify(await s.t.app.get(Db).readOne('SELECT * FROM correction WHERE id = ?', [id]));
    for (const secret of ['苏晚晴', 'E12345678', '13800000021', '家庭人口', '户口簿']) expect(row).not.toContain(secret);
    expect(JSON.stringify(await seen(id))).not.toMatch(/苏晚晴|E12345678|13800000021/);
    expect(wrongFields(await s.lu.post(`${C}/${id}/identity-views`, { reason: '看' }))).toEqual(['reason']);
    const full = await s.lu.post<CorrectionApplicant>(`${C}/${id}/identity-views`, { reason: '核对证据上的人是不是申请人' });
    expect(full.body).toMatchObject({ name: '苏晚晴', identityNumber: 'E12345678', phone: '13800000021' });
    const he = await asStaff(s.t.url, 'he');
    const log = (await he.get<Page<AuditRow>>(`/api/console/audit?caseNumber=${encodeURIComponent(number)}`)).body.items;
    expect(log.find(({ action }) => action === 'correction.identity')).toMatchObject({ correctionNumber: number, reason: '核对证据上的人是不是申请人' });
  });

  test('too long, missing, hostile: a Chinese sentence for each field, and text stays text', async () => {
    const wrong = async (more = {}, applicant = {}) => wrongFields(await s.applicant.post('/api/corrections', correction(more, applicant)));
    const long = '长'.repeat(1001);
    expect(await wrong({ record: '长'.repeat(201), wrong: long, right: long, evidence: long })).toEqual(['record', 'wrong', 'right', 'evidence']);
    expect(await wrong({ evidence: null })).toEqual(['evidence']);
    expect(await wrong({}, { identityNumber: '1', phone: '110' })).toEqual(['applicant.identityNumber', 'applicant.phone']);
    expect(await wrong({}, { kind: 'organisation' })).toEqual(['applicant.identityKind']);
    expect(await wrong({ record: '\u200b\u202e', caseId: 'x' })).toEqual(['caseId', 'record']);
    expect(await wrong({ fileIds: Array.from({ length: 7 }, () => randomUUID()) })).toEqual(['fileIds']);
    const hostile = "<script>alert(1)</script>'; DROP TABLE correction; -- 电话13812345678";
    const id = await accepted({ record: hostile, wrong: `${hostile}\u202e` });
    expect(await mine(id)).toMatchObject({ record: hostile, wrong: hostile });
    const { items } = (await s.lu.get<Page<ConsoleCorrectionRow>>(`${C}?limit=100`)).body;
    expect(items.find((row) => row.id === id)?.record).toContain('138****5678');
    const answer = (body: object) => s.lu.post(`${C}/${id}/answer`, { kind: 'refuse', organ: null, text: '理由', ...body }, ifMatch(2));
    expect(wrongFields(await answer({ text: long }))).toEqual(['text']);
    expect(wrongFields(await answer({ organ: '长'.repeat(101) }))).toEqual(['organ']);
    expect(wrongFields(await answer({ kind: 'withdraw' }))).toEqual(['kind']);
  });

  test('it is no row of the register, the figures or table 3 of the annual report', async () => {
    const he = await asStaff(s.t.url, 'he');
    const counted = async () => {
      const figures = (await he.get<CaseMetrics>('/api/console/metrics/applications?from=2026-01-01&to=2026-12-31')).body;
      const file = (await s.lu.download('/api/console/applications/export?from=2026-01-01&to=2026-12-31&format=xlsx')).body;
      return {
        counts: (await s.lu.get<CaseCounts>('/api/console/applications/counts')).body,
        year: (await s.lu.get<YearTableView>('/api/console/applications/year?year=2026')).body.lines,
        figures: { ...figures, asOf: '' },
        rows: readXlsx(file).sheets[0]?.rows.length,
      };
    };
    const before = await counted();
    const ended = await accepted();
    await step(ended, 'answer', { kind: 'refuse', organ: null, text: '没有写错' });
    await submit();
    expect(await counted()).toEqual(before);
    expect(before.rows).toBeGreaterThan(1);
  });

  test('a year without a schedule makes the day provisional; late is late', async () => {
    await s.at('2026-12-24');
    const { id, due } = await submit();
    expect(due).toEqual({ kind: 'provisional', lastCovered: '2026-12-31', remaining: 15, year: 2027 });
    expect((await mine(id)).nextStep).toContain('不早于 12月31日');
    const { items } = (await s.lu.get<Page<ConsoleCorrectionRow>>(C)).body;
    expect(items[0]).toMatchObject({ clock: { light: 'overdue' } });
    const first = items[0]?.id ?? '';
    await step(first, 'answer', { kind: 'tellWhere', organ: '明川区公安分局', text: '' });
    expect((await seen(first)).onTime).toBe(false);
  });
});
