import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ENGINES } from '../support/databases.ts';
import { faultsOf } from './support/checks.ts';
import { overflow } from './support/layout.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard, waitForFocus } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const NAME = '残疾人两项补贴发放情况';

describe.each(ENGINES)('a series of figures is begun and described anew at two desks, on %s', (engine) => {
  let stage: Stage;
  let address: string;

  beforeAll(async () => {
    stage = await Stage.open(engine);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const deskOf = async (account: string, expected: RegExp[] = []): Promise<Page> => {
    const desk = await stage.desk(expected);
    await signInByKeyboard(desk, stage.url, account);
    return desk;
  };
  const field = (desk: Page, name: string) => desk.getByRole('textbox', { name, exact: true });
  const choice = (desk: Page, name: string) => desk.getByRole('combobox', { name, exact: true });
  const look = async (desk: Page, screen: string, measures = {}) => {
    expect(await faultsOf(desk, screen, measures)).toEqual([]);
    expect(await overflow(desk)).toEqual([]);
  };

  scene(
    () => stage,
    'written by keyboard, refused while something is missing, begun',
    async () => {
      const desk = await deskOf('shen');
      await desk.goto(`${stage.url}/console/policies/periodic`);
      await desk.getByRole('link', { name: '新建一项' }).press('Enter');
      await desk.getByRole('heading', { level: 1, name: '新建一项定期公开的数据' }).waitFor();
      await button(desk, '新建').press('Enter');
      await desk.getByText('还有 7 处要填好').waitFor();
      await waitForFocus(desk, 'series-name');
      await look(desk, 'what is missing');
      await desk.keyboard.type(NAME);
      await choice(desk, '栏目').selectOption({ label: '社会救助 › 临时救助' });
      await choice(desk, '填报科室').selectOption('社会事务科');
      await choice(desk, '周期').selectOption('每季');
      await choice(desk, '从哪一期开始').selectOption('2026年第2季度');
      await field(desk, '公布期限').fill('15');
      await desk.getByText('每季结束后 15 个工作日内公布，从2026年第2季度开始。').waitFor();
      await desk.getByText('建好后就有 2 期等着填报').waitFor();
      await field(desk, '指标 1 的名称').fill('享受人数');
      await field(desk, '指标 1 的单位').fill('人');
      await button(desk, '加一个指标').press('Enter');
      await field(desk, '指标 2 的名称').and(desk.locator(':focus')).waitFor();
      await desk.keyboard.type('发放资金');
      await field(desk, '指标 2 的单位').fill('万元');
      await choice(desk, '指标 2 的小数位数').selectOption('2 位小数');
      await desk.getByRole('textbox', { name: /^这些行是什么/ }).fill('补贴种类');
      await field(desk, '第 1 行的名称').focus();
      await desk.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '困难残疾人生活补贴\r\n重度残疾人护理补贴\r\n合计\r\n');
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      expect(await field(desk, '第 3 行的名称').inputValue()).toBe('合计');
      await desk.getByRole('group', { name: '第 3 行' }).getByRole('checkbox').check();
      await look(desk, 'filled in');
      await desk.reload(); // what was being written is still there
      await desk.getByText('接着上次没有保存的填。').waitFor();
      await button(desk, '新建').press('Enter');
      await desk.getByRole('heading', { level: 1, name: NAME }).waitFor();
      address = desk.url();
      await desk.getByText('这一期还没有填报').waitFor();

      await desk.goto(`${stage.url}/console/policies/periodic/new`);
      await field(desk, '名称').waitFor();
      expect(await field(desk, '名称').inputValue()).toBe('');
    },
  );

  scene(
    () => stage,
    'two change it at once: the later one sees what differs and loses nothing; with figures the table stays',
    async () => {
      const [shen, gu] = await Promise.all([deskOf('shen'), deskOf('gu')]);
      for (const desk of [shen, gu]) {
        await desk.goto(address);
        await desk.getByRole('link', { name: '修改这项数据' }).press('Enter');
        await field(desk, '名称').waitFor();
      }
      await field(shen, '名称').fill('两项补贴');
      await field(gu, '名称').fill('残疾人两项补贴');
      await button(gu, '保存').press('Enter');
      await gu.getByRole('heading', { level: 1, name: '残疾人两项补贴' }).waitFor();

      await shen.getByRole('alert').getByText('您改的时候，别人改了这项数据').waitFor();
      await shen.getByText('不一样的有：名称。您写的都还在下面。').waitFor();
      await look(shen, 'overtaken');
      await button(shen, '用我写的接着办').press('Enter');
      await button(shen, '保存').press('Enter');
      await shen.getByRole('heading', { level: 1, name: '两项补贴', exact: true }).waitFor();

      const xu = await deskOf('xu');
      await xu.goto(address);
      await xu.getByRole('region', { name: '这项数据' }).waitFor();
      expect(await xu.getByRole('link', { name: '修改这项数据' }).count()).toBe(0);
      await xu.goto(`${address.split('?')[0]}/setup`);
      await xu.waitForURL((url) => !url.pathname.endsWith('/setup'));

      await shen.getByRole('link', { name: '修改这项数据' }).press('Enter');
      await field(shen, '第 1 行的名称').fill('生活补贴');
      await xu.goto(address);
      for (const [cell, figure] of [
        ['困难残疾人生活补贴，享受人数（人）', '10'],
        ['重度残疾人护理补贴，享受人数（人）', '5'],
        ['合计，享受人数（人）', '15'],
        ['困难残疾人生活补贴，发放资金（万元）', '1'],
        ['重度残疾人护理补贴，发放资金（万元）', '2'],
        ['合计，发放资金（万元）', '3'],
      ] as const)
        await xu.getByRole('textbox', { name: cell }).fill(figure);
      await button(xu, '提交').press('Enter');
      await xu.getByText('已提交，等另一个人公布').waitFor();
      await shen.getByText('已经有人填报，栏目、周期、期限和表格只能用那边的。').waitFor();
      await button(shen, '用我写的接着办').press('Enter');
      await shen.getByText('名称、说明和填报科室随时可以改').waitFor();
      expect(await field(shen, '第 1 行的名称').inputValue()).toBe('困难残疾人生活补贴');
      expect(await field(shen, '第 1 行的名称').isDisabled()).toBe(true);
      await look(shen, 'begun');
    },
  );

  scene(
    () => stage,
    'at 1024 with large type nothing is cut off',
    async () => {
      const desk = await stage.window(await stage.person({ width: 1024, height: 768 }));
      await signInByKeyboard(desk, stage.url, 'shen');
      await button(desk, '大').click();
      await desk.goto(`${stage.url}/console/policies/periodic/new`);
      await button(desk, '新建').press('Enter');
      await desk.getByText('还有 7 处要填好').waitFor();
      await look(desk, 'large', { text: 15 });
    },
  );
});
