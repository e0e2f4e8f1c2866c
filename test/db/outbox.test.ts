import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import type { TestApp } from '../support/app.ts';
import { asResident, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import type { WechatFault } from '../support/fake-wechat.ts';
import { WechatStory } from '../support/wechat-app.ts';

const DAY = 86_400_000;

const inbox = async (resident: Client): Promise<string[]> =>
  (await resident.get<Page<NotificationRow>>('/api/notifications')).body.items.map((entry) => entry.topic).sort();

describe.each(ENGINES)('an answer on its way to WeChat, on %s', (engine) => {
  let s: WechatStory;
  let t: TestApp;

  beforeAll(async () => {
    s = await WechatStory.start(engine);
    t = s.t;
  });
  afterAll(() => s.close());

  const sentTo = (resident: { openid: string }) => s.wechat.sent.filter((m) => m.touser === resident.openid);
  const tried = () => s.wechat.calls.filter((call) => call.endpoint === 'send').length;

  test('reaches the inbox once and, where it was allowed, WeChat once', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident, { title: '高龄津贴\n怎么领，到哪里领，要带什么，谁可以代领' });
    await Promise.all([t.drain(), t.drain()]);
    await t.drain();
    expect(await inbox(resident)).toEqual(['message.accepted', 'message.replied']);
    expect(sentTo(resident)).toHaveLength(1);
    expect(sentTo(resident)[0]).toMatchObject({
      page: `packages/letters/detail/index?id=${id}`,
      miniprogramState: 'formal',
      data: { thing1: { value: '高龄津贴 怎么领，到哪里领，要带什么，…' }, thing2: { value: '您的信有答复了' }, time3: { value: '2026年11月12日 09:00' } },
    });
    expect(await s.push(id)).toMatchObject({ state: 'done', attempts: 1, note: '微信提醒已发出', possibleRepeat: false });
  });

  test('one accept is one message: the ledger is accepts minus sends', async () => {
    const resident = await s.resident(3);
    for (const left of [2, 1, 0]) {
      await s.answered(resident);
      await t.drain();
      expect(await s.remaining(resident)).toBe(left);
    }
    const id = await s.answered(resident);
    const before = tried();
    await t.drain();
    expect(await s.push(id)).toMatchObject({ state: 'unsent', note: '居民没有授权微信提醒，只放进站内通知' });
    expect(tried()).toBe(before);
    expect(await inbox(resident)).toHaveLength(8);
  });

  test('somebody who signed in by phone has the inbox only', async () => {
    const resident = await asResident(t.url, '13800000002');
    const id = await s.answered(resident);
    await t.drain();
    expect(await s.push(id)).toMatchObject({ state: 'unsent', note: '居民没有用微信登录，只放进站内通知' });
    expect(await inbox(resident)).toHaveLength(2);
  });

  test.each<[string, WechatFault, boolean]>([
    ['-1 system busy', { errcode: -1 }, false],
    ['45009 quota', { errcode: 45009 }, false],
    ['45011 too many a minute', { errcode: 45011 }, false],
    ['HTTP 500', { http: 500 }, true],
    ['cut off before an answer', { cut: 'before' }, true],
  ])('%s: tried again later', async (_name, fault, uncertain) => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    s.wechat.next('send', fault);
    await t.drain();
    const waiting = await s.push(id);
    expect(waiting).toMatchObject({ state: 'pending', attempts: 1 });
    expect(waiting.note).toMatch(/微信(返回|没有回应)/);
    const wait = Date.parse(waiting.nextAttemptAt ?? '') - t.clock.now();
    expect(wait).toBeGreaterThanOrEqual(1_000);
    expect(wait).toBeLessThanOrEqual(2_000);
    t.clock.advance(wait - 1);
    expect(await t.drain()).toBe(0);
    // Without an answer nobody knows whether WeChat had acted, so staff are told.
    expect(await s.nextAttempt(id)).toMatchObject({ state: 'done', attempts: 2, possibleRepeat: uncertain });
    expect(sentTo(resident)).toHaveLength(1);
  });

  test('waits four times as long each time, with jitter, and gives up after eight', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    const before = tried();
    s.wechat.next('send', { errcode: -1 }, 8);
    await t.drain();
    for (const [index, full] of [2, 8, 32, 128, 512, 2_048, 3_600].entries()) {
      const row = await s.push(id);
      expect(row).toMatchObject({ state: 'pending', attempts: index + 1 });
      const wait = (Date.parse(row.nextAttemptAt ?? '') - t.clock.now()) / 1_000;
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
      await s.nextAttempt(id);
    }
    expect(await s.push(id)).toMatchObject({
      state: 'dead',
      attempts: 8,
      nextAttemptAt: null,
      possibleRepeat: false,
      note: expect.stringContaining('微信返回 -1'),
    });
    t.clock.advance(DAY);
    await t.drain();
    expect(tried() - before).toBe(8);
    expect(await inbox(resident)).toContain('message.replied');
  });

  test('jobs that failed together do not come back together', async () => {
    const residents = await Promise.all(Array.from({ length: 6 }, () => s.resident()));
    const ids = await s.allAnswered(residents);
    s.wechat.next('send', { errcode: -1 }, 6);
    await t.drain();
    const times = new Set((await Promise.all(ids.map((id) => s.push(id)))).map((row) => row.nextAttemptAt));
    expect(times.size).toBeGreaterThan(1);
    t.clock.advance(2_000);
    await t.drain();
    expect(residents.map((r) => sentTo(r).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test.each<[number, string]>([
    [43101, '居民没有授权，或授权次数已用完'],
    [40003, '收信人的微信标识无效'],
    [47003, '订阅消息的内容不合模板要求'],
    [40037, '订阅消息模板不存在'],
    [41030, '点开的页面不存在'],
  ])('%i is final: it stops at once and says why', async (errcode, reason) => {
    const resident = await s.resident(2);
    const id = await s.answered(resident);
    s.wechat.next('send', { errcode });
    const before = tried();
    await t.drain();
    expect(await s.push(id)).toMatchObject({ state: 'dead', attempts: 1, note: `微信 ${errcode}：${reason}`, possibleRepeat: false });
    // Only a refusal for want of a grant says that there is none left.
    expect(await s.remaining(resident)).toBe(errcode === 43101 ? 0 : 2);
    t.clock.advance(DAY);
    await t.drain();
    expect(tried() - before).toBe(1);
  });

  test('one that is refused does not hold up the others of its batch', async () => {
    const residents = await Promise.all(Array.from({ length: 5 }, () => s.resident()));
    await s.allAnswered(residents);
    s.wechat.next('send', { errcode: 47003 });
    await t.drain();
    expect(residents.map((r) => sentTo(r).length).sort()).toEqual([0, 1, 1, 1, 1]);
  });

  test('a hint that fails undoes nothing and stops nobody', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    const hint = jest.spyOn(t.app.get(LiveHub), 'hint').mockImplementation(() => {
      throw new Error('no socket');
    });
    await t.drain();
    hint.mockRestore();
    await t.drain();
    expect(await inbox(resident)).toEqual(['message.accepted', 'message.replied']);
    const about = (await s.deliveries()).filter((d) => d.subjectId === id && d.topic === 'message.replied');
    expect(about).toMatchObject([{ state: 'done', attempts: 1 }]);
  });

  test.each<[string, () => void]>([
    ['42001 expired', () => s.wechat.expireToken()],
    ['40001 renewed by somebody else', () => s.wechat.revokeToken()],
  ])('ten at once with a refused token (%s): it is renewed once for all', async (_name, refuse) => {
    const residents = await Promise.all(Array.from({ length: 10 }, () => s.resident()));
    await s.allAnswered(residents);
    const before = s.wechat.tokensIssued.length;
    refuse();
    await t.drain();
    expect(residents.map((r) => sentTo(r).length)).toEqual(residents.map(() => 1));
    expect(s.wechat.tokensIssued.length - before).toBe(1);
  });

  test('a token that WeChat refuses and still hands out is renewed by force', async () => {
    const resident = await s.resident();
    await s.answered(resident);
    const before = s.wechat.tokensIssued.length;
    s.wechat.next('send', { errcode: 40001 });
    await t.drain();
    expect(sentTo(resident)).toHaveLength(1);
    expect(s.wechat.tokensIssued.length - before).toBe(1);
  });

  test('a token that cannot be had is no lost answer: tried again, and not marked', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    s.wechat.expireToken();
    s.wechat.next('token', { http: 503 });
    await t.drain();
    expect(await s.push(id)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await s.nextAttempt(id)).toMatchObject({ state: 'done', possibleRepeat: false });
  });

  test('an answer lost after WeChat had acted: sent again and marked', async () => {
    const resident = await s.resident(2);
    const id = await s.answered(resident);
    s.wechat.next('send', { cut: 'after' });
    await t.drain();
    expect(await s.push(id)).toMatchObject({ state: 'pending', attempts: 1, possibleRepeat: false });
    expect(await s.nextAttempt(id)).toMatchObject({ state: 'done', attempts: 2, possibleRepeat: true });
    expect(sentTo(resident)).toHaveLength(2);
  });

  test('where the lost one was all that was allowed, the reason says that it may have arrived', async () => {
    const resident = await s.resident();
    const id = await s.answered(resident);
    s.wechat.next('send', { cut: 'after' });
    await t.drain();
    expect(await s.nextAttempt(id)).toMatchObject({
      state: 'dead',
      note: '微信 43101：授权次数已用完；上一次没有等到微信回应，很可能已经送达',
      possibleRepeat: true,
    });
    expect(sentTo(resident)).toHaveLength(1);
  });
});
