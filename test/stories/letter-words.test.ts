import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { ConsoleMessage, ConsoleMessagePage, MessageReceipt, MyMessage, PublicMessage } from '@mingchuang/shared/messages/messages.types';
import { publicFindings, replyFindings } from '@mingchuang/shared/messages/outgoing.rules';
import type { LetterWords, PublishMessage } from '@mingchuang/shared/messages/words.types';
import type { Page } from '@mingchuang/shared/paging';
import type { FindingChoice, PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem } from '../support/problems.ts';

// Invented: the area code 000000 belongs to nobody.
const IDENTITY = '000000194912310019';
const CARD = '6222000000123456786';
const PHONE = '13800000025';
const LANDLINE = '0000-85000000';
const OFFICE = '0000-8100002';
const BODY = `身份证${IDENTITY}，卡号${CARD}，手机${PHONE}，家里${LANDLINE}，科里${OFFICE}没人接。`;
const MASKED_BODY = `身份证（身份证号），卡号（银行卡号），手机138****0025，家里0000-****，科里${OFFICE}没人接。`;

const all = (choice: FindingChoice['choice'], findings: readonly PlacedFinding[], reason = ''): FindingChoice[] =>
  findings.map(({ field, start, end }) => ({ field, start, end, choice, reason }));

describe.each(ENGINES)('what a resident wrote about themself, on %s', (engine) => {
  let t: TestApp;
  let resident: Client;
  let jiang: Client;
  let gu: Client;
  let he: Client;
  let unitId: string;

  beforeAll(async () => {
    t = await startTestApp(engine);
    resident = await asResident(t.url, PHONE);
    [jiang, gu, he] = await Promise.all([asStaff(t.url, 'jiang'), asStaff(t.url, 'gu'), asStaff(t.url, 'he')]);
    unitId = await t.people.unitId('养老服务科');
  }, 30_000);
  afterAll(() => t.close());

  const submit = async (more: Parameters<typeof letter>[0] = {}) =>
    (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title: `补贴没到${CARD}`, body: BODY, allowPublication: true, ...more }))).body.id;
  const url = (id: string) => `/api/console/messages/${id}`;
  const accepted = async (more?: Parameters<typeof letter>[0]) => {
    const id = await submit(more);
    expect((await jiang.post(`${url(id)}/acceptance`, {}, ifMatch(1))).status).toBe(200);
    return id;
  };
  const logOf = async (id: string) =>
    (await he.get<Page<AuditRow>>('/api/console/audit')).body.items.filter((row) => row.subjectId === id).map(({ action, reason }) => [action, reason]);

  test('is masked in lists, hits and the letter; who answers sees it whole for a reason, and the log keeps it', async () => {
    const id = await submit();
    const hits = [`?q=${encodeURIComponent('补贴没到')}`, ''].map((query) => jiang.get<ConsoleMessagePage>(`/api/console/messages${query}`));
    for (const { body } of await Promise.all(hits)) expect(body.items.find((row) => row.id === id)?.title).toBe('补贴没到（银行卡号）');
    for (const staff of [jiang, he, gu]) {
      const { body } = await staff.get<ConsoleMessage>(url(id));
      expect(body).toMatchObject({ title: '补贴没到（银行卡号）', body: MASKED_BODY });
      const texts = { title: body.title, body: body.body, reply: '' };
      expect(body.hidden.map(({ field, from, to }) => texts[field].slice(from, to))).toEqual([
        '（银行卡号）',
        '（身份证号）',
        '（银行卡号）',
        '138****0025',
        '0000-****',
      ]);
    }
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.body).toBe(BODY);

    const views = `${url(id)}/word-views`;
    expectProblem(await gu.post(views, { reason: '想知道是谁写的' }), 'FORBIDDEN');
    expectProblem(await (await asStaff(t.url, 'lin')).post(views, { reason: '想知道是谁写的' }), 'NOT_FOUND');
    expectProblem(await jiang.post(views, { reason: '看看' }), 'VALIDATION_FAILED');
    expect((await jiang.post<LetterWords>(views, { reason: '要和银行核对卡号' })).body).toEqual({ title: `补贴没到${CARD}`, body: BODY, reply: null });
    expect((await logOf(id))[0]).toEqual(['words.view', '要和银行核对卡号']);
    const plain = await submit({ title: '怎么领', body: '怎么领？' });
    expectProblem(await jiang.post(`${url(plain)}/word-views`, { reason: '要和银行核对卡号' }), 'NOT_FOUND');
    expect((await jiang.get<ConsoleMessage>(url(plain))).body).toMatchObject({ body: '怎么领？', hidden: [] });
  });

  test('does not go out in a reply unasked: each place is masked, or kept for a reason that the log keeps', async () => {
    const id = await accepted();
    const body = `已发到${CARD}。请打${OFFICE}，或者民政助理${PHONE}。`;
    const findings = replyFindings(body, [OFFICE]);
    expect(findings.map(({ kind }) => kind)).toEqual(['bankCard', 'mobile']);
    const send = (choices?: FindingChoice[]) => jiang.post<ConsoleMessage>(`${url(id)}/replies`, { body, choices }, ifMatch(2));
    const refused = expectProblem(await send(), 'TEXT_PERSONAL_DATA');
    expect(refused.errors?.map(({ field }) => field)).toEqual(['body:3-22', 'body:44-55']);
    expectProblem(await send(all('keep', findings)), 'TEXT_PERSONAL_DATA');
    const [card, mobile] = findings as [PlacedFinding, PlacedFinding];
    const sent = await send([...all('mask', [card]), ...all('keep', [mobile], '对外公布的公务手机')]);
    const whole = `已发到***************6786。请打${OFFICE}，或者民政助理${PHONE}。`;
    expect(sent.body.reply?.body).toBe(whole.replace(PHONE, '138****0025'));
    expect((await resident.get<MyMessage>(`/api/messages/${id}`)).body.reply?.body).toBe(whole);
    expect((await logOf(id)).find(([action]) => action === 'message.reply')).toEqual(['message.reply', '保留：手机号码（对外公布的公务手机）']);
    expectProblem(await jiang.post(`${url(await accepted())}/offers`, { reason: `要的是${IDENTITY}的档案` }, ifMatch(2)), 'REASON_PERSONAL_DATA');
  });

  test('is never made public, whoever approves it and however', async () => {
    const id = await accepted();
    const reply = `已打${PHONE}和85000000，值班13700000025。`;
    await jiang.post(`${url(id)}/replies`, { body: reply, choices: all('keep', replyFindings(reply, []), '和来信人说过') }, ifMatch(2));
    const texts = { title: `补贴没到${CARD}`, body: BODY, reply };
    const publish = (words: PublishMessage) => gu.post<ConsoleMessage>(`${url(id)}/publication`, words, ifMatch(3));
    const refused = expectProblem(await publish(texts), 'TEXT_PERSONAL_DATA');
    expect(refused.errors?.map(({ field }) => field.replace(/:.*/, ''))).toEqual(['title', 'body', 'body', 'body', 'body', 'reply', 'reply', 'reply']);
    const findings = publicFindings(texts, `${texts.title}\n${BODY}`, [OFFICE]);
    // the writer's own number is not kept for any reason
    const kept = expectProblem(await publish({ ...texts, choices: all('keep', findings, '应当公开') }), 'TEXT_PERSONAL_DATA');
    expect(kept.errors).toHaveLength(7);
    const duty = findings.filter(({ text }) => text === '13700000025');
    const choices = [
      ...all(
        'mask',
        findings.filter((one) => !duty.includes(one)),
      ),
      ...all('keep', duty, '值班手机'),
    ];
    expect((await publish({ ...texts, choices })).status).toBe(200);
    const { body: shown } = await resident.get<PublicMessage>(`/api/messages/public/${id}`);
    expect(shown.reply).toBe('已打138****0025和****，值班13700000025。');
    for (const own of [IDENTITY, CARD, PHONE, LANDLINE, '85000000']) expect(JSON.stringify(shown)).not.toContain(own);
    for (const path of ['/api/messages/public', `/api/search?q=${encodeURIComponent('补贴没到')}`]) {
      const answer = JSON.stringify((await resident.get(path)).body);
      expect(answer).toContain('没到***************6786');
      for (const own of [IDENTITY, CARD, PHONE, '85000000']) expect(answer).not.toContain(own);
    }
    expect((await logOf(id))[0]).toEqual(['message.publish', '保留：手机号码（值班手机）']);
  });
});
