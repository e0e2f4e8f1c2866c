import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from 'playwright-core';
import { asResident, letter } from '../support/client.ts';
import { faultsOf } from './support/checks.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** Answered letters whose writers agree to publication, on the desks of those who decide and of those who do not. */
describe('letters that wait for publication', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { people } = stage.bff;
    const unitId = await people.unitId('养老服务科');
    const jiang = await people.staff('jiang');
    const resident = await asResident(stage.url, '13800000074');
    for (const title of ['高龄津贴怎么领', '邻居家的事']) {
      const { id } = (await resident.post<MessageReceipt>('/api/messages', letter({ unitId, title, allowPublication: true }))).body;
      await people.accept(jiang, id);
      await people.reply(jiang, id, '手机上就能办。');
    }
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const enter = async (account: string, path: string, expected: RegExp[] = []): Promise<Page> => {
    const desk = await stage.desk(expected);
    await signInByKeyboard(desk, stage.url, account);
    await desk.goto(`${stage.url}/console/${path}`);
    return desk;
  };
  const queue = (desk: Page) => desk.getByRole('group', { name: '队列' }).getByRole('button', { name: /^待公开/ });

  play('ring and stand in a list of their own, and leave it when somebody has decided either way', async () => {
    const desk = await enter('gu', 'inbox');
    await desk.getByText('等您核对公开').first().waitFor();
    await desk.getByRole('button', { name: /2 封来信等您核对公开/ }).click();
    await desk
      .getByRole('dialog', { name: '提醒' })
      .getByRole('link', { name: /邻居家的事/ })
      .click();
    await desk.waitForURL(/queue=publishing/);
    expect(await queue(desk).textContent()).toBe('待公开2');
    expect(await faultsOf(desk, 'the list', {})).toEqual([]);
    await desk.getByRole('link', { name: /^高龄津贴怎么领/ }).click();
    await button(desk, '同意公开').click();
    await desk.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
    await desk.getByText('已公开', { exact: true }).first().waitFor();
    await desk.getByRole('link', { name: /^邻居家的事/ }).click();
    await button(desk, '不公开').click();
    const why = desk.getByRole('dialog', { name: '这封信不公开？' });
    await why.getByRole('textbox').fill('说的是别人的家事');
    expect(await faultsOf(desk, 'why not', {})).toEqual([]);
    await why.getByRole('button', { name: '不公开' }).click();
    await desk.getByText('来信人愿意隐名公开，本局已决定不公开').waitFor();
    await desk.getByText('没有等着公开的来信').waitFor();
    expect(await queue(desk).textContent()).toBe('待公开0');
  });

  play('are no list of who does not publish; what is not there leads back to the list and not to another try', async () => {
    const desk = await enter('jiang', 'inbox', [/status of 404/]);
    await desk.getByRole('button', { name: /^已答复/ }).waitFor();
    expect(await queue(desk).count()).toBe(0);
    await desk.goto(`${stage.url}/console/inbox/01a1cd44-ca80-73b0-8216-d919a18105ed?queue=replied`);
    await desk.getByText('没有找到，可能已经撤下，或者不对您开放').waitFor();
    expect(await button(desk, '再试一次').count()).toBe(0);
    await desk.getByRole('link', { name: '回到列表' }).click();
    await desk.waitForURL(/\/inbox\?queue=replied$/);
  });
});
