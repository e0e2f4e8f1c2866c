import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ConsoleMessage, MyMessage } from '@mingchuang/shared/messages/messages.types';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import { offerReply } from '@mingchuang/shared/messages/offers.words';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { application } from '../support/applications.ts';
import { atOnce } from '../support/at-once.ts';
import { asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { APPLICANT_PHONE, DisclosureStory } from '../support/disclosure-story.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { acceptedLetter, offerOn, WANTED, WHY } from '../support/offers.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { asWechatUser, REPLIED_TEMPLATE, wechatEnv } from '../support/wechat-app.ts';

const UNIT = '社会救助科';

/** Monday, 2 March 2026. */
describe.each(ENGINES)('a letter that asks for government information (29), on %s', (engine) => {
  let s: DisclosureStory;
  let wechat: FakeWechat;
  let lin: Client;
  let tang: Client;
  let jiang: Client;

  beforeAll(async () => {
    wechat = await startFakeWechat({ grants: 'counted', templates: { [REPLIED_TEMPLATE]: ['thing1', 'thing2', 'time3'] } });
    s = await DisclosureStory.start(engine, wechatEnv(wechat));
    await day('2026-03-02');
  }, 60_000);
  afterAll(async () => {
    await s.t.close();
    await wechat.close();
  });
  const day = async (on: string): Promise<void> => {
    await s.at(on);
    [lin, tang, jiang] = await Promise.all([asStaff(s.t.url, 'lin'), asStaff(s.t.url, 'tang'), asStaff(s.t.url, 'jiang')]);
  };

  const accepted = (more: Parameters<typeof letter>[0] = {}) => acceptedLetter(s.t, s.applicant, 'lin', UNIT, { contactPhone: APPLICANT_PHONE, ...more });
  const offered = async () => {
    const id = await accepted();
    expect((await offerOn(lin, id)).status).toBe(201);
    return id;
  };
  const drain = () => Promise.all([s.t.drain(), s.t.drain()]);
  const told = async (id: string, of: Client = s.applicant) =>
    (await of.get<Page<NotificationRow>>('/api/notifications?limit=100')).body.items.filter(({ messageId }) => messageId === id);
  const apply = (by: Client, messageId: string | null, headers: Record<string, string> = {}) =>
    by.post<ApplicationReceipt>('/api/applications', { ...application({ information: '2025年度养老床位补贴拨付明细' }), messageId }, headers);
  const mine = async (id: string) => (await s.applicant.get<MyMessage>(`/api/messages/${id}`)).body;
  const atDesk = async (id: string) => (await lin.get<ConsoleMessage>(`/api/console/messages/${id}`)).body;

  test('is answered with an offer, told once, and nothing is applied for by it', async () => {
    const id = await accepted();
    const before = (await s.applicant.get<Page<unknown>>('/api/applications?limit=100')).body.items.length;
    const { body } = await offerOn(lin, id);
    expect(body).toMatchObject({ status: 'replied', version: 3, offer: { application: null }, reply: { body: offerReply(WHY), unitName: UNIT } });
    expect(body.actions.find(({ action }) => action === 'offer')).toEqual({ action: 'offer', allowed: false, reason: '已经请来信人申请公开，不用再请' });
    await drain();
    await drain();
    const entries = await told(id);
    expect(entries.map(({ topic }) => topic).sort()).toEqual(['message.accepted', 'message.offered']);
    expect(entries.find(({ topic }) => topic === 'message.offered')).toMatchObject({
      title: '请您申请政府信息公开',
      body: `${UNIT}答复了“${WANTED.title}”：要的是政府信息。点这里填申请，来信的内容已经填好`,
      applicationId: null,
      readAt: null,
    });
    expect((await s.applicant.get<Page<unknown>>('/api/applications?limit=100')).body.items).toHaveLength(before);
    // reading the answer reads the entry, and the answer is rated like any other
    expect(await mine(id)).toMatchObject({ status: 'replied', rating: 'open', offer: { application: null } });
    expect((await told(id)).every(({ readAt }) => readAt !== null)).toBe(true);
    expect((await s.applicant.post(`/api/messages/${id}/ratings`, { grade: 4, tags: [], words: '' })).status).toBe(201);
  });

  test('WeChat opens the form, where it may push answers', async () => {
    const resident = await asWechatUser(s.t.url, wechat);
    wechat.grant(resident.openid, REPLIED_TEMPLATE);
    await resident.post('/api/notifications/subscriptions', { answers: [{ templateId: REPLIED_TEMPLATE, result: 'accept' }] });
    const id = await acceptedLetter(s.t, resident, 'lin', UNIT);
    await offerOn(lin, id);
    await drain();
    await drain();
    expect(wechat.sent.filter(({ touser }) => touser === resident.openid)).toMatchObject([
      { page: `packages/disclosure/apply/index?letter=${id}`, data: { thing1: { value: WANTED.title }, thing2: { value: '请您申请政府信息公开' } } },
    ]);
  });

  test('its form begins with the words and the telephone of the letter, and the clock runs from the day on which it is sent', async () => {
    await day('2026-03-02');
    const id = await offered();
    const form = (await s.applicant.get<ApplicationOffer>(`/api/messages/${id}/offer`)).body;
    const information = `${WANTED.title}\n${WANTED.body}`;
    expect(form).toEqual({ messageId: id, title: WANTED.title, information, shortened: false, phone: APPLICANT_PHONE, application: null });

    await day('2026-03-09');
    const { status, body: receipt } = await apply(s.applicant, id);
    expect([status, receipt.confirmBy]).toEqual([201, { kind: 'fixed', on: '2026-03-10' }]);
    const made = { id: receipt.id, number: receipt.number };
    expect(await mine(id)).toMatchObject({ offer: { application: made } });
    expect(await atDesk(id)).toMatchObject({ offer: { application: made } });
    const { queryCode } = await mine(id);
    expect((await s.mine(receipt.id)).fromLetter).toEqual({ messageId: id, queryCode });
    expect(await s.fresh(receipt.id)).toMatchObject({ fromLetter: { messageId: id, queryCode }, channel: 'h5', moved: null });
    expect((await s.step(receipt.id, 'confirmation', { itemCount: 1 })).receivedOn).toBe('2026-03-09');
    expect((await s.applicant.get<ApplicationOffer>(`/api/messages/${id}/offer`)).body).toMatchObject({ phone: '', application: made });
  });

  test('one offer is one application: the same tap, another tap, and two devices at once', async () => {
    const id = await offered();
    const once = { 'idempotency-key': randomUUID() };
    const [first, again] = [await apply(s.applicant, id, once), await apply(s.applicant, id, once)];
    expect([first.status, again.status, again.body.number]).toEqual([201, 201, first.body.number]);
    expect(expectProblem(await apply(s.applicant, id), 'APPLIED_ALREADY').errors).toMatchObject([{ field: 'messageId' }]);

    const both = await offered();
    const answers = await atOnce(s.t, [() => apply(s.applicant, both), () => apply(s.applicant, both)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    // what was refused took no number
    const next = await apply(s.applicant, null);
    const serial = (number: string | undefined) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]);
    const won = answers.find(({ status }) => status === 201)?.body.number;
    expect(serial(next.body.number) - serial(won)).toBe(1);
  });

  test('is nobody else’s: another resident, another unit, the public', async () => {
    const id = await offered();
    expectProblem(await s.other.get(`/api/messages/${id}/offer`), 'NOT_FOUND');
    expectProblem(await apply(s.other, id), 'APPLICATION_NOT_OFFERED');
    expectProblem(await apply(s.other, randomUUID()), 'APPLICATION_NOT_OFFERED');
    expect(wrongFields(await apply(s.other, 'x'))).toEqual(['messageId']);
    expect(await mine(id)).toMatchObject({ offer: { application: null } });

    const unanswered = await accepted();
    expectProblem(await s.applicant.get(`/api/messages/${unanswered}/offer`), 'NOT_FOUND');
    expectProblem(await apply(s.applicant, unanswered), 'APPLICATION_NOT_OFFERED');
    expectProblem(await offerOn(jiang, unanswered), 'NOT_FOUND');
    const he = await asStaff(s.t.url, 'he');
    expectProblem(await offerOn(he, unanswered), 'FORBIDDEN');
    expect((await atDesk(unanswered)).status).toBe('accepted');
  });

  test('two of the staff at once: one answer goes out, and the slower one learns of it', async () => {
    const id = await accepted();
    const reply = () => tang.post(`/api/console/messages/${id}/replies`, { body: '明细见附件。' }, ifMatch(2));
    const answers = await atOnce<{ status: number }>(s.t, [() => offerOn(lin, id), reply]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);

    const both = await accepted();
    const once = { 'idempotency-key': randomUUID() };
    const taps = await Promise.all([offerOn(lin, both, 2, once), offerOn(lin, both, 2, once)]);
    expect(taps.map(({ status }) => status)).toEqual([201, 201]);
    expectProblem(await offerOn(tang, both), 'STALE_VERSION');
    expectProblem(await offerOn(tang, both, 3), 'APPLICATION_OFFERED');
    await drain();
    expect((await told(both)).filter(({ topic }) => topic === 'message.offered')).toHaveLength(1);
  });

  test('is refused where it is not lawful, and says why', async () => {
    const refusals = async (id: string, staff: Client, version: number) => {
      const seen = (await staff.get<ConsoleMessage>(`/api/console/messages/${id}`)).body;
      return [(await offerOn(staff, id, version)).body as unknown as { code: string }, seen.actions.find(({ action }) => action === 'offer')] as const;
    };
    const unitId = await s.t.people.unitId(UNIT);
    const fresh = (await s.applicant.post<{ id: string }>('/api/messages', letter({ ...WANTED, unitId }))).body.id;
    const anonymous = await accepted({ kind: 'suggestion', anonymous: true });
    const replied = await accepted();
    await s.t.people.reply(await s.t.people.staff('lin'), replied, '明细见附件。');
    const staffed = await acceptedLetter(s.t, s.applicant, 'he', UNIT, { kind: 'complaint', aboutStaff: true });
    const he = await asStaff(s.t.url, 'he');
    for (const [id, staff, version, code, reason] of [
      [fresh, lin, 1, 'MESSAGE_NOT_ACCEPTED', '请先受理，再答复'],
      [anonymous, lin, 2, 'ANONYMOUS_NOT_OFFERED', /^匿名来信不能引导申请公开/],
      [replied, lin, 3, 'MESSAGE_NOT_REPLIABLE', '这封信已经答复或撤回'],
      [staffed, he, 2, 'ABOUT_STAFF_NOT_OFFERED', /^反映本局人员的来信/],
    ] as const) {
      const [problem, action] = await refusals(id, staff, version);
      expect([problem.code, action]).toEqual([code, { action: 'offer', allowed: false, reason: expect.stringMatching(reason) }]);
    }

    const moved = await s.begun({ information: '我家楼上漏水两年了，没有人管' });
    await s.step(moved, 'mailbox', { unitId });
    await drain();
    const messageId = (await s.fresh(moved)).moved?.messageId ?? '';
    await s.t.people.accept(await s.t.people.staff('lin'), messageId);
    expectProblem(await offerOn(lin, messageId), 'MOVED_NOT_OFFERED');
  });

  test('a reason that is missing, too long or hostile', async () => {
    const id = await accepted();
    for (const reason of ['', '短', '字'.repeat(201)]) expect(wrongFields(await offerOn(lin, id, 2, {}, reason))).toEqual(['reason']);
    const hostile = "<script>alert(1)</script> ' OR 1=1 --";
    expect((await offerOn(lin, id, 2, {}, hostile)).body.reply?.body).toContain(hostile);
    const { body } = await s.applicant.get<ApplicationOffer>(`/api/messages/${await longOffer()}/offer`);
    expect([[...body.information].length, body.shortened]).toEqual([1000, true]);
  });

  const longOffer = async () => {
    const id = await accepted({ body: '😀'.repeat(2000) });
    await offerOn(lin, id);
    return id;
  };

  test('an answer given anew after a review is no second application of the letter', async () => {
    await day('2026-03-10');
    const id = await offered();
    const made = (await apply(s.applicant, id)).body.id;
    await s.step(made, 'confirmation', { itemCount: 1 });
    await s.step(made, 'start');
    await s.deliver(made);
    const decision = { kind: 'review', authority: '明川区人民政府', number: '', on: s.today, result: 'corrected', redo: { due: null } };
    const after: ConsoleCase = await s.step(made, 'remedies', decision);
    expect([(await s.fresh(after.reopenedAs?.id ?? '')).fromLetter, (await mine(id)).offer?.application?.id]).toEqual([null, made]);
  });
});
