import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import type { ConsoleCase, ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { TestApp } from '../support/app.ts';
import { IDENTITY } from '../support/applications.ts';
import { asStaff } from '../support/client.ts';
import { PDF } from '../support/documents.ts';
import type { MiniProgram } from '../support/mini-program-host.ts';
import { PNG } from '../support/pictures.ts';
import { STORY_MS, weappStage } from './support/stage.ts';

const INFORMATION = '高龄津贴发放管理办法的全文';

describe('the built mini-program carries an application for disclosure', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-apply-'));
  let bff: TestApp;
  let phone: MiniProgram;

  weappStage('SQLite', async (stage) => {
    bff = stage.bff;
    await bff.app.get(PoliciesImport).add(DOCUMENTS[0] ?? '', 'document.txt');
    phone = await stage.phone();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test(
    'from home through the notice to the form, which says what is missing and leads there',
    async () => {
      await phone.waitFor('申请公开');
      await phone.page().tap({ text: '申请公开' });
      await phone.waitFor('申请公开前，请看一份说明');
      await phone.page().tap({ text: '看说明' });
      await phone.waitFor('同意，继续');
      await phone.page().tap({ text: '同意，继续' });
      await phone.waitFor('下一步，核对一遍');
      await phone.page().tap({ text: '下一步，核对一遍' });
      await phone.waitFor('还有 5 处要改，点一下就到');
      await phone.page().tap(phone.page().findAll({ text: '请填写姓名' })[0] ?? {});
      await phone.waitFor(() => phone.chrome.scrolls.some(({ selector }) => selector === '#apply-applicant-name'));
    },
    STORY_MS,
  );

  test(
    'it is filled in with files from a chat and from the camera, and published documents are offered',
    async () => {
      const form = phone.page();
      await form.input({ ariaLabel: '申请人姓名' }, '苏晚晴');
      await form.input({ ariaLabel: '证件号码' }, IDENTITY);
      await form.input({ ariaLabel: '手机号' }, '13800000121');
      await form.input({ ariaLabel: '想要的信息' }, INFORMATION);
      await form.waitFor('可能已经公开，不用申请就能看');
      await form.tap({ text: '不是这个，继续申请' });
      await form.tap({ text: '电子文档' });
      await form.waitFor('在本平台查看');
      await form.tap({ text: '在本平台查看' });
      const [pdf, png] = [path.join(folder, '说明.pdf'), path.join(folder, 'a.png')];
      writeFileSync(pdf, PDF);
      writeFileSync(png, PNG);
      phone.dialogs.chatFiles = [pdf];
      await form.tap({ text: '从微信聊天里选文件' });
      await form.waitFor(() => form.peek({ ariaLabel: '去掉说明.pdf' }) !== undefined);
      phone.dialogs.media = [png];
      await form.tap({ text: '拍照片，或选照片' });
      await form.waitFor(() => form.peek({ ariaLabel: '去掉照片.png' }) !== undefined);
      await form.waitFor('已存好，证件号码不存');
      expect([...phone.storage.values()].join()).not.toContain(IDENTITY);
    },
    STORY_MS,
  );

  test(
    'two taps and a lost answer make one application; the receipt has its number',
    async () => {
      await phone.page().tap({ text: '下一步，核对一遍' });
      await phone.waitFor('1101**********0011');
      phone.network.loseNext('answer', '/api/applications');
      await phone.page().tap({ text: '提交申请' });
      await phone.waitFor('还没有送到局里');
      const send = phone.page().find({ text: '提交申请' });
      await Promise.all([phone.page().tap(send), phone.page().tap(send)]);
      await phone.waitFor('最迟 11月13日 和您确认收到');
      const lu = await asStaff(bff.url, 'lu');
      const { items } = (await lu.get<List<ConsoleCaseRow>>('/api/console/applications?queue=confirming')).body;
      expect(items.map(({ number, channel }) => [phone.page().text().includes(number), channel])).toEqual([[true, 'weapp']]);
      // as the resident knows them, not as WeChat sends them
      const { files } = (await lu.get<ConsoleCase>(`/api/console/applications/${items[0]?.id}`)).body;
      expect(files.map(({ name }) => name)).toEqual(['说明.pdf', '照片.png']);
      expect(phone.network.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/api/applications'))).toHaveLength(2);
    },
    STORY_MS,
  );
});
