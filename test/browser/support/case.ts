import type { Locator, Page } from 'playwright-core';
import { signInByKeyboard, waitForFocus } from './staff.ts';
import type { Stage } from './stage.ts';

/** Somebody of the office who has this application open. */
export async function deskAt(stage: Stage, account: string, id: string, expected: RegExp[] = []): Promise<Page> {
  const desk = await stage.desk(expected);
  await signInByKeyboard(desk, stage.url, account);
  await lookAt(desk, stage.url, id);
  return desk;
}

export async function lookAt(desk: Page, url: string, id: string): Promise<void> {
  await desk.goto(`${url}/console/applications/${id}`);
  await desk.getByRole('heading', { name: '现在可以做' }).waitFor();
}

/** Opens the form of a step, and waits until it stands. */
export async function chooseStep(desk: Page, action: string): Promise<Locator> {
  await desk.locator(`#action-${action}`).press('Enter');
  await waitForFocus(desk, 'step-title');
  return desk.getByRole('region', { name: (await desk.locator('#step-title').textContent()) ?? '' });
}

/** Sends the open form; `done` is what the head of the page then says. */
export async function sendStep(desk: Page, done: string | RegExp): Promise<void> {
  await desk.locator('.step-foot button[type="submit"]').press('Enter');
  await desk.getByRole('status').getByText(done).waitFor();
  await waitForFocus(desk, 'case-title');
}

export const stateOf = (desk: Page): Promise<string | null> => desk.locator('.case-tags .tag').first().textContent();

/** Opens what cannot be done now; the answer is the list item of this reason. */
export async function refusal(desk: Page, sentence: string): Promise<Locator> {
  const refused = desk.locator('.refused');
  if ((await refused.getAttribute('open')) === null) await refused.locator('summary').press('Enter');
  return refused.locator('li').filter({ hasText: sentence }).first();
}

/** What the calendar of the case page says of a day, such as `2026年3月10日`. */
export const dayAtDesk = (desk: Page, date: string): Locator => desk.locator(`.cell[title^="${date}"]`);
