import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import { DEMO_PHONE, seedLetters } from '@mingchuang/bff/seed/seed';
import type { MyMessageRow, PublicMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { Locator, Page } from 'playwright-core';
import { asResident, letter } from '../support/client.ts';
import { NOTICE_2027 } from '../support/schedules.ts';
import { faultsOf, type Measures } from './support/checks.ts';
import { at, button, residentAt, signIn } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, STORY_NOW, Stage, scene } from './support/stage.ts';

const PHONE = '13800000061';
/** where the pictures of all screens are wanted */
const PICTURES = process.env.TEST_PICTURES;

/** Text, size and reach of everything on every screen of the thread (domain.md §7, elder mode). */
describe('every screen of the thread is there for everybody', () => {
  let stage: Stage;
  let found: string[];
  const ids = { waiting: '', answered: '', public: '', policy: '' };

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { app, clock } = stage.bff;
    for (const [index, text] of DOCUMENTS.entries()) await app.get(PoliciesImport).add(text, `document-${index}.txt`);
    await seedLetters(app, clock, clock.now());
    clock.set(STORY_NOW);
    await stage.bff.drain();
    const resident = await asResident(stage.url, DEMO_PHONE);
    const mine = (await resident.get<List<MyMessageRow>>('/api/messages/mine?limit=50')).body.items;
    ids.answered = mine.find((one) => one.rating === 'open')?.id ?? '';
    ids.waiting = (await resident.post<{ id: string }>('/api/messages', letter({ title: '社区食堂周末开吗' }))).body.id;
    ids.public = (await resident.get<List<PublicMessageRow>>('/api/messages/public')).body.items[0]?.id ?? '';
    ids.policy = (await resident.get<List<PolicyRow>>('/api/policies')).body.items[0]?.id ?? '';
    expect(Object.values(ids)).not.toContain('');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  /** Waits until the screen is whole, and notes what is wrong with it. */
  async function look(page: Page, screen: string, ready: Locator, measures: Measures): Promise<void> {
    await ready.filter({ visible: true }).first().waitFor(); // pages below this one are still there, hidden
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${screen.replace(/[\s,]+/g, '-')}.png`) });
    }
    found.push(...(await faultsOf(page, screen, measures)));
  }

  scene(
    () => stage,
    'a screen with every fault is found out',
    async () => {
      const phone = await stage.phone();
      await phone.setContent(`<html lang="zh-CN"><title>坏</title><main><h1>坏的一页</h1>
        <button style="width:20px;height:20px;padding:0"></button><p style="font-size:12px;color:#aaa">看不清</p><div style="overflow:hidden"><div style="width:500px">宽</div></div></main>`);
      const faults = (await faultsOf(phone, 'bad', { text: 18, target: 60 })).join('\n');
      for (const fault of ['axe button-name', 'axe color-contrast', 'text of 12px: 看不清', 'target of 20×20', 'overflow: div. ends at'])
        expect(faults).toContain(fault);
    },
  );

  describe.each([
    { mode: 'normal', elder: false, measures: { target: 44 } },
    { mode: 'elder', elder: true, measures: { text: 18, target: 60 } },
  ])('mini-app, $mode', ({ mode, elder, measures }) => {
    async function begin(): Promise<Page> {
      found = [];
      const phone = await stage.phone();
      await phone.goto(at(stage.url, '/pages/home/index'));
      if (elder) await button(phone, '长辈版').click();
      return phone;
    }
    const show = (page: Page, screen: string, ready: Locator) => look(page, `${mode} ${screen}`, ready, measures);
    const visit = async (page: Page, screen: string, route: string, ready: (page: Page) => Locator) => {
      await page.goto(at(stage.url, route));
      await show(page, screen, ready(page));
    };
    const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });

    scene(
      () => stage,
      'for everybody',
      async () => {
        const phone = await begin();
        await show(phone, 'home', elder ? phone.getByRole('button', { name: /^打电话问/ }) : phone.getByText('高龄津贴发放管理办法'));
        await visit(phone, 'disclosure', '/pages/disclosure/index', (page) => page.getByText('高龄津贴发放管理办法'));
        await visit(phone, 'guide', '/packages/disclosure/guide/index', (page) => page.getByRole('button', { name: /^打电话问/ }));
        await calculate(phone);
        await visit(phone, 'interact', '/pages/interact/index', (page) => page.getByText(/答复$/));
        await visit(phone, 'mine signed out', '/pages/mine/index', (page) => button(page, '用手机号登录'));
        await visit(phone, 'write signed out', '/packages/letters/write/index', (page) => button(page, '用手机号登录'));
        await visit(phone, 'notice', '/packages/account/notice/index', heading('个人信息处理说明'));
        await visit(phone, 'no such page', '/packages/nothing/index', heading('没有找到这一页'));
        await visit(phone, 'lookup', '/packages/letters/lookup/index', (page) => button(page, '请填 10 位查询码'));
        await visit(phone, 'public list', '/packages/letters/public-list/index', (page) => page.getByText(/答复$/));
        await visit(phone, 'public letter', `/packages/letters/public-detail/index?id=${ids.public}`, (page) => page.getByText('个人信息已经去掉'));
        await visit(phone, 'policy', `/packages/policies/detail/index?id=${ids.policy}`, (page) => page.getByText(/^约 \d+ 字$/));
        await visit(phone, 'sign in', '/packages/account/sign-in/index', heading('登录'));
        await phone.getByRole('textbox', { name: '手机号' }).fill(PHONE);
        await button(phone, '获取验证码').click();
        await show(phone, 'sign in, code sent', phone.getByRole('note'));
        expect(found).toEqual([]);
      },
    );

    /** A result with everything that can happen to a day, then one with a fault, then one that nobody can date yet. */
    async function calculate(phone: Page): Promise<void> {
      await phone.goto(at(stage.url, '/packages/disclosure/calculator/index'));
      await show(phone, 'calculator', phone.getByText('最迟 12月10日'));
      const received = phone.getByLabel('收到日期', { exact: true });
      await received.fill('2026-09-28');
      for (const kind of [/^补正材料/, /^征求意见/, /^延长期限/]) {
        await phone.getByRole('button', { name: /^(有过补正|再加一件)/ }).click();
        if (kind.test('补正材料')) await show(phone, 'calculator, kinds', phone.getByRole('dialog', { name: '办理中有过什么？' }));
        await phone.getByRole('dialog').getByRole('button', { name: kind }).click();
      }
      await phone.getByLabel('补正材料，收到补正').fill('2026-10-09');
      await phone.getByLabel('征求意见，发出日期').fill('2026-10-26');
      await show(phone, 'calculator, paused', phone.getByText('暂停中：如果今天就收到意见'));
      if (!elder) await button(phone, /^10月26日/).click();
      await show(phone, 'calculator, a day told', phone.getByText(/这天发出征求意见，从第二天起暂停/));
      await phone.getByLabel('延长几个工作日').fill('30');
      await show(phone, 'calculator, fault', phone.getByRole('alert'));
      await phone.getByLabel('延长几个工作日').fill('20');
      await received.fill('2026-12-15');
      for (const kind of ['补正材料', '征求意见', '延长期限']) await button(phone, `删除${kind}`).click();
      await show(phone, 'calculator, provisional', phone.getByText('不早于 12月31日'));
    }

    scene(
      () => stage,
      'writing',
      async () => {
        const phone = await begin();
        await phone.goto(at(stage.url, '/packages/account/sign-in/index'));
        await signIn(phone, PHONE);
        await phone.getByRole('heading', { level: 1, name: '明窗' }).waitFor();
        await phone.goto(at(stage.url, '/packages/letters/write/index'));
        if (elder) await writeByStep(phone);
        else await writeOnOnePage(phone);
        await button(phone, '提交这封信').click();
        await show(phone, 'receipt', heading('信已送到')(phone));
        expect(found).toEqual([]);
      },
    );

    async function writeOnOnePage(phone: Page): Promise<void> {
      await show(phone, 'write, empty', button(phone, '请先选一类'));
      await phone.getByRole('radio', { name: '建议' }).click();
      await phone.getByRole('textbox', { name: '题目' }).fill('给社区食堂提个建议');
      await phone.getByRole('textbox', { name: '内容' }).fill('周末也开放就好了。我的电话是 13800000061。');
      await button(phone, '收信科室，请选择').click();
      await show(phone, 'write, units', phone.getByRole('radio', { name: /养老服务科/ }));
      await phone.getByRole('radio', { name: /养老服务科/ }).click();
      await phone.getByRole('radio', { name: '隐名公开' }).click();
      await show(phone, 'write, filled in', button(phone, '提交这封信'));
      await phone.getByRole('radio', { name: '投诉' }).click();
      await show(phone, 'write, complaint', phone.getByRole('switch', { name: '反映的是本局工作人员' }));
      await phone.getByRole('radio', { name: '建议' }).click();
    }

    async function writeByStep(phone: Page): Promise<void> {
      await show(phone, 'write, step 1', heading('您想写哪一类信？')(phone));
      await phone.getByRole('radio', { name: /^建议/ }).click();
      await button(phone, '下一步').click();
      await phone.getByRole('textbox', { name: '内容' }).fill('周末也开放就好了。');
      await show(phone, 'write, step 2', heading('您遇到了什么事？')(phone));
      await button(phone, '下一步').click();
      await button(phone, '收信科室，请选择').click();
      await show(phone, 'write, units', phone.getByRole('radio', { name: /养老服务科/ }));
      await phone.getByRole('radio', { name: /养老服务科/ }).click();
      await show(phone, 'write, step 3', heading('题目叫什么，交给谁？')(phone));
      await button(phone, '下一步').click();
      await show(phone, 'write, step 4', heading('怎么联系您？')(phone));
    }

    scene(
      () => stage,
      'what becomes of it',
      async () => {
        const phone = await begin();
        await residentAt(phone, stage.url, '/pages/home/index', DEMO_PHONE);
        await show(phone, 'home signed in', phone.getByText(elder ? /您的信有答复了|请您评价/ : '需要您处理'));
        await visit(phone, 'mine signed in', '/pages/mine/index', (page) => page.getByText('社区食堂周末开吗'));
        await visit(phone, 'my letters', '/packages/letters/mine/index', (page) => page.getByText('社区食堂周末开吗'));
        await visit(phone, 'to rate', '/packages/letters/mine/index?filter=rate', (page) => page.getByText(/等您评价/));
        await visit(phone, 'notifications', '/packages/account/notifications/index', (page) => page.getByText('您的信有答复了'));
        await visit(phone, 'privacy', '/packages/account/privacy/index', (page) => page.getByText('账号里有什么'));
        await visit(phone, 'letter waiting', `/packages/letters/detail/index?id=${ids.waiting}`, (page) => page.getByText('等待受理'));
        await button(phone, '撤回').click();
        await show(phone, 'withdraw', phone.getByRole('dialog', { name: '撤回这封信？' }));
        await button(phone, '不撤回').click();
        await visit(phone, 'letter answered', `/packages/letters/detail/index?id=${ids.answered}`, (page) => button(page, '评价这次答复'));
        await button(phone, '评价这次答复').click();
        await show(phone, 'rating', button(phone, '请先选一档'));
        await phone.getByRole('radio', { name: /^满意/ }).click();
        await show(phone, 'rating chosen', button(phone, '送出评价'));
        expect(found).toEqual([]);
      },
    );
  });

  describe.each([
    { font: '标准', measures: {} },
    { font: '大', measures: { text: 15 } },
  ])('console, font $font', ({ font, measures }) => {
    scene(
      () => stage,
      'from the door to the last room',
      async () => {
        found = [];
        const desk = await stage.window(await stage.person({ width: 1280, height: 800 }));
        const show = (screen: string, ready: Locator) => look(desk, `console ${font} ${screen}`, ready, measures);
        await desk.goto(`${stage.url}/console/`);
        await desk.getByRole('heading', { name: '工作台登录' }).waitFor();
        await signInByKeyboard(desk, stage.url, 'lin');
        await button(desk, font).click();
        await show('inbox', desk.getByText('没有超期和快到期的来信').or(desk.getByText(/^\d+ 封$/)));
        await desk.keyboard.press('?');
        await show('keys', desk.getByRole('dialog', { name: '全部按键' }));
        await desk.keyboard.press('Escape');
        await desk.getByRole('dialog').waitFor({ state: 'hidden' });
        await desk.keyboard.press('/');
        await desk.keyboard.type('没有这样的来信');
        await show('inbox, nothing found', desk.getByText('没有符合条件的来信'));
        await desk.goto(`${stage.url}/console/inbox?queue=open`);
        await desk.locator('[data-message-row]').first().waitFor();
        await desk.keyboard.press('j');
        await desk.keyboard.press('Enter');
        await show('letter', desk.getByRole('heading', { name: '接下来' }));
        await button(desk, '查看需写理由').click();
        await show('contact', desk.getByRole('dialog', { name: '为什么要看电话' }));
        await desk.keyboard.press('Escape');
        await desk.getByRole('dialog').waitFor({ state: 'hidden' });
        await desk.keyboard.press('r');
        await desk.locator('#reply-text').fill('您好，已经记下。');
        await desk.keyboard.press('Control+Enter');
        await show('send', desk.getByRole('dialog', { name: '发出这份答复？' }));
        await desk.keyboard.press('Escape');
        await desk.getByRole('dialog').waitFor({ state: 'hidden' });
        await desk
          .getByRole('link', { name: /待受理/ })
          .first()
          .press('Enter');
        await show('letter to accept', desk.getByRole('heading', { name: '先受理，再写答复' }));
        await desk.goto(`${stage.url}/console/inbox?queue=replied`);
        await desk.locator('[data-message-row]').first().press('Enter');
        await show('answered letter', desk.getByRole('heading', { name: '接下来' }));

        await button(desk, '退出').click();
        await show('sign in', desk.getByText('可以用下面的账号试一试'));
        await signInByKeyboard(desk, stage.url, 'he');
        await show('metrics', desk.getByRole('heading', { name: '各单位' }));
        await desk.getByRole('region', { name: '满意率' }).getByRole('button').first().click();
        await show('cases', desk.getByRole('dialog').locator('[data-message-row]'));

        await desk.goto(`${stage.url}/console/metrics?of=applications&period=year`);
        await show('metrics of applications', desk.getByRole('heading', { name: '按时办结率' }));
        await desk.goto(`${stage.url}/console/applications?figure=judged&countedFrom=2026-01-01&countedTo=2026-11-12`);
        await show('register, the cases of a number', desk.getByRole('button', { name: '不按这个数字看' }));

        await desk.goto(`${stage.url}/console/inbox`);
        await button(desk, '退出').click();
        await desk.getByRole('heading', { name: '工作台登录' }).waitFor();
        await signInByKeyboard(desk, stage.url, 'admin');
        await desk.goto(`${stage.url}/console/deliveries`);
        await show('deliveries, none failed', desk.getByText('没有失败的推送'));
        await button(desk, '全部').click();
        await show('deliveries', desk.getByRole('row').nth(2));
        await desk.goto(`${stage.url}/console/deliveries?state=unsent`);
        await show('deliveries, unsent', desk.getByText('未发送').nth(2));
        await desk.goto(`${stage.url}/console/nope`);
        await show('no such page', desk.getByRole('link', { name: '回到工作台' }));
        await desk.goto(`${stage.url}/console/audit`);
        await show('audit', desk.getByRole('row').nth(2));
        await desk.goto(`${stage.url}/console/calendar`);
        await show('calendar', desk.getByRole('table', { name: '12 月' }));
        await button(desk, '录入 2027 年').click();
        await desk.locator('#notice-text').fill(NOTICE_2027.replace('周五', '周四'));
        await show('calendar, not understood', desk.getByText('第 3 行：2027年1月1日是星期五'));
        await desk.locator('#notice-text').fill(NOTICE_2027);
        await button(desk, '看会改动什么').click();
        await show('calendar, looked at', desk.getByRole('region', { name: '会改动什么' }));
        expect(found).toEqual([]);
      },
    );
  });
});
