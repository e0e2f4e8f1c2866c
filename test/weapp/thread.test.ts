import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '@mingchuang/bff/config';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import type { ConsoleMessage, ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asStaff, type Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { launchMiniProgram, type MiniProgram } from '../support/mini-program-host.ts';
import { PNG } from '../support/pictures.ts';

const DIST = path.join(ROOT, 'apps/miniapp/dist/weapp');
const TEMPLATES = { accepted: 'template-accepted', replied: 'template-replied' };
const FIELDS = ['thing1', 'thing2', 'time3'];
const LETTER = { title: '高龄津贴怎么领', body: '我母亲八十三岁，住柳岸社区，想问高龄津贴怎么领。', phone: '13800000031' };
const REPLY = '带老人身份证，手机上就能办，也可以到社区交一张表。';

const MAIN_MAX = 500 * 1024;
const SET_DATA_MAX = 64 * 1024;
const STORY_MS = 120_000;
const WAIT_MS = 20_000;

describe.each(ENGINES)('the built mini-program carries a letter all the way, on %s', (engine) => {
  let wechat: FakeWechat;
  let bff: TestApp;
  let phone: MiniProgram;
  let staff: Client;
  let folder: string;
  let letterId: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-weapp-'));
    wechat = await startFakeWechat({ grants: 'counted', templates: { [TEMPLATES.accepted]: FIELDS, [TEMPLATES.replied]: FIELDS } });
    bff = await startTestApp(engine, {
      env: {
        WECHAT_APP_ID: wechat.appId,
        WECHAT_APP_SECRET: wechat.secret,
        WECHAT_API_BASE: wechat.baseUrl,
        WECHAT_TEMPLATE_ACCEPTED: TEMPLATES.accepted,
        WECHAT_TEMPLATE_REPLIED: TEMPLATES.replied,
      },
    });
    bff.app.get(OutboxWorker).start();
    staff = await asStaff(bff.url, 'jiang');
    const start = performance.now();
    const now = () => bff.clock.now() + (performance.now() - start);
    phone = await launchMiniProgram({ dist: DIST, apiBase: bff.url, wechat, waitMs: WAIT_MS, now });
  }, STORY_MS);

  /** Fails when a rejection went unhandled, a handler threw or a template was missing. */
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
    'it opens, logs in through WeChat by itself, and shows the notice before anything is written',
    async () => {
      await phone.waitFor('信箱留言');
      await phone.waitFor(() => phone.network.requests.some(({ url, status }) => url.endsWith('/api/auth/wechat') && status !== null));
      expect(wechat.calls.filter(({ endpoint }) => endpoint === 'login')).toHaveLength(1);

      await phone.page().tap({ text: '信箱留言' });
      await phone.waitFor('写信前，请看一份说明');
      await phone.page().tap({ text: '看说明' });
      await phone.waitFor('同意，继续');
      await phone.page().tap({ text: '同意，继续' });
      await phone.waitFor('请先选一类');
      expect(phone.page().path).toBe('packages/letters/write/index');
    },
    STORY_MS,
  );

  test(
    'the letter is written; a phone that closes keeps the draft',
    async () => {
      const form = phone.page();
      await form.tap({ text: '咨询' });
      await form.waitFor('请写一个题目');
      await form.input({ ariaLabel: '题目' }, LETTER.title);
      await form.input({ ariaLabel: '内容' }, LETTER.body);
      await form.tap({ ariaLabel: '收信科室，请选择' });
      await form.waitFor('写给哪个科室？');
      await form.waitFor('养老服务科');
      await form.tap({ text: '养老服务科' });
      await form.waitFor('请填手机号');
      await form.input({ ariaLabel: '手机号' }, LETTER.phone);
      const picture = path.join(folder, 'a.png');
      writeFileSync(picture, PNG);
      phone.dialogs.media = [picture];
      await form.tap({ ariaLabel: '添加图片，已有 0 张，最多 6 张' });
      await form.waitFor(() => form.peek({ ariaLabel: '第 1 张图片' }) !== undefined);
      await form.waitFor('提交这封信');
      await form.waitFor('已存好');

      const again = await launchMiniProgram({
        dist: DIST,
        apiBase: bff.url,
        wechat,
        storage: phone.storage,
        waitMs: WAIT_MS,
        page: '/packages/letters/write/index',
      });
      await again.waitFor('提交这封信');
      expect(again.page().value({ ariaLabel: '题目' })).toBe(LETTER.title);
      expect(again.page().value({ ariaLabel: '内容' })).toBe(LETTER.body);
      await again.close();
    },
    STORY_MS,
  );

  test(
    'two taps make one letter; the question about reminders comes straight inside the tap; the receipt has the PIN',
    async () => {
      const send = phone.page().find({ text: '提交这封信' });
      await Promise.all([phone.page().tap(send), phone.page().tap(send)]);
      await phone.waitFor('查询密码只显示这一次');
      const text = phone.page().text();
      expect(text).toContain('最迟 11月23日 答复您');
      expect(text).toMatch(/查询码[1-9]\d{9}\n查询密码\d{6}\n/);
      expect(phone.network.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/api/messages'))).toHaveLength(1);
      expect(phone.dialogs.subscribeRequests).toEqual([
        { tmplIds: [TEMPLATES.accepted, TEMPLATES.replied], insideTap: true, answers: { [TEMPLATES.accepted]: 'accept', [TEMPLATES.replied]: 'accept' } },
      ]);
      const { items } = (await staff.get<ConsoleMessagePage>('/api/console/messages')).body;
      expect(items.map(({ title, source }) => [title, source])).toEqual([[LETTER.title, 'weapp']]);
      letterId = items[0]?.id ?? '';
    },
    STORY_MS,
  );

  test(
    'the open letter shows the answer by itself, and WeChat was told',
    async () => {
      await phone.page().tap({ text: '我记好了，看这封信' });
      await phone.waitFor('等待受理');
      bff.clock.advance(60_000);
      await staff.post<ConsoleMessage>(`/api/console/messages/${letterId}/acceptance`, {}, ifMatch(1));
      await phone.waitFor('养老服务科已受理');
      bff.clock.advance(60_000);
      const replied = await staff.post<ConsoleMessage>(`/api/console/messages/${letterId}/replies`, { body: REPLY }, ifMatch(2));
      expect(replied.status).toBe(201);
      await phone.waitFor(REPLY);
      await phone.waitFor('已答复，比期限早 7 个工作日');

      await phone.waitFor(() => wechat.sent.length === 2);
      expect(wechat.sent.map(({ templateId }) => templateId)).toEqual([TEMPLATES.accepted, TEMPLATES.replied]);
      expect(wechat.sent[1]).toMatchObject({
        touser: phone.openid,
        page: `packages/letters/detail/index?id=${letterId}`,
        data: { thing1: { value: LETTER.title }, thing2: { value: '您的信有答复了' } },
      });
    },
    STORY_MS,
  );

  test(
    'the resident rates it once; nothing is chosen beforehand',
    async () => {
      const page = phone.page();
      await page.tap({ text: '评价这次答复' });
      await page.waitFor('请先选一档');
      expect(page.findAll({ selector: '[aria-role="radio"]' }).map((one) => one.attribute('aria-checked'))).toEqual([false, false, false, false, false]);
      await page.tap(page.findAll({ selector: '[aria-role="radio"]' }).at(-1) ?? {});
      await page.tap({ text: '看得懂' });
      await page.input({ ariaLabel: '再说几句' }, '说得清楚');
      await page.tap({ text: '送出评价' });
      await page.waitFor('您的评价');
      await page.waitFor('非常满意');
      expect(page.text()).not.toContain('评价这次答复');
      const { body } = await staff.get<ConsoleMessage>(`/api/console/messages/${letterId}`);
      expect(body.rating).toMatchObject({ grade: 5, tags: ['clear'], words: '说得清楚' });
    },
    STORY_MS,
  );

  test('it stays within what WeChat and slow phones can carry', () => {
    const { main, subPackages } = phone.packageBytes();
    const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
    const rest = Object.entries(subPackages).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
    console.log(`mini-program: main package ${kilobytes(main)}, ${rest.join(', ')}, largest setData ${kilobytes(phone.largestSetData)}`);
    expect(main).toBeLessThanOrEqual(MAIN_MAX);
    expect(phone.largestSetData).toBeLessThanOrEqual(SET_DATA_MAX);
  });
});
