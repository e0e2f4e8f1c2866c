import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { Page } from 'playwright-core';
import { Newsroom, policyText } from '../support/policies.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const TITLE = '明川区社区食堂助餐补贴办法';
const STALE = [/412 \(Precondition Failed\)/];
const REFUSED = [/400 \(Bad Request\)/];

/** A document and the people it goes through. 2026-11-12 is a Thursday. */
describe('publishing at the desk', () => {
  let stage: Stage;
  let room: Newsroom;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    room = new Newsroom(stage.bff);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  async function desk(account: string, path: string, expected: RegExp[] = []): Promise<Page> {
    const page = await stage.desk(expected);
    await signInByKeyboard(page, stage.url, account);
    await page.goto(`${stage.url}/console/policies${path}`);
    return page;
  }
  const said = (page: Page, words: string | RegExp) => page.locator('.pub-status').getByText(words).waitFor();
  const stored = (page: Page) => page.locator('.pub-status').getByText(/已存$/).waitFor();

  /** Finds what waits in the list by keys alone, and passes it. */
  async function pass(account: string, stageName: string): Promise<Page> {
    const page = await desk(account, '');
    await page.locator('[data-pub-row]').filter({ hasText: TITLE }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `您来${stageName}` }).waitFor();
    await button(page, `${stageName}通过`).press('Enter');
    await said(page, `${stageName}已通过`);
    return page;
  }

  play('written, reviewed by four others, scheduled and published; a new version with its note; abolished', async () => {
    const jiang = await desk('jiang', '');
    await jiang.getByText('没有等您办的稿件').waitFor();
    await jiang.keyboard.press('n');
    await jiang.locator('#new-draft-title').fill(TITLE);
    await jiang.keyboard.press('Enter');
    await jiang.getByRole('heading', { name: TITLE }).waitFor({ state: 'attached' });

    await button(jiang, '提交审核').click();
    await jiang.getByText('请填写发文机关').waitFor();
    await jiang.getByLabel('概述').fill('在社区食堂就餐的老人，按年龄领取助餐补贴。');
    await jiang.getByLabel('发文机关').fill('明川区民政局');
    await jiang.getByLabel('成文日期').fill('2026-11-02');
    await jiang.getByLabel('主题').selectOption('eldercare');
    await jiang.getByLabel('体裁').selectOption('rules');
    await jiang.locator('#pub-blocks').click();
    await jiang.keyboard.type('补贴按月发放。咨询电话 13800000061。');
    await jiang.getByLabel('不解读，写明理由').check();
    await jiang.locator('#part-plan').getByRole('textbox', { name: '理由' }).fill('内容简明，文件里已经说明');
    await stored(jiang);
    await jiang.getByText('公开时限 11月30日，余 12 个工作日').waitFor();
    const id = jiang.url().split('/').at(-1) ?? '';

    // the telephone number is decided before anybody reviews it
    await button(jiang, '提交审核').click();
    await jiang.getByText(/^还有 1 处没有处理/).waitFor();
    await jiang.locator('#part-findings').getByLabel('保留，应当公开').check();
    await jiang.getByLabel(/^为什么应当公开/).fill('值班电话');
    await button(jiang, '提交审核').click();
    await said(jiang, '已提交审核');
    await jiang.getByText('保留：值班电话').waitFor();

    await pass('su', '编辑初审');
    const bai = await pass('bai', '保密审查');
    await bai.getByText('通过，苏映棠').waitFor();
    await pass('shen', '科室复审');
    await pass('gu', '分管领导终审');

    const shen = await desk('shen', `/drafts/${id}`, REFUSED);
    await button(shen, '定时发布').click();
    await shen.getByLabel('哪天').fill('2026-11-16');
    await shen.getByRole('dialog').getByRole('button', { name: '排定' }).click();
    await said(shen, '已排定发布时间');
    await shen.getByText('11月16日 9:00 发布', { exact: true }).waitFor();
    await shen.goto(`${stage.url}/console/policies?queue=scheduled`);
    await shen.getByRole('link', { name: TITLE }).press('Enter');
    await button(shen, '立即发布').click();
    await shen.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await said(shen, '已发布');

    await shen.getByRole('link', { name: '看已发布的' }).click();
    await shen
      .getByText(/\/2026-\d{5}$/)
      .first()
      .waitFor();
    await newVersion(await desk('jiang', shen.url().split('/policies')[1] ?? ''));

    await shen.reload();
    await shen.getByText('补贴标准提高').waitFor();
    await shen.getByRole('button', { name: '第 1 版' }).click();
    await shen.getByText('这是第 1 版').waitFor();
    await button(shen, '看现在的').click();
    await button(shen, '废止').click();
    const asked = shen.getByRole('dialog');
    await asked.getByRole('button', { name: '废止' }).click();
    await asked.getByText('请选择废止它的文件，或者写明废止的理由').waitFor();
    await asked.getByLabel('理由').fill('补贴并入养老服务消费券');
    await asked.getByRole('button', { name: '废止' }).click();
    await said(shen, '已废止，原文上已经标明');
    await shen.locator('.pub-head').getByText('已废止', { exact: true }).waitFor();
  });

  /** Somebody of the unit changes what is published, and says what; the reviews of it are another scene. */
  async function newVersion(jiang: Page): Promise<void> {
    await button(jiang, '登记其他渠道发布').click();
    await jiang.getByLabel('地址').fill('https://example.gov.cn/a/1');
    await jiang.getByRole('dialog').getByRole('button', { name: '登记' }).click();
    await said(jiang, '已登记微信公众号的发布');
    await jiang.getByText('和这里同一天').waitFor();
    await button(jiang, '出新版本').click();
    await jiang.getByLabel('概述').fill('在社区食堂就餐的老人，按年龄领取助餐补贴，标准提高。');
    await stored(jiang);
    await button(jiang, '提交审核').click();
    await jiang.getByText('请写明这次修改了什么').waitFor();
    await jiang.getByLabel('修改说明').fill('补贴标准提高');
    await stored(jiang);
    await jiang.locator('#part-findings').getByLabel('遮盖，改成 ***********').check();
    await button(jiang, '提交审核').click();
    await said(jiang, '已提交审核');
    const draft = await room.open(jiang.url().split('/').at(-1) ?? '');
    const { status } = await room.step('shen', await room.pass(draft), 'publication');
    expect(status).toBe(200);
    await jiang.locator('.pub-head').getByText('已发布', { exact: true }).waitFor();
  }

  play('a change takes back what was said of the text, and everybody sees it', async () => {
    const submitted = await room.submitted(policyText({ title: '一份会改的文件' }));
    const { body } = await room.review('first', submitted, { opinion: '文字通顺' });
    const jiang = await desk('jiang', `/drafts/${body.id}`);
    await jiang.locator('#part-reviews').getByText('文字通顺').waitFor();
    await button(jiang, '修改稿件').click();
    await jiang.getByRole('dialog').getByRole('button', { name: '修改' }).click();
    await jiang.getByLabel('文号').fill('明民发〔2026〕13号');
    await stored(jiang);
    const su = await desk('su', `/drafts/${body.id}`);
    await su.getByText('已失效：内容已修改').waitFor();
    await su.locator('.pub-refused summary').click();
    await su.getByText('稿件没有在审核，不能提意见').waitFor();
  });

  play('returned with an opinion, and read before anything is said of a text that changed', async () => {
    const draft = await room.submitted(policyText({ title: '一份要退回的文件' }));
    const su = await desk('su', `/drafts/${draft.id}`);
    await button(su, '退回修改').click();
    await su.getByText('退回要写明意见，方便起草人修改').waitFor();
    await su.getByLabel('意见').fill('附件的表格没有合计');
    const edited = (await room.save(draft, policyText({ title: '一份要退回的文件', summary: '改过的概述' }))).body;
    const again = (await room.step('jiang', edited, 'submission', { choices: [] })).body;
    expect(again.state).toBe('inReview');
    await button(su, '已看过新的文字').click();
    await button(su, '退回修改').click();
    await said(su, '编辑初审已退回');
    const jiang = await desk('jiang', '');
    await jiang.getByRole('link', { name: '一份要退回的文件' }).click();
    await jiang.getByText('附件的表格没有合计').first().waitFor();
  });

  play('two who write at once keep what each of them wrote', async () => {
    const draft: PolicyDraft = await room.create(policyText({ title: '两个人一起写' }), 'lin');
    const lin = await desk('lin', `/drafts/${draft.id}`, STALE);
    const tang = await desk('tang', `/drafts/${draft.id}`, STALE);
    await tang.getByLabel('关键词').waitFor();
    // what is saved here is on its way when the other one has saved already
    let letGo: () => void = () => undefined;
    const faster = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await tang.route('**/api/console/policies/drafts/*', async (route) => {
      if (route.request().method() === 'PUT') await faster;
      await route.continue();
    });
    await tang.getByLabel('文号').fill('明民发〔2026〕14号');
    await tang.getByLabel('概述').fill('唐令宜写的概述');
    await lin.getByLabel('概述').fill('林知远写的概述');
    await stored(lin);
    letGo();
    await tang.getByRole('alert').getByText('林知远：修改稿件').waitFor();
    await tang.getByText('林知远写的概述').waitFor();
    expect(await tang.getByLabel('概述').inputValue()).toBe('唐令宜写的概述');
    await button(tang, '这几处留我写的').click();
    await stored(tang);
    const after = await room.open(draft.id);
    expect(after.content).toMatchObject({ summary: '唐令宜写的概述', number: '明民发〔2026〕14号' });
  });

  play('an interpretation that is late stands first in the list, and is begun from there', async () => {
    await room.published(policyText({ title: '明川区临时救助实施细则', plan: { items: [{ form: 'questions', ownerId: null, workingDays: 3 }], waiver: '' } }));
    room.at('2026-11-19T09:00:00+08:00');
    await stage.moveClocks();
    const jiang = await desk('jiang', '/interpretations');
    const row = jiang.getByRole('row').filter({ hasText: '明川区临时救助实施细则' });
    await row.getByText('超 2 个工作日').waitFor();
    await jiang.getByText('1 项超期').waitFor();
    const rate = jiang.getByRole('region', { name: '3 日内率' });
    await rate.getByText(/^0 \/ 1 份$/).waitFor();
    await row.getByRole('button', { name: '起草解读' }).click();
    await jiang.locator('#part-facts').getByText('明川区临时救助实施细则', { exact: true }).waitFor();
    expect(await jiang.getByLabel('解读形式').inputValue()).toBe('questions');
    expect(await jiang.getByLabel('主题').inputValue()).toBe('eldercare');
    await jiang.getByText(/^写明：背景和依据、/).waitFor();
    expect(await jiang.locator('#pub-title').inputValue()).toBe('《明川区临时救助实施细则》解读');
  });
});
