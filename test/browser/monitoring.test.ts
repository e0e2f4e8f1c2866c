import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Days } from '@mingchuang/bff/outbox/days';
import type { Locator, Page } from 'playwright-core';
import { ENGINES } from '../support/databases.ts';
import { Newsroom, policyText } from '../support/policies.ts';
import { faultsOf } from './support/checks.ts';
import { overflow } from './support/layout.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, DESK, STORY_MS, Stage, scene } from './support/stage.ts';

const FOUND = '留言答复公开：公开的来信和答复';
const EVIDENCE = '已公开一封来信的答复<b>，今后每周公开一次。';
const PLANNED = '明川区高龄津贴发放办法';

/** A new bureau is looked at on 12 November, and again on the 20th: what was to be mended within five working days is overdue. */
describe.each(ENGINES)('what is monitored, on %s', (engine) => {
  let stage: Stage;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const day = async (now: string) => {
    stage.bff.clock.set(now);
    await stage.bff.app.get(Days).begin();
    await stage.bff.drain();
  };

  beforeAll(async () => {
    stage = await Stage.open(engine);
    await day('2026-11-12T09:00:00+08:00');
    const plan = { items: [{ form: 'text' as const, ownerId: null, workingDays: 3 }], waiver: '' };
    await new Newsroom(stage.bff).published(policyText({ title: PLANNED, plan }));
    await stage.bff.drain();
    await day('2026-11-20T09:00:00+08:00');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = async (account: string, path: string, expected: RegExp[] = [], viewport = DESK): Promise<Page> => {
    const desk = await stage.window(await stage.person(viewport), expected);
    await signInByKeyboard(desk, stage.url, account);
    await desk.goto(`${stage.url}/console/${path}`);
    return desk;
  };
  const nav = (desk: Page) => desk.getByRole('navigation', { name: '主导航' });
  const row = (desk: Page, name: string) => desk.locator('a[data-finding-row]').filter({ hasText: name });
  const steps = (desk: Page) => desk.getByRole('region', { name: '要办的步骤' });
  const heading = (desk: Page) => desk.getByRole('heading', { level: 1, name: FOUND });

  play('an overdue finding: given to somebody, explained, refused while it is bad, verified by another person', async () => {
    const he = await enter('he', 'metrics', [/409/]);
    await nav(he).getByRole('link', { name: '监测' }).press('Enter');
    await row(he, FOUND).waitFor();
    expect((await he.getByRole('row').filter({ hasText: FOUND }).innerText()).replace(/\s+/g, ' ')).toMatch(
      /^超期 .*还没有公开过，超过2个月 待整改 没有责任人 局办公室 11月19日 超期 1 天 看已答复的$/,
    );
    // findings can lie with any unit: also with the one that residents do not write to, and with a 街道
    const offered = await he.getByRole('combobox', { name: '责任科室' }).locator('option').allInnerTexts();
    expect(offered).toEqual(expect.arrayContaining(['监督科', '局办公室', '柳岸街道']));
    const checks = he.getByRole('region', { name: '今天的检查' });
    await checks.getByText(/^\d 项不合格，\d 项接近，\d 项正常。\s*11月20日/).waitFor();
    expect((await checks.getByRole('listitem').filter({ hasText: '留言答复公开' }).innerText()).replace(/\s+/g, ' ')).toContain(
      '还没有公开过 不合格，上限2个月',
    );
    await he.keyboard.press('j');
    await he.keyboard.press('Enter');
    await heading(he).waitFor();
    await he.getByText(/^现在不能办的 \d 步/).click();
    await steps(he).getByText('等责任科室报告整改完成以后再核实').waitFor();
    await button(he, '指定责任人').press('Enter');
    const asking = he.getByRole('dialog', { name: '指定责任人' });
    await asking.getByLabel('责任人，问题转到其科室').selectOption('林知远');
    await asking.getByRole('button', { name: '指定', exact: true }).press('Enter');
    await asking.waitFor({ state: 'hidden' });
    await he.getByRole('complementary').getByText('社会救助科').waitFor();

    const lin = await enter('lin', 'inbox');
    await button(lin, '提醒，1 个问题等您整改').press('Enter');
    await lin
      .getByRole('dialog', { name: '提醒' })
      .getByRole('link', { name: new RegExp(FOUND) })
      .press('Enter');
    await heading(lin).waitFor();
    await button(lin, '开始整改').press('Enter');
    await lin.getByText('整改中', { exact: true }).waitFor();
    await button(lin, '报告整改完成').press('Enter');
    const report = lin.getByRole('dialog', { name: '报告整改完成' });
    await report.getByLabel('做了什么，现在怎么样').fill(EVIDENCE);
    await report.getByLabel('佐证的地址，没有就空着').fill('https://mz.example.cn/replies');
    await report.getByRole('button', { name: '报告完成' }).press('Enter');
    await report.waitFor({ state: 'hidden' });
    await steps(lin).getByText('现在没有您要办的步骤。').waitFor();
    await button(lin, '提醒').waitFor();

    await he.getByRole('region', { name: '整改情况' }).getByText(EVIDENCE).waitFor();
    await button(he, '再查一次，核实通过').press('Enter');
    await he.getByRole('alert').getByText('再查一次仍然没有达标，不能核实；请退回继续整改').waitFor();
    const { people } = stage.bff;
    const id = await people.submit(await people.resident('13800000091'), { title: '门牌换了', body: '老证件还能用吗？', allowPublication: true });
    const lu = await people.staff('lu');
    await people.accept(lu, id);
    await people.reply(lu, id, '老证件照常用，不用另外换。');
    await people.publish(await people.staff('gu'), id);
    await button(he, '再查一次，核实通过').press('Enter');
    await he.getByText('已核实', { exact: true }).waitFor();
    expect(await he.getByRole('region', { name: '经过' }).getByRole('listitem').locator('strong').allInnerTexts()).toEqual([
      ...['核实通过', '报告整改完成', '开始整改', '指定责任人', '监测发现'],
    ]);
    await he.goto(`${stage.url}/console/monitoring?queue=closed`);
    await row(he, FOUND).waitFor();
  });

  play('one bell for applications, interpretations, feedbacks and findings', async () => {
    const jiang = await enter('jiang', 'inbox');
    await button(jiang, '提醒，1 个问题等您整改，1 条期限没看过').press('Enter');
    const panel = jiang.getByRole('dialog', { name: '提醒' });
    await panel.getByRole('button', { name: `知道了：解读《${PLANNED}》` }).press('Enter');
    await button(jiang, '提醒，1 个问题等您整改').waitFor();
    await panel.getByRole('link', { name: new RegExp(`已超期.*${PLANNED}`) }).press('Enter');
    await jiang.waitForURL(/\/policies\/published\//);
  });

  play('two people at one finding: the later one sees what the other did, and decides again', async () => {
    const [he, gu] = await Promise.all([enter('he', 'monitoring', [/412/]), enter('gu', 'monitoring')]);
    const asking = async (desk: Page, who: string) => {
      await desk.locator('a[data-finding-row]').first().press('Enter');
      await button(desk, '指定责任人').press('Enter');
      const dialog = desk.getByRole('dialog', { name: '指定责任人' });
      await dialog.getByLabel('责任人，问题转到其科室').selectOption(who);
      return dialog;
    };
    const [slower, faster] = [await asking(he, '唐令宜'), await asking(gu, '许明筝')];
    expect(he.url()).toBe(gu.url());
    const press = (dialog: Locator) => dialog.getByRole('button', { name: '指定', exact: true }).press('Enter');
    await press(faster);
    await faster.waitFor({ state: 'hidden' });
    // the page below has heard of it; what is asked in the dialog is still of the finding as it was
    await he.getByRole('region', { name: '责任和期限' }).getByText('许明筝', { exact: true }).waitFor();
    await press(slower);
    await slower.getByText('您填的时候，别人办了一步').waitFor();
    await slower
      .getByRole('listitem')
      .filter({ hasText: /^顾长宁 .*指定责任人：许明筝$/ })
      .waitFor();
    expect(await faultsOf(he, 'the slower one', {})).toEqual([]);
    expect(await slower.getByLabel('责任人，问题转到其科室').locator('option:checked').innerText()).toBe('唐令宜');
    await press(slower);
    await slower.waitFor({ state: 'hidden' });
    await he.getByRole('region', { name: '责任和期限' }).getByText('唐令宜', { exact: true }).waitFor();
  });
});

describe('the rooms of monitoring and the bar on top are there for everybody', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    await stage.bff.app.get(Days).begin();
    await stage.bff.drain();
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  describe.each([
    { font: '标准', measures: {} },
    { font: '大', measures: { text: 15 } },
  ])('font $font', ({ font, measures }) => {
    scene(
      () => stage,
      'every screen of findings',
      async () => {
        const desk = await stage.window(await stage.person({ width: 1280, height: 800 }));
        await signInByKeyboard(desk, stage.url, 'he');
        await button(desk, font).click();
        const found: string[] = [];
        const look = async (screen: string) => void found.push(...(await faultsOf(desk, `${font} ${screen}`, measures)));
        await desk.goto(`${stage.url}/console/monitoring`);
        await desk.locator('a[data-finding-row]').first().waitFor();
        await desk.getByText(/项不合格/).waitFor();
        await look('list');
        await desk.goto(`${stage.url}/console/monitoring?queue=done&check=guideDue`);
        await desk.getByText('没有符合条件的问题').waitFor();
        await look('nothing found');
        await button(desk, '清除条件').first().click();
        await desk.goto(`${stage.url}/console/monitoring`);
        await desk.locator('a[data-finding-row]').first().press('Enter');
        await desk.getByText(/^现在不能办的 \d 步/).click();
        await look('finding');
        await button(desk, '指定责任人').click();
        await desk.getByRole('dialog').getByLabel('责任人，问题转到其科室').waitFor();
        await look('assigning');
        expect(found).toEqual([]);
      },
    );

    scene(
      () => stage,
      'the bar keeps one row at every width, and what does not fit is behind 更多',
      async () => {
        for (const account of ['he', 'gu', 'lin', 'admin']) {
          const desk = await stage.window(await stage.person({ width: 1920, height: 900 }));
          await signInByKeyboard(desk, stage.url, account);
          const bar = desk.getByRole('navigation', { name: '主导航' });
          const whole = await bar.getByRole('link').count();
          await button(desk, font).click();
          for (const width of [1440, 1280, 1024]) {
            await desk.setViewportSize({ width, height: 900 });
            expect(await overflow(desk)).toEqual([]);
            const { tall, ends } = await desk.locator('.top-bar').evaluate((header) => {
              const seen = [...header.querySelectorAll('.nav-row li:not(.nav-beyond), .nav-more:not(.nav-unneeded), .top-bar-end')];
              const boxes = seen.map((one) => one.getBoundingClientRect()).sort((a, b) => a.left - b.left);
              return { tall: boxes.some(({ height }) => height > header.clientHeight), ends: boxes.map(({ left, right }) => [left, right] as const) };
            });
            expect(tall).toBe(false);
            for (const [at, [, right]] of ends.entries()) expect(right).toBeLessThanOrEqual((ends[at + 1]?.[0] ?? width) + 1);
            const more = button(desk, '更多');
            const inRow = await bar.getByRole('link').count();
            if (await more.isVisible()) {
              await more.press('Enter');
              expect(await bar.getByRole('link').count()).toBe(whole);
              await desk.keyboard.press('Escape');
            } else expect(inRow).toBe(whole);
          }
        }
      },
    );
  });

  scene(
    () => stage,
    'a room that belongs to an entry keeps it lit, also behind 更多',
    async () => {
      const desk = await stage.window(await stage.person({ width: 1024, height: 768 }));
      await signInByKeyboard(desk, stage.url, 'he');
      const bar = desk.getByRole('navigation', { name: '主导航' });
      for (const [path, name] of [
        ['surveys', '征集调查'],
        ['consultations', '征集调查'],
        ['monitoring', '监测'],
      ] as const) {
        await desk.goto(`${stage.url}/console/${path}`);
        expect(await bar.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
      }
      await button(desk, '更多').press('Enter');
      await bar.getByRole('link', { name: '工作日历' }).press('Enter');
      await desk.waitForURL(/\/calendar$/);
      await desk.locator('.nav-more.active').waitFor();
      await desk.goto(`${stage.url}/console/pages`);
      await button(desk, '更多').press('Enter');
      expect(await bar.getByRole('link', { name: '公开目录' }).getAttribute('aria-current')).toBe('page');
    },
  );
});
