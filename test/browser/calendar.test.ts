import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asResident, letter } from '../support/client.ts';
import { NOTICE_2027 } from '../support/schedules.ts';
import { button, residentAt } from './support/resident.ts';
import { focusedId, signInByKeyboard, tabTo, waitForFocus } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const PHONE = '13800000095';

/** The last week of a year whose successor is not known yet. */
describe('the working-day calendar', () => {
  let stage: Stage;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    stage.bff.clock.set('2026-12-24T09:00:00+08:00');
    const resident = await asResident(stage.url, PHONE);
    await resident.post('/api/messages', letter({ title: '路灯什么时候修' }));
    await resident.post('/api/messages', letter({ title: '暖气不热' }));
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = async (account: string): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    await desk.getByRole('link', { name: '工作日历' }).press('Enter');
    await desk.getByRole('table', { name: '12 月' }).waitFor();
    return desk;
  };
  const dayOf = (desk: Page, title: string) => desk.getByTitle(title, { exact: true });

  play('everyone sees which days count, and that the next year is missing; only an administrator may enter it', async () => {
    const desk = await enter('lin');
    await dayOf(desk, '2026年10月1日：放假').waitFor();
    await dayOf(desk, '2026年10月10日：调休上班').waitFor();
    await desk.getByRole('note').getByText('请管理员录入').waitFor();
    expect(await button(desk, '录入 2027 年').count()).toBe(0);
    await desk.goto(`${stage.url}/console/calendar?enter=2027`);
    await desk.getByRole('table', { name: '12 月' }).waitFor();
    expect(await desk.locator('#notice-text').count()).toBe(0);
  });

  play('an administrator enters it with the keyboard alone: pastes, puts right, looks, and puts it into force', async () => {
    const desk = await enter('admin');
    await button(desk, '录入 2027 年').press('Enter');
    await waitForFocus(desk, 'notice-text');
    await desk.keyboard.insertText(NOTICE_2027.replace('共3天', '共4天'));
    await desk.getByText('第 3 行：写的是共 4 天，读到 3 天').waitFor();
    expect(await button(desk, '看会改动什么').isDisabled()).toBe(true);
    await desk.keyboard.press('Control+A');
    await desk.keyboard.insertText(NOTICE_2027);
    await dayOf(desk, '2027年1月30日：调休上班').waitFor();
    await tabTo(desk, 'notice-number');
    expect(await desk.locator('#notice-number').inputValue()).toBe('国办发明电〔2026〕7号');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    const rows = desk.getByRole('region', { name: '会改动什么' }).getByRole('row').filter({ hasText: '暂定' });
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).every((row) => row.includes('2027年1月5日'))).toBe(true);
    expect(await rows.count()).toBe(2);
    await button(desk, '启用，改 2 件的期限').press('Enter');
    await desk.getByRole('status').getByText('期限已经重算：看了 2 件，改了 2 件').waitFor();
    expect(await focusedId(desk)).toBe('room');
    await desk.getByText('期限能算到 2027年12月31日').waitFor();
  });

  play('the writer reads the day on the phone', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/account/notifications/index', PHONE);
    await phone.getByText('答复期限已经确定：2027年1月5日').first().waitFor();
    await phone.getByText('“暖气不热”最迟 2027年1月5日 答复您').waitFor();
  });

  play('what was entered can be put right: its days stand there to be changed', async () => {
    const desk = await enter('admin');
    await button(desk, '后一年').press('Enter');
    await button(desk, '更正 2027 年').press('Enter');
    await waitForFocus(desk, 'notice-text');
    expect(await desk.locator('#notice-text').inputValue()).toContain('1月1日—3日、2月5日—11日、4月5日、5月1日、6月9日、9月15日、10月1日—7日放假。');
  });
});
