import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Newsroom, policyText } from '../support/policies.ts';
import { faultsOf, type Measures } from './support/checks.ts';
import { readPolicies, writePolicies } from './support/policy-screens.ts';
import { button } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

/** Text, size and reach of everything on the screens of what is published. */
describe('every screen of drafts, published texts and interpretations is there for everybody', () => {
  let stage: Stage;
  let found: string[];
  let draftId: string;

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    const room = new Newsroom(stage.bff);
    await room.published();
    const undecided = policyText({ summary: '', blocks: [{ type: 'paragraph', text: '咨询电话 13800000061。' }] });
    draftId = (await room.create(undecided)).id;
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  async function look(page: Page, screen: string, ready: Locator, measures: Measures): Promise<void> {
    await ready.filter({ visible: true }).first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    found.push(...(await faultsOf(page, screen, measures)));
  }

  describe.each([
    { font: '标准', measures: {} },
    { font: '大', measures: { text: 15 } },
  ])('console, font $font', ({ font, measures }) => {
    scene(
      () => stage,
      'read by one, written by another',
      async () => {
        found = [];
        for (const [account, walk] of [
          ['shen', readPolicies],
          ['jiang', writePolicies],
        ] as const) {
          const desk = await stage.window(await stage.person({ width: 1280, height: 800 }));
          await signInByKeyboard(desk, stage.url, account);
          await button(desk, font).click();
          await walk(desk, stage.url, draftId, (screen, ready) => look(desk, `console ${font} ${screen}`, ready, measures));
        }
        expect(found).toEqual([]);
      },
    );
  });
});
