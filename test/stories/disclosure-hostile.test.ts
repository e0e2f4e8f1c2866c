import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { ApplicationForm, ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Problem } from '@mingchuang/shared/errors';
import type { Page } from '@mingchuang/shared/paging';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, draftReply, paper, step, taken } from '../support/applications.ts';
import { type Answer, asResident, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';

const problemOf = (answer: Answer<unknown>): Problem => answer.body as Problem;
const told = (answer: Answer<unknown>) => [answer.status, problemOf(answer).code, problemOf(answer).errors?.[0]?.field ?? null];

describe.each(ENGINES)('applications under bad input and hostile use, on %s', (engine) => {
  let t: TestApp;
  let applicant: Client;
  let lu: Client;
  let shen: Client;
  let gu: Client;
  const at = async (day: string) => {
    t.clock.set(`${day}T09:00:00+08:00`);
    applicant = await asResident(t.url, '13800000021');
    lu = await asStaff(t.url, 'lu');
    shen = await asStaff(t.url, 'shen');
    gu = await asStaff(t.url, 'gu');
  };
  const fresh = async (id: string) => (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  const submit = (more: Partial<ApplicationForm> = {}, who: Partial<ApplicationForm['applicant']> = {}, headers = {}) =>
    applicant.post<ApplicationReceipt>('/api/applications', application(more, who), headers);
  const begun = async () => taken(lu, await taken(lu, await fresh((await submit()).body.id), 'confirmation', { itemCount: 1 }), 'start');
  const numberOf = ({ number }: ApplicationReceipt) => Number(/〕(\d+)号/.exec(number)?.[1]);
  const rows = async (table: string) => Number((await t.app.get(Db).readOne<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-03-02T09:00:00+08:00' });
    await at('2026-03-02');
  });
  afterAll(() => t.close());

  test('the same tap twice, and again after the answer was lost, is one application', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([submit({}, {}, headers), submit({}, {}, headers), submit({}, {}, headers)]);
    const again = await submit({}, {}, headers);
    expect(new Set([...answers, again].map(({ body }) => body.number)).size).toBe(1);
    expect(told(await submit({ information: '别的信息' }, {}, headers))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', null]);
    expect(await rows('disclosure_case')).toBe(1);
  });

  test('many at once get numbers without gaps', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => submit({ information: `第 ${n} 份材料` })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map(({ body }) => numberOf(body)).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  });

  test('what is refused leaves no number behind and no row', async () => {
    const before = await rows('disclosure_case');
    expect(told(await submit({}, { identityKind: 'identityCard', identityNumber: '110101199003070012' }))).toEqual([
      400,
      'VALIDATION_FAILED',
      'applicant.identityNumber',
    ]);
    expect(told(await submit({ fileIds: [randomUUID()] }))).toEqual([400, 'CASE_FILE_NOT_YOURS', 'fileIds']);
    expect(await rows('disclosure_case')).toBe(before);
    expect(numberOf((await submit()).body)).toBe(before + 1);
  });

  test.each<[string, object, string]>([
    ['an unknown field', { purpose: '科研' }, 'purpose'],
    ['too long a text', { information: '低'.repeat(1001) }, 'information'],
    ['no text at all', { information: '　\u200b ' }, 'information'],
    ['no applicant', { applicant: null }, 'applicant'],
    ['another type', { needsHelp: '是' }, 'needsHelp'],
    ['seven documents', { fileIds: Array.from({ length: 7 }, () => randomUUID()) }, 'fileIds'],
  ])('%s is refused at its field', async (_what, more, field) => {
    expect(told(await applicant.post('/api/applications', { ...application(), ...more }))).toEqual([400, 'VALIDATION_FAILED', field]);
  });

  test('markup is text, whoever reads it', async () => {
    const information = '<img src=x onerror=alert(1)>低保资金</script>';
    const { id } = (await submit({ information })).body;
    expect((await applicant.get<MyApplication>(`/api/applications/${id}`)).body.information).toBe(information);
    expect((await fresh(id)).information).toBe(information);
  });

  test('two at once on the same version: one step, one 412 that says what changed, letters without gaps', async () => {
    const it = await begun();
    const notice = { items: ['请写明年度'], by: '2026-03-20' };
    const answers = await Promise.all([step(lu, it, 'supplement-notice', notice), step(shen, it, 'supplement-notice', notice)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(problemOf(answers.find(({ status }) => status === 412) as Answer<unknown>).changes).toMatchObject([{ what: '通知补正' }]);
    const after = await fresh(it.id);
    expect(after.letters.filter(({ kind }) => kind === 'supplement').map(({ number }) => number)).toEqual(['明民信公补〔2026〕1号']);
    expect(told(await step(lu, after, 'supplement-notice', notice))).toEqual([409, 'CASE_ACTION_NOT_NOW', null]);
  });

  test('a retry of a step whose answer was lost gets the case as it is, and takes no second step', async () => {
    const it = await begun();
    const headers = { ...ifMatch(it.version), 'idempotency-key': randomUUID() };
    const send = () =>
      lu.post<ConsoleCase>(`/api/console/applications/${it.id}/cooperation`, { to: '档案室', requests: ['检索'], reason: '归档', by: '2026-03-10' }, headers);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.version]).toEqual([200, 200, it.version + 1]);
  });

  test('If-Match and Idempotency-Key are asked for', async () => {
    const it = await begun();
    expect(told(await lu.post(`/api/console/applications/${it.id}/archive`))).toEqual([428, 'IF_MATCH_REQUIRED', null]);
    expect(told(await lu.send('POST', `/api/console/applications/${it.id}/archive`, { body: {}, headers: ifMatch(it.version) }))).toEqual([
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
      null,
    ]);
  });

  test('unlawful steps are refused with their article, and nothing changes', async () => {
    const it = await begun();
    const refused = await step(lu, it, 'delivery', { on: '2026-03-02', way: 'online' });
    expect([told(refused), problemOf(refused).detail]).toEqual([
      [409, 'CASE_ACTION_NOT_NOW', null],
      '答复签发之后才能发出，这件申请现在办理中（依据《政府信息公开条例》第三十三条）',
    ]);
    expect(told(await step(lu, it, 'lapse'))).toEqual([409, 'CASE_ACTION_NOT_NOW', null]);
    expect(told(await step(lu, it, 'extension', { reason: '数量多', workingDays: 20 }))).toEqual([403, 'FORBIDDEN', null]);
    expect(told(await step(gu, it, 'extension', { reason: '数量多', workingDays: 21 }))).toEqual([400, 'VALIDATION_FAILED', 'workingDays']);
    expect(told(await step(lu, it, 'draft', draftReply({ choice: 'stillUnclear', reason: '不明确' })))).toEqual([409, 'CLOSING_NEEDS_SUPPLEMENT', null]);
    expect(told(await step(lu, it, 'draft', draftReply({ choice: 'withdrawn' })))).toEqual([409, 'CLOSING_NOT_BY_REPLY', null]);
    expect(told(await step(lu, it, 'draft', draftReply({ choice: 'stateSecret', access: null })))).toEqual([400, 'LETTER_FACT_MISSING', 'reason']);
    expect(told(await step(lu, it, 'fee-notice', { basis: 'pages', count: 30, payment: '银行转账' }))).toEqual([409, 'FEE_NOT_DUE', null]);
    expect((await fresh(it.id)).version).toBe(it.version);
  });

  test('days that cannot be are refused at their field', async () => {
    const it = await begun();
    expect(told(await step(lu, it, 'supplement-notice', { items: ['年度'], by: '2026-02-31' }))).toEqual([400, 'DATE_INVALID', 'by']);
    expect(told(await step(lu, it, 'supplement-notice', { items: ['年度'], by: '2026-03-01' }))).toEqual([400, 'LAST_DAY_PAST', 'by']);
    expect(told(await step(lu, it, 'supplement-notice', { items: ['年度'], by: '2036-03-16' }))).toEqual([400, 'LAST_DAY_TOO_FAR', 'by']);
    const asked = await taken(lu, it, 'supplement-notice', { items: ['年度'], by: '2026-03-20' });
    const came = (receivedOn: string) => step(lu, asked, 'supplement', { text: '2025年', receivedOn, fileIds: [] });
    expect(told(await came('2026-03-01'))).toEqual([409, 'EVENT_BEFORE_RECEIPT', 'receivedOn']);
    expect(told(await came('2026-03-03'))).toEqual([400, 'CASE_DAY_FUTURE', 'receivedOn']);
    const mail = (arrivedOn: string) => lu.post<ConsoleCase>('/api/console/applications', paper(arrivedOn, { channel: 'mail', basis: 'signed' }));
    expect(told(await mail('2026-03-03'))).toEqual([400, 'REGISTERED_IN_FUTURE', 'arrivedOn']);
    expect(told(await mail('2026-02-30'))).toEqual([400, 'DATE_INVALID', 'arrivedOn']);
    expect(told(await mail('2006-02-27'))).toEqual([400, 'RECEIVED_BEFORE_REGULATION', 'arrivedOn']);
    const registered = await mail('2026-01-28');
    expect(registered.body).toMatchObject({ state: 'received', channel: 'mail', receivedOn: '2026-01-28', clock: { due: { on: '2026-03-03' } } });
  });

  test('an extension on or after the due day is too late; a second one is refused', async () => {
    await at('2026-03-02');
    const [one, other] = [await begun(), await begun()];
    await at('2026-03-27');
    const extended = await taken(gu, one, 'extension', { reason: '数量多', workingDays: 20 });
    expect(told(await step(gu, extended, 'extension', { reason: '再延', workingDays: 5 }))).toEqual([409, 'EXTENSION_REPEATED', null]);
    await at('2026-03-30');
    expect(told(await step(gu, other, 'extension', { reason: '数量多', workingDays: 20 }))).toEqual([409, 'EXTENSION_TOO_LATE', null]);
    await at('2026-03-02');
  });

  test('a reply is written, reviewed and signed by three people', async () => {
    let it = await taken(shen, await begun(), 'draft', draftReply());
    expect(told(await step(shen, it, 'review'))).toEqual([409, 'CASE_SAME_PERSON', null]);
    expect(told(await step(gu, it, 'signature'))).toEqual([409, 'CASE_NOT_REVIEWED', null]);
    it = await taken(gu, it, 'draft-return', { reason: '请补充依据' });
    it = await taken(shen, await taken(lu, it, 'draft', draftReply()), 'review');
    expect(told(await step(shen, it, 'signature'))).toEqual([403, 'FORBIDDEN', null]);
    it = await taken(gu, it, 'signature');
    expect(it).toMatchObject({ state: 'replied', draft: { draftedBy: '陆听澜', reviewedBy: '沈禾', signedBy: '顾长宁' } });
  });

  test('identities are sealed in the database, masked on screens, and whole only for a reason that is logged', async () => {
    const { id } = (await submit({}, { name: '孟清和', identityNumber: 'G87654321' })).body;
    const stored = await t.app.get(Db).readOne<Record<string, unknown>>('SELECT * FROM disclosure_case WHERE id = ?', [id]);
    expect(JSON.stringify(stored)).not.toMatch(/G87654321|孟清和|13800000021/);
    expect(JSON.stringify((await applicant.get(`/api/applications/${id}`)).body)).not.toMatch(/G87654321|孟清和|13800000021/);
    expect(JSON.stringify((await lu.get('/api/console/applications?queue=confirming&limit=100')).body)).not.toMatch(/G87654321|孟清和/);
    expect(JSON.stringify(await fresh(id))).not.toMatch(/G87654321|13800000021/);
    const view = (reason: string) => lu.post<FullIdentity>(`/api/console/applications/${id}/identity-views`, { reason });
    expect(told(await view('看'))).toEqual([400, 'VALIDATION_FAILED', 'reason']);
    expect((await view('电话核实申请内容')).body).toMatchObject({ name: '孟清和', identityNumber: 'G87654321', phone: '13800000021' });
    const log = await (await asStaff(t.url, 'he')).get<Page<AuditRow>>('/api/console/audit?action=application.identity');
    expect(log.body.items).toMatchObject([{ actorName: '陆听澜', reason: '电话核实申请内容' }]);
  });

  test('a letter opens by its signed link alone, and not for ever', async () => {
    const [letter] = (await begun()).letters.filter(({ kind }) => kind === 'receipt');
    const open = (url: string) => new Client(t.url).get(url);
    expect((await open(letter?.url ?? '')).status).toBe(200);
    expect(told(await open((letter?.url ?? '').replace(/expires=(\d)/, 'expires=9$1')))).toEqual([404, 'NOT_FOUND', null]);
    t.clock.set('2026-03-02T09:31:00+08:00');
    expect(told(await open(letter?.url ?? ''))).toEqual([403, 'FILE_LINK_EXPIRED', null]);
    await at('2026-03-02');
  });

  test('however many one person sends: shown to staff (35), never refused', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push((await submit({ information: `档案 ${n}` }, { identityNumber: 'E99999999' })).body.id);
    expect((await fresh(ids[11] as string)).hints).toMatchObject({ in30Days: 12, in365Days: 12, many: true });
    expect((await fresh(ids[3] as string)).hints).toMatchObject({ in30Days: 12, many: true });
  });

  test('the same again: by the same person (36(6)), and by several (44)', async () => {
    const information = '明川区殡葬服务收费标准';
    const of = (identityNumber: string, text = information) => submit({ information: text }, { identityNumber });
    const first = (await of('E70000001')).body;
    await of('E70000002', '明川区殡葬服务收费标准。');
    await of('E70000003');
    const again = (await of('E70000001', '明川区 殡葬服务收费标准')).body;
    const { hints } = await fresh(again.id);
    expect(hints.sameApplicant.map(({ id }) => id)).toEqual([first.id]);
    expect(hints.sameInformation.applicants).toBe(2);
  });
});
