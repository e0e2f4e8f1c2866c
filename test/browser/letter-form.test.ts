import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from 'playwright-core';
import { asResident, letter } from '../support/client.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, residentAt, visible } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const WRITE = '/packages/letters/write/index';
const ANSWERED = '高龄津贴停发了怎么办';

/** What the form of a letter says and offers while it is filled in. */
describe('the form of a letter', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { people } = stage.bff;
    const unitId = await people.unitId('养老服务科');
    const resident = await asResident(stage.url, '13800000075');
    const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title: ANSWERED, allowPublication: true }))).body;
    const jiang = await people.staff('jiang');
    await people.accept(jiang, id);
    await people.reply(jiang, id, '重新认证以后补发。');
    await people.publish(await people.staff('gu'), id);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const checked = async (page: Page, screen: string) => expect(await faultsOf(page, screen, { target: 44 })).toEqual([]);

  play('opens the choice of the unit wherever its row is touched, and says what 隐名公开 is before it is chosen', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, WRITE, '13800000076');
    // at its name, far from its value
    await button(phone, '收信科室，请选择').click({ position: { x: 4, y: 26 } });
    const sheet = phone.getByRole('dialog', { name: '写给哪个科室？' });
    await sheet.getByRole('radio', { name: /^不清楚/ }).click();
    await sheet.waitFor({ state: 'hidden' });
    await visible(phone, '选“隐名公开”，答复后由工作人员去掉姓名、电话等个人信息，再公开信和答复。').waitFor();
    expect(await phone.getByRole('radio', { name: '不公开' }).getAttribute('aria-checked')).toBe('true');
  });

  play('offers what is public already for its title, quietly: reading it costs nothing, and another title has none', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, WRITE, '13800000077');
    const title = phone.getByRole('textbox', { name: '题目' });
    await title.fill('邻居的狗整夜叫');
    await phone.getByRole('textbox', { name: '内容' }).fill('十月起没有到账。');
    const asked = phone.waitForResponse(/\/api\/search\?/);
    await title.fill('母亲的高龄津贴停发了');
    await asked;
    await phone.getByRole('heading', { name: '也许已有答案' }).waitFor();
    await visible(phone, '看了也可以继续写').waitFor();
    await checked(phone, 'a letter with answers');
    await phone.getByRole('link', { name: ANSWERED }).click();
    await visible(phone, '重新认证以后补发。').waitFor();
    await phone.goto(at(stage.url, WRITE));
    expect(await title.inputValue()).toBe('母亲的高龄津贴停发了');
    await phone.getByRole('heading', { name: '也许已有答案' }).waitFor();
    await title.fill('邻居的狗整夜叫');
    await phone.getByRole('heading', { name: '也许已有答案' }).waitFor({ state: 'detached' });
  });
});
