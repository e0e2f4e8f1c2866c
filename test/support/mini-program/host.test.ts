import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { type FakeWechat, startFakeWechat } from '../fake-wechat.ts';
import { type LaunchOptions, launchMiniProgram, type MiniProgram } from '../mini-program-host.ts';

const dist = path.join(import.meta.dirname, 'fixture');

let wechat: FakeWechat;
let bff: Server;
let sockets: WebSocketServer;
let apiBase: string;
let letters: { id: string; title: string }[];
let posted: { body: Record<string, unknown>; key: string | undefined; auth: string | undefined }[];
let open: MiniProgram[];

beforeEach(async () => {
  wechat = await startFakeWechat({ grants: 'counted' });
  letters = [{ id: '1', title: '路灯不亮' }];
  posted = [];
  open = [];
  bff = createServer(async (request, response) => {
    const body = await read(request);
    const json = (value: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
    if (request.url === '/api/auth/wechat') return json({ token: `of-${JSON.parse(body.toString()).code}` });
    if (request.url === '/api/messages/mine') return json({ items: letters });
    if (request.url === '/api/files') return json({ bytes: body.includes('a picture') ? 9 : 0 });
    const letter = JSON.parse(body.toString()) as { title: string };
    posted.push({ body: letter as unknown as Record<string, unknown>, key: String(request.headers['idempotency-key']), auth: request.headers.authorization });
    letters.unshift({ id: '2', title: letter.title });
    json({ id: '2' });
  });
  sockets = new WebSocketServer({ server: bff, path: '/api/live' });
  sockets.on('connection', (socket) => socket.on('message', (message) => socket.send(`${message}!`)));
  await new Promise<void>((resolve) => bff.listen(0, '127.0.0.1', resolve));
  apiBase = `http://127.0.0.1:${(bff.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await Promise.all(open.map((app) => app.close()));
  for (const client of sockets.clients) client.terminate();
  bff.closeAllConnections();
  await new Promise((resolve) => bff.close(resolve));
  await wechat.close();
});

async function launch(options: Partial<LaunchOptions> = {}): Promise<MiniProgram> {
  const app = await launchMiniProgram({ dist, apiBase, wechat, ...options });
  open.push(app);
  return app;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('a letter', () => {
  test('from launch to list to form and back', async () => {
    const app = await launch();
    await app.waitFor('路灯不亮');
    expect(app.page().text()).toBe('共 1 封\n路灯不亮（1）\n写信\n来信\n我的');
    expect(app.page().title).toBe('来信');
    expect(app.packageBytes().subPackages['packages/letter']).toBeGreaterThan(0);

    await app.page().tap({ ariaLabel: '路灯不亮' });
    await app.waitFor('写信 1');
    const form = app.page();
    expect(form.query).toEqual({ id: '1', title: '路灯不亮' });
    await form.input({ placeholder: '标题' }, '水'.repeat(60));
    await form.input({ placeholder: '内容' }, '漏'.repeat(200));
    await form.waitFor('140 字'); // WeChat cuts at 140 where the page does not say otherwise
    await form.pick({ selector: 'picker' }, 1);
    await form.tap({ selector: 'switch' });
    await form.tap({ text: '乙科' });
    await form.tap({ text: '加急' });
    await form.tap({ text: '回访' });
    await form.tap({ text: '加急' });
    await form.waitFor('投诉');
    await form.tap({ text: '提交' });
    await app.waitFor('共 2 封');

    expect(app.paths()).toEqual(['pages/list/index']);
    expect(app.dialogs.modals).toEqual([{ title: '提交吗', content: '水'.repeat(50), confirmed: true }]);
    const body = { title: '水'.repeat(50), body: '漏'.repeat(140), open: true, kind: 1, unit: 'b', tags: ['y'] };
    expect(posted).toEqual([{ body: expect.objectContaining(body), key: 'key-1', auth: 'Bearer of-code-1' }]);
    expect(app.largestSetData).toBeGreaterThan(400);
  });

  test('a draft survives a closed phone, a lost answer is told, and the retry carries the same key', async () => {
    const app = await launch();
    await app.waitFor('路灯不亮');
    await app.page().tap({ text: '写信' });
    await app.waitFor('写信 new');
    await app.page().input({ placeholder: '标题' }, '水管漏水');

    const again = await launch({ storage: app.storage, page: '/packages/letter/write/index?id=new' });
    expect(again.page().value({ placeholder: '标题' })).toBe('水管漏水');
    await again.waitFor(() => again.network.requests.some((one) => one.status === 200));
    again.network.loseNext('answer', '/api/messages');
    await again.page().tap({ text: '提交' });
    await again.waitFor(() => again.toasts.includes('没有收到回音，请再试'));
    again.network.setOnline(false);
    await again.page().tap({ text: '提交' });
    await again.waitFor(() => again.toasts.length === 2);
    again.network.setOnline(true);
    await again.page().tap({ text: '提交' });
    await again.waitFor(() => !again.storage.has('draft'));
    expect(posted.map((one) => one.key)).toEqual(['key-1', 'key-1']);
  });
});

describe('what surrounds the pages', () => {
  test('tabs keep their page, by their own bar and by a tap on WeChat’s', async () => {
    const app = await launch();
    await app.waitFor('路灯不亮');
    await app.page().tap({ text: '我的' });
    await app.waitFor('第 1 次');
    await app.tapTab('来信');
    await app.tapTab('我的');
    expect(app.page().text()).toContain('第 2 次');
    expect(app.paths()).toEqual(['pages/mine/index']);
  });

  test('ten pages and no more', async () => {
    const app = await launch({ page: '/packages/letter/broken/index' });
    for (let depth = 2; depth <= 10; depth++) {
      await app.page().tap({ text: '深入' });
      await app.waitFor(() => app.paths().length === depth);
    }
    await app.page().tap({ text: '深入' });
    await app.waitFor(() => app.toasts.includes('navigateTo:fail webview count limit exceed'));
    await app.back();
    expect(app.paths()).toHaveLength(9);
  });

  test('subscribing works only straight inside a tap, and is counted by WeChat', async () => {
    const app = await launch({ page: '/pages/mine/index' });
    await app.page().tap({ text: '订阅' });
    await app.waitFor(() => app.toasts.includes('accept'));
    await app.page().tap({ text: '晚订阅' });
    await app.waitFor(() => app.toasts.some((toast) => toast.includes('TAP gesture')));
    expect(app.dialogs.subscribeRequests.map((one) => one.insideTap)).toEqual([true, false]);
  });

  test('a disabled button takes no tap', async () => {
    const app = await launch({ page: '/pages/mine/index' });
    await app.page().tap({ text: '停用' });
    expect(app.unhandled).toEqual([]);
  });

  test('a picture goes up, a socket answers', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mini-program-'));
    try {
      const picture = path.join(folder, 'a.png');
      writeFileSync(picture, 'a picture');
      const app = await launch({ page: '/pages/mine/index' });
      app.dialogs.media = [picture];
      await app.page().tap({ text: '上传' });
      await app.waitFor(() => app.toasts.includes('已上传 9'));
      await app.page().tap({ text: '连接' });
      await app.waitFor('收到 hello!');
      expect(app.network.requests.map((one) => one.kind)).toEqual(['request', 'upload', 'socket']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what breaks is found', () => {
  test.each([
    ['抛错', 'in a handler'],
    ['定时', 'in a timer'],
    ['模板', 'Template not found: nowhere'],
    ['接口', 'wx.noSuchApi is not a function'],
  ])('%s: %s', async (button, message) => {
    const app = await launch({ page: '/packages/letter/broken/index' });
    await app.page().tap({ text: button });
    await expect(app.waitFor(() => false)).rejects.toThrow(message);
    expect(app.unhandled).toMatchObject([{ message: expect.stringContaining(message) }]);
    open = [];
    await expect(app.close()).rejects.toThrow(message);
  });

  test('what WeChat does not have is not there', async () => {
    const app = await launch({ page: '/packages/letter/broken/index' });
    await app.page().tap({ text: '环境' });
    await app.waitFor('有：setTimeout console globalThis 没有：window document fetch URL process Buffer TextEncoder');
  });

  test('a node that is not there is told with what can be read', async () => {
    const app = await launch();
    await app.waitFor('路灯不亮');
    await expect(app.page().tap({ text: '没有这个' })).rejects.toThrow(/路灯不亮/);
  });
});
