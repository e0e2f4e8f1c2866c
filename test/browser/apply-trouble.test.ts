import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { IDENTITY } from '../support/applications.ts';
import { asResident } from '../support/client.ts';
import { APPLY, applicationsOf, field, fill, keysSent } from './support/application.ts';
import { at, button, residentAt } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const APPLICATIONS = '**/api/applications';
const NO_NETWORK = [/net::ERR_(FAILED|INTERNET_DISCONNECTED|ABORTED|CONNECTION)/];
const REFUSED = [/status of (400|403)/];

/** What can go wrong on the way of an application, and what is left on the device. */
describe('an application for disclosure in trouble', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  play('the answer gets lost: it goes again under its key and is one application', async () => {
    const number = '13800000113';
    const phone = await stage.phone(NO_NETWORK);
    await residentAt(phone, stage.url, APPLY, number);
    await fill(phone);
    await button(phone, '下一步，核对一遍').click();
    const keys = keysSent(phone);
    await phone.route(
      APPLICATIONS,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await button(phone, '提交申请').click();
    await phone.getByText('还没有送到局里').waitFor();
    expect(await applicationsOf(stage.url, number)).toHaveLength(1);
    await button(phone, '提交申请').click();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
    expect(await applicationsOf(stage.url, number)).toHaveLength(1);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  play('what the server refuses leads to its field; a consent withdrawn elsewhere is asked for and costs nothing', async () => {
    const number = '13800000114';
    const phone = await stage.phone(REFUSED);
    await residentAt(phone, stage.url, APPLY, number);
    await fill(phone);
    await button(phone, '下一步，核对一遍').click();
    const errors = [{ field: 'applicant.identityNumber', code: 'IDENTITY_CARD_INVALID', message: '身份证号码不对，请核对 18 位号码' }];
    const problem = { type: 'about:blank', title: '有内容没有填对', status: 400, code: 'VALIDATION_FAILED', detail: '', errors, requestId: '1' };
    await phone.route(APPLICATIONS, (route) => route.fulfill({ status: 400, contentType: 'application/problem+json', body: JSON.stringify(problem) }), {
      times: 1,
    });
    await button(phone, '提交申请').click();
    await phone.getByRole('alert').filter({ hasText: '还有 1 处要改' }).getByRole('button', { name: '身份证号码不对，请核对 18 位号码' }).click();
    expect(await field(phone, '证件号码').evaluate((element) => element === document.activeElement)).toBe(true);
    await field(phone, '证件号码').fill('');
    await field(phone, '证件号码').fill(`${IDENTITY} `);
    await button(phone, '下一步，核对一遍').click();

    await (await asResident(stage.url, number)).delete('/api/auth/consent');
    await button(phone, '提交申请').click();
    await button(phone, '同意，继续').click();
    await phone.getByRole('heading', { level: 1, name: '核对申请' }).waitFor();
    await button(phone, '提交申请').click();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
  });

  play('the guide leads to the form and the form to the guide; who signs out leaves no draft behind', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/disclosure/guide/index', '13800000116');
    await button(phone, '在网上申请').click();
    await field(phone, '申请人姓名').fill('苏晚晴');
    await phone.getByText(/^草稿 .+ 已存好/).waitFor();
    await phone
      .getByRole('link', { name: /^公开指南/ })
      .filter({ visible: true })
      .click();
    await button(phone, '在网上申请').filter({ visible: true }).waitFor();
    await phone.goto(at(stage.url, '/pages/disclosure/index'));
    await button(phone, '接着填申请').waitFor();
    await phone.goto(at(stage.url, '/pages/mine/index'));
    await button(phone, '退出登录').click();
    await phone.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
    await phone.getByText('还没有登录').waitFor();
    expect(await phone.evaluate(() => localStorage.getItem('mc.applicationDraft'))).toBeNull();
  });
});
