import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '@mingchuang/bff/config';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import { seedPeriodic } from '@mingchuang/bff/seed/periodic';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat.ts';
import { launchMiniProgram } from '../support/mini-program-host.ts';

const DIST = path.join(ROOT, 'apps/miniapp/dist/weapp');
const STORY_MS = 120_000;
const WAIT_MS = 20_000;

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const app = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8')) as AppJson;
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];

/** Every page of `app.json` opens by itself, as from a link, with every template it needs; `close` fails otherwise. */
describe('the built mini-program', () => {
  let wechat: FakeWechat;
  let bff: TestApp;
  const ids = { letter: '', policy: '', series: '' };

  beforeAll(async () => {
    wechat = await startFakeWechat();
    bff = await startTestApp('SQLite', { env: { WECHAT_APP_ID: wechat.appId, WECHAT_APP_SECRET: wechat.secret, WECHAT_API_BASE: wechat.baseUrl } });
    await bff.app.get(PoliciesImport).add(DOCUMENTS[0] ?? '', 'document.txt');
    const resident = await bff.people.resident('13800000071');
    const staff = await bff.people.staff('shen');
    ids.letter = await bff.people.submit(resident, { title: '高龄津贴怎么领', body: '我母亲八十三岁。', allowPublication: true });
    await bff.people.accept(staff, ids.letter);
    await bff.people.reply(staff, ids.letter, '手机上就能办。');
    await bff.people.publish(staff, ids.letter);
    const policies = (await (await fetch(`${bff.url}/api/policies`)).json()) as { items: { id: string }[] };
    ids.policy = policies.items[0]?.id ?? '';
    await seedPeriodic(bff.app, bff.clock, bff.clock.now());
    const series = (await (await fetch(`${bff.url}/api/periodic`)).json()) as { items: { id: string }[] };
    ids.series = series.items[0]?.id ?? '';
  }, STORY_MS);
  afterAll(async () => {
    await bff.close();
    await wechat.close();
  });

  const open = (page: string, storage = new Map<string, string>()) =>
    launchMiniProgram({ dist: DIST, apiBase: bff.url, wechat, waitMs: WAIT_MS, page: `/${page}`, storage, now: () => bff.clock.now() });

  describe.each(['normal', 'elder'])('%s', (textSize) => {
    test.each(pages)(
      '%s',
      async (page) => {
        const id = page.includes('policies')
          ? ids.policy
          : page.includes('catalogue')
            ? defaultColumnId('assistance')
            : page.includes('periodic')
              ? ids.series
              : ids.letter;
        const phone = await open(`${page}?id=${id}`, new Map([['mc.textSize', JSON.stringify(textSize)]]));
        await phone.waitFor(
          () => phone.network.requests.length > 0 && phone.network.requests.every(({ kind, status }) => kind === 'socket' || status !== null),
        );
        await phone.waitFor(() => phone.page().text().length > 0);
        expect(phone.page().find({ selector: '.page' }).classes.includes('elder')).toBe(textSize === 'elder');
        await phone.close();
      },
      STORY_MS,
    );
  });

  test(
    'the deadline is counted on the phone, and a day says what it is',
    async () => {
      const phone = await open('packages/disclosure/calculator/index');
      await phone.waitFor('最迟 12月10日');
      const page = phone.page();
      await page.tap({ text: '有过补正、征求意见、延长或缴费' });
      await phone.waitFor('办理中有过什么？');
      await page.tap({ text: '延长期限' });
      await phone.waitFor('延长了 20 个工作日');
      await page.tap({ text: '11月14日 星期六：周末，不算' });
      await phone.waitFor(() => page.peek({ selector: '.day-told' })?.text().includes('周末，不算'));
      await page.tap({ ariaLabel: '删除延长期限' });
      await page.pick({ selector: '.date' }, '2026-12-15');
      await phone.waitFor('不早于 12月31日');
      await phone.close();
    },
    STORY_MS,
  );

  test(
    'in 长辈版 a letter is written one question a screen',
    async () => {
      const phone = await open('pages/home/index');
      await phone.waitFor('长辈版');
      await phone.page().tap({ text: '长辈版' });
      await phone.waitFor('写信问一问');
      await phone.page().tap({ text: '写信问一问' });
      await phone.waitFor('看说明');
      await phone.page().tap({ text: '看说明' });
      await phone.waitFor('同意，继续');
      await phone.page().tap({ text: '同意，继续' });
      await phone.waitFor('第 1 步，共 4 步');
      const form = phone.page();
      await form.tap({ text: '咨询' });
      await form.waitFor('下一步');
      await form.tap({ text: '下一步' });
      await form.waitFor('第 2 步');
      await form.input({ ariaLabel: '内容' }, '我母亲八十三岁。想问高龄津贴。');
      await form.waitFor('下一步');
      await form.tap({ text: '下一步' });
      await form.waitFor('第 3 步');
      expect(form.value({ ariaLabel: '题目' })).toBe('我母亲八十三岁');
      await form.input({ ariaLabel: '题目' }, '高龄津贴\n怎么领');
      await form.waitFor('8 / 50');
      expect(form.value({ ariaLabel: '题目' })).toBe('高龄津贴 怎么领');
      await form.tap({ ariaLabel: '收信科室，请选择' });
      await form.waitFor('写给哪个科室？');
      await form.tap({ text: '不清楚' });
      await form.waitFor('下一步');
      await form.tap({ text: '下一步' });
      await form.waitFor('第 4 步');
      await form.input({ ariaLabel: '手机号' }, '13800000072');
      await form.waitFor('提交这封信');
      await form.tap({ text: '提交这封信' });
      await phone.waitFor('查询密码只显示这一次');
      await phone.close();
    },
    STORY_MS,
  );
});
