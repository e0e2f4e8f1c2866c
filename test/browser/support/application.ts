import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { Page as List } from '@mingchuang/shared/paging';
import type { Locator, Page } from 'playwright-core';
import { IDENTITY } from '../../support/applications.ts';
import { asResident } from '../../support/client.ts';
import { button } from './resident.ts';

export const APPLY = '/packages/disclosure/apply/index';

export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
export const choose = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('radio', { name, exact: typeof name === 'string' }).click();

/** What the server has of this person. */
export async function applicationsOf(url: string, phone: string): Promise<MyApplicationRow[]> {
  return (await (await asResident(url, phone)).get<List<MyApplicationRow>>('/api/applications')).body.items;
}

export async function attach(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(page, '选文件或照片').click();
  await (await choosing).setFiles(files);
}

/** A person's form without its files; the telephone is the one that was signed in with. */
export async function fill(page: Page): Promise<void> {
  await field(page, '申请人姓名').fill('苏晚晴');
  await field(page, '证件号码').fill(IDENTITY);
  await field(page, '想要的信息').fill('2025年柳岸社区高龄津贴发放人数');
  await choose(page, /^电子文档/);
  await choose(page, '在本平台查看');
}

/** Idempotency keys of the applications this window sends from now on. */
export function keysSent(page: Page): string[] {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/applications')) keys.push(request.headers()['idempotency-key'] ?? '');
  });
  return keys;
}
