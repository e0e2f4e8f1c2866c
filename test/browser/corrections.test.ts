import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MyCorrection, MyCorrectionRow } from '@mingchuang/shared/corrections/corrections.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Locator, Page } from 'playwright-core';
import { IDENTITY } from '../support/applications.ts';
import { asResident, asStaff, ifMatch } from '../support/client.ts';
import { correction } from '../support/corrections.ts';
import { DISCLOSURE_NOW, DisclosureStory } from '../support/disclosure-story.ts';
import { PDF } from '../support/documents.ts';
import { attach, field } from './support/application.ts';
import { faultsOf, type Measures } from './support/checks.ts';
import { at, button, link, residentAt, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const APPLICANT = '13800000021';
const CORRECT = '/packages/disclosure/correct/index';
/** where the pictures of all screens are wanted */
const PICTURES = process.env.TEST_PICTURES;
const LONG = '2024年1月至2025年12月城乡居民最低生活保障家庭经济状况核对报告第三部分“共同生活的家庭成员”一栏，局里2026年2月20日随答复书给我的那一份';

/** Somebody has a record about themselves corrected (Art. 41): phone, console, phone. 2026-03-02 is a Monday without a holiday near. */
describe('a record about oneself is corrected', () => {
  let stage: Stage;
  let story: DisclosureStory;
  beforeAll(async () => {
    stage = await Stage.open('SQLite', { now: DISCLOSURE_NOW });
    story = await DisclosureStory.on(stage.bff);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const mine = async (): Promise<MyCorrectionRow[]> => {
    const client = await asResident(stage.url, APPLICANT);
    return (await client.get<List<MyCorrectionRow>>('/api/corrections?limit=50')).body.items;
  };
  const look = async (page: Page, screen: string, ready: Locator, measures: Measures): Promise<void> => {
    await ready.first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${screen}.png`) });
    }
    expect(await faultsOf(page, screen, measures)).toEqual([]);
  };

  play('asked for on a phone from an answer, with a reload and two taps; corrected at a desk; read on the phone', async () => {
    const source = await story.delivered({ information: '我的低保审核表' });
    const phone = await stage.phone();
    await residentAt(phone, stage.url, `/packages/disclosure/detail/index?id=${source}`, APPLICANT);
    await button(phone, '里面和我有关的记录写错了，要求更正').click();
    await visible(phone, /^从您的申请 .+ 提出$/).waitFor();
    expect(await field(phone, '哪一份记录').inputValue()).toContain('答复里的记录');

    await button(phone, '提交更正申请').click();
    await phone.getByRole('alert').filter({ hasText: '还有 5 处要改' }).waitFor();
    await field(phone, '错在哪里').fill('家庭人口写成 2 人');
    await field(phone, '应当是什么').fill('应为 3 人');
    await attach(phone, { name: '户口簿.pdf', mimeType: 'application/pdf', buffer: PDF });
    await button(phone, '去掉户口簿.pdf').waitFor();
    await field(phone, '姓名').fill('苏晚晴');
    await field(phone, '证件号码').fill(IDENTITY);
    await phone.getByText(/^草稿 .+ 已存好，证件号码不存$/).waitFor();
    expect(await phone.evaluate(() => JSON.stringify(localStorage))).not.toContain(IDENTITY);
    await phone.reload();
    await phone.getByText('为了安全，号码没有存在手机里，请再填一次').waitFor();
    expect(await field(phone, '错在哪里').inputValue()).toBe('家庭人口写成 2 人');
    await field(phone, '证件号码').fill(IDENTITY);
    await button(phone, '提交更正申请').dblclick();
    await phone.getByRole('heading', { name: '最迟 3月30日 答复您' }).waitFor();
    const [sent, ...others] = await mine();
    expect(others).toEqual([]);
    expect(await phone.evaluate(() => localStorage.getItem('mc.correctionDraft'))).toBeNull();
    await button(phone, '看这份更正申请的进度').click();
    await phone.getByRole('heading', { name: '等局里受理，最迟 3月30日 答复您' }).waitFor();

    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, 'lu');
    await desk.goto(`${stage.url}/console/applications`);
    await desk.getByRole('link', { name: '更正申请', exact: true }).click();
    await desk.getByRole('link', { name: sent?.record ?? '-' }).click();
    await desk.getByRole('button', { name: '受理', exact: true }).click();
    await desk.getByText('苏**').waitFor();
    await desk.getByRole('button', { name: '记录已经更正' }).click();
    await desk.getByText('还没有写更正了什么').waitFor();
    await desk.getByLabel('更正了什么').fill('家庭人口已改为 3 人');
    expect(await faultsOf(desk, 'correction at the desk', {})).toEqual([]);
    await desk.getByRole('button', { name: '发出答复' }).press('Enter');
    await desk.getByRole('heading', { name: '记录已经更正' }).waitFor();
    await stage.bff.drain();

    await phone.getByRole('heading', { name: '核对属实，记录已经更正' }).waitFor();
    await visible(phone, '家庭人口已改为 3 人').waitFor();
    await phone.goto(at(stage.url, '/packages/account/notifications/index'));
    await phone.getByText('您的信息记录已经更正').click();
    await phone.getByRole('heading', { name: '核对属实，记录已经更正' }).waitFor();
    await phone.goto(at(stage.url, '/packages/disclosure/mine/index'));
    await link(phone, /^更正与自己有关的信息记录/).click();
    await link(phone, /已更正/).waitFor();
  });

  play('withdrawn before an answer', async () => {
    const client = await asResident(stage.url, APPLICANT);
    const { id } = (await client.post<{ id: string }>('/api/corrections', correction({ record: '要撤回的' }))).body;
    const phone = await stage.phone();
    await residentAt(phone, stage.url, `/packages/disclosure/correction/index?id=${id}`, APPLICANT);
    await button(phone, '不用更正了，撤回申请').click();
    await button(phone, '撤回').click();
    await phone.getByRole('heading', { name: '您已撤回，不再办理' }).waitFor();
    expect((await client.get<MyCorrection>(`/api/corrections/${id}`)).body.state).toBe('withdrawn');
  });

  for (const { mode, elder, measures } of [
    { mode: 'normal', elder: false, measures: { target: 44 } },
    { mode: 'elder', elder: true, measures: { text: 18, target: 60 } },
  ]) {
    play(`every screen is there for everybody, ${mode}`, async () => {
      const number = elder ? '13800000142' : '13800000141';
      const phone = await stage.phone();
      await residentAt(phone, stage.url, '/pages/home/index', number);
      if (elder) await button(phone, '长辈版').click();
      const visit = async (name: string, route: string, ready: (page: Page) => Locator) => {
        await phone.goto(at(stage.url, route));
        await look(phone, `correction-${name}-${mode}`, ready(phone), measures);
      };
      await visit('guide', '/packages/disclosure/guide/index', (page) => link(page, /^更正与自己有关的信息记录/));
      await visit('none', '/packages/disclosure/corrections/index', (page) => page.getByText('您还没有要求更正过'));
      await visit('form', CORRECT, (page) => button(page, '提交更正申请'));
      await button(phone, '提交更正申请').click();
      await look(phone, `correction-wrong-${mode}`, phone.getByRole('alert').filter({ hasText: '还有 6 处要改' }), measures);
      const [resident, lu] = [await asResident(stage.url, number), await asStaff(stage.url, 'lu')];
      const { id } = (await resident.post<{ id: string }>('/api/corrections', correction({ record: LONG, wrong: LONG }))).body;
      await visit('running', `/packages/disclosure/correction/index?id=${id}`, (page) => button(page, '不用更正了，撤回申请'));
      await lu.post(`/api/console/corrections/${id}/acceptance`, {}, ifMatch(1));
      const refusal = { kind: 'refuse', organ: null, text: '社会保险缴费记录显示有单位为您缴费，原记录与事实相符。' };
      await lu.post(`/api/console/corrections/${id}/answer`, refusal, ifMatch(2));
      await visit('refused', `/packages/disclosure/correction/index?id=${id}`, (page) => page.getByText(/申请行政复议/));
      await visit('list', '/packages/disclosure/corrections/index', (page) => page.getByText('不予更正'));
      await visit('mine', '/packages/disclosure/mine/index', (page) => link(page, /^更正与自己有关的信息记录/));
    });
  }
});
