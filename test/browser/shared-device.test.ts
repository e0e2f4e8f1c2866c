import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Page } from 'playwright-core';
import { asResident } from '../support/client.ts';
import { APPLY, field } from './support/application.ts';
import { at, button, readReceipt, residentAt, write } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const MESSAGES = '**/api/messages';
const WRITE = '/packages/letters/write/index';
const SEARCH = '/packages/search/index';
const RECEIPT = '/packages/letters/receipt/index';
const TROUBLE = [/status of 401/, /net::ERR_(FAILED|ABORTED)/];
const SAVED = /^草稿 .+ 已存好/;

/** PIPL 51: a phone in a family or at a counter, and a session that ends without anybody signing out. */
describe('a device that two people use', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const kept = (phone: Page): Promise<string> => phone.evaluate(() => JSON.stringify(localStorage));

  /** The session is ended on the server; the device learns it from the next answer, a 401. */
  async function sessionDies(phone: Page): Promise<void> {
    const token = await phone.evaluate(() => (JSON.parse(localStorage.getItem('mc.session') ?? '{}') as { data: { token: string } }).data.token);
    await fetch(`${stage.url}/api/auth/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    await phone.goto(at(stage.url, '/pages/mine/index'));
    await phone.getByText('还没有登录').waitFor();
  }

  async function titlesOf(number: string): Promise<string[]> {
    const { body } = await (await asResident(stage.url, number)).get<List<MyMessageRow>>('/api/messages/mine');
    return body.items.map(({ title }) => title);
  }

  /** A letter sent whose receipt has not been put away, another half written, and half an application. */
  async function leavesThings(phone: Page, number: string): Promise<string> {
    await residentAt(phone, stage.url, WRITE, number);
    await write(phone, { title: '送到了的信', body: '回执还没有记下。', phone: number });
    await button(phone, '提交这封信').click();
    const { pin } = await readReceipt(phone);
    await phone.goto(at(stage.url, WRITE));
    await write(phone, { title: '写了一半的信', body: '只有我自己该看到。' });
    await phone.getByText(SAVED).filter({ visible: true }).waitFor();
    await phone.goto(at(stage.url, APPLY));
    await field(phone, '申请人姓名').fill('苏晚晴');
    await phone.getByText(SAVED).filter({ visible: true }).waitFor();
    return pin;
  }

  play('who signs in next finds nothing of the one before, and it is gone for good', async () => {
    const [first, second] = ['13800000171', '13800000172'];
    const phone = await stage.phone(TROUBLE);
    const pin = await leavesThings(phone, first);
    expect(await kept(phone)).toContain(pin);

    await sessionDies(phone);
    await phone.goto(at(stage.url, RECEIPT));
    await phone.getByRole('heading', { name: '登录后看回执' }).waitFor();
    expect(await phone.getByText(pin).count()).toBe(0);
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByText('最新公开').filter({ visible: true }).waitFor();
    expect(await phone.getByText('请记下查询码和查询密码').count()).toBe(0);

    await residentAt(phone, stage.url, WRITE, second);
    const title = phone.getByRole('textbox', { name: '题目' });
    await title.waitFor();
    expect(await title.inputValue()).toBe('');
    expect(await phone.getByRole('textbox', { name: '内容' }).inputValue()).toBe('');
    await phone.goto(at(stage.url, APPLY));
    expect(await field(phone, '申请人姓名').inputValue()).toBe('');
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByText('最新公开').filter({ visible: true }).waitFor();
    expect(await phone.getByText('请记下查询码和查询密码').count()).toBe(0);
    const left = await kept(phone);
    for (const theirs of [first, pin, '写了一半的信', '只有我自己该看到', '苏晚晴']) expect(left).not.toContain(theirs);

    await sessionDies(phone);
    await residentAt(phone, stage.url, WRITE, first);
    await title.waitFor();
    expect(await title.inputValue()).toBe('');
  });

  play('who signs in again after a session ran out goes on where they were', async () => {
    const number = '13800000173';
    const phone = await stage.phone(TROUBLE);
    const pin = await leavesThings(phone, number);
    await sessionDies(phone);
    await residentAt(phone, stage.url, WRITE, number);
    const title = phone.getByRole('textbox', { name: '题目' });
    await title.waitFor();
    expect(await title.inputValue()).toBe('写了一半的信');
    await phone.goto(at(stage.url, APPLY));
    expect(await field(phone, '申请人姓名').inputValue()).toBe('苏晚晴');
    await phone.goto(at(stage.url, RECEIPT));
    expect((await readReceipt(phone)).pin).toBe(pin);
  });

  play('what somebody looked for is shown to them alone, and what was looked for signed out stays apart', async () => {
    const [first, second] = ['13800000176', '13800000177'];
    const phone = await stage.phone(TROUBLE);
    const box = phone.getByRole('textbox', { name: '要找的内容' });
    const looksFor = async (q: string): Promise<void> => {
      await phone.goto(at(stage.url, SEARCH));
      await box.fill(q);
      await box.press('Enter');
      await phone.getByRole('radio', { name: '全部', exact: true }).waitFor();
    };
    const shown = async (): Promise<string[]> => {
      await phone.goto(at(stage.url, '/pages/home/index'));
      await phone.getByText('最新公开').filter({ visible: true }).waitFor();
      await phone.goto(at(stage.url, SEARCH));
      await phone.getByRole('heading', { name: '可以这样找' }).waitFor();
      return (await phone.locator('.search-chip').allTextContents()).filter((words) => ['离婚登记', '精神残疾', '救助站'].includes(words));
    };
    await looksFor('救助站');
    await residentAt(phone, stage.url, '/pages/home/index', first);
    expect(await shown()).toEqual([]);
    await looksFor('离婚登记');
    expect(await shown()).toEqual(['离婚登记']);

    await sessionDies(phone);
    expect(await shown()).toEqual(['救助站']);
    await residentAt(phone, stage.url, '/pages/home/index', second);
    expect(await shown()).toEqual([]);
    await looksFor('精神残疾');
    expect(await shown()).toEqual(['精神残疾']);
    expect(await kept(phone)).not.toContain('离婚登记');
  });

  play('a letter that waits does not go under the name of whoever signs in next', async () => {
    const [first, second] = ['13800000174', '13800000175'];
    const phone = await stage.phone(TROUBLE);
    await residentAt(phone, stage.url, WRITE, first);
    await write(phone, { title: '等网络的信', body: '没有送出去。', phone: first });
    await phone.route(MESSAGES, (route) => route.abort());
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { name: '信已写好，还没有送到' }).waitFor();
    // as long as its writer is signed in it would go by itself
    await sessionDies(phone);
    await phone.unroute(MESSAGES);
    await residentAt(phone, stage.url, WRITE, second);
    const title = phone.getByRole('textbox', { name: '题目' });
    await title.waitFor();
    expect(await title.inputValue()).toBe('');
    await phone.reload();
    await title.waitFor();
    expect(await kept(phone)).not.toContain('等网络的信');
    expect(await titlesOf(second)).toEqual([]);
    expect(await titlesOf(first)).toEqual([]);
  });
});
