import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Page } from 'playwright-core';
import { application } from '../support/applications.ts';
import { asResident } from '../support/client.ts';
import { APPLY, choose, fill } from './support/application.ts';
import { at, button, readReceipt, residentAt, visible } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const MINE = '/pages/mine/index';
const WRITE = '/packages/letters/write/index';
const [FIRST, SECOND] = ['2025年柳岸社区高龄津贴发放人数', '2025年明川区婚姻登记办理数量'];

/** The back key of a phone, its gesture, and an address that changes under an open page. */
describe('the browser’s own way back', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const question = (phone: Page, words: string): Promise<void> => phone.getByRole('heading', { level: 2, name: words }).filter({ visible: true }).waitFor();
  const mine = (phone: Page): Promise<void> => visible(phone, '字大、一步一问').waitFor();
  const next = (phone: Page): Promise<void> => button(phone, '下一步').click();

  /** In 长辈版, on a form that was opened from 我的. */
  async function elderAt(number: string, form: string): Promise<Page> {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/pages/home/index', number);
    await button(phone, '长辈版').click();
    await phone.goto(at(stage.url, MINE));
    await mine(phone);
    await phone.goto(at(stage.url, form));
    return phone;
  }

  play('in a letter of 长辈版 it goes question by question, then out of the form; after sending it does not lead back into it', async () => {
    const phone = await elderAt('13800000181', WRITE);
    await question(phone, '您想写哪一类信？');
    await phone.getByRole('radio', { name: /^咨询/ }).click();
    await next(phone);
    await phone.getByRole('textbox', { name: '内容' }).fill('想问高龄津贴怎么领。');
    await next(phone);
    await question(phone, '题目叫什么，交给谁？');
    await phone.goBack();
    await question(phone, '您遇到了什么事？');
    expect(await phone.getByRole('textbox', { name: '内容' }).inputValue()).toBe('想问高龄津贴怎么领。');
    await phone.goBack();
    await question(phone, '您想写哪一类信？');
    await phone.goForward();
    await question(phone, '您遇到了什么事？');
    await button(phone, '上一步').click();
    await question(phone, '您想写哪一类信？');
    await phone.goBack();
    await mine(phone);

    await phone.goto(at(stage.url, WRITE));
    await question(phone, '您想写哪一类信？');
    await next(phone);
    await next(phone);
    await phone.getByRole('button', { name: /^收信科室/ }).click();
    await phone
      .getByRole('dialog')
      .getByRole('radio', { name: /^不清楚/ })
      .click();
    await next(phone);
    await question(phone, '怎么联系您？');
    await button(phone, '提交这封信').click();
    await readReceipt(phone);
    await phone.goBack();
    await mine(phone);
  });

  play('a form that is loaded again begins at its first question, and the way back is as long as it looks', async () => {
    const phone = await elderAt('13800000182', WRITE);
    await phone.getByRole('radio', { name: /^咨询/ }).click();
    await next(phone);
    await phone.getByRole('textbox', { name: '内容' }).fill('写到一半。');
    await next(phone);
    await question(phone, '题目叫什么，交给谁？');
    await phone.reload();
    await question(phone, '您想写哪一类信？');
    await phone.goBack();
    await mine(phone);
  });

  play('from 核对 it goes back to the form of an application, and what was typed is still there', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, APPLY, '13800000183');
    await fill(phone);
    await button(phone, '下一步，核对一遍').click();
    await phone.getByRole('heading', { level: 1, name: '核对申请' }).waitFor();
    await phone.goBack();
    await button(phone, '下一步，核对一遍').waitFor();
    expect(await phone.getByRole('textbox', { name: '证件号码', exact: true }).inputValue()).not.toBe('');
    await choose(phone, '在本平台查看');
    await button(phone, '下一步，核对一遍').click();
    await button(phone, '提交申请').click();
    await phone.getByText('申请已提交').filter({ visible: true }).first().waitFor();
  });

  play('an address that changes to another application shows that one, also where the first lies open below', async () => {
    const number = '13800000184';
    const resident = await asResident(stage.url, number);
    for (const information of [FIRST, SECOND]) await resident.post('/api/applications', application({ information }));
    const rows = (await resident.get<List<MyApplicationRow>>('/api/applications')).body.items;
    const detail = (words: string) => `/packages/disclosure/detail/index?id=${rows.find(({ information }) => information === words)?.id}`;
    const phone = await stage.phone();
    await residentAt(phone, stage.url, detail(FIRST), number);
    await visible(phone, FIRST).waitFor();
    await button(phone, '不想要了，撤回申请').click();
    await phone.getByRole('heading', { level: 1, name: '撤回申请' }).waitFor();
    await phone.goto(at(stage.url, detail(SECOND)));
    await visible(phone, SECOND).waitFor();
    expect(await phone.getByText(FIRST).filter({ visible: true }).count()).toBe(0);
    await phone.goto(at(stage.url, detail(FIRST)));
    await visible(phone, FIRST).waitFor();
    await phone.goBack();
    await visible(phone, SECOND).waitFor();
  });
});
