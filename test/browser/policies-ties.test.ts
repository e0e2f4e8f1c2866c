import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type AskedStory, Asking } from '@mingchuang/bff/seed/asking';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { Newsroom, policyText } from '../support/policies.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const STORY: AskedStory = {
  kind: 'draft',
  title: '高龄津贴发放办法（征求意见稿）',
  explanation: '为了让老人领得方便。',
  draft: '第一条 按月发放。',
  days: 31,
};
const TITLE = '明川区高龄津贴发放办法';

describe('what is published and what was asked about it', () => {
  let stage: Stage;
  let room: Newsroom;
  let asking: Asking;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    room = new Newsroom(stage.bff);
    asking = new Asking(stage.bff.app, stage.bff.clock);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  play('are tied at the desk, and a resident goes from one to the other', async () => {
    const { people } = stage.bff;
    const { id } = await asking.open(await people.staff('jiang'), await people.staff('gu'), STORY);
    const draft: PolicyDraft = await room.create(policyText({ title: TITLE }));
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, 'jiang');
    await desk.goto(`${stage.url}/console/policies/drafts/${draft.id}`);
    const part = desk.locator('#part-links');
    await part.getByRole('searchbox', { name: '找相关的文件、征集、来信' }).fill('高龄津贴');
    await part.getByRole('button', { name: new RegExp(`^${STORY.title.replace(/[（）]/g, '.')}`) }).click();
    await part.getByText('（意见征集）').waitFor();
    await desk.locator('.pub-status').getByText(/已存$/).waitFor();
    const written = await room.open(draft.id);
    expect(written.content.links).toEqual([{ target: 'consultation', id }]);
    const reviewed = await room.pass((await room.step('jiang', written, 'submission', { choices: [] })).body);
    expect((await room.step('shen', reviewed, 'publication')).status).toBe(200);

    const phone = await stage.phone();
    await phone.goto(at(stage.url, `/packages/consultations/detail/index?id=${id}`));
    await visible(phone, '相关的公开内容').waitFor();
    expect(await faultsOf(phone, 'consultation with its document', { target: 44 })).toEqual([]);
    await phone
      .getByRole('link', { name: new RegExp(TITLE) })
      .filter({ visible: true })
      .first()
      .click();
    await visible(phone, '相关内容').waitFor();
    await phone
      .getByRole('link', { name: /征求意见稿/ })
      .filter({ visible: true })
      .first()
      .click();
    await visible(phone, '起草说明').waitFor();
  });

  play('a table in a text asked about stays a table when somebody edits it', async () => {
    const { id } = await asking.draft(await stage.bff.people.staff('jiang'), STORY);
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, 'jiang');
    await desk.goto(`${stage.url}/console/consultations/${id}`);
    await button(desk, '修改').click();
    const draft = desk.getByRole('textbox', { name: '征求意见稿' });
    await draft.click();
    await desk.keyboard.press('Control+End');
    await desk.getByRole('toolbar', { name: '排版' }).last().getByRole('button', { name: '表格' }).click();
    for (const [index, heading] of ['年龄', '档次', '每月多少'].entries()) {
      if (index > 0) await desk.keyboard.press('Tab');
      await desk.keyboard.type(heading);
    }
    expect(await desk.getByRole('toolbar', { name: '排版' }).last().getByRole('button', { name: '图片' }).count()).toBe(0);
    expect(await faultsOf(desk, 'consultation being written', {})).toEqual([]);
    await button(desk, '保存').click();
    await desk.getByRole('region', { name: '征求意见稿' }).getByRole('table').getByText('年龄').waitFor();
    await button(desk, '修改').click();
    await desk.getByRole('textbox', { name: '标题' }).fill('高龄津贴发放办法（第二稿）');
    await button(desk, '保存').click();
    await desk.getByRole('heading', { level: 1, name: '高龄津贴发放办法（第二稿）' }).waitFor();
    await desk.getByRole('region', { name: '征求意见稿' }).getByRole('table').getByText('年龄').waitFor();
  });
});
