import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import type { FileView } from '@mingchuang/shared/files/files.types';
import type { HelpfulDetail } from '@mingchuang/shared/helpful/helpful.types';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { asStaff, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { PNG } from '../support/pictures.ts';
import { interpretationText, Newsroom, policyText } from '../support/policies.ts';
import { faultsOf } from './support/checks.ts';
import { overflow } from './support/layout.ts';
import { at, button, link, opened, residentAt, visible } from './support/resident.ts';
import { clearAfterEach, PHONE, STORY_MS, Stage, scene } from './support/stage.ts';

const NO_NETWORK = [/net::ERR_(FAILED|INTERNET_DISCONNECTED)/, /WebSocket connection/];
const OLD = '明川区高龄津贴发放试行办法';
const NEW = '明川区高龄津贴发放管理办法（修订）';
const PICTURE = '一图看懂高龄津贴怎么领';
const ASKED = '母亲的高龄津贴没有到账';
const LIST = '/packages/policies/list/index';

describe.each(ENGINES)('reading what is published, on %s', (engine) => {
  let stage: Stage;
  let context: BrowserContext;
  let phone: Page;
  const ids = { old: '', document: '', picture: '' };

  beforeAll(async () => {
    stage = await Stage.open(engine);
    const { app, people } = stage.bff;
    for (const [n, text] of DOCUMENTS.entries()) await app.get(PoliciesImport).add(text, `document-${n}.txt`);
    const room = new Newsroom(stage.bff);
    const file = (await (await room.as('jiang')).upload<FileView>('/api/console/files', PNG)).body;
    ids.old = (await room.published(policyText({ title: OLD, number: '明民发〔2024〕3号', theme: 'eldercare' }))).policyId;
    ids.document = (
      await room.published(
        policyText({
          title: NEW,
          number: '明民发〔2026〕31号',
          effectiveOn: '2026-11-12',
          keywords: ['高龄津贴'],
          attachmentIds: [file.id],
          blocks: [
            { type: 'heading', level: 1, text: '谁能领' },
            ...Array.from(
              { length: 12 },
              (_, n) => ({ type: 'paragraph', text: `第${n + 1}条 户籍在本区、年满八十周岁的老年人可以领取高龄津贴，不看收入。` }) as const,
            ),
            { type: 'heading', level: 1, text: '领多少' },
            {
              type: 'table',
              rows: [
                ['年龄', '每月'],
                ['80—89 周岁', '100 元'],
              ],
            },
          ],
        }),
      )
    ).policyId;
    ids.picture = (await room.published(interpretationText([ids.document], { title: PICTURE, form: 'picture' }))).policyId;
    const shen = await room.as('shen');
    const { version } = (await shen.get<{ version: number }>(`/api/console/policies/${ids.old}`)).body;
    await shen.post(`/api/console/policies/${ids.old}/abolition`, { on: '2026-11-12', byPolicyId: ids.document, reason: '由新的办法替代' }, ifMatch(version));
    const [resident, staff] = [await people.resident('13800000095'), await people.staff('shen')];
    const letter = await people.submit(resident, { title: ASKED, body: '我母亲八十三岁，九月起没有收到。', allowPublication: true });
    await people.accept(staff, letter);
    await people.reply(staff, letter, '认证过期了，手机上认证以后就补发高龄津贴。');
    await people.publish(staff, letter);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  const policy = (id: string): string => `/packages/policies/detail/index?id=${id}`;
  const titled = (title: string) => phone.getByRole('heading', { level: 2, name: title, exact: true }).filter({ visible: true });
  const filterButton = () => phone.getByRole('button', { name: /^筛选/ }).filter({ visible: true });
  const query = () => new URLSearchParams(new URL(phone.url()).hash.split('?')[1]);

  async function take(expected: RegExp[] = []): Promise<void> {
    context = await stage.person(PHONE, { hasTouch: true });
    phone = await stage.window(context, expected);
  }
  async function open(route: string, expected: RegExp[] = []): Promise<void> {
    await take(expected);
    await phone.goto(at(stage.url, route));
  }

  play('from the tab by kind to an interpretation, and a filter with counts that stays in the address', async () => {
    await open('/pages/disclosure/index');
    await link(phone, /^明川区高龄津贴发放管理办法（修订）/).waitFor();
    await phone.getByRole('radio', { name: '政策解读' }).click();
    await link(phone, new RegExp(PICTURE)).waitFor();
    await visible(phone, '图解').waitFor();
    await link(phone, /^政策解读，按主题/).click();
    await visible(phone, '共 1 篇').waitFor();
    expect(query().get('kind')).toBe('interpretation');

    await phone.getByRole('radio', { name: '政策文件' }).filter({ visible: true }).click();
    await visible(phone, '共 5 篇').waitFor();
    await filterButton().click();
    const sheet = phone.getByRole('dialog', { name: '筛选' });
    await sheet.getByRole('button', { name: '已废止，1 篇' }).click();
    await sheet.getByRole('button', { name: '看这 1 篇' }).click();
    await link(phone, new RegExp(OLD)).waitFor();
    expect(await link(phone, new RegExp(NEW.slice(0, 12))).count()).toBe(0);
    expect(query().get('validity')).toBe('abolished');

    await phone.reload();
    await link(phone, new RegExp(OLD)).waitFor();
    await button(phone, '去掉有效性：已废止').click();
    await visible(phone, '共 5 篇').waitFor();
  });

  play('choices that leave nothing are refused before they are made; nothing there says what one can do', async () => {
    await open(`${LIST}?kind=document&theme=eldercare&validity=abolished&year=2025`);
    await visible(phone, '没有同时符合这几项的').waitFor();
    await filterButton().click();
    const sheet = phone.getByRole('dialog', { name: '筛选' });
    await sheet.getByRole('button', { name: '没有同时符合的，请少选一项' }).waitFor();
    expect(await sheet.getByRole('button', { name: '没有同时符合的，请少选一项' }).isDisabled()).toBe(true);
    await button(phone, '关闭').click();
    await button(phone, '清除筛选').click();
    await visible(phone, '共 5 篇').waitFor();
    await phone.getByRole('radio', { name: '通知公告' }).click();
    await visible(phone, '还没有发布通知公告').waitFor();
    expect(await overflow(phone)).toEqual([]);
  });

  play('an abolished document says so and leads to what took its place; both halves lead to each other', async () => {
    await open(policy(ids.old));
    const note = phone.getByRole('note', { name: '2026年11月12日起废止' });
    await note.waitFor();
    await note.getByRole('link', { name: `现在看《${NEW}》` }).click();
    await titled(NEW).waitFor();
    await link(phone, new RegExp(`^图解《${PICTURE}》`)).click();
    await titled(PICTURE).waitFor();
    await visible(phone, '与文件同日发布').waitFor();
    await link(phone, /^原文《明川区高龄津贴发放管理办法/).waitFor();
  });

  play('the facts, the outline, larger letters, an attachment and a code to scan', async () => {
    await open(policy(ids.document));
    await titled(NEW).waitFor();
    expect(await visible(phone, '索引号').count()).toBe(0);
    await button(phone, '全部要素').click();
    await visible(phone, '索引号').waitFor();
    const second = phone.getByRole('heading', { level: 3, name: '领多少' });
    const top = async () => (await second.boundingBox())?.y ?? Number.NaN;
    expect(await top()).toBeGreaterThan(PHONE.height);
    await button(phone, '目录').click();
    await phone.getByRole('dialog', { name: '目录' }).getByRole('button', { name: '领多少' }).click();
    await phone.waitForFunction(() => {
      const heading = [...document.querySelectorAll('h3')].find((one) => one.textContent === '领多少');
      return (heading?.getBoundingClientRect().top ?? 9_999) < window.innerHeight / 2;
    });
    await button(phone, '字号').click();
    await phone.getByRole('radio', { name: '特大' }).click();
    await phone.keyboard.press('Escape');
    expect(await overflow(phone)).toEqual([]);

    const address = await opened(context, () => phone.getByRole('button', { name: /PNG/ }).click());
    expect((await context.request.get(address)).status()).toBe(200);
    await button(phone, '分享').click();
    await phone.getByRole('link', { name: /^二维码/ }).click();
    await phone.getByRole('img', { name: `《${NEW}》的二维码` }).waitFor();
    await phone.getByText(`/#${policy(ids.document)}`).waitFor();
    expect(await faultsOf(phone, 'code', { target: 44 })).toEqual([]);
  });

  play('a vote is one, is changed, and leads to a letter about this text', async () => {
    await take();
    await residentAt(phone, stage.url, policy(ids.document), '13800000096');
    await titled(NEW).waitFor();
    await visible(phone, '这份文件回答了您的问题吗？').waitFor();
    await button(phone, '有帮助').click();
    await visible(phone, '您说有帮助，谢谢').waitFor();
    await button(phone, '改成没解决').click();
    await phone.getByRole('textbox', { name: '哪里没说清楚，可以不写' }).fill('<b>双职工</b>家庭怎么办？');
    await button(phone, '送出').click();
    await visible(phone, '已经记下').waitFor();
    await link(phone, new RegExp(ASKED)).waitFor();
    await button(phone, '写信问一问').click();
    await phone.getByRole('heading', { level: 1, name: '写信' }).waitFor();
    expect(await phone.getByRole('textbox', { name: '题目' }).inputValue()).toBe(`关于《${NEW}》的问题`);
    const lin = await asStaff(stage.url, 'lin');
    const counted = async () => (await lin.get<HelpfulDetail>(`/api/console/helpful/${ids.document}`)).body;
    expect(await counted()).toMatchObject({ helpful: 0, unhelpful: 1, asked: 1, words: [{ words: '<b>双职工</b>家庭怎么办？' }] });
  });

  play('what was opened is read without a network, with the time it was stored; what was not says so and offers the others', async () => {
    await open(policy(ids.picture), NO_NETWORK);
    await titled(PICTURE).waitFor();
    await link(phone, /^原文《/).click();
    await titled(NEW).waitFor();
    await phone.waitForLoadState('networkidle');
    await context.setOffline(true);

    // neither the list nor what is kept was ever opened with a network
    await phone.goto(at(stage.url, LIST));
    await link(phone, /^离线可读 2 篇/).click();
    await link(phone, /^明川区高龄津贴发放管理办法（修订）/).click();
    await visible(phone, /^没有网络，这是 11月12日 \d+:\d\d 存下的文字/).waitFor();
    await titled(NEW).waitFor();
    await button(phone, '有帮助').click();
    await visible(phone, '没有连上网络，请稍后再试').waitFor();

    await phone.goto(at(stage.url, policy(ids.old)));
    await visible(phone, '没有连上网络').waitFor();
    await visible(phone, '看过的，没有网络也能看').waitFor();
    expect(await overflow(phone)).toEqual([]);

    await context.setOffline(false);
    await phone.getByRole('note', { name: '2026年11月12日起废止' }).waitFor();
  });

  describe.each([
    { mode: 'normal', measures: { target: 44 } },
    { mode: 'elder', measures: { text: 18, target: 60 } },
  ])('for everybody, $mode', ({ mode, measures }) => {
    const found: string[] = [];
    async function look(screen: string, ready: Locator): Promise<void> {
      await ready.filter({ visible: true }).first().waitFor();
      found.push(...(await faultsOf(phone, `${mode} ${screen}`, measures)), ...(await overflow(phone)).map((one) => `${screen}: ${one}`));
    }
    async function visit(screen: string, route: string, ready: () => Locator): Promise<void> {
      await phone.goto(at(stage.url, route));
      await look(screen, ready());
    }

    play('every screen has its size, its reach and its contrast', async () => {
      await open('/pages/home/index');
      if (mode === 'elder') await button(phone, '长辈版').click();
      await visit('tab', '/pages/disclosure/index', () => link(phone, new RegExp(OLD)));
      await visit('list', LIST, () => phone.getByText('共 5 篇'));
      await filterButton().click();
      await look('filter', phone.getByRole('button', { name: '看这 5 篇' }));
      await button(phone, '关闭').click();
      await visit('abolished', policy(ids.old), () => phone.getByRole('note', { name: /起废止$/ }));
      await visit('document', policy(ids.document), () => titled(NEW));
      await button(phone, '全部要素').click();
      for (const sheet of ['目录', '字号', '分享']) {
        await button(phone, sheet).click();
        await look(sheet, phone.getByRole('dialog', { name: sheet }));
        await button(phone, '关闭').click();
      }
      await button(phone, '没解决').click();
      await look('unclear', button(phone, '写信问一问'));
      await visit('code', `/packages/policies/code/index?id=${ids.document}`, () => phone.getByRole('img', { name: /的二维码$/ }));
      await visit('kept', '/packages/policies/kept/index', () => button(phone, '清空'));
      expect(found).toEqual([]);
    });
  });

  play('the next person at this device finds nothing of what was read', async () => {
    await take();
    await residentAt(phone, stage.url, policy(ids.document), '13800000097');
    await titled(NEW).waitFor();
    await phone.goto(at(stage.url, '/pages/mine/index'));
    await button(phone, '退出登录').click();
    await phone.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
    await visible(phone, '用手机号登录').waitFor();
    await phone.goto(at(stage.url, '/packages/policies/kept/index'));
    await visible(phone, '还没有存下的内容').waitFor();
  });
});
