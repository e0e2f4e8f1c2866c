import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PeriodicConsole } from '@mingchuang/bff/features/periodic/periodic.console';
import { PeriodicSetup } from '@mingchuang/bff/features/periodic/periodic.setup';
import type { PeriodicCells, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import type { Locator, Page } from 'playwright-core';
import { ENGINES } from '../support/databases.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, visible } from './support/resident.ts';
import { signInByKeyboard, tabTo, waitForFocus } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const NAME = '城乡低保对象和资金';
const SERIES: Omit<WriteSeries, 'unitId'> = {
  ...{ columnId: defaultColumnId('assistance.minimum'), name: NAME, about: '每月末在册。', length: 'monthly', firstPeriod: '2026-09' },
  ...{ due: { from: 'end', days: 10, of: 'working' }, lineTitle: '对象类别', totalLine: 'all' },
  lines: [
    { key: 'urban', name: '城市低保' },
    { key: 'rural', name: '农村低保' },
    { key: 'all', name: '合计' },
  ],
  measures: [
    { key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] },
    { key: 'money', name: '资金', unit: '万元', decimals: 2, totalOf: [] },
  ],
};
const SEPTEMBER = { urban: { people: 2092, money: 155.2 }, rural: { people: 3305, money: 175.4 }, all: { people: 5397, money: 330.6 } };
const REASON = '农村低保的资金比上月多了一倍，请核对。';

/** Names that do not fit their frame, and numbers broken over two lines. */
const crushed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const name of document.querySelectorAll('.chip-name')) {
      const frame = name.closest('.chip')?.getBoundingClientRect();
      const { left, right, width } = name.getBoundingClientRect();
      if (frame !== undefined && width > 0 && (left < frame.left || right > frame.right)) found.push(`sticks out: ${name.textContent}`);
    }
    for (const cell of document.querySelectorAll('.td--figure')) {
      const text = document.createRange();
      text.selectNodeContents(cell);
      if (new Set([...text.getClientRects()].map(({ top }) => top)).size > 1) found.push(`broken: ${cell.textContent}`);
    }
    if (document.querySelectorAll('.td--figure').length === 0) found.push('no figures');
    return found;
  });

describe.each(ENGINES)('the figures of a month, on %s', (engine) => {
  let stage: Stage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open(engine);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  /** A series with September published. */
  const begun = async (name = NAME, more: Partial<WriteSeries> = {}, cells: PeriodicCells = SEPTEMBER): Promise<string> => {
    const periodic = stage.bff.app.get(PeriodicConsole);
    const [lin, gu] = await Promise.all([stage.bff.people.staff('lin'), stage.bff.people.staff('gu')]);
    const key = crypto.randomUUID();
    const made = await stage.bff.app.get(PeriodicSetup).begin(gu, { ...SERIES, name, unitId: lin.unitId, ...more }, { key, operation: 'story', bodyHash: key });
    await periodic.enter(lin, made.id, '2026-09', 0, { cells, note: '', changeNote: '' });
    await periodic.publish(gu, made.id, '2026-09', 1);
    return made.id;
  };
  const deskOf = async (account: string, expected: RegExp[] = []): Promise<Page> => {
    const desk = await stage.desk(expected);
    await signInByKeyboard(desk, stage.url, account);
    return desk;
  };
  const opened = async (account: string, expected: RegExp[] = []): Promise<Page> => {
    const desk = await deskOf(account, expected);
    await desk.goto(`${stage.url}/console/policies/periodic/${id}?period=2026-10`);
    await desk.getByRole('heading', { level: 2, name: '2026年10月', exact: true }).waitFor();
    return desk;
  };
  const cell = (desk: Page, name: string): Locator => desk.getByRole('textbox', { name });
  const paste = (desk: Page, text: string): Promise<void> =>
    desk.evaluate((copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const checked = async (page: Page, screen: string): Promise<void> => expect(await faultsOf(page, screen, {})).toEqual([]);

  scene(
    () => stage,
    'typed, pasted, sent back, corrected, published, read on a phone',
    async () => {
      id = await begun();
      const author = await deskOf('lin');
      await author.getByRole('link', { name: /^公开内容/ }).click();
      await author.getByRole('link', { name: '定期公开' }).click();
      await author.getByRole('row', { name: /城乡低保对象和资金.*2026年9月.*2026年10月，余 1 个工作日.*没填报 1 期/ }).waitFor();
      await author.keyboard.press('j');
      await author.keyboard.press('Enter');
      await author.getByRole('heading', { level: 2, name: '2026年10月', exact: true }).waitFor();

      await tabTo(author, 'cell-urban-people');
      for (const figure of ['2104', '3318', '5421']) {
        await author.keyboard.type(figure);
        await author.keyboard.press('Enter');
      }
      await waitForFocus(author, 'cell-urban-money');
      await author.getByText('+12（+0.6%）').waitFor();
      await author.getByText('各行相加 5,422，相差 1').waitFor();
      await checked(author, 'a sum that differs');
      await paste(author, '156.12\r\n352.4\r\n508.52\r\n9\r\n');
      await author.getByText('粘贴填了 3 格，1 格在表里没有位置，没有填').waitFor();
      await author.getByText('，变动较大').first().waitFor({ state: 'attached' });

      await author.reload(); // what was typed is still there
      await author.getByText('接着上次没有提交的填。').waitFor();
      expect(await cell(author, '农村低保，资金（万元）').inputValue()).toBe('352.40');
      await cell(author, '合计，人数（人）').press('Control+Enter');
      await author.getByText('还有 1 处要填好').waitFor();
      await waitForFocus(author, 'cell-all-people');
      await author.keyboard.type('5422');
      await author.keyboard.press('Control+Enter');
      await author.getByText('2026年10月已提交，等另一个人公布').waitFor();
      await author.getByText(/林知远 .* 填报，等另一个有公布权限的人办理/).waitFor();

      const approver = await opened('gu');
      await checked(approver, 'to be decided');
      await button(approver, '退回').click();
      await approver.getByLabel('理由，写清要改什么').fill(REASON);
      await checked(approver, 'sending back');
      await approver.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
      await approver.getByText(REASON).first().waitFor();

      await author.getByText(REASON).first().waitFor();
      await checked(author, 'sent back');
      await button(author, '修改').click();
      await waitForFocus(author, 'cell-urban-people');
      await paste(author, '对象类别\t资金（万元）\n合计\t332.32\n农村低保\t176.2\n');
      await author.getByText('粘贴填了 2 格').waitFor();
      await author.getByRole('textbox', { name: '说明', exact: true }).fill('人数为月末在册数。');
      await button(author, '提交').click();
      await author.getByText('2026年10月已提交，等另一个人公布').waitFor();

      await button(approver, '公布').click();
      await approver.getByText('2026年10月已公布，居民现在看得到').waitFor();
      await approver.getByRole('listitem').filter({ hasText: '第 1 版' }).waitFor();
      await button(approver, '看这一稿').last().click();
      await approver.getByText('352.40').waitFor();
      await checked(approver, 'what was sent back, read again');
      const rightEnd = (name: string) =>
        approver
          .locator(name)
          .first()
          .evaluate((one) => Math.round(one.getBoundingClientRect().right));
      expect(await rightEnd('.period-change')).toBe(await rightEnd('.period-figure'));
      const [file] = await Promise.all([approver.waitForEvent('download'), button(approver, '下载 Excel').click()]);
      expect(file.suggestedFilename()).toBe(`${NAME} 各期各版.xlsx`);

      const phone = await stage.phone();
      await phone.goto(at(stage.url, `/packages/periodic/series/index?id=${id}`));
      await visible(phone, '2026年10月').waitFor();
      await visible(phone, '5,422').first().waitFor();
      await visible(phone, '176.20').first().waitFor();
      await visible(phone, '说明：人数为月末在册数。').waitFor();
    },
  );

  scene(
    () => stage,
    'many rows with long names and large amounts are read in every size of letters',
    async () => {
      const names = ['一般公共服务支出', '社会救助项目', '养老服务体系建设和运营补助项目（含社区助餐）', '公用经费', '人员经费', '其他项目'];
      const lines = names.map((name, place) => ({ key: `line${place}`, name }));
      const cells = Object.fromEntries(lines.map(({ key }, place) => [key, { people: 12_345_678 + place, money: 98_765_432.1 }]));
      id = await begun('部门支出', { lines, totalLine: null, lineTitle: '支出类别' }, cells);
      const october = stage.bff.app.get(PeriodicConsole);
      const [lin, gu] = await Promise.all([stage.bff.people.staff('lin'), stage.bff.people.staff('gu')]);
      await october.enter(lin, id, '2026-10', 0, { cells, note: '', changeNote: '' });
      await october.publish(gu, id, '2026-10', 1);
      const phone = await stage.phone();
      for (const mode of ['normal', 'elder']) {
        await phone.goto(at(stage.url, '/pages/home/index'));
        if (mode === 'elder') await button(phone, '长辈版').click();
        await phone.goto(at(stage.url, `/packages/periodic/series/index?id=${id}`));
        await phone.getByRole('radio', { name: '社会救助项目' }).waitFor();
        expect(await crushed(phone)).toEqual([]);
        await checked(phone, mode);
      }
    },
  );

  scene(
    () => stage,
    'two fill in the same month; what was published wrong is corrected with a note for everybody',
    async () => {
      id = await begun(`${NAME}（新）`);
      const first = await opened('lin');
      const second = await opened('tang');
      await cell(second, '城市低保，人数（人）').fill('2000');
      for (const [desk, urban] of [
        [first, '2104'],
        [second, '2000'],
      ] as const) {
        await cell(desk, '城市低保，人数（人）').focus();
        await paste(desk, `${urban}\t156.12\n3318\t176.2\n${Number(urban) + 3318}\t332.32`);
      }
      await button(first, '提交').click();
      await first.getByText('2026年10月已提交，等另一个人公布').waitFor();
      await second.getByRole('heading', { name: /^您填的时候，林知远 .* 填报了这一期$/ }).waitFor();
      await second.getByText('城市低保人数（人）：您填 2,000，那边 2,104').waitFor();
      await checked(second, 'somebody was quicker');
      await button(second, '换成那边的').click();
      expect(await cell(second, '城市低保，人数（人）').inputValue()).toBe('2,104');

      const approver = await opened('gu');
      await button(approver, '公布').click();
      await approver.getByText('2026年10月已公布，居民现在看得到').waitFor();
      await button(first, '更正').click();
      await cell(first, '农村低保，资金（万元）').fill('无：待财政核定');
      await cell(first, '合计，资金（万元）').fill('无：待财政核定');
      await button(first, '提交更正').click();
      await first.getByText('更正已经公布的数据，请写明改了什么、为什么改').waitFor();
      await waitForFocus(first, 'issue-change-note');
      await checked(first, 'a correction without its note');
      await first.keyboard.type('农村低保的资金待财政核定，先行撤下。');
      await button(first, '提交更正').click();
      await first.getByText('更正待公布').first().waitFor();
      await button(approver, '公布更正').click();
      await approver.getByText('第 2 版').waitFor();
      const phone = await stage.phone();
      await phone.goto(at(stage.url, `/packages/periodic/series/index?id=${id}`));
      await visible(phone, '已更正：农村低保的资金待财政核定，先行撤下。').waitFor();
    },
  );
});
