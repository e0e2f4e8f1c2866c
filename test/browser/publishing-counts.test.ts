import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Publications } from '../support/publications.ts';
import { faultsOf } from './support/checks.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** 10 June 2026: six publications of the year, two of the one before. */
describe('the counts of what was published', () => {
  let stage: Stage;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite', { now: '2025-12-31T09:00:00+08:00' });
    await Publications.of(stage.bff);
    stage.bff.clock.set('2026-06-10T09:00:00+08:00');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = async (path: string, account = 'lin', size = '标准'): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    if (size !== '标准') await button(desk, size).click();
    await desk.goto(`${stage.url}/console/${path}`);
    return desk;
  };
  const ready = (desk: Page, year = 2026) => desk.getByRole('heading', { name: `${year}年主动公开政府信息` }).waitFor();
  const checked = async (page: Page, screen: string): Promise<void> => expect(await faultsOf(page, screen, {})).toEqual([]);

  play('are a tab of what is published; years and units are chosen by keyboard, and the address keeps them', async () => {
    const desk = await enter('policies/published');
    await desk.getByRole('navigation', { name: '公开内容' }).getByRole('link', { name: '统计' }).press('Enter');
    await ready(desk);
    await desk.getByText('种类 6，科室 6，栏目 6，月份 6，都等于总数 6').waitFor();
    await desk.getByText('每条在每个渠道算一次，渠道之间不相加').waitFor();
    await button(desk, '前一年').press('Enter');
    await ready(desk, 2025);
    await desk.getByText('都等于总数 2').waitFor();
    await desk.getByRole('row', { name: /没有归入栏目/ }).waitFor();
    await button(desk, '后一年').press('Enter');
    await ready(desk);
    await desk.getByRole('combobox', { name: '科室' }).selectOption('社会救助科');
    await desk.getByText('都等于总数 3').waitFor();
    await desk.reload();
    await desk.getByRole('heading', { name: '2026年社会救助科主动公开政府信息' }).waitFor();
    await checked(desk, 'one unit');
  });

  play('every number leads to as many publications, and back', async () => {
    const desk = await enter('policies/counts');
    await ready(desk);
    const names = await desk.getByRole('link', { name: /条，打开清单$/ }).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    const different = [...new Set(names)];
    expect(different.length).toBeGreaterThan(20);
    for (const name of different) {
      await desk.getByRole('link', { name, exact: true }).first().press('Enter');
      const count = Number(/ (\d+) 条/.exec(name)?.[1]);
      await desk.getByText(`共 ${count} 条，到底了`).waitFor();
      expect(await desk.locator('[data-publication-row]').count()).toBe(count);
      expect((await desk.getByRole('status').filter({ hasText: '条' }).first().innerText()).replaceAll(/\s/g, '')).toBe(`${count}条`);
      await desk.goBack();
      await ready(desk);
    }
  });

  play('a list says what it is of, is walked by keyboard, and leads to what was published', async () => {
    const desk = await enter('policies/counts');
    await ready(desk);
    await desk.getByRole('link', { name: '定期公开数据 1 条，打开清单' }).press('Enter');
    await desk.getByText('2026年 · 定期公开数据').waitFor();
    await checked(desk, 'a list');
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 2, name: '2026年1月', exact: true }).waitFor();
    await desk.goBack();
    await desk.getByRole('link', { name: '统计' }).press('Enter');
    await ready(desk);
    await desk.getByRole('link', { name: '意见征集，本栏目 1 条，打开清单' }).press('Enter');
    await desk.getByRole('link', { name: '社区食堂管理办法' }).press('Enter');
    await desk.waitForURL(/consultations\//);
  });

  play('the tree can show what is empty, the rules are said, and the table is saved', async () => {
    const desk = await enter('policies/counts', 'he');
    await ready(desk);
    const lines = desk.getByRole('region', { name: '栏目', exact: true }).getByRole('row');
    const filled = await lines.count();
    await desk.getByLabel(/也列出没有的 \d+ 个/).press('Space');
    expect(await lines.count()).toBeGreaterThan(filled + 20);
    await checked(desk, 'all columns');
    const rules = desk.getByRole('region', { name: '怎么数的' });
    expect(await rules.innerText()).toMatch(/废止[\s\S]*隐藏的栏目[\s\S]*只对内部公开的 1 条[\s\S]*查不到公开日期的 1 条/);
    const saved = desk.waitForEvent('download');
    await button(desk, '导出 Excel').press('Enter');
    expect((await saved).suggestedFilename()).toBe('主动公开统计 2026年.xlsx');
  });

  play('an empty unit says so, at the large size of type as well', async () => {
    const desk = await enter('policies/counts', 'lin', '大');
    await ready(desk);
    await checked(desk, 'large');
    await desk.getByRole('combobox', { name: '科室' }).selectOption('区划地名科');
    await desk.getByText('2026年区划地名科没有主动公开的信息').waitFor();
    await desk.getByText('都等于总数 0').waitFor();
    await checked(desk, 'nothing');
  });

  play('who does not read files has no such room', async () => {
    const desk = await enter('policies/counts', 'admin');
    await desk.waitForURL((url) => !url.pathname.includes('counts'));
  });
});
