/** `pnpm shots`: takes the pictures of the README from a fresh demo bureau, on a fixed day. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { at, residentAt } from '../test/browser/support/resident.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { argumentsOf } from './arguments.ts';
import { buildServed } from './build.ts';
import { ROOT, SERVER_ARGS } from './run.ts';

const NOW = '2026-11-12T16:00:00+08:00';
const TARGET = path.join(ROOT, 'docs/pictures');
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 1.5 };
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };
const CHINA = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

argumentsOf('用法：npx -y pnpm@12 shots\n  从运行着的产品里重新拍一遍说明书里的图片，存到 docs/pictures。没有选项\n');
await buildServed();
const folder = mkdtempSync(path.join(tmpdir(), 'mingchuang-shots-'));
const env = { ...process.env, PORT: '0', DATA_DIR: folder, DEMO_CLOCK: NOW, LOG_LEVEL: 'silent', NODE_ENV: 'development' };
const server = spawn(process.execPath, SERVER_ARGS, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
const url = await new Promise<string>((resolve) => server.once('message', (message: { url: string }) => resolve(message.url)));
const browser = await launchBrowser();
mkdirSync(TARGET, { recursive: true });

type Page = Awaited<ReturnType<typeof browser.newPage>>;

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(TARGET, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}

try {
  const phone = await (await browser.newContext({ ...PHONE, ...CHINA })).newPage();
  await residentAt(phone, url, '/pages/home/index', '13800000003');
  await phone.getByText('最新公开').waitFor();
  await shoot(phone, 'home');
  await phone.goto(at(url, '/packages/policies/list/index'));
  await phone.getByText('明川区居家养老服务补贴办法').first().click();
  await phone.getByRole('heading', { name: '一、谁可以申请' }).waitFor();
  await shoot(phone, 'policy');
  await phone.goto(at(url, '/packages/consultations/list/index'));
  await phone.getByText('明川区社区老年助餐服务管理办法').first().click();
  await phone.getByRole('button', { name: '提意见' }).waitFor();
  await shoot(phone, 'consultation');
  await phone.goto(at(url, '/packages/periodic/list/index'));
  await phone.getByText('城乡低保对象和资金').first().click();
  await phone.getByText('历次数据').waitFor();
  await shoot(phone, 'periodic');
  await phone.goto(at(url, '/packages/letters/mine/index'));
  await phone.getByText('等您评价').first().click();
  await phone.getByRole('button', { name: '评价这次答复' }).waitFor();
  await shoot(phone, 'letter');
  await phone.getByRole('button', { name: '评价这次答复' }).click();
  await phone.getByText('这次答复，您满意吗？').waitFor();
  await shoot(phone, 'rating');
  await phone.goto(at(url, '/pages/home/index'));
  await phone.reload();
  await phone
    .getByRole('button', { name: /长辈版/ })
    .first()
    .click();
  await phone.getByText('写信问一问').waitFor();
  await shoot(phone, 'elder');

  const atDemoTime = await browser.newContext({ ...PHONE, ...CHINA });
  // the page counts its days to the same day as the server
  await atDemoTime.clock.install({ time: new Date(NOW) });
  const applicant = await atDemoTime.newPage();
  await residentAt(applicant, url, '/packages/disclosure/mine/index', '13800000001');
  await applicant.getByText('办理中').first().click();
  await applicant.getByText('每天怎么算的').waitFor();
  await shoot(applicant, 'application');

  for (const [account, route, name] of [
    ['lin', '', 'inbox'],
    ['lu', 'applications', 'register'],
    ['lu', 'applications', 'case'],
    ['shen', 'policies', 'draft'],
    ['he', 'metrics', 'metrics'],
  ] as const) {
    const desk = await (await browser.newContext({ ...DESK, ...CHINA })).newPage();
    await desk.goto(`${url}/console/`);
    await desk.getByRole('textbox', { name: '账号' }).fill(account);
    await desk.getByLabel('密码').fill('mingchuang');
    await desk.keyboard.press('Enter');
    await desk.getByRole('link', { name: /收件箱/ }).waitFor();
    if (route !== '') await desk.goto(`${url}/console/${route}`);
    await desk.waitForLoadState('networkidle');
    if (name === 'inbox') {
      await desk.keyboard.press('j');
      await desk.keyboard.press('Enter');
      await desk
        .getByRole('article')
        .waitFor({ timeout: 5_000 })
        .catch(() => desk.waitForLoadState('networkidle'));
    }
    if (name === 'case') {
      await desk.getByRole('row').filter({ hasText: '暂停中' }).getByRole('link').click();
      await desk.getByRole('heading', { name: '现在可以做' }).waitFor();
    }
    if (name === 'draft') {
      await desk.getByRole('link', { name: '明川区收养评估工作细则' }).click();
      await desk.getByRole('heading', { name: '明川区收养评估工作细则' }).first().waitFor();
    }
    await shoot(desk, name);
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
