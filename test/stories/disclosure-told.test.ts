import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Outbox } from '@mingchuang/bff/outbox/outbox';
import { Db, execute } from '@mingchuang/bff/platform/db';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { paper } from '../support/applications.ts';
import { asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { expectProblem } from '../support/problems.ts';
import { asWechatUser, wechatEnv } from '../support/wechat-app.ts';

const TEMPLATE = 'template-application';
const TOLD = '已放进站内通知';

describe.each(ENGINES)('applicants are told, on %s', (engine) => {
  let s: DisclosureStory;
  let wechat: FakeWechat;

  beforeAll(async () => {
    wechat = await startFakeWechat({ grants: 'counted', templates: { [TEMPLATE]: ['thing1', 'thing2', 'time3'] } });
    s = await DisclosureStory.start(engine, { ...wechatEnv(wechat), WECHAT_TEMPLATE_APPLICATION: TEMPLATE });
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await s.t.close();
    await wechat.close();
  });

  const drain = () => Promise.all([s.t.drain(), s.t.drain()]);
  const topics = async (id: string) => (await s.inbox(id)).map(({ topic }) => topic.replace('application.', ''));
  const deliveries = async (id: string, query = ''): Promise<DeliveryRow[]> => {
    const admin = await asStaff(s.t.url, 'admin');
    return (await admin.get<Page<DeliveryRow>>(`/api/console/deliveries?limit=100${query}`)).body.items.filter((row) => row.subjectId === id);
  };
  const unread = async (of: Client) => (await of.get<UnreadCount>('/api/notifications/unread-count')).body.unread;

  test('of every step they must know of, once, with the day it names', async () => {
    const id = await s.begun();
    await s.step(id, 'consultations', { party: 'organ', to: '明川区财政局', summary: '低保资金使用情况', reason: '该信息由两个机关共同制作' });
    const { consultations } = await s.fresh(id);
    await s.step(id, 'opinion', { consultationId: consultations[0]?.id, opinion: 'agrees', text: '', answeredOn: s.today });
    await s.step(id, 'consultations', { party: 'thirdParty', to: '明川百货', summary: '采购价格', reason: '可能涉及商业秘密' });
    const third = (await s.fresh(id)).consultations[1];
    await s.step(id, 'opinion', { consultationId: third?.id, opinion: 'agrees', text: '', answeredOn: s.today });
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-20' });
    await s.act(id, 'supplements', { text: '2025年', fileIds: [] });
    await s.step(id, 'fee-notice', { basis: 'pages', count: 100, payment: '到局办公室缴纳' });
    await s.step(id, 'fee-payment', { paidOn: s.today });
    await s.step(id, 'extension', { reason: '需要分街道核对', workingDays: 10 }, s.gu);
    await s.step(id, 'reason-request', { observed: '三十天内申请了十二件' });
    await s.act(id, 'reasons', { text: '写论文用' });
    await s.step(id, 'reason-acceptance', { due: '2026-05-08' }, s.gu);
    await s.deliver(id);
    await drain();
    const entries = await s.inbox(id);
    const about = '2025年度明川区城乡居民最低生活保障资金使用…';
    expect(entries.map(({ topic, title, body, messageId }) => [topic.replace('application.', ''), title, body, messageId])).toEqual([
      ['confirm', '您的申请已受理', expect.stringMatching(/^“.+”最迟 \d+月\d+日 答复您$/), null],
      ['consultOrgan', '期限暂停：正在征求其他机关意见', `“${about}”征求意见的时间不计入答复期限`, null],
      ['consultThirdParty', '期限暂停：正在征求第三方意见', `“${about}”征求意见的时间不计入答复期限`, null],
      ['noticeSupplement', '您的申请需要补正', `请按补正告知书补充“${about}”，最迟 3月20日；收到补正后重新计算答复期限`, null],
      ['feeNotice', '请缴纳信息处理费', `“${about}”需缴 700 元，最迟 3月30日；缴费后重新计算答复期限`, null],
      ['extend', '答复期限已延长', expect.stringMatching(/^“.+”最迟 \d+月\d+日 答复您$/), null],
      ['askReason', '请说明申请的理由', `您申请的数量、频次较多，请为“${about}”说明理由，最迟 3月9日`, null],
      ['acceptReason', '答复日期定在：5月8日', `您说明的理由合理，“${about}”最迟 5月8日 答复您`, null],
      ['deliver', '您的申请有答复了', `“${about}”的答复已经发出`, null],
    ]);
    await drain();
    expect(await s.inbox(id)).toHaveLength(entries.length);
  }, 60_000);

  test('of receipt at once: with its due day, and of nobody else’s', async () => {
    await s.at('2026-03-03');
    const id = await s.submit();
    await drain();
    expect(await topics(id)).toEqual([]);
    await s.step(id, 'confirmation', { itemCount: 1 });
    await drain();
    expect((await s.inbox(id))[0]).toMatchObject({
      title: '您的申请已受理',
      body: expect.stringContaining('最迟 3月31日 答复您'),
      applicationId: id,
      readAt: null,
    });
    expect(await s.inbox(id, s.other)).toEqual([]);
    const [entry] = await s.inbox(id);
    expectProblem(await s.other.post(`/api/notifications/${entry?.id}/read`), 'NOT_FOUND');
    // opening the application reads what is said of it so far
    const before = await unread(s.applicant);
    await s.mine(id);
    expect([(await s.inbox(id))[0]?.readAt === null, await unread(s.applicant)]).toEqual([false, before - 1]);
    await s.step(id, 'start');
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-20' });
    await drain();
    expect((await s.inbox(id)).map(({ readAt }) => readAt === null)).toEqual([false, true]);
  });

  test('a date that nobody can say yet is called provisional, and told when it is there', async () => {
    await s.at('2026-12-14');
    const id = await s.begun();
    await drain();
    expect((await s.inbox(id))[0]?.body).toContain('的答复期限暂定，等下一年的放假安排公布后告诉您');
    const due = (from: string | null, to: string | null, key: string) =>
      s.t.app.get(Db).write((m) => s.t.app.get(Outbox).add(m, 'application.due', id, { caseId: id, from, to, key }, `${id}:${key}`));
    for (const [from, to, key] of [
      [null, '2027-01-12', 'a'],
      [null, '2027-01-12', 'a'],
      ['2027-01-12', '2027-01-13', 'b'],
      ['2027-01-13', null, 'c'],
    ] as const) {
      await due(from, to, key);
      s.t.clock.advance(60_000);
      await drain();
    }
    expect((await s.inbox(id)).slice(1).map(({ topic, title }) => [topic, title])).toEqual([
      ['application.dueFixed', '答复期限已经确定：2027年1月12日'],
      ['application.dueMoved', '答复期限改到：2027年1月13日'],
      ['application.dueMoved', '答复期限改为暂定'],
    ]);
    await s.act(id, 'withdrawal', { reason: '不需要了' });
    await due(null, '2027-01-14', 'd');
    await drain();
    expect(await topics(id)).toHaveLength(4);
    expect((await deliveries(id)).filter(({ topic }) => topic === 'application.due').map(({ note }) => note)).toContain('已经办结，不再通知');
  });

  test('of an end without an answer', async () => {
    await s.at('2026-03-04');
    const lapsed = await s.begun();
    await s.step(lapsed, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-12' });
    const closed = await s.begun();
    await s.step(closed, 'closing', { reason: '申请人已经去世' }, s.gu);
    await s.at('2026-03-13');
    await s.step(lapsed, 'lapse');
    await drain();
    expect((await s.inbox(lapsed)).at(-1)).toMatchObject({ topic: 'application.lapseSupplement', title: '您的申请已办结' });
    expect((await s.inbox(closed)).at(-1)).toMatchObject({ topic: 'application.closeOtherwise', title: '您的申请已办结' });
  });

  test('reasons that move no date, and what they did themselves, are no news', async () => {
    await s.at('2026-03-16');
    const id = await s.begun();
    await s.step(id, 'reason-request', { observed: '三十天内申请了十二件' });
    await s.act(id, 'reasons', { text: '写论文用' });
    await s.step(id, 'reason-acceptance', { due: null }, s.gu);
    await s.act(id, 'withdrawal', { reason: '不需要了' });
    await drain();
    expect(await topics(id)).toEqual(['confirm', 'askReason']);
    // staff see what was told; a step that concerns nobody is a job of the house
    const shown = await deliveries(id);
    expect(shown.filter(({ topic }) => topic === 'application.changed').map(({ note }) => note)).toEqual([TOLD, TOLD]);
    expect(new Set(shown.map(({ caseNumber, queryCode }) => `${caseNumber} ${queryCode}`))).toEqual(new Set([`${(await s.fresh(id)).number} null`]));
    expect((await deliveries(id, '&internal=true')).length).toBeGreaterThan(shown.length);
  });

  test('a step that is sent twice is told once, and a run that breaks leaves nothing behind', async () => {
    await s.at('2026-03-17');
    const id = await s.submit();
    const { version } = await s.fresh(id);
    const headers = { ...ifMatch(version), 'idempotency-key': randomUUID() };
    const confirm = () => s.lu.post<ConsoleCase>(`/api/console/applications/${id}/confirmation`, { itemCount: 1 }, headers);
    expect((await Promise.all([confirm(), confirm()])).map(({ status }) => status)).toEqual([200, 200]);

    const outbox = s.t.app.get(Outbox);
    const add = outbox.add.bind(outbox);
    let broken = 0;
    jest.spyOn(outbox, 'add').mockImplementation((...job: Parameters<Outbox['add']>) => {
      if (job[1] !== 'wechat.push' || broken === 2) return add(...job);
      broken += 1;
      return Promise.reject(new Error('the process dies here'));
    });
    await s.t.drain();
    expect([broken, await topics(id)]).toEqual([2, []]);
    s.t.clock.advance(10_000);
    await drain();
    expect(await topics(id)).toEqual(['confirm']);

    // A worker that died after it had claimed the job: another one takes it up, and nothing is told twice.
    await s.step(id, 'start');
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-31' });
    const db = s.t.app.get(Db);
    await db.write((m) => execute(m, "UPDATE outbox_job SET state = 'running', claim = 'dead', attempts = 1 WHERE subjectId = ? AND state = 'pending'", [id]));
    await drain();
    expect(await topics(id)).toEqual(['confirm', 'noticeSupplement']);
  });

  test('who applied on paper has no inbox, and the record says so', async () => {
    const { body } = await s.lu.post<ConsoleCase>('/api/console/applications', paper(s.today));
    await s.step(body.id, 'start');
    await s.step(body.id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-31' });
    await drain();
    expect((await deliveries(body.id)).map(({ topic, state, note, caseNumber }) => [topic, state, note, caseNumber])).toEqual([
      ['application.changed', 'done', '申请人没有网上账号，没有站内通知；文书按申请的方式送达', body.number],
    ]);
    expect(await s.t.app.get(Db).read('SELECT id FROM notification WHERE caseId = ?', [body.id])).toEqual([]);
  });

  test('through WeChat where it was allowed, once an accept, without the text of the application', async () => {
    const resident = await asWechatUser(s.t.url, wechat);
    const { items } = (await resident.get<Subscriptions>('/api/notifications/subscriptions')).body;
    expect(items).toContainEqual({ templateId: TEMPLATE, topic: 'application.changed', name: '申请办理进度', remaining: 0 });
    wechat.grant(resident.openid, TEMPLATE);
    await resident.post('/api/notifications/subscriptions', { answers: [{ templateId: TEMPLATE, result: 'accept' }] });
    const id = await s.submit({ information: '张三家的低保材料' }, resident);
    const { number } = await s.step(id, 'confirmation', { itemCount: 1 });
    await drain();
    const sent = () => wechat.sent.filter(({ touser }) => touser === resident.openid);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).toMatchObject({
      page: `packages/disclosure/detail/index?id=${id}`,
      data: { thing1: { value: number }, thing2: { value: '您的申请已受理' }, time3: { value: expect.stringMatching(/^2026年3月17日 09:\d\d$/) } },
    });
    await s.step(id, 'start');
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-31' });
    await drain();
    expect(sent()).toHaveLength(1);
    const pushes = (await deliveries(id)).filter(({ topic }) => topic === 'wechat.push').map(({ state, note }) => [state, note]);
    expect(pushes).toEqual([
      ['unsent', '居民没有授权微信提醒，只放进站内通知'],
      ['done', '微信提醒已发出'],
    ]);
  });

  test('51: that an answer is given anew, and of the new one, through WeChat too', async () => {
    const resident = await asWechatUser(s.t.url, wechat);
    const id = await s.delivered({ information: '张三家的低保材料' }, resident);
    await drain();
    for (let accepts = 0; accepts < 2; accepts += 1) {
      wechat.grant(resident.openid, TEMPLATE);
      await resident.post('/api/notifications/subscriptions', { answers: [{ templateId: TEMPLATE, result: 'accept' }] });
    }
    const decision = { kind: 'review', authority: '明川区人民政府', number: '', on: s.today, result: 'corrected', redo: { due: null } };
    const anew = (await s.step(id, 'remedies', decision)).reopenedAs;
    await drain();
    await s.step(anew?.id ?? '', 'start');
    await s.deliver(anew?.id ?? '');
    await drain();
    await drain();
    const sent = wechat.sent.filter(({ touser }) => touser === resident.openid);
    expect(sent.map(({ page, data }) => [page, data.thing1?.value, data.thing2?.value])).toEqual([
      [`packages/disclosure/detail/index?id=${anew?.id}`, anew?.number, '您的申请重新办理了'],
      [`packages/disclosure/detail/index?id=${anew?.id}`, anew?.number, '您的申请有新的答复了'],
    ]);
  });

  test('open screens are hinted: the applicant’s, the unit’s, the inbox', async () => {
    const id = await s.submit();
    await drain();
    await s.step(id, 'confirmation', { itemCount: 1 });
    const hint = jest.spyOn(s.t.app.get(LiveHub), 'hint');
    await s.t.drain();
    const heard = hint.mock.calls.map(([rooms, { topic, id: about }]) => [[...rooms].map((room) => room.split(':')[0]), topic, about]);
    const [entry] = await s.inbox(id);
    expect(heard).toEqual([
      [['supervisors', 'unit'], 'application', id],
      [['resident'], 'application', id],
      [['resident'], 'notification', entry?.id],
    ]);
  });

  test('no job carries personal data', async () => {
    const jobs = await s.t.app.get(Db).read<{ payload: string }>("SELECT payload FROM outbox_job WHERE topic LIKE 'application.%'");
    expect(jobs.length).toBeGreaterThan(20);
    expect(jobs.filter(({ payload }) => /苏晚晴|E12345678|13800000021|低保/.test(payload))).toEqual([]);
  });
});
