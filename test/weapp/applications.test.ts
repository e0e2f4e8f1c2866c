import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { application, taken } from '../support/applications.ts';
import { asStaff, type Client } from '../support/client.ts';
import { PDF } from '../support/documents.ts';
import type { MiniProgram } from '../support/mini-program-host.ts';
import { asWechatUser } from '../support/wechat-app.ts';
import { STORY_MS, weappStage } from './support/stage.ts';

const OPENID = 'openid-applicant';

describe('the built mini-program follows an application', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-weapp-'));
  let phone: MiniProgram;
  let resident: Client;
  let id: string;

  weappStage('SQLite', async (stage) => {
    resident = await asWechatUser(stage.bff.url, stage.wechat, OPENID);
    id = (await resident.post<ApplicationReceipt>('/api/applications', application({ information: '有关养老服务的材料' }))).body.id;
    const lu = await asStaff(stage.bff.url, 'lu');
    let it = (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
    it = await taken(lu, it, 'confirmation', { itemCount: 1 });
    it = await taken(lu, it, 'start');
    await taken(lu, it, 'supplement-notice', { items: ['请写明年度', '请写明文件名称'], by: '2026-11-27' });
    phone = await stage.phone({ openid: OPENID, page: '/packages/disclosure/mine/index' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test(
    'from the list to the application; its letter opens as a document',
    async () => {
      await phone.waitFor('请您补正');
      await phone.page().tap({ text: '有关养老服务的材料' });
      await phone.waitFor('请在 11月27日 前补正');
      expect(phone.page().path).toBe('packages/disclosure/detail/index');
      await phone.page().tap({ text: '政府信息公开申请补正告知书' });
      await phone.waitFor(() => phone.dialogs.documents.length > 0);
      expect(phone.dialogs.documents).toEqual(['pdf']);
      expect(phone.network.requests.filter(({ kind }) => kind === 'download').map(({ status }) => status)).toEqual([200]);
    },
    STORY_MS,
  );

  test(
    'every day is explained',
    async () => {
      await phone.page().tap({ text: '每天怎么算的' });
      await phone.waitFor('还要计入');
      await phone.page().tap({ text: '11月14日 星期六：周末，不算' });
      await phone.waitFor(() => phone.page().peek({ selector: '.day-told' })?.text().includes('周末，不算') ?? false);
      await phone.page().tap({ text: '查看办理经过' });
      await phone.waitFor('去补正');
    },
    STORY_MS,
  );

  test(
    'a supplement with a file out of a chat',
    async () => {
      await phone.page().tap({ text: '去补正' });
      await phone.waitFor('请写补正的内容');
      const form = phone.page();
      await form.input({ ariaLabel: '补正的内容' }, '2025年养老床位建设补贴的拨付文件');
      const file = path.join(folder, '说明.pdf');
      writeFileSync(file, PDF);
      phone.dialogs.chatFiles = [file];
      await form.tap({ text: '从微信聊天里选文件' });
      await form.waitFor('已上传');
      await form.tap({ text: '送出补正' });
      await phone.waitFor('最迟 12月10日 答复您');
      expect(phone.page().path).toBe('packages/disclosure/detail/index');
      const { files, timeline } = (await resident.get<MyApplication>(`/api/applications/${id}`)).body;
      expect(files).toHaveLength(1);
      expect(timeline[0]).toMatchObject({ type: 'supplement', detail: '2025年养老床位建设补贴的拨付文件' });
    },
    STORY_MS,
  );
});
