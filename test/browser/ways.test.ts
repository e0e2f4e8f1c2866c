import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { MessagesImport } from '@mingchuang/bff/features/messages/messages.import';
import type { MessageReceipt, MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Locator, Page } from 'playwright-core';
import { asResident, asStaff, ifMatch, letter } from '../support/client.ts';
import { PNG } from '../support/pictures.ts';
import { at, button, residentAt, write } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const NOT_THERE = /the server responded with a status of 404/;
const LONG = '关于柳岸社区养老服务站委托运营以后老年人用餐补贴标准和服务时间安排以及节假日是否照常供应早餐午餐晚餐的问题和建议还有对接送服务的一点想法';
const TITLE = '柳岸社区三号楼的老人能不能在卫生间装扶手，要交什么材料，多久装好';

/** Ways a person takes that nobody planned: old links, long titles, a way back home, a phone handed on. */
describe('ways through the mini-app', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const file = path.join(stage.bff.config.dataDir, 'letters.jsonl');
    const old = { id: 'old-1', title: LONG, body: '请答复。', submittedAt: '2026-10-01T01:00:00Z', repliedAt: '2026-10-08T01:00:00Z' };
    writeFileSync(file, JSON.stringify({ ...old, reply: '网友您好！　　来信收悉。 　　　　照常供应。' }));
    await stage.bff.app.get(MessagesImport).run(file, () => undefined);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const seen = (page: Page, text: string | RegExp): Locator => page.getByText(text).filter({ visible: true }).first();

  /** How many lines a text takes on the screen. */
  const linesOf = (text: Locator): Promise<number> =>
    text.evaluate((element) => Math.round(element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight)));

  play('what is not there says so in one sentence, with ways on and nothing to try again', async () => {
    const phone = await stage.phone([NOT_THERE]);
    for (const [route, list] of [
      ['/packages/policies/detail/index?id=00000000-0000-7000-8000-000000000000', '/packages/policies/list/index'],
      ['/packages/policies/detail/index', '/packages/policies/list/index'],
      ['/packages/letters/public-detail/index?id=nothing', '/packages/letters/public-list/index'],
    ] as const) {
      await phone.goto(at(stage.url, route));
      await phone.getByRole('heading', { name: '没有找到，可能已经撤下' }).waitFor();
      expect(await button(phone, '重试').count()).toBe(0);
      await button(phone, '返回列表').click();
      // the page that was left may bear the same heading
      await phone.waitForURL(at(stage.url, list));
      await phone.getByRole('button', { name: '返回列表' }).waitFor({ state: 'detached' });
    }
    await phone.goto(at(stage.url, '/packages/letters/public-detail/index?id=nothing'));
    await button(phone, '返回首页').click();
    await phone.getByRole('heading', { level: 1, name: '明窗' }).waitFor();
  });

  play('an address that is no page of ours says so, at the start and in between, and leads home', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/packages/letters/nothing/index'));
    await phone.getByRole('heading', { name: '没有找到这一页' }).waitFor();
    await button(phone, '返回首页').click();
    await phone.getByText('最新公开').filter({ visible: true }).waitFor();
    await phone.goto(at(stage.url, '/nowhere'));
    await phone.getByRole('heading', { name: '没有找到这一页' }).waitFor();
    expect(await phone.getByText('最新公开').filter({ visible: true }).count()).toBe(0);
    await button(phone, '返回').click();
    await phone.getByText('最新公开').filter({ visible: true }).waitFor();
  });

  play('a long title ends after two lines in a list, three in 长辈版, and is whole in the letter', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/packages/letters/public-list/index'));
    expect(await linesOf(seen(phone, LONG))).toBe(2);
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByRole('heading', { name: '最新答复' }).waitFor();
    expect(await linesOf(seen(phone, LONG))).toBe(2);
    await button(phone, '长辈版').click();
    await phone.goto(at(stage.url, '/packages/letters/public-list/index'));
    await phone.getByRole('heading', { name: '大家的来信' }).waitFor();
    expect(await linesOf(seen(phone, LONG))).toBe(3);
    await seen(phone, LONG).click();
    expect(await linesOf(phone.getByRole('heading', { name: LONG }))).toBeGreaterThan(3);
    expect(await phone.locator('.reply .letter-text').allTextContents()).toEqual(['网友您好！', '来信收悉。', '照常供应。']);
  });

  play('the title is one line of text however it is typed, grows with it, and counts', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/letters/write/index', '13800000081');
    const title = phone.getByRole('textbox', { name: '题目' });
    await title.waitFor();
    const height = async () => (await title.boundingBox())?.height ?? 0;
    const before = await height();
    await title.fill('扶手怎么装\n要交什么');
    await title.press('Enter');
    await title.pressSequentially('材料');
    expect(await title.inputValue()).toBe('扶手怎么装 要交什么材料');
    await phone.getByText('12 / 50').waitFor();
    expect(await height()).toBe(before);
    await title.fill(TITLE);
    expect(await height()).toBeGreaterThan(before);
    await title.fill('长'.repeat(60));
    await phone.getByText('60 / 50').waitFor();
    await phone.getByText('多了 10 个字，请删短', { exact: true }).waitFor();
    await title.fill(`🙂${'长'.repeat(48)}`);
    await title.press('End');
    await title.pressSequentially('满🙂');
    expect(await title.inputValue()).toBe(`🙂${'长'.repeat(48)}满🙂`);
    await phone.getByText('51 / 50').waitFor();
  });

  play('a number that cannot be one is said at the field and on the button', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/packages/account/sign-in/index'));
    await phone.getByRole('textbox', { name: '手机号' }).fill('12345678901');
    await phone.getByRole('alert').filter({ hasText: '手机号不对，请核对' }).waitFor();
    await button(phone, '手机号不对，请核对').waitFor();
  });

  play('a number that names a person is named right below the text it stands in', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/letters/write/index', '13800000086');
    const body = phone.getByRole('textbox', { name: '内容' });
    await body.fill(`${'我母亲八十三岁。'.repeat(20)}打我电话13800000123。`);
    const note = phone.getByText('电话 13800000123 不用写在这里，填在“手机号”里就行');
    await note.waitFor();
    const [above, below] = [await body.boundingBox(), await note.boundingBox()];
    expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeLessThan(20);
    await body.fill('我母亲八十三岁。');
    await note.waitFor({ state: 'detached' });
  });

  play('a letter does not go without the picture that failed, and says why', async () => {
    const phone = await stage.phone([/status of 415/, /net::ERR_FAILED/]);
    const number = '13800000087';
    await residentAt(phone, stage.url, '/packages/letters/write/index', number);
    await write(phone, { title: TITLE, body: '我父亲八十六岁。', phone: number });
    const choose = async (name: string, mimeType: string, buffer: Buffer) => {
      const choosing = phone.waitForEvent('filechooser');
      await button(phone, /^添加图片/).click();
      await (await choosing).setFiles({ name, mimeType, buffer });
    };
    await choose('门口.heic', 'image/heic', Buffer.from('no picture'));
    await phone.getByRole('alert').filter({ hasText: '只能上传 JPG、PNG 或 WebP 图片' }).waitFor();
    expect(await button(phone, '请先删除传不上去的图片').isDisabled()).toBe(true);
    expect(await button(phone, '重传这张图片').count()).toBe(0);
    await button(phone, '删除这张图片').click();
    await button(phone, '提交这封信').waitFor();

    await phone.route('**/api/files', (route) => route.abort(), { times: 1 });
    await choose('门口.png', 'image/png', PNG);
    await button(phone, '请先重传或删除图片').waitFor();
    await button(phone, '重传这张图片').click();
    await phone.getByRole('img', { name: '第 1 张图片' }).waitFor();
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { level: 1, name: '信已送到' }).waitFor();
  });

  /** Writes a letter and goes home with the receipt still to be noted. */
  async function homeWithReceipt(number: string): Promise<Page> {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/letters/write/index', number);
    await write(phone, { title: TITLE, body: '我父亲八十六岁。', phone: number });
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { level: 1, name: '信已送到' }).waitFor();
    await button(phone, '返回').click();
    await phone.getByRole('link', { name: /^请记下查询码和查询密码/ }).waitFor();
    return phone;
  }
  const reminder = (phone: Page): Locator => phone.getByRole('link', { name: /^请记下查询码和查询密码/ });

  play('the receipt asks to be noted until it is copied', async () => {
    const phone = await homeWithReceipt('13800000082');
    await reminder(phone).click();
    await button(phone, '返回').click();
    await reminder(phone).click();
    await button(phone, '复制查询码和查询密码').click();
    await phone.getByText('已复制').filter({ visible: true }).waitFor();
    await button(phone, '返回').click();
    await reminder(phone).waitFor({ state: 'detached' });
  });

  play('the receipt asks no more when the letter is answered', async () => {
    const number = '13800000083';
    const phone = await homeWithReceipt(number);
    const resident = await asResident(stage.url, number);
    const id = (await resident.get<List<MyMessageRow>>('/api/messages/mine')).body.items[0]?.id ?? '';
    const staff = await asStaff(stage.url, 'shen');
    expect((await staff.post(`/api/console/messages/${id}/acceptance`, {}, ifMatch(1))).status).toBe(200);
    expect(await reminder(phone).isVisible()).toBe(true);
    expect((await staff.post(`/api/console/messages/${id}/replies`, { body: '可以装。' }, ifMatch(2))).status).toBe(201);
    await reminder(phone).waitFor({ state: 'detached' });
    await phone.reload();
    await phone.getByRole('link', { name: /看答复$/ }).waitFor();
    expect(await reminder(phone).count()).toBe(0);
  });

  play('who signs out leaves no receipt behind', async () => {
    const phone = await homeWithReceipt('13800000084');
    await phone.goto(at(stage.url, '/pages/mine/index'));
    await button(phone, '退出登录').click();
    await phone.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
    await phone.getByText('还没有登录').waitFor();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByText('最新公开').filter({ visible: true }).waitFor();
    expect(await reminder(phone).count()).toBe(0);
  });

  play('in 长辈版 the way to the progress is a code for a stranger and 我的来信 for who is signed in', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await button(phone, '长辈版').click();
    await phone.getByRole('link', { name: '查进度' }).click();
    await button(phone, '请填 10 位查询码').waitFor();
    await button(phone, '返回').click();
    await residentAt(phone, stage.url, '/pages/home/index', '13800000085');
    expect(await phone.getByRole('link', { name: '查进度' }).filter({ visible: true }).count()).toBe(0);
    await phone.getByRole('link', { name: '我的来信' }).click();
    await phone.getByText('您还没有写过信').waitFor();
  });

  play('the state of a letter stands below its title, and no date breaks', async () => {
    const number = '13800000086';
    const resident = await asResident(stage.url, number);
    expect((await resident.post<MessageReceipt>('/api/messages', letter({ title: TITLE }))).status).toBe(201);
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/letters/mine/index', number);
    const title = await seen(phone, TITLE).boundingBox();
    const state = await seen(phone, '待受理').boundingBox();
    expect(state?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
    expect(title?.width).toBeGreaterThan(300);
    await seen(phone, TITLE).click();
    const dates = phone.locator('.whole').filter({ visible: true });
    await dates.first().waitFor();
    expect(await dates.evaluateAll((all) => all.map((one) => one.getClientRects().length))).not.toContain(2);
  });

  play('signing in opens one socket and cuts none off', async () => {
    const phone = await stage.phone();
    const sockets: string[] = [];
    const warnings: string[] = [];
    phone.on('websocket', (socket) => sockets.push(socket.url()));
    phone.on('console', (message) => {
      if (/WebSocket/.test(message.text())) warnings.push(message.text());
    });
    await residentAt(phone, stage.url, '/pages/mine/index', '13800000098');
    await phone.getByText('您还没有写过信').waitFor();
    expect({ sockets: sockets.length, warnings }).toEqual({ sockets: 1, warnings: [] });
  });
});
