import { describe, expect, test } from '@jest/globals';
import { PoliciesImport } from '@mingchuang/bff/features/policies/policies.import';
import { DOCUMENTS } from '@mingchuang/bff/seed/documents';
import type { HelpfulRows } from '@mingchuang/shared/helpful/helpful.types';
import { asStaff } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import type { MiniProgram } from '../support/mini-program-host.ts';
import { STORY_MS, type WeappStage, weappStage } from './support/stage.ts';

const DOCUMENT = '明川区高龄津贴发放管理办法';

describe.each(ENGINES)('the built mini-program reads, on %s', (engine) => {
  let stage: WeappStage;
  let phone: MiniProgram;
  weappStage(engine, async (opened) => {
    stage = opened;
    for (const [n, text] of DOCUMENTS.entries()) await stage.bff.app.get(PoliciesImport).add(text, `document-${n}.txt`);
    phone = await stage.phone({ page: 'packages/policies/list/index' });
  });

  test(
    'a list is narrowed, a text is opened with its facts, its outline and its size',
    async () => {
      await phone.waitFor(`共 ${DOCUMENTS.length} 篇`);
      await phone.page().tap({ text: '筛选' });
      await phone.waitFor('有效性待核');
      await phone.page().tap({ ariaLabel: `有效性待核，${DOCUMENTS.length} 篇` });
      await phone.waitFor(`看这 ${DOCUMENTS.length} 篇`);
      await phone.page().tap({ text: `看这 ${DOCUMENTS.length} 篇` });
      // the narrowed list takes the place of the one below the sheet
      await phone.waitFor(() => phone.page().peek({ selector: '.sheet' }) === undefined && phone.page().peek({ selector: '.chosen-chip' }));
      await phone.waitFor(() => phone.page().peek({ selector: '.row-title', text: DOCUMENT }));
      await phone.page().tap({ selector: '.row-title', text: DOCUMENT });
      await phone.waitFor('发文机关');
      const page = phone.page();
      expect(page.path).toBe('packages/policies/detail/index');
      await page.tap({ text: '全部要素' });
      await page.waitFor('本站发布');
      await page.tap({ text: '目录' });
      await page.waitFor(() => page.peek({ selector: '.sheet-close' }));
      await page.tap({ ariaLabel: '关闭', selector: '.sheet-close' });
      await page.waitFor(() => page.peek({ selector: '.sheet-close' }) === undefined);
      await page.tap({ text: '字号' });
      await page.waitFor(() => page.peek({ text: '特大' }));
      await page.tap({ text: '特大' });
      await page.tap({ ariaLabel: '关闭', selector: '.sheet-close' });
      expect(page.findAll({ selector: '.text--largest' })).toHaveLength(1);
    },
    STORY_MS,
  );

  test(
    'a vote is counted, and changed',
    async () => {
      const page = phone.page();
      await page.tap({ text: '没解决' });
      await page.waitFor('写信问一问');
      await page.tap({ text: '改成有帮助' });
      await page.waitFor('您说有帮助');
      const lin = await asStaff(stage.bff.url, 'lin');
      expect((await lin.get<HelpfulRows>('/api/console/helpful')).body.items).toMatchObject([{ title: DOCUMENT, helpful: 1, unhelpful: 0 }]);
    },
    STORY_MS,
  );

  test(
    'without a network what was opened can be read again, also after the app was closed',
    async () => {
      await phone.back();
      await phone.page().waitFor('离线可读 1 篇');
      phone.network.setOnline(false);
      await phone.page().tap({ selector: '.row-title', text: DOCUMENT });
      await phone.waitFor('没有网络，这是');
      expect(phone.page().text()).toContain('年满 80 周岁的老年人');
      await phone.back();
      await phone.page().tap({ text: '离线可读 1 篇' });
      await phone.waitFor('最近看过的');
      await phone.page().tap({ text: '清空' });
      await phone.page().waitFor('清空看过的内容？');
      await phone.page().tap({ text: '清空', selector: '.button--main' });
      await phone.page().waitFor('还没有存下的内容');
      phone.network.setOnline(true);
    },
    STORY_MS,
  );
});
