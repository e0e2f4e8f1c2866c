import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { BODY_MAX, TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import type { Locator, Page } from 'playwright-core';
import { APPLY, field, fill } from './support/application.ts';
import { button, residentAt, write } from './support/resident.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** What was pasted is nobody's to cut: it stays whole, says how much is too much, and does not go as it is. */
describe('a text beyond its limit', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('SQLite');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const over = (phone: Page, count: number): Locator => phone.getByRole('alert').filter({ hasText: `多了 ${count} 个字，请删短` });
  const colourOf = (counter: Locator): Promise<string> => counter.evaluate((element) => getComputedStyle(element).color);

  play('a letter keeps all of it and cannot be sent before it is shorter', async () => {
    const number = '13800000181';
    const phone = await stage.phone();
    await residentAt(phone, stage.url, '/packages/letters/write/index', number);
    await write(phone, { title: '太长的信', body: '长'.repeat(BODY_MAX + 301), phone: number });
    const body = field(phone, '内容');
    expect(await body.inputValue()).toHaveLength(BODY_MAX + 301);
    await over(phone, 301).waitFor();
    expect(await body.getAttribute('aria-invalid')).toBe('true');
    const fits = await colourOf(phone.getByText(`4 / ${TITLE_MAX}`, { exact: true }));
    expect(await colourOf(phone.getByText(`${BODY_MAX + 301} / ${BODY_MAX}`, { exact: true }))).not.toBe(fits);
    expect(await button(phone, /内容多了 301 个字，请删短/).isDisabled()).toBe(true);

    await body.fill('长'.repeat(BODY_MAX));
    await over(phone, 301).waitFor({ state: 'detached' });
    await field(phone, '题目').fill('题'.repeat(TITLE_MAX + 1));
    await over(phone, 1).waitFor();
    expect(await button(phone, /题目多了 1 个字，请删短/).isDisabled()).toBe(true);
    await field(phone, '题目').fill('题'.repeat(TITLE_MAX));
    await button(phone, '提交这封信').click();
    await phone.getByRole('heading', { level: 1, name: '信已送到' }).waitFor();
  });

  play('an application keeps all of it and does not go on', async () => {
    const phone = await stage.phone();
    await residentAt(phone, stage.url, APPLY, '13800000182');
    await fill(phone);
    await field(phone, '想要的信息').fill('要'.repeat(1_020));
    await over(phone, 20).first().waitFor();
    expect(await field(phone, '想要的信息').inputValue()).toHaveLength(1_020);
    await button(phone, '下一步，核对一遍').click();
    await phone.getByRole('alert').filter({ hasText: '还有 1 处要改' }).getByRole('button', { name: '多了 20 个字，请删短' }).click();
    await field(phone, '想要的信息').fill('要'.repeat(1_000));
    await button(phone, '下一步，核对一遍').click();
    await phone.getByRole('heading', { level: 1, name: '核对申请' }).waitFor();
  });
});
