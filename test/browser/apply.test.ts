import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import type { Page } from 'playwright-core';
import { IDENTITY } from '../support/applications.ts';
import { PDF } from '../support/documents.ts';
import { PNG } from '../support/pictures.ts';
import { APPLY, applicationsOf, attach, choose, field, keysSent } from './support/application.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, residentAt, signIn } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const REFUSED = [/status of 415/];
const CODE = '91350100M000100Y43';
const INFORMATION = '高龄津贴发放管理办法的全文';

/** 依申请公开 from the resident's side (Art. 29): filled in, kept, looked through, sent. The story's day is 2026-11-12. */
describe('an application for disclosure is filled in', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    for (const [index, text] of DOCUMENTS.entries()) await stage.bff.app.get(PoliciesImport).add(text, `document-${index}.txt`);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const checked = async (page: Page, screen: string) => expect(await faultsOf(page, screen, { target: 44 })).toEqual([]);

  play('from home through the notice to the receipt: a wrong number, a reload, a published document, a file, two taps', async () => {
    const number = '13800000111';
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByRole('link', { name: /^申请公开/ }).click();
    await phone.getByText('填申请时才要证件号码').waitFor();
    await button(phone, '用手机号登录').click();
    await phone.getByRole('link', { name: /个人信息/ }).click();
    await phone.getByText('证件号码是法律要求的身份证明').waitFor();
    await button(phone, '返回').filter({ visible: true }).click();
    await signIn(phone, number);
    await button(phone, '下一步，核对一遍').waitFor();
    await checked(phone, 'empty');

    // by keyboard alone, as far as the number
    await field(phone, '申请人姓名').focus();
    await phone.keyboard.type('苏晚晴');
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Tab');
    await phone.keyboard.type(IDENTITY.slice(0, -1));
    expect(await phone.getByRole('alert').count()).toBe(0);
    await phone.keyboard.press('Tab');
    await phone.getByRole('alert').getByText('居民身份证号码是 18 位，现在是 17 位').waitFor();
    await field(phone, '证件号码').fill(IDENTITY);
    await phone.getByRole('alert').waitFor({ state: 'detached' });
    // the number that was signed in with
    await phone.getByText('138****0111').waitFor();

    await field(phone, '想要的信息').fill(INFORMATION);
    await phone.getByRole('heading', { name: '可能已经公开，不用申请就能看' }).waitFor();
    await phone
      .getByRole('link', { name: /高龄津贴发放管理办法/ })
      .filter({ visible: true })
      .click();
    await phone.getByText(/^约 \d+ 字$/).waitFor();
    await button(phone, '返回').filter({ visible: true }).click();
    expect(await field(phone, '证件号码').inputValue()).toBe(IDENTITY);
    await button(phone, '不是这个，继续申请').click();
    await phone.getByRole('heading', { name: '可能已经公开，不用申请就能看' }).waitFor({ state: 'detached' });

    await choose(phone, /^纸质复印件/);
    await choose(phone, '邮寄');
    await field(phone, '收信地址').fill('明川区柳岸街道5号');
    await attach(phone, { name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
    await button(phone, '去掉说明.pdf').waitFor();
    await phone.getByText(/^草稿 .+ 已存好，证件号码不存$/).waitFor();
    expect(await phone.evaluate(() => JSON.stringify(localStorage))).not.toContain(IDENTITY);

    await phone.reload();
    await phone.getByText('为了安全，号码没有存在手机里，请再填一次').waitFor();
    expect(await field(phone, '证件号码').inputValue()).toBe('');
    expect(await field(phone, '申请人姓名').inputValue()).toBe('苏晚晴');
    expect(await field(phone, '想要的信息').inputValue()).toBe(INFORMATION);
    expect(await field(phone, '收信地址').inputValue()).toBe('明川区柳岸街道5号');
    await phone.getByText('138****0111').waitFor();
    await button(phone, '去掉说明.pdf').waitFor();
    await field(phone, '证件号码').fill(IDENTITY);

    await button(phone, '下一步，核对一遍').click();
    await phone.getByRole('heading', { level: 1, name: '核对申请' }).waitFor();
    await phone.getByText('1101**********0011').waitFor();
    expect(await phone.locator('body').textContent()).not.toContain(IDENTITY);
    // what was said to be something else before the reload is offered once more before it goes
    await phone.getByRole('heading', { name: '可能已经公开，不用申请就能看' }).waitFor();
    await checked(phone, 'check');
    const keys = keysSent(phone);
    await button(phone, '提交申请').dblclick();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
    await checked(phone, 'receipt');
    expect(keys).toHaveLength(1);
    const [application, ...others] = await applicationsOf(stage.url, number);
    expect(others).toEqual([]);
    expect(application?.information).toBe(INFORMATION);
    await phone.getByText(application?.number ?? '-').waitFor();
    await button(phone, '复制登记号').waitFor();
    expect(await phone.evaluate(() => localStorage.getItem('mc.applicationDraft'))).toBeNull();

    await phone.goto(at(stage.url, APPLY));
    expect(await field(phone, '想要的信息').inputValue()).toBe('');
  });

  play('an organisation, by its agent: its code, its representative, a proof; a file that is none can be removed', async () => {
    const number = '13800000112';
    const phone = await stage.phone(REFUSED);
    await residentAt(phone, stage.url, APPLY, number);
    await choose(phone, '法人或其他组织');
    await field(phone, '单位名称').fill('柳岸社区助老服务社');
    await field(phone, '统一社会信用代码').fill('91350100M000100Y44');
    await field(phone, '法定代表人或者负责人').fill('江予安');
    await phone.getByRole('alert').getByText('统一社会信用代码不对').waitFor();
    await field(phone, '统一社会信用代码').fill(CODE.toLowerCase());
    await phone.getByRole('switch', { name: '我替别人申请' }).click();
    await choose(phone, '委托代理人');
    await field(phone, '代办人姓名').fill('苏明');
    await field(phone, '代办人身份证号').fill(IDENTITY);
    await field(phone, '代办人手机号').fill(number);
    await field(phone, '想要的信息').fill('2025年社区养老服务补助名单');
    await choose(phone, /^到现场查阅/);

    await button(phone, '下一步，核对一遍').click();
    const summary = phone.getByRole('alert').filter({ hasText: '还有 2 处要改' });
    await summary.waitFor();
    await checked(phone, 'faults');
    await summary.getByRole('button', { name: '请选单位的类型' }).click();
    expect(await phone.evaluate(() => document.activeElement?.closest('#apply-applicant-kind') !== null)).toBe(true);
    await choose(phone, '社会公益组织');
    await attach(
      phone,
      { name: '不是文件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('你好') },
      { name: '委托书.png', mimeType: 'image/png', buffer: PNG },
    );
    await phone.getByText(/^只能上传 PDF/).waitFor();
    await phone.getByText('委托书.png').waitFor();
    await button(phone, '请先删除传不上去的附件').waitFor();
    await button(phone, '删除这个附件').click();
    await button(phone, '下一步，核对一遍').click();
    await phone.getByText('9135**********0Y43').waitFor();
    await button(phone, '修改想要的信息').click();
    await field(phone, '想要的信息').fill('2025年社区养老服务补助名单和金额');
    await button(phone, '下一步，核对一遍').click();
    await button(phone, '提交申请').click();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
    expect((await applicationsOf(stage.url, number)).map(({ information }) => information)).toEqual(['2025年社区养老服务补助名单和金额']);
  });

  play('长辈版: one question a screen, large, and the server has the same application', async () => {
    const number = '13800000115';
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await button(phone, '长辈版').click();
    await residentAt(phone, stage.url, APPLY, number);
    const screen = async (question: string, fillIn: () => Promise<unknown>) => {
      await phone.getByRole('heading', { level: 2, name: question }).waitFor();
      await fillIn();
      expect(await faultsOf(phone, question, { text: 18, target: 60 })).toEqual([]);
      if (question !== '请核对一遍') await button(phone, '下一步').click();
    };
    await screen('谁来申请？', async () => phone.getByText('第 1 步，共 8 步').waitFor());
    await screen('申请人是谁？', async () => {
      await button(phone, '下一步').click();
      await phone.getByRole('alert').getByRole('button', { name: '请填写姓名' }).click();
      expect(await field(phone, '申请人姓名').evaluate((element) => element === document.activeElement)).toBe(true);
      await field(phone, '申请人姓名').fill('苏晚晴');
      await field(phone, '证件号码').fill(IDENTITY);
    });
    await screen('怎么联系申请人？', async () => {
      await phone.getByText('138****0115').waitFor();
      await phone.getByRole('switch', { name: '我需要帮助' }).click();
    });
    await screen('是替别人申请吗？', async () => undefined);
    await screen('想要什么信息？', async () => {
      await field(phone, '想要的信息').fill(INFORMATION);
      await phone.getByRole('heading', { name: '可能已经公开，不用申请就能看' }).waitFor();
    });
    await screen('怎么给您？', () => choose(phone, /^到现场查阅/));
    await screen('要附上材料吗？', async () => {
      await attach(phone, { name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
      await button(phone, '去掉说明.pdf').waitFor();
    });
    await screen('请核对一遍', async () => phone.getByText('是，请打电话联系').waitFor());
    await button(phone, '修改想要的信息').click();
    await phone.getByRole('heading', { level: 2, name: '想要什么信息？' }).waitFor();
    for (let step = 5; step < 8; step++) await button(phone, '下一步').click();
    await button(phone, '提交申请').click();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
    expect(await faultsOf(phone, 'receipt', { text: 18, target: 60 })).toEqual([]);
    expect((await applicationsOf(stage.url, number)).map(({ information }) => information)).toEqual([INFORMATION]);
  });
});
