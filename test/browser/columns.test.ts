import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import type { Page } from 'playwright-core';
import { at, button, link, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const OLD = defaultColumnId('assistance.minimum');
const NEW = defaultColumnId('assistance.destitute');
const HOSTILE = '<b onclick=alert(1)>公告</b>&';

/** Two columns become one: proposed by one person, agreed to by another, and every old link still leads somewhere. */
describe('columns', () => {
  let stage: Stage;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const enter = async (account: string): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    await desk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '公开目录' }).press('Enter');
    await desk.getByRole('region', { name: '栏目' }).getByRole('link', { name: '城乡低保' }).or(desk.getByText('特困供养')).first().waitFor();
    return desk;
  };
  const column = (id: string) => at(stage.url, `/packages/catalogue/column/index?id=${id}`);

  play('a resident finds the column in the tree', async () => {
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/disclosure/index'));
    await link(phone, /^公开目录/).click();
    await link(phone, /^社会救助/).click();
    await link(phone, /^城乡低保/).click();
    await visible(phone, '最低生活保障的标准、对象和资金。').waitFor();
    expect(phone.url()).toContain(OLD);
    expect(await visible(phone, '工作简报').count()).toBe(0);
  });

  play('one proposes the merger, with the keyboard', async () => {
    const desk = await enter('shen');
    await desk.keyboard.press('/');
    await desk.keyboard.type('低保');
    await desk.getByRole('link', { name: '机构概况' }).waitFor({ state: 'hidden' });
    await desk.getByRole('link', { name: '城乡低保' }).press('Enter');
    await button(desk, '合并').press('Enter');
    await desk.getByLabel('并入').selectOption({ label: '社会救助 / 特困供养' });
    await desk.getByLabel('理由').fill('两栏内容重复');
    await button(desk, '提交审批').press('Enter');
    await desk.getByText('有一项变更等待审批').waitFor();
    expect(await button(desk, '改名').isDisabled()).toBe(true);
    await desk.getByRole('link', { name: /^等待审批 1 项/ }).press('Enter');
    await desk.getByText('您提出的，由另一位有签发权限的人审批').waitFor();
    expect(await button(desk, '同意').count()).toBe(0);
  });

  play('until another agrees nothing has changed; then old links lead to the new place', async () => {
    const phone = await stage.phone();
    await phone.goto(column(OLD));
    await phone.getByRole('heading', { name: '城乡低保' }).waitFor();

    const desk = await enter('gu');
    await button(desk, '同意').press('Enter');
    await desk.getByText('等待审批').waitFor({ state: 'hidden' });
    await phone.reload();
    await phone.getByRole('heading', { name: '特困供养' }).waitFor();
    await visible(phone, '您打开的“城乡低保”已经并到这个栏目').waitFor();
    await phone.goto(at(stage.url, '/packages/catalogue/tree/index'));
    await visible(phone, '特困供养、临时救助').waitFor();

    await desk.goto(`${stage.url}/console/columns/${OLD}`);
    await desk.getByRole('note').getByRole('link', { name: '“特困供养”' }).press('Enter');
    await desk.waitForURL(`${stage.url}/console/columns/${NEW}`);
    await desk.getByRole('article', { name: '合并“城乡低保”' }).waitFor();
  });

  play('a hostile name is text for staff and for residents', async () => {
    const [desk, leader] = [await enter('shen'), await enter('gu')]; // the leader's screen is open all the time
    await button(desk, '新增栏目').press('Enter');
    await desk.getByLabel('栏目名称').fill(HOSTILE);
    await desk.getByLabel('说明').fill('<script>alert(1)</script>');
    await desk.getByLabel('理由').fill('试一试');
    await button(desk, '提交审批').press('Enter');
    await desk.getByRole('heading', { name: `新增栏目“${HOSTILE}”` }).waitFor();
    await button(leader, '同意').press('Enter');
    await leader.getByRole('link', { name: HOSTILE }).waitFor();
    await desk.getByRole('link', { name: HOSTILE }).waitFor();
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/packages/catalogue/tree/index'));
    await visible(phone, HOSTILE).click();
    await visible(phone, '<script>alert(1)</script>').waitFor();
  });

  play('the guide is written by staff and read on the phone, with the version before it', async () => {
    const desk = await enter('shen');
    await desk.getByRole('link', { name: '指南和通讯录' }).press('Enter');
    await desk.getByText('还没有写过').waitFor();
    await desk.getByLabel('办公地址').fill('明川区柳岸路18号');
    await button(desk, '保存为新的一版').press('Enter');
    await desk.getByText('第 1 版').waitFor();
    await desk.getByLabel('办公时间').fill('工作日 9:00—17:00');
    await button(desk, '保存为新的一版').press('Enter');
    await desk.getByText('第 2 版').waitFor();
    await desk.getByText('改动 1 处').waitFor();
    const phone = await stage.phone();
    await phone.goto(at(stage.url, '/packages/disclosure/guide/index'));
    await visible(phone, '明川区柳岸路18号').waitFor();
    await visible(phone, '工作日 9:00—17:00').waitFor();
  });
});
