import type { Page } from 'playwright-core';

/** Signs in to the console with the keyboard alone. */
export async function signInByKeyboard(page: Page, url: string, account: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByRole('heading', { name: '工作台登录' }).waitFor();
  await tabTo(page, 'account');
  await page.keyboard.type(account);
  await tabTo(page, 'password');
  await page.keyboard.type('mingchuang');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Tab until the element with this id has the focus; a person would give up as well. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focusedId(page)) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to #${id}`);
}

export function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

export async function waitForFocus(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
}
