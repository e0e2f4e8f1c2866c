import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Page } from 'playwright-core';
import type { Client } from '../support/client.ts';
import { faultsOf } from './support/checks.ts';
import { type AtRegister, asLu, atRegister, entered, LATE, LETTERED, ONLINE, PAUSED, someCases } from './support/register.ts';
import { button } from './support/resident.ts';
import { focusedId } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** Thursday 12 November 2026, in the office that runs 依申请公开. */
describe('the register of applications', () => {
  let stage: Stage;
  let lu: Client;
  let late: ConsoleCase;
  let reminders: CaseReminders;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    lu = await asLu(stage);
    late = await someCases(stage, lu);
    reminders = {
      unseen: 1,
      deciding: { count: 0, items: [] },
      items: [{ id: 'r1', caseId: late.id, number: late.number, information: LATE, dueOn: '2026-11-06', before: -1, at: '2026-11-09T00:00:00Z', seenAt: null }],
    };
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = (path = 'applications', more: AtRegister = {}): Promise<Page> => atRegister(stage, path, { reminders, ...more });
  const links = (desk: Page) => desk.locator('a[data-case-row]');
  const row = (desk: Page, text: string) => links(desk).filter({ hasText: text });
  const information = async (desk: Page) => (await links(desk).allInnerTexts()).map((text) => text.trim());
  const queue = (desk: Page, name: string) => desk.getByRole('group', { name: '队列' }).getByRole('button', { name });
  const rowOf = async (desk: Page, text: string) => (await desk.getByRole('row').filter({ hasText: text }).allInnerTexts()).join(' ').replace(/\s+/g, ' ');

  play('the list stands by the clock, and says in words what its marks say', async () => {
    const desk = await enter();
    await links(desk).first().waitFor();
    expect(await information(desk)).toEqual([LATE, PAUSED, LETTERED]);
    expect(await rowOf(desk, LATE)).toMatch(
      /超期 明民依申〔2026〕1号 .* 明民发〔2025〕31号 苏\*\* 自然人 办理中 超 4 个工作日 11月6日 到期 · 内部 10月30日 局办公室 陆听澜 当面提交 10月10日 收到/,
    );
    expect(await rowOf(desk, PAUSED)).toContain('暂停中 11月12日 起');
    expect(await rowOf(desk, LETTERED)).toContain('江岸法律服务所 法律服务机构 已受理 余 20 个工作日 12月10日 到期');
    expect((await desk.getByRole('link', { name: /依申请公开/ }).allInnerTexts()).join()).toMatch(/1\s*件超期或者快到期/);
    await queue(desk, '待确认').click();
    await desk.getByText('最迟 11月13日 确认').waitFor();
    expect(await rowOf(desk, ONLINE)).toContain('网页 11月12日 提交');
    await queue(desk, '已办结').click();
    await desk.getByText('还没有办结的申请').waitFor();
  });

  play('filters stand in the address, where they can be kept and returned to', async () => {
    const desk = await enter('applications?q=%E7%BA%AA%E8%A6%81&channel=fax');
    await links(desk).first().waitFor();
    expect(await information(desk)).toEqual([LETTERED]);
    await button(desk, '清除条件').click();
    await row(desk, LATE).waitFor();
    expect(new URL(desk.url()).search).toBe('');
    await button(desk, /超期/).click();
    await desk.getByLabel('申请人类别').selectOption('自然人');
    await desk.getByLabel('收到日期到哪天').fill('2026-10-31');
    await desk.waitForURL(/to=2026-10-31/);
    await desk.reload();
    await row(desk, LATE).waitFor();
    expect(await information(desk)).toEqual([LATE]);
    expect(Object.fromEntries(new URL(desk.url()).searchParams)).toEqual({ light: 'overdue', kind: 'person', to: '2026-10-31' });
    expect(await button(desk, /超期/).getAttribute('aria-pressed')).toBe('true');
    await desk.getByLabel('申请人类别').selectOption('商业企业');
    await desk.getByText('没有符合条件的申请').waitFor();
    await desk.goto(`${stage.url}/console/applications?queue=ended&q=${encodeURIComponent(LATE)}`);
    await button(desk, '到“在办”里找').press('Enter');
    await row(desk, LATE).waitFor();
    expect(Object.fromEntries(new URL(desk.url()).searchParams)).toEqual({ q: LATE });
  });

  play('rows are walked and opened by keys, and a case from elsewhere appears by itself', async () => {
    const desk = await enter();
    await links(desk).first().waitFor();
    for (const key of ['j', 'j', 'k']) await desk.keyboard.press(key);
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe(LATE);
    await desk.keyboard.press('/');
    await desk.keyboard.type('名单');
    await row(desk, LATE).waitFor({ state: 'hidden' });
    // while the answer is on its way there are no rows to walk
    await links(desk).first().waitFor();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
    await desk.goBack();
    await desk.waitForURL(/q=/);
    await button(desk, '清除条件').click();
    await row(desk, LATE).waitFor();
    await entered(lu, { information: '青溪镇临时救助公示名单' });
    await row(desk, '青溪镇临时救助公示名单').waitFor();
  });

  play('another unit sees none of them, and a leader may read but not enter', async () => {
    const taking = (desk: Page) => [button(desk, '导出登记簿'), desk.getByRole('link', { name: '年度统计' })];
    const lin = await enter('applications', { account: 'lin' });
    await lin.getByText('没有在办的申请').waitFor();
    for (const offer of taking(lin)) expect(await offer.count()).toBe(0);
    const gu = await enter('applications', { account: 'gu' });
    await row(gu, LATE).waitFor();
    for (const offer of taking(gu)) expect(await offer.count()).toBe(1);
    expect(await gu.getByRole('link', { name: '登记申请' }).count()).toBe(0);
    await gu.goto(`${stage.url}/console/applications/enter`);
    await gu.waitForURL(/\/console\/metrics/);
  });

  play('the register leaves as a file of the chosen period, and a refusal is a sentence', async () => {
    const desk = await enter('applications', { expected: [/status of 503/] });
    let refuse = true;
    const asked: string[] = [];
    await desk.route('**/api/console/applications/export?*', (route) => {
      asked.push(new URL(route.request().url()).search);
      if (refuse)
        return route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          json: { title: '服务暂时不可用', status: 503, code: 'INTERNAL', detail: '', requestId: 'x' },
        });
      return route.fulfill({
        body: '登记号',
        headers: { 'content-disposition': `attachment; filename="a.csv"; filename*=UTF-8''${encodeURIComponent('登记簿.csv')}` },
      });
    });
    await button(desk, '导出登记簿').click();
    const dialog = desk.getByRole('dialog', { name: '导出登记簿' });
    await dialog.getByLabel('从哪天').fill('2026-12-01');
    expect(await dialog.getByRole('button', { name: '导出', exact: true }).isDisabled()).toBe(true);
    await dialog.getByText('开始日期不能晚于结束日期').waitFor();
    await dialog.getByLabel('从哪天').fill('2026-03-01');
    await dialog.getByLabel('文本表格（CSV）').check();
    await dialog.getByRole('button', { name: '导出', exact: true }).press('Enter');
    await dialog.getByRole('alert').getByText('服务暂时不可用').waitFor();
    refuse = false;
    const [download] = await Promise.all([desk.waitForEvent('download'), dialog.getByRole('button', { name: '导出', exact: true }).press('Enter')]);
    expect(download.suggestedFilename()).toBe('登记簿.csv');
    expect(asked).toEqual(Array(2).fill('?format=csv&from=2026-03-01&to=2026-11-12'));
    await dialog.waitFor({ state: 'hidden' });
  });

  play('the table of a year is whole, also where it is all zeros', async () => {
    const desk = await enter('applications/year?year=2024');
    const table = desk.getByRole('table', { name: '表三 收到和处理政府信息公开申请情况' });
    await table.waitFor();
    const cells = await table.locator('tbody td').allInnerTexts();
    expect(cells).toEqual(Array(25 * 7).fill('0'));
    await desk.getByText('每列两边相等：0＋0＝0＋0').waitFor();
    await button(desk, '前一年').press('Enter');
    await desk.waitForURL(/year=2023/);
  });

  play('a number of the year opens its cases, as many as it says', async () => {
    const desk = await enter('applications/year');
    const number = desk.getByRole('link', { name: /件，结转下年度继续办理，自然人$/ });
    const cases = Number(await number.textContent());
    expect(cases).toBeGreaterThan(1);
    await number.press('Enter');
    await desk.waitForURL(/applications\?year=2026&row=carriedOut&kind=person$/);
    await desk.getByText('2026 年度报告表三“结转下年度继续办理”，自然人，在办和已办结的都在这里').waitFor();
    await desk.getByText(`共 ${cases} 件，到底了`).waitFor();
    expect(await links(desk).count()).toBe(cases);
    expect(await desk.getByRole('group', { name: '队列' }).locator('[aria-pressed=true]').count()).toBe(0);
    await desk.getByRole('link', { name: '回年度统计' }).press('Enter');
    await desk.getByRole('link', { name: /^1 件，本年新收政府信息公开申请数量，法律服务机构$/ }).press('Enter');
    await row(desk, LETTERED).waitFor();
    expect(await information(desk)).toEqual([LETTERED]);
    await queue(desk, '在办').click();
    await desk.waitForURL(/applications\?kind=legalService$/);
    await row(desk, LETTERED).waitFor();
  });

  play('the bell says what comes due; opening it marks it as seen', async () => {
    const seen: string[] = [];
    const desk = await enter('applications', { seen });
    await button(desk, '提醒，1 条期限没看过').press('Enter');
    const panel = desk.getByRole('dialog', { name: '提醒' });
    await panel.getByText('已超期').waitFor();
    await desk.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await button(desk, '提醒，1 条期限没看过').press('Enter');
    await panel.getByRole('link', { name: new RegExp(LATE) }).press('Enter');
    await desk.waitForURL(new RegExp(`/applications/${late.id}$`));
    await button(desk, '提醒').waitFor();
    expect(seen).toEqual(['/api/console/reminders/r1/seen']);
    expect(await panel.isVisible()).toBe(false);
  });

  describe.each([
    { font: '标准', measures: {} },
    { font: '大', measures: { text: 15 } },
  ])('there for everybody, font $font', ({ font, measures }) => {
    play('every screen of the register', async () => {
      const desk = await enter('applications', { viewport: { width: 1280, height: 800 } });
      const found: string[] = [];
      const look = async (screen: string) => void found.push(...(await faultsOf(desk, screen, measures)));
      await button(desk, font).click();
      await links(desk).first().waitFor();
      await look('register');
      await desk.keyboard.press('j');
      expect(await focusedId(desk)).toBe('');
      await look('register, walking');
      await button(desk, /^提醒/).click();
      await desk.getByRole('dialog', { name: '提醒' }).waitFor();
      await look('bell');
      await desk.keyboard.press('Escape');
      await button(desk, '导出登记簿').click();
      await desk.getByRole('dialog', { name: '导出登记簿' }).getByText('格式').waitFor();
      await look('export');
      await desk.goto(`${stage.url}/console/applications?q=nothing&from=2026-11-05&to=2026-11-01`);
      await desk.getByText('开始日期不能晚于结束日期').waitFor();
      await look('register, wrong days');
      await desk.goto(`${stage.url}/console/applications/enter`);
      await desk.getByLabel('由别人代办').check();
      await desk.keyboard.press('Control+Enter');
      await desk.getByText('请填写姓名').waitFor();
      await look('enter');
      await desk.goto(`${stage.url}/console/applications/year`);
      await desk.getByRole('table').waitFor();
      await look('year');
      expect(found).toEqual([]);
    });
  });

  play('across the new year no day is cut off, at either size of type', async () => {
    const older = { channel: 'mail', basis: 'signed', information: '去年收到的申请' } as const;
    await entered(lu, { ...older, arrivedOn: '2025-12-30' });
    await entered(lu, { ...older, arrivedOn: '2025-12-29', information: '去年收到、还没有办' });
    const desk = await enter();
    for (const type of ['标准', '大']) {
      await button(desk, type).click();
      await row(desk, older.information).waitFor();
      const cut = await desk
        .locator('.register-due .cap, .register-channel .cap')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
      expect([type, cut]).toEqual([type, []]);
    }
    await button(desk, '标准').click();
    await desk.getByText('2025年12月30日 收到').waitFor();
    await row(desk, '还没有办').press('Enter');
    await desk.getByText(/^超期 \d+ 天$/).waitFor();
    await desk.getByRole('link', { name: '登记簿' }).press('Enter');
    await row(desk, older.information).waitFor();
  });
});
