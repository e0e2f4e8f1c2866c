import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '@mingchuang/bff/config';
import type { ResidentSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { application, taken } from '../support/applications.ts';
import { asStaff, Client } from '../support/client.ts';
import { PDF } from '../support/documents.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { launchMiniProgram, type MiniProgram } from '../support/mini-program-host.ts';

const DIST = path.join(ROOT, 'apps/miniapp/dist/weapp');
const OPENID = 'openid-applicant';
const STORY_MS = 120_000;
const WAIT_MS = 20_000;

describe('the built mini-program follows an application', () => {
  let wechat: FakeWechat;
  let bff: TestApp;
  let phone: MiniProgram;
  let resident: Client;
  let folder: string;
  let id: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-weapp-'));
    wechat = await startFakeWechat();
    bff = await startTestApp('SQLite', { env: { WECHAT_APP_ID: wechat.appId, WECHAT_APP_SECRET: wechat.secret, WECHAT_API_BASE: wechat.baseUrl } });
    const { token } = (await new Client(bff.url).post<ResidentSession>('/api/auth/wechat', { code: wechat.loginCode(OPENID) })).body;
    resident = new Client(bff.url, { authorization: `Bearer ${token}` });
    await resident.put('/api/auth/consent', { noticeVersion: PRIVACY_NOTICE.version });
    id = (await resident.post<ApplicationReceipt>('/api/applications', application({ information: '有关养老服务的材料' }))).body.id;
    const lu = await asStaff(bff.url, 'lu');
    let it = (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
    it = await taken(lu, it, 'confirmation', { itemCount: 1 });
    it = await taken(lu, it, 'start');
    await taken(lu, it, 'supplement-notice', { items: ['请写明年度', '请写明文件名称'], by: '2026-11-27' });
    phone = await launchMiniProgram({
      dist: DIST,
      apiBase: bff.url,
      wechat,
      openid: OPENID,
      waitMs: WAIT_MS,
      page: '/packages/disclosure/mine/index',
      now: () => bff.clock.now(),
    });
  }, STORY_MS);
  afterAll(async () => {
    try {
      await phone.close();
    } finally {
      await bff.close();
      await wechat.close();
      rmSync(folder, { recursive: true });
    }
  }, STORY_MS);

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
