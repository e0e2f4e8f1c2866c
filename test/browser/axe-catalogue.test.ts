import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { seedCatalogue } from '@mingchuang/bff/seed/catalogue';
import { seedPeriodic } from '@mingchuang/bff/seed/periodic';
import type { Locator, Page } from 'playwright-core';
import { faultsOf, type Measures } from './support/checks.ts';
import { at, button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, STORY_NOW, Stage, scene } from './support/stage.ts';

const ASSISTANCE = defaultColumnId('assistance');
const DESTITUTE = defaultColumnId('assistance.destitute');

/** Text, size and reach of everything on the screens of the catalogue, the guide and the contacts. */
describe('every screen of the catalogue is there for everybody', () => {
  let stage: Stage;
  let found: string[];

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const { app, clock } = stage.bff;
    await seedCatalogue(app, clock, clock.now());
    await seedPeriodic(app, clock, clock.now());
    clock.set(STORY_NOW);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  async function look(page: Page, screen: string, ready: Locator, measures: Measures): Promise<void> {
    await ready.filter({ visible: true }).first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    found.push(...(await faultsOf(page, screen, measures)));
  }

  describe.each([
    { mode: 'normal', elder: false, measures: { target: 44 } },
    { mode: 'elder', elder: true, measures: { text: 18, target: 60 } },
  ])('mini-app, $mode', ({ mode, elder, measures }) => {
    scene(
      () => stage,
      'from the tree to a number to call',
      async () => {
        found = [];
        const phone = await stage.phone();
        await phone.goto(at(stage.url, '/pages/home/index'));
        if (elder) await button(phone, '长辈版').click();
        const visit = async (screen: string, route: string, ready: Locator) => {
          await phone.goto(at(stage.url, route));
          await look(phone, `${mode} ${screen}`, ready, measures);
        };
        await visit('catalogue', '/packages/catalogue/tree/index', phone.getByText('社会救助'));
        await visit('column', `/packages/catalogue/column/index?id=${ASSISTANCE}`, phone.getByRole('heading', { name: '下面的栏目' }));
        await visit('figures', '/packages/periodic/list/index', phone.getByText('部门预算支出表'));
        await phone.getByText('城乡低保对象和资金').click();
        await look(phone, `${mode} one series`, phone.getByRole('img', { name: /^柱状图，合计人数/ }), measures);
        await visit('contacts', '/packages/catalogue/contacts/index', phone.getByRole('button', { name: /^监督科.*打电话$/ }));
        await visit('guide', '/packages/disclosure/guide/index', phone.getByText('明川区柳岸路'));
        await visit('notice', '/packages/account/notice/index', phone.getByRole('heading', { name: '有疑问找谁' }));
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
      'what waits, what is proposed, what is written',
      async () => {
        found = [];
        const desk = await stage.window(await stage.person({ width: 1280, height: 800 }));
        const show = (screen: string, ready: Locator) => look(desk, `console ${font} ${screen}`, ready, measures);
        await desk.goto(`${stage.url}/console/`);
        await signInByKeyboard(desk, stage.url, 'gu');
        await button(desk, font).click();
        await desk.goto(`${stage.url}/console/columns`);
        await show('changes waiting', button(desk, '不同意').first());
        await button(desk, '不同意').first().click();
        await show('refusing', desk.getByLabel('不同意的理由'));
        await desk.goto(`${stage.url}/console/columns/${DESTITUTE}`);
        await show('column', desk.getByRole('article', { name: /^合并/ }));
        await button(desk, '修改说明和责任').click();
        await show('column, to be changed', button(desk, '提交审批'));
        await desk.goto(`${stage.url}/console/pages`);
        await show('guide', desk.getByText('第 1 版'));
        await desk.goto(`${stage.url}/console/pages?page=contacts`);
        await show('contacts', button(desk, '加一条监督电话'));
        expect(found).toEqual([]);
      },
    );
  });
});
