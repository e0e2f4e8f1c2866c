import type { BrowserContext, Locator, Page } from 'playwright-core';
import { PNG } from '../../support/pictures.ts';

export const at = (url: string, route: string): string => `${url}/#${route}`;

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });

/** What can be read now; the pages behind the one in front stay in the document. */
export const visible = (page: Page, words: string | RegExp): Locator => page.getByText(words).filter({ visible: true }).first();
export const link = (page: Page, name: RegExp): Locator => page.getByRole('link', { name }).filter({ visible: true });

/** The address of a letter or a document that opens in a window of its own. */
export async function opened(context: BrowserContext, press: () => Promise<void>): Promise<string> {
  const [request] = await Promise.all([context.waitForEvent('request', (one) => /\/api\/(letters|files)\//.test(one.url())), press()]);
  return request.url();
}

/** From the sign-in page: phone, the code the screen shows, the notice agreed to. */
export async function signIn(page: Page, phone: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(phone);
  await button(page, '获取验证码').click();
  const note = page.getByRole('note', { name: /演示，验证码 \d{6}/ });
  await note.waitFor();
  const code = /\d{6}/.exec((await note.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await page.getByRole('textbox', { name: '验证码' }).fill(code);
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).click();
  await button(page, '登录').click();
}

/** A resident who is signed in and looks at this page. */
export async function residentAt(page: Page, url: string, route: string, phone: string): Promise<void> {
  await page.goto(at(url, '/packages/account/sign-in/index'));
  await signIn(page, phone);
  await page.getByRole('heading', { level: 1, name: '明窗' }).waitFor();
  await page.goto(at(url, route));
}

export interface Written {
  kind?: string;
  unit?: string;
  title: string;
  body: string;
  /** left as it is when absent */
  phone?: string;
  picture?: boolean;
  publication?: boolean;
}

/** Fills in the form of 普通版. */
export async function write(page: Page, letter: Written): Promise<void> {
  await page.getByRole('radio', { name: letter.kind ?? '咨询' }).click();
  await page.getByRole('textbox', { name: '题目' }).fill(letter.title);
  await page.getByRole('textbox', { name: '内容' }).fill(letter.body);
  await page.getByRole('button', { name: /^收信科室/ }).click();
  const sheet = page.getByRole('dialog', { name: '写给哪个科室？' });
  await sheet.getByRole('radio', { name: new RegExp(`^${letter.unit ?? '不清楚'}`) }).click();
  await sheet.waitFor({ state: 'hidden' });
  if (letter.phone !== undefined) {
    const field = page.getByRole('textbox', { name: '手机号' });
    if (!(await field.isVisible())) await button(page, '换一个手机号').click();
    await field.fill(letter.phone);
  }
  if (letter.picture) {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^添加图片/ }).click();
    await (await choosing).setFiles({ name: '门口.png', mimeType: 'image/png', buffer: PNG });
    await page.getByRole('img', { name: '第 1 张图片' }).waitFor();
  }
  if (letter.publication) await page.getByRole('radio', { name: '隐名公开' }).click();
}

/** Query code and PIN as the receipt shows them. */
export async function readReceipt(page: Page): Promise<{ queryCode: string; pin: string }> {
  await page.getByRole('heading', { level: 1, name: '信已送到' }).waitFor();
  const text = (await page.locator('.receipt-card').textContent()) ?? '';
  const [queryCode = '', pin = ''] = text.match(/\d{6,}/g) ?? [];
  return { queryCode, pin };
}
