import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import { SEARCH_DEPTH, type SearchAnswer } from '@mingchuang/shared/search/search.types';
import type { Locator, Page } from 'playwright-core';
import { ENGINES } from '../support/databases.ts';
import { faultsOf, type Measures } from './support/checks.ts';
import { ABOLISHED, ASKED, IN_FORCE, publishAround } from './support/found.ts';
import { overflow } from './support/layout.ts';
import { at, button } from './support/resident.ts';
import { clearAfterEach, PHONE, STORY_MS, Stage, scene } from './support/stage.ts';

const PAGE = '/packages/search/index';
const ANSWERS = '**/api/search?*';
const SUGGESTIONS = '**/api/search/suggestions?*';
const NOT_READY = [/the server responded with a status of 503/];
const NO_NETWORK = [/net::ERR_(FAILED|INTERNET_DISCONNECTED)/, /WebSocket connection/];

const DOCUMENT = '明川区高龄津贴发放管理办法';
const LETTER = '母亲的高龄津贴没有到账';
/** a word that no line can hold */
const LONG = `社区助浴点${'W'.repeat(30)}建设管理办法`;
const INSPECTIONS = 25;

describe.each(ENGINES)('the search of the residents, on %s', (engine) => {
  let stage: Stage;
  let phone: Page;

  beforeAll(async () => {
    stage = await Stage.open(engine);
    const { app, people } = stage.bff;
    const publish = (text: string, n: number) => app.get(PoliciesImport).add(text, `document-${n}.txt`);
    const inspection = (n: number) => `第 ${n} 次食堂检查通报\n\n第 ${n} 次检查了街道的社区食堂，饭菜、价格和卫生都合格。\n`;
    const inspections = Array.from({ length: INSPECTIONS }, (_, n) => inspection(n + 1));
    for (const [n, text] of [...DOCUMENTS, ...inspections, `${LONG}\n\n助浴点由街道建设，老年人可以预约。\n`].entries()) await publish(text, n);
    const [resident, staff] = [await people.resident('13800000091'), await people.staff('shen')];
    const id = await people.submit(resident, { title: LETTER, body: '我母亲八十三岁，九月起没有收到。', allowPublication: true });
    await people.accept(staff, id);
    await people.reply(staff, id, '认证过期了，手机上认证以后就补发高龄津贴。');
    await people.publish(staff, id);
    await publishAround(stage.bff);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const box = () => phone.getByRole('textbox', { name: '要找的内容' });
  const hit = (title: string) => phone.getByRole('link', { name: title }).filter({ visible: true });
  const found = (words: string) => phone.getByText(words).filter({ visible: true });
  const marks = () => phone.locator('mark').filter({ visible: true }).allTextContents();
  const chips = () => phone.locator('.search-chips').first().getByRole('button').allTextContents();
  const query = () => new URLSearchParams(new URL(phone.url()).hash.split('?')[1]);

  async function open(expected: RegExp[] = [], address = PAGE): Promise<void> {
    phone = await stage.phone(expected);
    await phone.goto(at(stage.url, address));
    await box().waitFor();
  }
  async function find(q: string): Promise<void> {
    await box().fill(q);
    await box().press('Enter');
  }

  play('from home by a suggestion to a document, and back to what was found', async () => {
    phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/home/index'));
    await phone.getByRole('link', { name: /^搜索，/ }).click();
    await box().waitFor();
    await phone.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '要找的内容');
    await phone.keyboard.type('高龄');
    await button(phone, '找“高龄”').waitFor();
    await button(phone, '高龄津贴').click();

    await found('共 5 条').waitFor();
    await found('也查了：').waitFor();
    expect(await box().inputValue()).toBe('高龄津贴');
    expect(await marks()).toContain('高龄津贴');
    expect(Object.fromEntries(query())).toEqual({ q: '高龄津贴' });
    await hit(DOCUMENT).click();
    await phone.getByRole('heading', { level: 2, name: DOCUMENT }).waitFor();
    await phone.goBack();
    await hit(DOCUMENT).waitFor();
    expect(await box().inputValue()).toBe('高龄津贴');

    await phone.reload();
    await hit(DOCUMENT).waitFor();
    expect(await box().inputValue()).toBe('高龄津贴');
    // the keyboard does not cover what is shown again
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(false);
    await hit(DOCUMENT).click();
    await phone.getByRole('heading', { level: 2, name: DOCUMENT }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { level: 2, name: DOCUMENT }).waitFor();
    await phone.goBack();
    await hit(DOCUMENT).waitFor();
  });

  play('from the disclosure tab to a public letter; the kind stays in the address', async () => {
    phone = await stage.phone();
    await phone.goto(at(stage.url, '/pages/disclosure/index'));
    await phone.getByRole('link', { name: /^搜索，/ }).click();
    await find('高龄津贴');
    await found('共 5 条').waitFor();
    await phone.getByRole('radio', { name: '公开来信' }).click();
    await found('共 1 条').waitFor();
    expect(await hit(DOCUMENT).count()).toBe(0);
    await found('11月12日 答复').waitFor();
    expect(Object.fromEntries(query())).toEqual({ q: '高龄津贴', kind: 'letter' });
    await phone.reload();
    await found('共 1 条').waitFor();
    await hit(LETTER).click();
    await phone.getByRole('heading', { level: 2, name: LETTER }).waitFor();
    await phone.goBack();
    await found('共 1 条').waitFor();
    expect(await phone.getByRole('radio', { name: '公开来信' }).getAttribute('aria-checked')).toBe('true');
  });

  play('texts say whether they are in force, and guides and consultations are found beside them', async () => {
    await open([], `${PAGE}?q=${encodeURIComponent('瑶光')}`);
    await found('共 4 条').waitFor();
    const signs = { [IN_FORCE]: '有效', [ABOLISHED]: '已废止', [ASKED]: '征集中', 通讯录: '指南' };
    for (const [title, sign] of Object.entries(signs)) expect(await hit(title).textContent()).toContain(sign);
    const inForce = phone.getByRole('checkbox', { name: '仅看有效' });
    await inForce.click();
    await found('共 3 条').waitFor();
    expect(await hit(ABOLISHED).count()).toBe(0);
    expect(Object.fromEntries(query())).toEqual({ q: '瑶光', inForce: '1' });
    await phone.reload();
    await found('共 3 条').waitFor();
    expect(await inForce.getAttribute('aria-checked')).toBe('true');

    await phone.getByRole('radio', { name: '意见征集' }).click();
    await found('共 1 条').waitFor();
    expect(await inForce.count()).toBe(0);
    await hit(ASKED).click();
    await phone.getByRole('heading', { level: 2, name: ASKED }).waitFor();
    await phone.goBack();
    await phone.getByRole('radio', { name: '指南' }).click();
    await hit('通讯录').click();
    await phone.getByRole('heading', { level: 1, name: '通讯录' }).waitFor();
    await phone.goBack();
    await phone.getByRole('radio', { name: '全部', exact: true }).click();
    await box().fill('瑶光街');
    await button(phone, IN_FORCE).click();
    await hit(IN_FORCE).waitFor();
  });

  play('what was looked for stays on the device until it is cleared', async () => {
    await open();
    const asked = ['低保', '津贴', '婚姻', '取暖', '食堂', '助浴', '收养', '殡葬', '社团'];
    for (const q of [...asked, '津贴']) {
      await find(q);
      await phone.waitForURL((url) => decodeURIComponent(url.hash).endsWith(`?q=${q}`));
    }
    await button(phone, '清空').click();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    const kept = ['津贴', '社团', '殡葬', '收养', '助浴', '食堂', '取暖', '婚姻'];
    expect(await chips()).toEqual(kept);
    expect([...query()]).toEqual([]);
    await phone.reload();
    await box().waitFor();
    expect(await chips()).toEqual(kept);
    await button(phone, '食堂').click();
    await found(`共 ${INSPECTIONS} 条`).waitFor();
    await button(phone, '清空').click();
    await button(phone, '清掉搜过的').click();
    await phone.getByRole('heading', { name: '搜过的' }).waitFor({ state: 'detached' });
    await phone.reload();
    await box().waitFor();
    expect(await phone.getByRole('heading', { name: '搜过的' }).count()).toBe(0);
  });

  play('a long list comes page by page, and says where it ends', async () => {
    await open([], `${PAGE}?q=${encodeURIComponent('食堂检查')}`);
    await found(`共 ${INSPECTIONS} 条`).waitFor();
    const rows = phone.getByRole('link', { name: /次食堂检查通报/ });
    const first = await rows.count();
    expect(first).toBe(20);
    // scrolling there would load by itself
    await button(phone, '看更多').dispatchEvent('click');
    await rows.nth(INSPECTIONS - 1).waitFor();
    expect(new Set(await rows.allTextContents()).size).toBe(INSPECTIONS);
    expect(await button(phone, '看更多').count()).toBe(0);

    await phone.route(ANSWERS, async (route) => {
      const answer = (await (await route.fetch()).json()) as SearchAnswer;
      await route.fulfill({ json: { ...answer, total: SEARCH_DEPTH, more: true } });
    });
    await find('检查食堂');
    await found(`前 ${SEARCH_DEPTH} 条，多写几个字能找得更准`).waitFor();
  });

  play('a suggestion that comes late is not shown', async () => {
    await open();
    let late = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      late = resolve;
    });
    const slow = `q=${encodeURIComponent('高')}`;
    await phone.route(SUGGESTIONS, async (route) => {
      if (route.request().url().endsWith(slow)) await held;
      await route.continue();
    });
    const asking = phone.waitForRequest((request) => request.url().endsWith(slow));
    await box().fill('高');
    await asking;
    await box().fill('低保');
    await button(phone, '低保金').waitFor();
    const answered = phone.waitForResponse((response) => response.url().endsWith(slow));
    late();
    await (await answered).finished();
    await phone.evaluate(() => new Promise(requestAnimationFrame));
    expect(await button(phone, '高龄津贴').count()).toBe(0);
    expect(await button(phone, '低保金').count()).toBe(1);
  });

  play('nothing found: other words, a letter, an application', async () => {
    await open([], `${PAGE}?q=${encodeURIComponent('鑫焱骉')}&kind=policy`);
    await phone.getByRole('heading', { name: '没有找到“鑫焱骉”' }).waitFor();
    await button(phone, '在全部里再找一次').click();
    await phone.waitForURL((url) => !url.hash.includes('kind'));
    await button(phone, '写信问一问').click();
    await phone.getByRole('heading', { level: 1, name: '写信' }).waitFor();
    await phone.goBack();
    await button(phone, '申请公开').filter({ visible: true }).click();
    await phone.getByRole('heading', { level: 1, name: '申请公开' }).waitFor();
    await phone.goBack();
    await find('高龄津贴');
    await hit(DOCUMENT).waitFor();
  });

  play('a fault of the server is told and tried again', async () => {
    await open(NOT_READY);
    await phone.route(ANSWERS, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    await find('高龄津贴');
    await button(phone, '重试').click();
    await hit(DOCUMENT).waitFor();
  });

  play('without a network it says so, and finds by itself when it is back', async () => {
    const context = await stage.person(PHONE, { hasTouch: true });
    phone = await stage.window(context, NO_NETWORK);
    await phone.goto(at(stage.url, PAGE));
    await box().waitFor();
    await context.setOffline(true);
    await find('高龄津贴');
    await phone.getByRole('heading', { name: '没有连上网络' }).waitFor();
    await context.setOffline(false);
    await hit(DOCUMENT).waitFor();
  });

  play('an address that somebody typed or cut off opens', async () => {
    await open([], `${PAGE}?q=100%&kind=nothing`);
    expect(await box().inputValue()).toBe('100%');
    await phone.getByRole('radio', { name: '全部', exact: true }).and(phone.locator('[aria-checked="true"]')).waitFor();
  });

  describe.each([
    { mode: 'normal', elder: false, measures: { target: 44 } },
    { mode: 'elder', elder: true, measures: { text: 18, target: 60 } },
  ])('for everybody, $mode', ({ mode, elder, measures }: { mode: string; elder: boolean; measures: Measures }) => {
    play('every state can be read and pressed', async () => {
      phone = await stage.phone(NOT_READY);
      const faults: string[] = [];
      const look = async (state: string, ready: Locator) => {
        await ready.filter({ visible: true }).first().waitFor();
        faults.push(...(await faultsOf(phone, `${mode} ${state}`, measures)));
      };
      await phone.goto(at(stage.url, '/pages/home/index'));
      if (elder) await button(phone, '长辈版').click();
      await look('home', phone.getByRole('link', { name: /^搜索，/ }));
      await phone.goto(at(stage.url, '/pages/disclosure/index'));
      await phone.getByRole('heading', { level: 1, name: '公开', exact: true }).waitFor(); // home lists the document too
      await look('disclosure', phone.getByText(DOCUMENT));
      await phone.goto(at(stage.url, PAGE));
      await look('start', phone.getByRole('heading', { name: '可以这样找' }));
      await box().fill('社区助浴点');
      await look('suggestions', button(phone, LONG));
      await button(phone, LONG).click();
      await look('a long title', hit(LONG));
      await find('高龄津贴');
      await look('results', hit(LETTER));
      await find('瑶光');
      await look('every kind', hit(ASKED));
      await phone.getByRole('checkbox', { name: '仅看有效' }).click();
      await look('in force', found('共 3 条'));
      await find('鑫焱骉'.repeat(20));
      await look('nothing', button(phone, '写信问一问'));
      await phone.route(ANSWERS, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
      await find('低保');
      await look('fault', button(phone, '重试'));
      await button(phone, '清空').click();
      await look('looked for before', phone.getByRole('heading', { name: '搜过的' }));
      expect(faults).toEqual([]);
      expect(await overflow(phone)).toEqual([]);
    });
  });
});
