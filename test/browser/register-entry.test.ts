import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { CaseCounts, ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Page } from 'playwright-core';
import { IDENTITY } from '../support/applications.ts';
import type { Client } from '../support/client.ts';
import { PDF } from '../support/documents.ts';
import { type AtRegister, asLu, atRegister } from './support/register.ts';
import { button } from './support/resident.ts';
import { tabTo, waitForFocus } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** Applications that came in person, by mail or by fax, on Thursday 12 November 2026. */
describe('entering an application', () => {
  let stage: Stage;
  let lu: Client;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    lu = await asLu(stage);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = (path = 'applications', more: AtRegister = {}): Promise<Page> => atRegister(stage, path, more);
  const inAll = async (): Promise<number> => {
    const { open, confirming, ended } = (await lu.get<CaseCounts>('/api/console/applications/counts')).body;
    return open + confirming + ended;
  };
  const field = (desk: Page, name: string) => desk.locator(`#entry-${name.replaceAll('.', '-')}`);
  const said = async (desk: Page, name: string) => (await desk.locator(`#entry-${name.replaceAll('.', '-')}-fault`).allInnerTexts()).join();

  play('an application is entered with the keyboard alone, and two presses are one', async () => {
    const before = await inAll();
    const desk = await enter();
    await desk.getByText('没有在办的申请').waitFor();
    await desk.keyboard.press('n');
    await waitForFocus(desk, 'entry-channel');
    await desk.keyboard.press('ArrowRight');
    await desk.getByText('挂号信、特快专递，以签收之日为准').waitFor();
    await field(desk, 'arrivedOn').fill('2026-11-11');
    await desk.getByRole('region', { name: '答复期限' }).getByText('2026年12月9日').waitFor();
    const write = async (name: string, text: string) => {
      await tabTo(desk, `entry-${name.replaceAll('.', '-')}`);
      await desk.keyboard.insertText(text);
    };
    await write('backdating', '收发室第二天才转来');
    await write('applicant.name', '韩雨眠');
    await write('applicant.identityNumber', `${IDENTITY.slice(0, -1)}2`);
    await desk.keyboard.press('Tab');
    expect(await said(desk, 'applicant.identityNumber')).toContain('身份证号码不对');
    await desk.keyboard.press('Shift+Tab');
    await desk.keyboard.press('Control+A');
    await desk.keyboard.insertText(IDENTITY);
    await write('applicant.phone', '13800000033');
    await write('information', '2026年社区用房租赁合同');
    await desk.keyboard.press('Control+Enter');
    // the first of what is missing has the focus and says why
    await waitForFocus(desk, 'entry-form');
    expect([await said(desk, 'form'), await said(desk, 'delivery')]).toEqual(
      ['请选择信息的形式', '请选择获取的方式'].map((text) => expect.stringContaining(text)),
    );
    await desk.getByText('还有 2 处要改').waitFor();
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Space');
    await tabTo(desk, 'entry-submit');
    await desk.evaluate(() => {
      for (let press = 0; press < 2; press++) (document.activeElement as HTMLElement).click();
    });
    await desk.getByText(/已登记，登记号 明民依申〔2026〕\d+号/).waitFor();
    await desk.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
    expect(await inAll()).toBe(before + 1);
    const id = desk.url().split('/').at(-1);
    const entered = (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
    expect(entered).toMatchObject({
      channel: 'mail',
      receivedOn: '2026-11-11',
      state: 'received',
      form: 'electronic',
      delivery: 'pickup',
      clock: { due: { on: '2026-12-09' } },
    });
  });

  play('a form that is not sent is kept without identity numbers, and goes with who signs out', async () => {
    const desk = await enter('applications/enter');
    await field(desk, 'applicant.name').fill('程以南');
    await field(desk, 'applicant.identityNumber').fill(IDENTITY);
    await desk.getByLabel('由别人代办').check();
    await field(desk, 'agent.identityNumber').fill(IDENTITY);
    expect(await desk.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(IDENTITY);
    await desk.reload();
    await desk.getByText('已恢复上次没有登记完的内容').waitFor();
    expect(await field(desk, 'applicant.name').inputValue()).toBe('程以南');
    expect(await field(desk, 'applicant.identityNumber').inputValue()).toBe('');
    await button(desk, '退出').click();
    await desk.getByRole('heading', { name: '工作台登录' }).waitFor();
    expect(await desk.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('程以南');
  });

  play('an agent needs a document, and what the server refuses is said at its field', async () => {
    const desk = await enter('applications/enter', { expected: [/status of 400/] });
    await field(desk, 'arrivedOn').fill('2026-11-13');
    for (const [name, text] of Object.entries({
      'applicant.name': '程以南',
      'applicant.identityNumber': IDENTITY,
      'applicant.phone': '13800000034',
      information: '残疾人两项补贴发放台账',
    })) {
      await field(desk, name).fill(text);
    }
    await desk.getByLabel('纸质复印件').check();
    await desk.getByLabel('邮寄').last().check();
    await desk.getByLabel('由别人代办').check();
    for (const [name, text] of Object.entries({ 'agent.name': '韩雨眠', 'agent.identityNumber': IDENTITY, 'agent.phone': '13800000035' })) {
      await field(desk, name).fill(text);
    }
    await button(desk, '登记').click();
    await waitForFocus(desk, 'entry-arrivedOn');
    expect(await said(desk, 'arrivedOn')).toContain('收到的日期不能晚于今天');
    expect(await said(desk, 'applicant.address')).toContain('请填写通信地址');
    expect(await said(desk, 'fileIds')).toContain('请上传委托书或者关系证明');
    await field(desk, 'arrivedOn').fill('2026-11-12');
    await field(desk, 'applicant.address').fill('明川区柳岸街道桥东路 8 号');
    await field(desk, 'fileIds').setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: PDF });
    await desk.getByRole('button', { name: '去掉 委托书.pdf' }).waitFor();
    // Somebody else's file in the form that was kept: only the server can know.
    await desk.evaluate(() => {
      const [key = ''] = Object.keys(sessionStorage).filter((name) => name.endsWith('.application'));
      const text = sessionStorage.getItem(key) ?? '';
      sessionStorage.setItem(key, text.replace(/"fileIds":\[\{"id":"[^"]*"/, `"fileIds":[{"id":"00000000-0000-4000-8000-000000000000"`));
    });
    await desk.reload();
    for (const name of ['applicant.identityNumber', 'agent.identityNumber']) await field(desk, name).fill(IDENTITY);
    await button(desk, '登记').click();
    await waitForFocus(desk, 'entry-fileIds');
    expect(await said(desk, 'fileIds')).toContain('有附件已失效或不是您上传的');
    await button(desk, '去掉 委托书.pdf').click();
    await field(desk, 'fileIds').setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: PDF });
    await desk.getByRole('button', { name: '去掉 委托书.pdf' }).waitFor();
    await button(desk, '登记').click();
    await desk.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
    const entered = (await lu.get<ConsoleCase>(`/api/console/applications/${desk.url().split('/').at(-1)}`)).body;
    expect(entered).toMatchObject({ agent: { relation: 'entrusted', name: expect.any(String) }, files: [{ name: '委托书.pdf' }] });
  });
});
