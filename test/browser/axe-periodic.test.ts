import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { seedPeriodic } from '@mingchuang/bff/seed/periodic';
import type { Locator, Page } from 'playwright-core';
import { faultsOf, type Measures } from './support/checks.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, STORY_NOW, Stage, scene } from './support/stage.ts';

/** Text, size and reach of everything on the screens of figures. */
describe('every screen of figures that are published again and again is there for everybody', () => {
  let stage: Stage;
  let found: string[];

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    await seedPeriodic(stage.bff.app, stage.bff.clock, stage.bff.clock.now());
    stage.bff.clock.set(STORY_NOW);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  async function look(page: Page, screen: string, ready: Locator, measures: Measures): Promise<void> {
    await ready.filter({ visible: true }).first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    found.push(...(await faultsOf(page, screen, measures)));
  }

  describe.each([
    { font: '标准', measures: {} },
    { font: '大', measures: { text: 15 } },
  ])('console, font $font', ({ font, measures }) => {
    scene(
      () => stage,
      'what presses, what is decided, what is filled in',
      async () => {
        found = [];
        const desk = await stage.window(await stage.person({ width: 1280, height: 800 }));
        const show = (screen: string, ready: Locator) => look(desk, `console ${font} ${screen}`, ready, measures);
        const list = async (name: string) => {
          await desk.goto(`${stage.url}/console/policies/periodic`);
          await desk.getByRole('link', { name }).click();
        };
        await signInByKeyboard(desk, stage.url, 'shen');
        await button(desk, font).click();
        await desk.goto(`${stage.url}/console/policies/periodic`);
        await show('list', desk.getByRole('link', { name: '临时救助情况' }));
        await desk.goto(`${stage.url}/console/policies/periodic?q=${encodeURIComponent('没有')}`);
        await show('list, nothing found', desk.getByText('没有符合条件的'));
        await list('城乡低保对象和资金');
        await show('to be decided', button(desk, '公布'));
        await button(desk, '退回').click();
        await show('sending back', desk.getByLabel('理由，写清要改什么'));
        await list('部门预算支出表');
        await desk.getByRole('link', { name: /^2025年/ }).click();
        await button(desk, '看这一稿').last().click();
        await show('an older version', desk.getByText(/^第 1 版，.*公布$/));
        await list('临时救助情况');
        await show('nothing entered', desk.getByText('这一期还没有填报'));
        const author = await stage.window(await stage.person({ width: 1280, height: 800 }));
        await signInByKeyboard(author, stage.url, 'jiang');
        await button(author, font).click();
        await author.goto(`${stage.url}/console/policies/periodic`);
        await author.getByRole('link', { name: '养老机构和床位' }).click();
        await look(author, `console ${font} sent back`, button(author, '修改'), measures);
        await button(author, '修改').click();
        await author.getByRole('textbox', { name: '合计，机构（家）' }).fill('');
        await button(author, '提交').click();
        await look(author, `console ${font} filled in`, author.getByText('还有 1 处要填好'), measures);
        expect(found).toEqual([]);
      },
    );
  });
});
