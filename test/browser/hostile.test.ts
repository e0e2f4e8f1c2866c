import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { ConsoleMessage, MessageReceipt } from '@mingchuang/shared/messages/messages.types';
import type { Page } from 'playwright-core';
import { asResident, asStaff, type Client, ifMatch, letter } from '../support/client.ts';
import { overflow } from './support/layout.ts';
import { at, residentAt } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const PHONE = '13800000051';
const IMG = '<img src=x onerror="window.ran=1">';
const SCRIPT = '<script>window.ran=1</script>';
const LINK = '<a href="javascript:window.ran=1">点</a>';

interface Hostile {
  name: string;
  title: string;
  body: string;
  reply: string;
}

const LETTERS: readonly Hostile[] = [
  { name: 'HTML', title: `${IMG}标题`, body: `${SCRIPT}正文${IMG}\n${LINK}`, reply: `${SCRIPT}答复${IMG}\n${LINK}` },
  { name: 'unbroken words', title: 'W'.repeat(50), body: `${'w'.repeat(600)}\n${'1'.repeat(300)}`, reply: `http://example.invalid/${'x'.repeat(800)}` },
  { name: 'a title of fifty characters', title: '长'.repeat(50), body: '路'.repeat(2000), reply: '答'.repeat(5000) },
  {
    name: 'emoji and marks',
    title: `👨‍👩‍👧‍👦🏳️‍🌈${'🎉'.repeat(20)}`,
    body: `${'👍🏽'.repeat(100)}abc ${'a\u0301'.repeat(200)}`,
    reply: '😀'.repeat(1000),
  },
];

/** What people send is shown as they typed it: nothing of it runs, and nothing of it breaks a screen. */
describe('texts nobody expects', () => {
  let stage: Stage;
  let resident: Client;
  let staff: Client;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    resident = await asResident(stage.url, PHONE);
    staff = await asStaff(stage.url, 'shen');
    for (const { name, title, body, reply } of LETTERS) {
      const receipt = await resident.post<MessageReceipt>('/api/messages', letter({ title, body, allowPublication: true }));
      expect({ name, status: receipt.status }).toEqual({ name, status: 201 });
      ids.set(name, receipt.body.id);
      stage.bff.clock.advance(60_000); // so that one of them is the newest
      await staff.post(`/api/console/messages/${receipt.body.id}/acceptance`, {}, ifMatch(1));
      const replied = await staff.post<ConsoleMessage>(`/api/console/messages/${receipt.body.id}/replies`, { body: reply }, ifMatch(2));
      expect({ name, status: replied.status }).toEqual({ name, status: 201 });
      const published = await staff.post(`/api/console/messages/${receipt.body.id}/publication`, { title, body, reply }, ifMatch(3));
      expect({ name, status: published.status }).toEqual({ name, status: 200 });
    }
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  /** The text stands there whole, as text; nothing ran; nothing sticks out. */
  async function shows(page: Page, screen: string, ...texts: string[]): Promise<void> {
    for (const text of texts.flatMap((one) => one.split('\n'))) await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
    expect({ screen, ran: await page.evaluate(() => 'ran' in window) }).toEqual({ screen, ran: false });
    expect({ screen, overflow: await overflow(page) }).toEqual({ screen, overflow: [] });
  }

  for (const { name, title, body, reply } of LETTERS) {
    scene(
      () => stage,
      `${name}: in the resident's hand`,
      async () => {
        const id = ids.get(name) ?? '';
        const phone = await stage.phone();
        await residentAt(phone, stage.url, `/packages/letters/detail/index?id=${id}`, PHONE);
        await shows(phone, 'detail', title, body, reply);
        for (const [route, heading] of [
          ['/packages/letters/mine/index', '我的来信'],
          ['/packages/letters/public-list/index', '大家的来信'],
        ] as const) {
          await phone.goto(at(stage.url, route));
          // the page before shows the same title
          await phone.getByRole('heading', { level: 1, name: heading }).filter({ visible: true }).waitFor();
          await shows(phone, route, title);
        }
        // only the newest stand here
        for (const [route, words] of [
          ['/pages/home/index', '最新答复'],
          ['/pages/mine/index', '我的来信'],
          ['/pages/interact/index', '大家的来信'],
        ] as const) {
          await phone.goto(at(stage.url, route));
          await shows(phone, route, words, LETTERS.at(-1)?.title ?? '');
        }
        await phone.goto(at(stage.url, `/packages/letters/public-detail/index?id=${id}`));
        await shows(phone, 'public', title, reply);
        await phone.goto(at(stage.url, '/packages/account/notifications/index'));
        await phone
          .getByRole('button', { name: new RegExp(title.replace(/[^\p{L}\p{N}]/gu, '.')) })
          .first()
          .waitFor();
        expect(await overflow(phone)).toEqual([]);
        expect(await phone.evaluate(() => 'ran' in window)).toBe(false);
      },
    );

    scene(
      () => stage,
      `${name}: on the desk`,
      async () => {
        const desk = await stage.desk();
        await signInByKeyboard(desk, stage.url, 'shen');
        await desk.goto(`${stage.url}/console/inbox/${ids.get(name)}?queue=replied`);
        await shows(desk, 'letter', title);
        await desk
          .getByText(body.split('\n')[0] ?? '')
          .first()
          .waitFor();
        await desk
          .getByText(reply.split('\n')[0] ?? '')
          .first()
          .waitFor();
        expect(await desk.evaluate(() => 'ran' in window)).toBe(false);
      },
    );
  }
});
