import type { Locator, Page } from 'playwright-core';
import { button } from './resident.ts';

type Show = (screen: string, ready: Locator) => Promise<void>;

/** Every screen of what is published, for somebody who writes none of it. */
export async function readPolicies(desk: Page, url: string, draftId: string, show: Show): Promise<void> {
  const visit = (path: string) => desk.goto(`${url}/console/policies${path}`);
  await visit('?queue=open');
  await show('drafts', desk.locator('[data-pub-row]').first());
  await visit('?q=没有这样的稿件');
  await show('drafts, nothing found', desk.getByText('没有符合条件的稿件'));
  await visit(`/drafts/${draftId}`);
  await show('draft that is read', desk.getByRole('heading', { name: '审查' }));
  await desk.locator('.pub-refused summary').click();
  await show('draft, what cannot be done', desk.locator('.pub-refused li').first());
  await visit('/published');
  await show('published', desk.locator('[data-pub-row]').first());
  await desk.locator('[data-pub-row]').first().press('Enter');
  await show('published text', desk.getByRole('heading', { name: '版本和修改说明' }));
  await visit('/interpretations');
  await show('interpretations', desk.getByRole('heading', { name: '同步率' }));
  await visit('/counts');
  await show('counts', desk.getByRole('heading', { name: '怎么数的' }));
  await visit('/counts/list');
  await show('list behind a count', desk.locator('[data-publication-row]').first());
}

/** The same for who drafts, with what is asked on the way. */
export async function writePolicies(desk: Page, url: string, draftId: string, show: Show): Promise<void> {
  const visit = (path: string) => desk.goto(`${url}/console/policies${path}`);
  await visit('?new=1');
  await show('new draft', desk.getByRole('dialog', { name: '起草' }));
  await visit(`/drafts/${draftId}`);
  await show('draft that is written', desk.locator('#pub-blocks'));
  await button(desk, '提交审核').click();
  await show('draft with gaps', desk.getByText('请填写概述，说明文件讲了什么'));
  await button(desk, '撤回稿件').click();
  await show('draft, withdrawal', desk.getByRole('dialog', { name: '撤回这份稿件' }));
  await desk.keyboard.press('Escape');
  await desk.getByRole('dialog').waitFor({ state: 'hidden' });
  await button(desk, '导入文件').click();
  await show('draft, import', desk.getByRole('dialog', { name: '从文件导入正文' }));
}
