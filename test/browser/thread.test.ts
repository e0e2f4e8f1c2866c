import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Page } from 'playwright-core';
import { asResident } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { at, button, readReceipt, signIn, write } from './support/resident.ts';
import { focusedId, signInByKeyboard, waitForFocus } from './support/staff.ts';
import { PHONE as PHONE_SIZE, STORY_MS, Stage, scene } from './support/stage.ts';

const PHONE = '13800000021';
const LETTER = {
  kind: '求助',
  unit: '养老服务科',
  title: '独居老人家里能装扶手吗',
  body: '我父亲八十六岁，一个人住在柳岸社区，想在卫生间装扶手。\n怎么申请，要交什么材料？',
  phone: PHONE,
  picture: true,
  publication: true,
};
const REPLY = '您好：\n柳岸社区在试点范围内，可以免费装。带老人身份证到社区填一张表，三个工作日内上门量尺寸。';

describe.each(ENGINES)('a letter travels through both apps, on %s', (engine) => {
  let stage: Stage;
  let resident: Page;
  /** a second window of the resident's, open on 我的 */
  let pocket: Page;
  let staff: Page;
  const posts: string[] = [];

  beforeAll(async () => {
    posts.length = 0;
    stage = await Stage.open(engine);
    const phone = await stage.person(PHONE_SIZE, { hasTouch: true });
    resident = await stage.window(phone);
    pocket = await stage.window(phone);
    staff = await stage.desk();
    resident.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/messages') posts.push(request.headers()['idempotency-key'] ?? '');
    });
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  play('staff are at their desk, with nothing to do', async () => {
    await signInByKeyboard(staff, stage.url, 'jiang');
    await staff.getByText('没有待办的来信').waitFor();
  });

  play('the resident reads the notice and signs in with the code on the screen', async () => {
    await resident.goto(at(stage.url, '/pages/home/index'));
    await resident.getByRole('link', { name: /^信箱留言/ }).click();
    await button(resident, '用手机号登录').click();
    await resident.getByRole('link', { name: /个人信息/ }).click();
    await resident.getByRole('heading', { level: 2 }).first().waitFor();
    await button(resident, '返回').click();
    await signIn(resident, PHONE);
    await resident.getByRole('heading', { level: 1, name: '写信' }).waitFor();
  });

  play('the letter is written; the button says what is missing, and a reload loses nothing', async () => {
    await button(resident, '请先选一类').waitFor();
    await resident.getByRole('radio', { name: '求助' }).click();
    expect(await button(resident, '请写一个题目').isDisabled()).toBe(true);
    expect(await resident.getByRole('radio', { name: '不公开' }).getAttribute('aria-checked')).toBe('true');
    await write(resident, LETTER);
    await resident.getByText(/^草稿 .+ 已存好/).waitFor();

    await resident.reload();
    await button(resident, '提交这封信').waitFor();
    expect(await resident.getByRole('textbox', { name: '题目' }).inputValue()).toBe(LETTER.title);
    expect(await resident.getByRole('textbox', { name: '内容' }).inputValue()).toBe(LETTER.body);
    expect(await resident.getByRole('radio', { name: '求助' }).getAttribute('aria-checked')).toBe('true');
    expect(await resident.getByRole('radio', { name: '隐名公开' }).getAttribute('aria-checked')).toBe('true');
    await button(resident, '收信科室，养老服务科').waitFor();
    await resident.getByRole('img', { name: '第 1 张图片' }).waitFor();
  });

  play('two taps make one letter, and the receipt has code, PIN and the day of the answer', async () => {
    await button(resident, '提交这封信').dblclick();
    const receipt = await readReceipt(resident);
    expect(receipt).toEqual({ queryCode: expect.stringMatching(/^[1-9]\d{9}$/), pin: expect.stringMatching(/^\d{6}$/) });
    // 12 November + 7 wd: 13, 16, 17, 18, 19, 20, 23
    await resident.getByRole('heading', { name: '最迟 11月23日 答复您' }).waitFor();
    expect(posts).toHaveLength(1);
    const mine = await (await asResident(stage.url, PHONE)).get<List<MyMessageRow>>('/api/messages/mine');
    expect(mine.body.items.map(({ title, queryCode }) => [title, queryCode])).toEqual([[LETTER.title, receipt.queryCode]]);
    await button(resident, '我记好了，看这封信').click();
    await resident.getByRole('heading', { level: 2, name: LETTER.title }).waitFor();
    await resident.getByText('等待受理').waitFor();
  });

  play('it stands in the console without a reload; staff open, accept and answer by keyboard alone', async () => {
    await staff.getByRole('link', { name: new RegExp(LETTER.title) }).waitFor();
    await staff.getByText('有 1 封新来信').waitFor();
    await staff.keyboard.press('j');
    await staff.keyboard.press('Enter');
    await staff.getByRole('heading', { level: 1, name: LETTER.title }).waitFor();
    await staff.getByText('想在卫生间装扶手').waitFor();
    await staff.getByText('138****0021').waitFor();

    await pocket.goto(at(stage.url, '/pages/mine/index'));
    await pocket.getByText(LETTER.title).waitFor();
    stage.bff.clock.advance(60_000);
    await staff.keyboard.press('a');
    await staff.getByText('已受理，来信人会收到通知').waitFor();
    await resident.getByText('养老服务科已受理').waitFor();
    await pocket.getByRole('link', { name: '我的，1 条未读通知' }).waitFor();
    await pocket.getByRole('link', { name: /^通知/ }).click();
    await button(pocket, /^您的信已受理.*未读$/).waitFor();

    await waitForFocus(staff, 'letter-title');
    await staff.keyboard.press('r');
    await waitForFocus(staff, 'reply-text');
    await staff.keyboard.press('Escape');
    expect(await focusedId(staff)).not.toBe('reply-text');
    await staff.keyboard.press('r');
    await waitForFocus(staff, 'reply-text');
    await staff.keyboard.insertText(REPLY);
    expect(await staff.locator('#reply-text').inputValue()).toBe(REPLY);
    stage.bff.clock.advance(60_000);
    await staff.keyboard.press('Control+Enter');
    const dialog = staff.getByRole('dialog', { name: '发出这份答复？' });
    await dialog.getByText(LETTER.title).waitFor();
    await waitForFocus(staff, 'send-reply');
    await staff.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await staff.getByText('已答复').first().waitFor();
  });

  play('the open letter shows the answer by itself, and so does the open inbox', async () => {
    await resident.getByText('三个工作日内上门量尺寸').waitFor();
    await resident.getByText(/已答复，比期限早 7 个工作日/).waitFor();
    await button(pocket, /^您的信有答复了/).click();
    await pocket.getByText('三个工作日内上门量尺寸').waitFor();
  });

  play('the resident rates it: nothing is chosen beforehand, and the button says so', async () => {
    await button(resident, '评价这次答复').click();
    const sheet = resident.getByRole('dialog', { name: '这次答复，您满意吗？' });
    await sheet.waitFor();
    expect(await sheet.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await sheet.getByRole('radio').count()).toBe(5);
    expect(await sheet.getByRole('button', { name: '请先选一档' }).isDisabled()).toBe(true);
    await sheet.getByRole('radio', { name: /^满意/ }).click();
    await sheet.getByRole('button', { name: '看得懂' }).click();
    await sheet.getByRole('textbox', { name: '再说几句' }).fill('说得清楚，也快');
    await sheet.getByRole('button', { name: '送出评价' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await resident.getByRole('heading', { name: '您的评价' }).waitFor();
    await resident.getByText('说得清楚，也快').waitFor();
    expect(await button(resident, '评价这次答复').isVisible()).toBe(false);
  });

  play('the supervisor reads three rates, each with its n, and a number opens the letter', async () => {
    const supervisor = await stage.desk();
    await signInByKeyboard(supervisor, stage.url, 'he');
    for (const [name, numerator, denominator] of [
      ['满意率', '满意率，基本满意以上 1 件，打开来信', '满意率，已评 1 件，打开来信'],
      ['评价率', '评价率，已评 1 件，打开来信', '评价率，可评 1 件，打开来信'],
      ['按时答复率', '按时答复率，按期答复 1 件，打开来信', '按时答复率，已答复和超期未答 1 件，打开来信'],
    ] as const) {
      const card = supervisor.getByRole('region', { name });
      await card.getByRole('button', { name: numerator, exact: true }).waitFor();
      await card.getByRole('button', { name: denominator, exact: true }).waitFor();
    }
    const row = supervisor.getByRole('row', { name: /^养老服务科/ });
    await row.getByRole('button', { name: '养老服务科，满意率，已评 1 件，打开来信' }).press('Enter');
    const drawer = supervisor.getByRole('dialog');
    await drawer.getByRole('link', { name: new RegExp(LETTER.title) }).press('Enter');
    await supervisor.getByRole('heading', { level: 1, name: LETTER.title }).waitFor();
  });
});
