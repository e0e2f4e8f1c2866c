import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import { asResident, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { DisclosureStory } from '../support/disclosure-story.ts';

describe.each(ENGINES)('what needs an applicant now, on %s', (engine) => {
  let s: DisclosureStory;
  beforeAll(async () => {
    s = await DisclosureStory.start(engine);
  }, 60_000);
  afterAll(() => s.t.close());

  const about = async (id: string) => (await s.todos()).filter(({ applicationId }) => applicationId === id).map(({ type, by }) => [type, by]);
  const RATE = { grade: 4, tags: [], words: '' };

  test('what is asked, with its last day, until it is given', async () => {
    const id = await s.begun({ information: '低保资金\n使用情况' });
    expect(await about(id)).toEqual([]);
    await s.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-20' });
    const { at, ...todo } = (await s.todos())[0] ?? { at: '' };
    expect(todo).toEqual({
      type: 'supplementAsked',
      messageId: null,
      applicationId: id,
      title: '低保资金 使用情况',
      unitName: '局办公室',
      by: { kind: 'fixed', on: '2026-03-20' },
    });
    expect(at).toMatch(/^2026-03-02T01:\d\d/);
    await s.act(id, 'supplements', { text: '2025年', fileIds: [] });
    expect(await about(id)).toEqual([]);

    await s.step(id, 'reason-request', { observed: '三十天内申请了十二件' });
    expect(await about(id)).toEqual([['reasonAsked', { kind: 'fixed', on: '2026-03-09' }]]);
    await s.act(id, 'reasons', { text: '写论文用' });
    expect(await about(id)).toEqual([]);
    await s.step(id, 'reason-acceptance', { due: null }, s.gu);

    await s.step(id, 'fee-notice', { basis: 'pages', count: 100, payment: '到局办公室缴纳' });
    expect(await about(id)).toEqual([['feeAsked', { kind: 'fixed', on: '2026-03-30' }]]);
    await s.step(id, 'fee-payment', { paidOn: s.today });
    expect(await about(id)).toEqual([]);
    expect(await s.todos(s.other)).toEqual([]);
  });

  test('an answer until it is read, then its rating until it is given or its time is over', async () => {
    const [id, unrated] = [await s.delivered(), await s.delivered()];
    expect([await about(id), await about(unrated)]).toEqual([[['replyUnread', null]], [['replyUnread', null]]]);
    await s.mine(id);
    await s.mine(unrated);
    expect(await about(id)).toEqual([['ratingOpen', null]]);
    expect((await s.applicant.post(`/api/applications/${id}/ratings`, RATE)).status).toBe(201);
    expect(await about(id)).toEqual([]);
    await s.at('2026-04-01');
    expect(await about(unrated)).toEqual([['ratingOpen', null]]);
    await s.at('2026-04-02');
    expect(await about(unrated)).toEqual([]);
  });

  test('an end without an answer is to be read; what they withdrew themselves is not', async () => {
    const closed = await s.begun();
    await s.step(closed, 'closing', { reason: '申请人要求停止' }, s.gu);
    expect(await about(closed)).toEqual([['closedUnread', null]]);
    const withdrawn = await s.begun();
    await s.act(withdrawn, 'withdrawal', { reason: '不需要了' });
    const cancelled = await s.submit();
    await s.act(cancelled, 'withdrawal', { reason: '写错了' });
    expect([await about(withdrawn), await about(cancelled)]).toEqual([[], []]);
  });

  test('with letters in one list: what is asked first, then the newest', async () => {
    const resident = await asResident(s.t.url, '13800000023');
    const staff = await s.t.people.staff('jiang');
    const { id: letterId } = (
      await resident.post<MessageReceipt>('/api/messages', letter({ unitId: await s.t.people.unitId('养老服务科'), title: '高龄津贴' }))
    ).body;
    const asked = await s.begun({}, resident);
    await s.step(asked, 'supplement-notice', { items: ['请写明年度'], by: '2026-04-20' });
    s.t.clock.advance(60_000);
    await s.t.people.accept(staff, letterId);
    await s.t.people.reply(staff, letterId, '手机上就能办。');
    const answered = await s.delivered({}, resident);
    expect((await s.todos(resident)).map(({ type, messageId, applicationId }) => [type, messageId ?? applicationId])).toEqual([
      ['supplementAsked', asked],
      ['replyUnread', answered],
      ['replyUnread', letterId],
    ]);
  });
});
