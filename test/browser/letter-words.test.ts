import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { MessageReceipt, PublicMessage } from '@mingchuang/shared/messages/messages.types';
import type { Page } from 'playwright-core';
import { asResident, letter } from '../support/client.ts';
import { faultsOf } from './support/checks.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const WRITER = '13800000073';
const BODY = `身份证000000194912310019，手机${WRITER}，补贴没有到。`;
const MASKED = '身份证（身份证号），手机138****0073，补贴没有到。';

/** What a resident wrote about themself, and what staff write about people. */
describe('personal data in the words of a letter', () => {
  let stage: Stage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const unitId = await stage.bff.people.unitId('养老服务科');
    const words = letter({ unitId, title: '补贴没有到', body: BODY, contactPhone: WRITER, allowPublication: true });
    id = (await (await asResident(stage.url, WRITER)).post<MessageReceipt>('/api/messages', words)).body.id;
    await stage.bff.people.accept(await stage.bff.people.staff('jiang'), id);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);
  const enter = async (account: string): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    await desk.goto(`${stage.url}/console/inbox/${id}`);
    return desk;
  };
  const checked = async (page: Page, screen: string) => expect(await faultsOf(page, screen, {})).toEqual([]);

  play('stands masked on the desk; who answers asks for it with a reason, and a reply with a number is asked about place by place', async () => {
    const desk = await enter('jiang');
    const article = desk.getByRole('article');
    await article.getByText(MASKED).waitFor();
    await article.getByText('信里遮住了 2 处号码').waitFor();
    await button(desk, '看原文需写理由').click();
    const why = desk.getByRole('dialog', { name: '为什么要看信里遮住的号码' });
    await why.getByRole('textbox').fill('要核对补贴记录');
    await checked(desk, 'why the words are asked for');
    await why.getByRole('button', { name: '查看' }).click();
    await article.getByText(BODY).waitFor();
    await desk.getByText('已留痕，离开这封信就遮上').waitFor();

    const reply = desk.getByRole('textbox', { name: '写答复' });
    await reply.fill('您的卡6222000000123456786已更正，请打民政助理13900000073，或者0000-8100002。');
    await button(desk, '发出答复').click();
    const dialog = desk.getByRole('dialog', { name: '发出这份答复？' });
    await dialog.getByRole('heading', { name: '答复里可能有 2 处个人信息' }).waitFor();
    const send = dialog.getByRole('button', { name: '发出', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await checked(desk, 'the reply with numbers');
    await dialog.getByRole('radio', { name: '遮盖，改成 ***************6786' }).check();
    await dialog.getByRole('radio', { name: '保留，应当告诉来信人' }).last().check();
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('对外公布的工作手机');
    await dialog.getByText('您的卡***************6786已更正，请打民政助理13900000073，或者0000-8100002。').waitFor();
    await send.click();
    await desk.getByText('答复已发出，正在通知来信人').waitFor();
    await desk.reload();
    await article.getByText(MASKED).waitFor();
  });

  play('is not made public: what is written back into the texts is asked about, and the writer’s number can only be masked', async () => {
    const desk = await enter('gu');
    await desk.getByText('信里遮住了 3 处号码').waitFor();
    expect(await button(desk, '看原文需写理由').count()).toBe(0);
    expect(await button(desk, '查看需写理由').count()).toBe(0);
    await desk.getByRole('textbox', { name: '公开的来信' }).fill(BODY);
    await button(desk, '同意公开').click();
    const dialog = desk.getByRole('dialog', { name: '让所有人看到下面的文字？' });
    await dialog.getByRole('heading', { name: '公开的文字里可能有 2 处个人信息' }).waitFor();
    expect(await dialog.getByText('个人的号码只能遮盖').count()).toBe(2);
    expect(await dialog.getByRole('radio', { name: '保留，应当公开' }).count()).toBe(0);
    await checked(desk, 'the public texts with numbers');
    for (const mask of await dialog.getByRole('radio', { name: /^遮盖/ }).all()) await mask.check();
    await dialog.getByRole('button', { name: '公开', exact: true }).click();
    await desk.getByText('来信和答复已隐名公开').waitFor();
    const { body } = await (await asResident(stage.url, WRITER)).get<PublicMessage>(`/api/messages/public/${id}`);
    expect(body.body).toBe('身份证000***********0019，手机138****0073，补贴没有到。');
    expect(body.reply).toBe('您的卡***************6786已更正，请打民政助理139****0073，或者0000-8100002。');
  });
});
