import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { IDENTITY } from '../support/applications.ts';
import { asResident, asStaff } from '../support/client.ts';
import { acceptedLetter, offerOn, WANTED, WHY } from '../support/offers.ts';
import { APPLY, applicationsOf, choose, field } from './support/application.ts';
import { lookAt } from './support/case.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, link, residentAt, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const INBOX = '/packages/account/notifications/index';
const INFORMATION = `${WANTED.title}\n${WANTED.body}`;
const CONTACT = '13800000777';

/** A letter that asks for government information is answered with an offer, and its writer applies (29). The story's day is 2026-11-12. */
describe('a letter that is really an application', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const checked = async (page: Page, screen: string, measures = {}) => expect(await faultsOf(page, screen, measures)).toEqual([]);
  const letterOf = async (phone: string) => acceptedLetter(stage.bff, await asResident(stage.url, phone), 'jiang', '养老服务科', { contactPhone: CONTACT });
  const entry = (phone: Page): Locator => button(phone, /^请您申请政府信息公开/);

  play('is offered at the desk, applied for on the phone with what the letter says, and both lead to each other', async () => {
    const number = '13800000051';
    const id = await letterOf(number);
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, 'jiang');
    await desk.goto(`${stage.url}/console/inbox/${id}`);
    await desk.getByRole('button', { name: '请来信人申请公开' }).click();
    const dialog = desk.getByRole('dialog', { name: '请来信人申请公开' });
    const send = dialog.getByRole('button', { name: '作为答复发出' });
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(WHY);
    await dialog.getByText('信箱不能替您申请，这封信也没有算作申请').waitFor();
    await checked(desk, 'the offer');
    await send.click();
    await desk.getByText('来信人还没有提出申请，申请不申请由本人决定。').waitFor();
    await desk.getByRole('heading', { name: '答复', exact: true }).waitFor();
    await checked(desk, 'the offered letter');

    const phone = await stage.phone();
    await residentAt(phone, stage.url, INBOX, number);
    await entry(phone).click();
    await phone.getByText('已按您的来信填好想要的信息和手机号').waitFor();
    expect(await field(phone, '想要的信息').inputValue()).toBe(INFORMATION);
    await phone.getByText('138****0777').waitFor();
    expect(await applicationsOf(stage.url, number)).toEqual([]);
    await checked(phone, 'the form', { target: 44 });
    await field(phone, '申请人姓名').fill('苏晚晴');
    await field(phone, '证件号码').fill(IDENTITY);
    await field(phone, '想要的信息').fill('2025年度各街道养老床位建设补贴的拨付明细');
    await choose(phone, /^电子文档/);
    await choose(phone, '在本平台查看');
    await button(phone, '下一步，核对一遍').click();
    await button(phone, '提交申请').click();
    await phone.getByRole('heading', { name: '最迟 11月13日 和您确认收到' }).waitFor();
    const [made, ...others] = await applicationsOf(stage.url, number);
    expect(others).toEqual([]);
    await visible(phone, made?.number ?? '-').waitFor();

    await button(phone, '看这份申请的进度').click();
    await link(phone, /^按您的来信提出/).click();
    await visible(phone, `${WHY}。`).waitFor();
    await link(phone, new RegExp(`^按这封信提出的申请.*${made?.number}`)).click();
    await visible(phone, '等待工作人员确认').waitFor();
    await phone.goto(at(stage.url, INBOX));
    await entry(phone).click();
    await visible(phone, '这封信已经申请过公开').waitFor();
    await button(phone, '看这份申请').click();
    await visible(phone, '等待工作人员确认').waitFor();

    await desk.getByRole('link', { name: made?.number ?? '-' }).waitFor();
    await checked(desk, 'the letter that was applied for');
    const office = await stage.desk();
    await signInByKeyboard(office, stage.url, 'lu');
    await lookAt(office, stage.url, made?.id ?? '');
    await office.getByText('按答复的指引自己提出了这份申请').waitFor();
    expect(await office.locator('.case-linked a').getAttribute('href')).toBe(`/console/inbox/${id}`);
    await checked(office, 'the case');
  });

  play('does not push out an application that is half filled in, and can be left behind', async () => {
    const number = '13800000052';
    const id = await letterOf(number);
    await offerOn(await asStaff(stage.url, 'jiang'), id);
    const phone = await stage.phone();
    await residentAt(phone, stage.url, APPLY, number);
    await field(phone, '想要的信息').fill('2024年殡葬服务收费标准');
    await visible(phone, /^草稿 .+ 已存好/).waitFor();
    await phone.goto(at(stage.url, INBOX));
    await entry(phone).click();
    await visible(phone, '您有一份没交的申请草稿').waitFor();
    await checked(phone, 'a draft lies there', { target: 44 });
    await button(phone, '接着填草稿').click();
    await visible(phone, /^草稿 .+ 已存好/).waitFor();
    expect(await field(phone, '想要的信息').inputValue()).toBe('2024年殡葬服务收费标准');

    await phone.goto(at(stage.url, `/packages/letters/detail/index?id=${id}`));
    await button(phone, '去申请公开').click();
    await button(phone, '不要草稿，按来信填').click();
    await visible(phone, '已按您的来信填好想要的信息和手机号').waitFor();
    expect(await field(phone, '想要的信息').filter({ visible: true }).inputValue()).toBe(INFORMATION);
    await field(phone, '想要的信息').filter({ visible: true }).fill('养老床位补贴拨付明细');
    await visible(phone, /^草稿 .+ 已存好/).waitFor();
    await phone.reload();
    await visible(phone, '已按您的来信填好想要的信息和手机号').waitFor();
    await button(phone, '这份申请和来信无关').click();
    await phone.getByText('已按您的来信填好想要的信息和手机号').waitFor({ state: 'detached' });
    expect(await field(phone, '想要的信息').inputValue()).toBe('养老床位补贴拨付明细');
  });

  play('is there for everybody in 长辈版', async () => {
    const number = '13800000053';
    const id = await letterOf(number);
    await offerOn(await asStaff(stage.url, 'jiang'), id);
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/pages/home/index', number);
    await button(phone, '长辈版').click();
    await phone.goto(at(stage.url, `/packages/letters/detail/index?id=${id}`));
    await button(phone, '去申请公开').waitFor();
    await checked(phone, 'the letter', { text: 18, target: 60 });
    await button(phone, '去申请公开').click();
    await phone.getByRole('heading', { name: '谁来申请？' }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { name: '谁来申请？' }).waitFor();
  });
});
