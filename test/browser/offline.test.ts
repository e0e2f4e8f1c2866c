import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { LIVE_PATH, POLL_INTERVAL_MS } from '@mingchuang/shared/live';
import type { MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { BrowserContext, Page } from 'playwright-core';
import { asResident, asStaff, ifMatch, letter } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { at, button, readReceipt, residentAt, signIn, write } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, PHONE, STORY_MS, Stage, scene } from './support/stage.ts';

const MESSAGES = '**/api/messages';
const NO_NETWORK = [/net::ERR_(FAILED|INTERNET_DISCONNECTED|ABORTED|CONNECTION)/, /WebSocket connection/];
const WRITE = '/packages/letters/write/index';

describe.each(ENGINES)('a bad network, on %s', (engine) => {
  let stage: Stage;
  let context: BrowserContext;
  let phone: Page;

  beforeAll(async () => {
    stage = await Stage.open(engine);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  async function takePhone(expected: RegExp[] = []): Promise<void> {
    context = await stage.person(PHONE, { hasTouch: true });
    phone = await stage.window(context, [...NO_NETWORK, ...expected]);
  }

  async function titlesOf(number: string): Promise<string[]> {
    const { body } = await (await asResident(stage.url, number)).get<List<MyMessageRow>>('/api/messages/mine');
    return body.items.map(({ title }) => title);
  }

  play('the answer gets lost: the letter says that it waits, goes again under its key, and is one letter', async () => {
    await takePhone();
    const number = '13800000041';
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '回音丢了的一封信', body: '信到了，回音没有到。', phone: number });
    const keys: string[] = [];
    let lost = true;
    await phone.route(MESSAGES, async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (!lost) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { name: '信已写好，还没有送到' }).waitFor();
    expect(await titlesOf(number)).toEqual(['回音丢了的一封信']);

    // by a tap, or by itself before that: one letter either way
    lost = false;
    await phone.evaluate(() => [...document.querySelectorAll('button')].find((one) => one.textContent === '现在再试一次')?.click());
    expect((await readReceipt(phone)).pin).toMatch(/^\d{6}$/);
    expect(await titlesOf(number)).toEqual(['回音丢了的一封信']);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(new Set(keys).size).toBe(1);
  });

  play('a letter sent without a network waits and goes when the network is back', async () => {
    await takePhone();
    const number = '13800000042';
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '没有网络时写的信', body: '在地下室写的。', phone: number });
    await context.setOffline(true);
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { name: '信已写好，等网络来了就送出' }).waitFor();
    expect(await titlesOf(number)).toEqual([]);
    await context.setOffline(false);
    expect((await readReceipt(phone)).pin).toMatch(/^\d{6}$/);
    expect(await titlesOf(number)).toEqual(['没有网络时写的信']);
  });

  play('a phone that was closed while the letter waited sends it when it is opened again, whatever page that is', async () => {
    await takePhone();
    const number = '13800000043';
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '关机前没送出的信', body: '手机没电了。', phone: number });
    await phone.route(MESSAGES, (route) => route.abort());
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { name: '信已写好，还没有送到' }).waitFor();
    await phone.close();

    phone = await stage.window(context, NO_NETWORK);
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByText('等待送出的信已经送到').waitFor();
    await phone.getByRole('link', { name: /请记下查询码和查询密码/ }).click();
    expect((await readReceipt(phone)).pin).toMatch(/^\d{6}$/);
    expect(await titlesOf(number)).toEqual(['关机前没送出的信']);
  });

  play('a server that is too busy is asked again while the letter waits, without anybody tapping', async () => {
    await takePhone([/status of 503/]);
    const number = '13800000045';
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '服务器忙时写的信', body: '等一会儿再送。', phone: number });
    let tries = 0;
    await phone.route(
      MESSAGES,
      (route) => {
        tries += 1;
        return route.fulfill({ status: 503, body: '' });
      },
      { times: 2 },
    );
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { name: '信已写好，还没有送到' }).waitFor();
    expect((await readReceipt(phone)).pin).toMatch(/^\d{6}$/);
    expect(tries).toBe(2);
    expect(await titlesOf(number)).toEqual(['服务器忙时写的信']);
  });

  play('a letter that waits when the sign-in has run out says so, and goes by itself after signing in again', async () => {
    await takePhone([/status of 401/]);
    const number = '13800000046';
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '登录过期时送的信', body: '先登录，再送。', phone: number });
    const token = await phone.evaluate(() => (JSON.parse(localStorage.getItem('mc.session') ?? '{}') as { data: { token: string } }).data.token);
    await fetch(`${stage.url}/api/auth/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    await button(phone, '提交这封信').click();
    await phone.getByText('登录已过期，信还在草稿里，登录后继续').filter({ visible: true }).waitFor();
    expect(await titlesOf(number)).toEqual([]);
    await button(phone, '用手机号登录').click();
    await signIn(phone, number);
    expect((await readReceipt(phone)).pin).toMatch(/^\d{6}$/);
    expect(await titlesOf(number)).toEqual(['登录过期时送的信']);
  });

  play('where sockets are blocked, both apps ask for themselves and show what is new', async () => {
    await takePhone();
    const desk = await stage.desk(NO_NETWORK);
    for (const page of [phone, desk]) await page.routeWebSocket(new RegExp(LIVE_PATH), (socket) => socket.close({ code: 1011 }));
    await signInByKeyboard(desk, stage.url, 'lin');
    const unitId = await stage.bff.people.unitId('社会救助科');
    const number = '13800000044';
    const resident = await asResident(stage.url, number);
    const { id } = (await resident.post<{ id: string }>('/api/messages', letter({ unitId, title: '没有长连接' }))).body;
    await desk.clock.runFor(POLL_INTERVAL_MS);
    await desk.getByRole('link', { name: /没有长连接/ }).waitFor();

    await residentAt(phone, stage.url, `/packages/letters/detail/index?id=${id}`, number);
    await phone.getByText('等待受理').waitFor();
    const staff = await asStaff(stage.url, 'lin');
    await staff.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1));
    await staff.post(`/api/console/messages/${id}/replies`, { body: '不用长连接也能看到。' }, ifMatch(2));
    await phone.clock.runFor(POLL_INTERVAL_MS);
    await phone.getByText('不用长连接也能看到。').waitFor();
    await desk.clock.runFor(POLL_INTERVAL_MS);
    await desk.getByText('没有待办的来信').waitFor();
  });
});
