import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Cases } from '../support/cases.ts';
import { asResident } from '../support/client.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const PHONE = '13800000081';

/** Thursday 12 November 2026. Three answered, one of them rated badly, and one past its day. */
describe('the figures of applications', () => {
  let stage: Stage;
  let unrated: string;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const cases = new Cases(stage.bff, 'lin');
    const resident = await stage.bff.people.resident(PHONE);
    await cases.delivered();
    unrated = (await cases.delivered(cases.processingOf(resident))).id;
    await rate((await cases.delivered(cases.processingOf(resident))).id, 2);
    await cases.received('2026-09-28');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const rate = async (id: string, grade: number) =>
    (await asResident(stage.url, PHONE)).post(`/api/applications/${id}/ratings`, { grade, tags: [], words: '' });
  const enter = async (path: string): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, 'he');
    await desk.goto(`${stage.url}/console/${path}`);
    return desk;
  };
  const numbers = (desk: Page) => desk.getByRole('link', { name: /到登记簿里看$/ });
  const ready = (desk: Page) => desk.getByRole('heading', { name: '按时办结率' }).waitFor();

  play('stand beside those of letters, by keyboard, and the address keeps which', async () => {
    const desk = await enter('metrics');
    await desk.getByRole('heading', { name: '按时答复率' }).waitFor();
    await button(desk, '依申请公开').press('Enter');
    await ready(desk);
    await desk.waitForURL(/of=applications/);
    expect(await button(desk, '依申请公开').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await desk.getByLabel('含历史来信').count()).toBe(0);
    await desk.getByLabel('单位', { exact: true }).selectOption('社会救助科');
    await desk.waitForURL(/unitId=/);
    await desk.reload();
    await ready(desk);
    const figures = /3\s*\/\s*4[\s\S]*超期\s*1\s*件[\s\S]*其中未办结\s*1\s*件/;
    await desk.getByRole('region', { name: '按时办结率' }).filter({ hasText: figures }).waitFor();
    await button(desk, '来信').press('Enter');
    await desk.getByRole('heading', { name: '按时答复率' }).waitFor();
    expect(desk.url()).not.toContain('of=');
  });

  play('every number leads to as many rows of the register, and back', async () => {
    const desk = await enter('metrics?of=applications');
    await ready(desk);
    const labels = await numbers(desk).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(new Set(labels).size).toBeGreaterThan(12);
    for (const label of new Set(labels)) {
      await desk.getByRole('link', { name: label, exact: true }).first().press('Enter');
      await desk.waitForURL(/applications\?figure=/);
      await desk.getByText(`共 ${/(\d+) 件/.exec(label)?.[1]} 件`).waitFor();
      await desk.goBack();
      await ready(desk);
    }
  });

  play('the register says which number it lists, and lets go of it', async () => {
    const desk = await enter('metrics?of=applications');
    await desk.getByRole('link', { name: '全局，超期 1 件，到登记簿里看' }).press('Enter');
    await desk.getByText('10月14日—11月12日 办结或者到期的').waitFor();
    await desk
      .getByRole('row')
      .filter({ hasText: /超 \d+ 个工作日/ })
      .waitFor();
    expect(await desk.getByRole('group', { name: '队列' }).locator('[aria-pressed=true]').count()).toBe(0);
    await button(desk, '不按这个数字看').press('Enter');
    await desk.waitForURL((url) => !url.search.includes('figure'));
    await button(desk, /^在办/).and(desk.locator('[aria-pressed=true]')).waitFor();
  });

  play('a rating that is given counts without a reload, and an empty period says so', async () => {
    const desk = await enter('metrics?of=applications&period=custom&from=2026-01-01&to=2026-01-31');
    await desk.getByText('这段时间没有办结的申请，也没有超期未办结的。').waitFor();
    expect(await desk.getByRole('region', { name: '满意率' }).innerText()).toContain('—');
    await button(desk, '近 30 天').press('Enter');
    const satisfied = desk.getByRole('region', { name: '满意率' });
    await satisfied.getByText('不满意 1 件').waitFor();
    expect(await satisfied.innerText()).toMatch(/0\s*\/\s*1/);
    await rate(unrated, 5);
    await desk.getByRole('link', { name: '全局，基本满意以上 1 件，到登记簿里看' }).first().waitFor();
    expect(await satisfied.innerText()).toMatch(/1\s*\/\s*2/);
  });
});
