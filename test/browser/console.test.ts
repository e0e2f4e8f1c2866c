import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { DEMO_ACCOUNTS } from '@mingchuang/bff/features/staff/demo-accounts';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from 'playwright-core';
import { Cases } from '../support/cases.ts';
import { asResident, asStaff, letter } from '../support/client.ts';
import { button } from './support/resident.ts';
import { focusedId, signInByKeyboard, waitForFocus } from './support/staff.ts';
import { clearAfterEach, DESK, STORY_MS, Stage, scene } from './support/stage.ts';

const BODY = '我叫王某，身份证000000194912310019，家里电话0000-85000000，手机13800000071。';
const REPLY = '已打过0000-85000000。有问题请打0000-8100002。';
const SMALL_DESK = { width: 1280, height: 800 };

/** What each member of staff finds at their desk, and only that. */
describe('the rooms of the console', () => {
  let stage: Stage;
  let receipt: MessageReceipt;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { people } = stage.bff;
    const resident = await asResident(stage.url, '13800000071');
    const unitId = await people.unitId('局办公室');
    receipt = (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title: '门牌换了', body: BODY, allowPublication: true }))).body;
    const shen = await people.staff('shen');
    await people.accept(shen, receipt.id);
    await people.reply(shen, receipt.id, REPLY);
    await (await asStaff(stage.url, 'shen')).post(`/api/console/messages/${receipt.id}/contact-views`, { reason: '要核对门牌' });
    await stage.bff.drain();
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const enter = async (account: string, path = ''): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    await desk.goto(`${stage.url}/console/${path}`);
    return desk;
  };
  const keysOf = async (desk: Page): Promise<string> => (await desk.getByRole('region', { name: '按键' }).innerText()).replace(/\s+/g, ' ').trim();
  /** Rows of the table, cell by cell, without the head. */
  const rowsOf = async (desk: Page): Promise<string[][]> => {
    const rows = await desk.locator('tbody tr[data-row-key]').all();
    return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  };

  play('the door stands without scrolling, with every demo account and no error said to anybody', async () => {
    for (const viewport of [DESK, SMALL_DESK]) {
      const door = await stage.window(await stage.person(viewport));
      await door.goto(`${stage.url}/console/`);
      const accounts = door.getByRole('region', { name: '可以用下面的账号试一试' }).getByRole('button');
      await accounts.last().waitFor();
      expect(await focusedId(door)).toBe('account');
      expect(await accounts.count()).toBe(DEMO_ACCOUNTS.length);
      expect(await door.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
      await accounts.first().click();
      await door.keyboard.press('Enter');
      await door.getByRole('navigation', { name: '主导航' }).waitFor();
    }
  });

  play('an address that leads nowhere says so; somebody else’s room is the own one', async () => {
    const desk = await enter('lin', 'nope');
    await desk.getByRole('heading', { name: '没有这一页' }).waitFor();
    await desk.getByRole('link', { name: '回到工作台' }).press('Enter');
    await desk.waitForURL('**/console/inbox');
    await desk.goto(`${stage.url}/console/audit`);
    await desk.waitForURL('**/console/inbox');
  });

  play('who answers no letters sees no list of own ones and no key for answering', async () => {
    const keysAndLists = async (account: string) => {
      const desk = await enter(account, 'inbox');
      await desk.getByRole('button', { name: /^历史/ }).waitFor();
      const keys = await desk.getByRole('region', { name: '按键' }).getByRole('listitem').allInnerTexts();
      const lists = await desk.getByRole('group', { name: '队列' }).getByRole('button').allInnerTexts();
      return { keys: keys.join(' ').replace(/\s+/g, ' '), lists: lists.map((name) => name.replace(/[\s\d·]+$/, '')) };
    };
    const leader = await keysAndLists('gu');
    expect(leader.lists).toEqual(['待办', '待公开', '已答复', '历史']);
    expect(leader.keys).not.toMatch(/受理|写答复|发出/);
    const staff = await keysAndLists('lin');
    expect(staff.lists).toEqual(['待办', '我的', '已答复', '历史']);
    expect(staff.keys).toMatch(/受理.*写答复.*发出/);
    expect(staff.keys).not.toContain('核对公开');
  });

  play('a, r and what is typed: the reply holds just that, however long the acceptance takes; in a field no single key is offered', async () => {
    const unitId = await stage.bff.people.unitId('局办公室');
    const resident = await asResident(stage.url, '13800000071');
    const send = async (title: string) => (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title }))).body.id;
    const ids = [await send('按键的信'), await send('慢一点的信')];
    const desk = await enter('shen');
    const [quick, slow] = ids.map((id) => `${stage.url}/console/inbox/${id}`);
    const reply = desk.getByRole('textbox', { name: '写答复' });

    await desk.goto(quick ?? '');
    await desk.getByRole('heading', { name: '先受理，再写答复' }).waitFor();
    expect(await keysOf(desk)).toMatch(/A 受理 R 写答复 Ctrl Enter 发出 \/ 搜索 \? 全部按键$/);
    await desk.keyboard.press('a');
    await reply.waitFor();
    await waitForFocus(desk, 'letter-title');
    await desk.keyboard.press('r');
    await waitForFocus(desk, 'reply-text');
    await desk.keyboard.type('right away');
    expect(await reply.inputValue()).toBe('right away');
    expect(await keysOf(desk)).toBe('Ctrl Enter 发出 Esc 离开输入框 全部按键');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('/');
    expect(await keysOf(desk)).toBe('Esc 离开输入框 全部按键');

    await desk.goto(slow ?? '');
    await desk.getByRole('heading', { name: '先受理，再写答复' }).waitFor();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await desk.route('**/acceptance', async (route) => {
      await held;
      await route.continue();
    });
    await desk.keyboard.press('a');
    await desk.locator('#accept-letter[aria-busy]').waitFor();
    await desk.keyboard.press('r');
    goOn();
    await waitForFocus(desk, 'reply-text');
    await desk.keyboard.type('raj');
    expect(await reply.inputValue()).toBe('raj');
  });

  play('what cannot be made public says the one reason, and the key for it stands only where it leads somewhere', async () => {
    const { people } = stage.bff;
    const unitId = await people.unitId('局办公室');
    const resident = await asResident(stage.url, '13800000071');
    const send = async (allowPublication: boolean) =>
      (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title: '公开的信', allowPublication }))).body.id;
    const [waiting, answered] = [await send(true), await send(false)];
    const shen = await people.staff('shen');
    await people.accept(shen, answered);
    await people.reply(shen, answered, REPLY);

    const desk = await enter('gu', `inbox/${waiting}`);
    await desk.getByText('还没有答复，答复以后才能公开', { exact: true }).waitFor();
    expect(await keysOf(desk)).not.toContain('核对公开');
    await desk.goto(`${stage.url}/console/inbox/${answered}?queue=replied`);
    await desk.getByText('来信人不愿公开', { exact: true }).waitFor();
    expect(await desk.getByText('还没有答复，答复以后才能公开').count()).toBe(0);
    expect(await keysOf(desk)).not.toContain('核对公开');
    await desk.goto(`${stage.url}/console/inbox/${receipt.id}?queue=replied`);
    await button(desk, '对照原文，核对公开的文字').waitFor();
    expect(await keysOf(desk)).toContain('P 核对公开');
  });

  play('at the smaller desk the filters of a unit stand in two lines, and what the search is for can be read', async () => {
    const desk = await stage.window(await stage.person(SMALL_DESK));
    await signInByKeyboard(desk, stage.url, 'shen');
    await desk.getByRole('group', { name: '期限' }).getByRole('button').last().waitFor();
    const tops = await desk
      .getByRole('group', { name: '期限' })
      .getByRole('button')
      .evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const room = await desk.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
      const words = document.createElement('span');
      words.style.cssText = `font:${getComputedStyle(field).font};white-space:nowrap;position:absolute`;
      words.textContent = field.placeholder;
      document.body.append(words);
      const needed = words.getBoundingClientRect().width;
      words.remove();
      return field.clientWidth - needed;
    });
    expect(room).toBeGreaterThanOrEqual(0);
  });

  play('before publication both texts stand side by side: what is the writer’s is taken out, the office’s telephone stays', async () => {
    const desk = await enter('gu', `inbox/${receipt.id}?queue=replied`);
    await button(desk, '对照原文，核对公开的文字').click();
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe('publication');
    const panel = desk.getByRole('region', { name: '公开前核对' });
    expect(await panel.locator('mark').allInnerTexts()).toEqual(['（身份证号）', '0000-****', '138****0071', '0000-****']);
    expect(await panel.getByRole('textbox', { name: '公开的来信' }).inputValue()).toBe('我叫王某，身份证（身份证号），家里电话0000-****，手机138****0071。');
    expect(await panel.getByRole('textbox', { name: '公开的答复' }).inputValue()).toBe('已打过0000-****。有问题请打0000-8100002。');
  });

  play('deliveries say what was not sent and why, and name the letter', async () => {
    const desk = await enter('admin', 'deliveries');
    await desk.getByText('没有失败的推送').waitFor();
    await button(desk, '未发送').click();
    await desk
      .getByRole('row', { name: /微信提醒/ })
      .first()
      .waitFor();
    const unsent = ['微信提醒', receipt.queryCode, '未发送', '没有配置微信，只放进站内通知', ''];
    const mine = (await rowsOf(desk)).map(([, ...cells]) => cells).filter((cells) => cells.includes(receipt.queryCode));
    expect(mine).toEqual([unsent, unsent]);
    await button(desk, '全部').click();
    await desk.getByText('站内通知：来信有答复').first().waitFor();
    expect(await desk.getByText(/^内部：/).count()).toBe(0);
    await desk.getByRole('checkbox', { name: '含内部任务' }).press('Space');
    await desk.getByText('内部：告诉科室有新来信').first().waitFor();
    expect(desk.url()).toContain('internal=1');
  });

  play('the log is asked by keyboard, and its address can be kept', async () => {
    const desk = await enter('he', 'audit');
    await desk.getByRole('row', { name: /查看联系电话/ }).waitFor();
    await desk.getByRole('textbox', { name: '来信查询码或申请登记号' }).focus();
    await desk.keyboard.type('12');
    await desk.getByText('查询码是 10 位数字').waitFor();
    await desk.getByRole('textbox', { name: '来信查询码或申请登记号' }).fill(receipt.queryCode);
    await desk.getByRole('combobox', { name: '做了什么' }).selectOption({ label: '查看联系电话' });
    await desk.getByRole('textbox', { name: '来信查询码或申请登记号' }).press('Enter');
    await desk.waitForURL(/action=contact\.view/);
    await desk.getByText('共 1 条').waitFor();
    await desk.reload();
    await desk.getByText('共 1 条').waitFor();
    expect(await rowsOf(desk)).toMatchObject([[expect.any(String), '沈禾', '查看联系电话', receipt.queryCode, '要核对门牌', expect.any(String)]]);
    await desk.getByRole('link', { name: `打开来信 ${receipt.queryCode}` }).press('Enter');
    await desk.getByRole('heading', { name: '门牌换了' }).waitFor();
    await desk.goBack();
    await button(desk, '清除条件').click();
    await desk.getByRole('row', { name: /登录/ }).first().waitFor();

    const { number } = await new Cases(stage.bff, 'lin').processing();
    await desk.getByRole('textbox', { name: '来信查询码或申请登记号' }).fill(number.replace('〔', '[').replace('〕', ']'));
    await desk.getByRole('textbox', { name: '来信查询码或申请登记号' }).press('Enter');
    await desk.waitForURL(/caseNumber=/);
    await desk.getByText('共 2 条').waitFor();
    expect((await rowsOf(desk)).map((cells) => cells.slice(1, 4))).toEqual([
      ['林知远', '办理申请', number],
      ['林知远', '登记申请', number],
    ]);
    await desk
      .getByRole('link', { name: `打开申请 ${number}` })
      .first()
      .press('Enter');
    await desk.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
  });

  play('a letter past its day opens beside the figures', async () => {
    const { clock } = stage.bff;
    const resident = await asResident(stage.url, '13800000071');
    const unitId = await stage.bff.people.unitId('养老服务科');
    await resident.post('/api/messages', letter({ unitId, title: '一直没有答复' }));
    clock.advance(20 * 86_400_000);
    const desk = await enter('he', 'metrics');
    await desk.getByRole('button', { name: '养老服务科，超期未答 1 件，打开来信' }).press('Enter');
    const drawer = desk.getByRole('dialog', { name: '养老服务科，超期未答 1 件' });
    await drawer.getByRole('link', { name: /一直没有答复/ }).waitFor();
    expect(desk.url()).toContain('cases=onTime.overdueOpen');
  });
});
