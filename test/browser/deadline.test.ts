import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { at, button } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const CALCULATOR = '/packages/disclosure/calculator/index';
const CALENDAR = '**/api/calendar';
const NO_NETWORK = [/net::ERR_(FAILED|INTERNET_DISCONNECTED|ABORTED|CONNECTION)/, /WebSocket connection/];

/** 公开 → 指南 → 期限计算器: everybody can count, day by day (domain.md §1.2). The story's day is 2026-11-12. */
describe('the deadline calculator for everyone', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const result = (page: Page) => page.getByRole('region', { name: '算出的期限' });
  async function add(page: Page, kind: RegExp): Promise<void> {
    await page.getByRole('button', { name: /^(有过补正|再加一件)/ }).click();
    await page.getByRole('dialog', { name: '办理中有过什么？' }).getByRole('button', { name: kind }).click();
  }

  play('from the tab through the guide: what the law says, how to apply today, and the calculator', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/disclosure/index'));
    await phone.getByRole('link', { name: /^公开指南/ }).click();
    await phone.getByText('不用说明拿来做什么。').waitFor();
    await phone.getByText('第二十七条、第二十八条').waitFor();
    await phone.getByRole('button', { name: '在网上申请' }).waitFor();
    await phone.getByRole('button', { name: '打电话问 0000-8100000' }).waitFor();
    await phone
      .getByRole('link', { name: /^期限计算器/ })
      .filter({ visible: true })
      .click();
    // received today: the first day is tomorrow
    await result(phone).getByText('最迟 12月10日').waitFor();
    expect(await result(phone).textContent()).toContain('星期四 24:00 前，还剩 20 个工作日。');
  });

  play('the application of the picture: a swapped Saturday, nine days of consultation, each day says why', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, CALCULATOR));
    await phone.getByLabel('收到日期', { exact: true }).fill('2026-10-09');
    await result(phone).getByText('已经过了 5 个工作日').waitFor();
    await add(phone, /^征求意见/);
    await phone.getByLabel('征求意见，发出日期').fill('2026-10-26');
    await result(phone).getByText('暂停中：如果今天就收到意见').waitFor();
    await phone.getByRole('switch', { name: '意见已经收到' }).click();
    await phone.getByLabel('征求意见，收到日期').fill('2026-11-06');
    await result(phone).getByText('最迟 11月18日').waitFor();
    await result(phone).getByText('征求意见的 9 个工作日，依法不计入').waitFor();

    await button(phone, '10月10日 星期六：调休上班，算第 1 个工作日').click();
    await phone.getByText('国务院放假安排、《政府信息公开条例》第三十三条').waitFor();
    await button(phone, /^10月26日 星期一：算第 12 个工作日/).click();
    await phone.locator('.day-told').getByText('这天发出征求意见，从第二天起暂停').waitFor();
    expect(await phone.getByText('国务院放假安排、《政府信息公开条例》第三十三条').count()).toBe(0);
    await button(phone, /^今天，11月12日 星期四：算第 16 个工作日/).waitFor();
    await button(phone, '看文字说明').click();
    const lines = await phone.getByRole('list', { name: '每天怎么算的' }).getByRole('listitem').allTextContents();
    expect(lines).toContain('10月27日 至 11月5日征求意见期间，不算');
    expect(lines.at(-1)).toContain('算第 20 个工作日；到期');
  });

  play('what is wrong stands at its field, and nothing is counted until it is mended', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, CALCULATOR));
    await phone.getByLabel('收到日期', { exact: true }).fill('2026-11-02');
    await add(phone, /^延长期限/);
    await phone.getByLabel('延长几个工作日').fill('30');
    await phone.getByRole('alert').getByText('延长的期限须为 1 至 20 个工作日').waitFor();
    await phone.getByText('上面有 1 处要改，改好就能算出期限').waitFor();
    expect(await result(phone).count()).toBe(0);
    await phone.getByLabel('延长几个工作日').fill('10');
    await result(phone).getByText('最迟 12月14日').waitFor();
    await button(phone, '删除延长期限').click();
    await result(phone).getByText('最迟 11月30日').waitFor();
    await phone.getByLabel('收到日期', { exact: true }).fill('2027-01-04');
    await phone.getByRole('alert').getByText('2027 年的放假安排还没有公布，现在只能算到 2026 年').waitFor();
    // no guess beyond the published schedule
    await phone.getByLabel('收到日期', { exact: true }).fill('2026-12-15');
    await result(phone).getByText('不早于 12月31日').waitFor();
    await result(phone).getByText('还余 8 个工作日，待 2027 年放假安排公布').waitFor();
    await button(phone, '1月1日 星期五：这一年的放假安排还没有公布').waitFor({ state: 'detached' });
    await button(phone, '2027年1月1日 星期五：这一年的放假安排还没有公布').waitFor();
  });

  play('in 长辈版 the days stand in words', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await button(phone, '长辈版').click();
    await phone.goto(at(stage.url, CALCULATOR));
    await phone.getByRole('radio', { name: /^7 个/ }).click();
    await result(phone).getByText('最迟 11月23日').waitFor();
    const lines = await phone.getByRole('list', { name: '每天怎么算的' }).getByRole('listitem').allTextContents();
    expect(lines[1]).toBe('11月13日 星期五算第 1 个工作日');
    expect(await button(phone, '看文字说明').count()).toBe(0);
  });

  play('without a network it counts with the schedule that came last; before the first it says so', async () => {
    const phone = await stage.phone(NO_NETWORK);
    await phone.route(CALENDAR, (route) => route.abort());
    await phone.goto(at(stage.url, CALCULATOR));
    await phone.getByRole('heading', { name: '没有连上网络' }).waitFor();
    await phone.unroute(CALENDAR);
    await button(phone, '重试').click();
    await result(phone).getByText('最迟 12月10日').waitFor();
    await phone.route(CALENDAR, (route) => route.abort());
    await phone.reload();
    await phone.getByLabel('收到日期', { exact: true }).fill('2026-11-13');
    await result(phone).getByText('最迟 12月11日').waitFor();
  });
});
