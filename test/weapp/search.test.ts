import { describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import { ENGINES } from '../support/databases.ts';
import type { MiniProgram } from '../support/mini-program-host.ts';
import { STORY_MS, type WeappStage, weappStage } from './support/stage.ts';

const DOCUMENT = '明川区高龄津贴发放管理办法';
const LETTER = '母亲的高龄津贴没有到账';
const BOX = { ariaLabel: '要找的内容' };

describe.each(ENGINES)('the built mini-program searches, on %s', (engine) => {
  let stage: WeappStage;
  let phone: MiniProgram;
  weappStage(engine, async (opened) => {
    stage = opened;
    const { app, people } = stage.bff;
    for (const [n, text] of DOCUMENTS.entries()) await app.get(PoliciesImport).add(text, `document-${n}.txt`);
    const [resident, staff] = [await people.resident('13800000092'), await people.staff('shen')];
    const id = await people.submit(resident, { title: LETTER, body: '我母亲八十三岁，九月起没有收到。', allowPublication: true });
    await people.accept(staff, id);
    await people.reply(staff, id, '认证过期了，手机上认证以后就补发高龄津贴。');
    await people.publish(staff, id);
    phone = await stage.phone();
  });

  test(
    'from home by a suggestion to a document, and back to what was found',
    async () => {
      await phone.waitFor('搜政策、搜答复');
      await phone.page().tap({ text: '搜政策、搜答复' });
      await phone.waitFor('可以这样找');
      const page = phone.page();
      expect(page.path).toBe('packages/search/index');
      expect(page.find(BOX).attribute('focus')).toBe(true);
      await page.input(BOX, '高龄');
      await page.waitFor('找“高龄”');
      await page.waitFor('高龄老人津贴');
      await page.tap({ text: '高龄津贴' });
      await page.waitFor('共 2 条');
      expect(page.text()).toContain('也查了：');
      expect(page.value(BOX)).toBe('高龄津贴');
      expect(page.findAll({ selector: '.mark' }).map((mark) => mark.text())).toContain('高龄津贴');
      await page.tap({ selector: '.row-title', text: DOCUMENT });
      await phone.waitFor('发文机关');
      expect(phone.page().path).toBe('packages/policies/detail/index');
      await phone.back();
      await phone.page().waitFor('共 2 条');
    },
    STORY_MS,
  );

  test(
    'the keyboard’s own key looks for what is typed, a kind narrows it to a letter',
    async () => {
      const page = phone.page();
      await page.input(BOX, '母亲的津贴');
      await page.confirm(BOX);
      await page.waitFor('共 ');
      await page.tap({ text: '公开来信' });
      await page.waitFor('共 1 条');
      expect(page.text()).toContain('11月12日 答复');
      await page.tap({ selector: '.row-title' });
      await phone.waitFor('姓名、电话和个人信息已经去掉');
      expect(phone.page().path).toBe('packages/letters/public-detail/index');
      await phone.back();
    },
    STORY_MS,
  );

  test(
    'nothing found leads on, and what was looked for stays until it is cleared',
    async () => {
      const page = phone.page();
      await page.input(BOX, '鑫焱骉');
      await page.confirm(BOX);
      await page.waitFor('没有找到“鑫焱骉”');
      await page.tap({ text: '申请公开' });
      await phone.waitFor('申请公开前，请看一份说明');
      expect(phone.page().path).toBe('packages/disclosure/apply/index');
      await phone.back();
      await page.tap({ ariaLabel: '清空' });
      await page.waitFor('搜过的');
      expect(page.findAll({ selector: '.search-chip-words' }).map((chip) => chip.text())).toEqual(expect.arrayContaining(['鑫焱骉', '母亲的津贴', '高龄津贴']));
      await page.tap({ ariaLabel: '清掉搜过的' });
      await page.waitFor(() => !page.text().includes('搜过的'));
      expect(phone.storage.has('mc.searches')).toBe(false);
    },
    STORY_MS,
  );

  test(
    'a page that was shared opens with its question',
    async () => {
      const other = await stage.phone({ page: `/packages/search/index?q=${encodeURIComponent('高龄津贴')}&kind=policy` });
      await other.waitFor('共 1 条');
      expect(other.page().text()).toContain(DOCUMENT);
    },
    STORY_MS,
  );
});
