import { describe, expect, test } from '@jest/globals';
import { STORY_MS, type WeappStage, weappStage } from './support/stage.ts';

/** WeChat keeps the back key to itself: a form of several screens asks before it is left. */
describe('a form of 长辈版 in the mini-program', () => {
  let stage: WeappStage;
  weappStage('SQLite', async (opened) => {
    stage = opened;
  });

  test(
    'asks from its second question on, and no more when the first is shown again or the form is left',
    async () => {
      const phone = await stage.phone();
      await phone.waitFor('长辈版');
      await phone.page().tap({ text: '长辈版' });
      await phone.waitFor('写信问一问');
      await phone.page().tap({ text: '写信问一问' });
      await phone.waitFor('看说明');
      await phone.page().tap({ text: '看说明' });
      await phone.waitFor('同意，继续');
      await phone.page().tap({ text: '同意，继续' });
      await phone.waitFor('第 1 步，共 4 步');
      expect(phone.chrome.leavingAsks).toBeNull();

      await phone.page().tap(phone.page().findAll({ selector: '[aria-role="radio"]' })[0] ?? {});
      await phone.waitFor('下一步');
      await phone.page().tap({ text: '下一步' });
      await phone.waitFor('第 2 步，共 4 步');
      await phone.waitFor(() => phone.chrome.leavingAsks === '返回会离开这一页，写好的已经存好。要回到上一题，请点“上一步”。');
      await phone.page().tap({ text: '上一步' });
      await phone.waitFor('第 1 步，共 4 步');
      await phone.waitFor(() => phone.chrome.leavingAsks === null);

      await phone.page().tap({ text: '下一步' });
      await phone.waitFor(() => phone.chrome.leavingAsks !== null);
      await phone.back();
      await phone.waitFor('写信问一问');
      expect(phone.chrome.leavingAsks).toBeNull();
    },
    STORY_MS,
  );
});
