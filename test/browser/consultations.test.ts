import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Days } from '@mingchuang/bff/outbox/days';
import { PublicCache } from '@mingchuang/bff/platform/public-cache';
import { type AskedStory, Asking } from '@mingchuang/bff/seed/asking';
import { addDays, startOfDay } from '@mingchuang/shared/local-date';
import type { Page } from 'playwright-core';
import { ENGINES } from '../support/databases.ts';
import { faultsOf } from './support/checks.ts';
import { at, button, residentAt, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const PHONE = '13800000071';
const STORY: AskedStory = {
  kind: 'draft',
  title: '社区老年助餐服务管理办法（征求意见稿）',
  explanation: '一、为什么要定这个办法\n为了让老人吃得方便、吃得放心。',
  draft: '第一章 总则\n第一条 每周至少开放五天。',
  days: 1,
  shortReason: '年底前施行',
};
const OPINION = '希望周末也开<b>，子女上班，老人周末一样要吃饭。';
const REASON = '已改为每天开放。';

describe.each(ENGINES)('a consultation on a phone and at two desks, on %s', (engine) => {
  let stage: Stage;
  let asking: Asking;

  beforeAll(async () => {
    stage = await Stage.open(engine);
    asking = new Asking(stage.bff.app, stage.bff.clock);
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const deskOf = async (account: string, id: string): Promise<Page> => {
    const desk = await stage.desk();
    await signInByKeyboard(desk, stage.url, account);
    await desk.goto(`${stage.url}/console/consultations/${id}`);
    await desk.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
    return desk;
  };
  const checked = async (page: Page, screen: string, measures: { text?: number; target?: number } = { target: 44 }) =>
    expect(await faultsOf(page, screen, measures)).toEqual([]);

  scene(
    () => stage,
    'from the notice to what became of an opinion',
    async () => {
      const { app, clock, people } = stage.bff;
      const [jiang, gu] = [await people.staff('jiang'), await people.staff('gu')];
      const { id, closesOn } = await asking.open(jiang, gu, STORY);

      const phone = await stage.phone();
      await residentAt(phone, stage.url, '/packages/consultations/list/index', PHONE);
      await phone
        .getByRole('link', { name: new RegExp(STORY.title) })
        .filter({ visible: true })
        .first()
        .waitFor();
      await checked(phone, 'list');
      await phone
        .getByRole('link', { name: new RegExp(STORY.title) })
        .filter({ visible: true })
        .first()
        .click();
      await visible(phone, '还有 1 天').waitFor();
      await checked(phone, 'one');
      await button(phone, '提意见').click();
      await phone.getByRole('textbox', { name: '您的意见' }).fill(OPINION);
      await phone.reload(); // what was being written is still there
      await phone.getByRole('textbox', { name: '您的意见' }).waitFor();
      expect(await phone.getByRole('textbox', { name: '您的意见' }).inputValue()).toBe(OPINION);
      await checked(phone, 'opinion');
      await button(phone, '送出意见').click();
      await visible(phone, '意见已收到，谢谢您').waitFor();
      await checked(phone, 'thanks');

      clock.set(`${closesOn}T23:00:00+08:00`);
      clock.advance(2 * 3_600_000);
      app.get(PublicCache).clear();
      const author = await deskOf('jiang', id);
      await button(author, '开始整理意见').click();
      await author.getByText(OPINION).waitFor();
      await button(author, '加一类').click();
      await author.getByRole('textbox', { name: '归纳' }).fill('开放时间');
      await author.getByRole('combobox', { name: /^是否采纳/ }).selectOption({ label: '采纳' });
      await author.getByRole('textbox', { name: '理由' }).fill(REASON);
      await button(author, '保存这一类').click();
      await author.getByRole('region', { name: '开放时间' }).waitFor();
      await author.getByRole('combobox', { name: /^归到哪一类/ }).selectOption({ label: '开放时间' });
      await author.getByText('都归好类了').waitFor();
      await checked(author, 'board', {});
      await button(author, '提交反馈').click();
      await author.getByText('现在没有您要办的步骤。').waitFor();

      const approver = await deskOf('gu', id);
      await button(approver, '公布反馈').click();
      await approver.getByRole('heading', { name: '公布的反馈' }).waitFor();

      const later = await stage.phone();
      await residentAt(later, stage.url, '/packages/account/notifications/index', PHONE);
      await visible(later, '您提的意见有反馈了').waitFor();
      await visible(later, '1 条未读').waitFor();
      await checked(later, 'inbox');
      await visible(later, '您提的意见有反馈了').click();
      await visible(later, '意见采纳情况').waitFor();
      await visible(later, REASON).waitFor();
      await visible(later, '我提的意见').waitFor();
      await visible(later, OPINION).waitFor();
      await checked(later, 'feedback');
      await later.goto(at(stage.url, '/pages/home/index'));
      await button(later, '长辈版').click();
      await later.goto(at(stage.url, `/packages/consultations/detail/index?id=${id}`));
      await visible(later, '意见采纳情况').waitFor();
      await checked(later, 'feedback, elder', { text: 18, target: 60 });
    },
  );

  scene(
    () => stage,
    'a survey: built with the keyboard, answered one question a screen in 长辈版',
    async () => {
      const { people } = stage.bff;
      const desk = await stage.desk();
      await signInByKeyboard(desk, stage.url, 'jiang');
      await desk.goto(`${stage.url}/console/surveys/new`);
      await desk.getByRole('textbox', { name: '标题' }).fill('助餐点调查');
      for (const kind of ['填写', '打分']) await button(desk, kind).press('Enter');
      await desk.getByRole('textbox', { name: '第 1 题的题目' }).fill('还想说什么？');
      await desk.getByRole('textbox', { name: '第 2 题的题目' }).fill('饭菜怎么样？');
      await button(desk, '第 2 题上移').press('Enter');
      expect(await desk.getByRole('textbox', { name: '第 1 题的题目' }).inputValue()).toBe('饭菜怎么样？');
      await checked(desk, 'builder', {});
      await button(desk, '保存').press('Enter');
      await desk.getByRole('heading', { level: 1, name: '助餐点调查' }).waitFor();

      const [jiang, gu] = [await people.staff('jiang'), await people.staff('gu')];
      const questions = [
        { id: 'q1', kind: 'scale', title: '饭菜怎么样？', required: true, steps: 5, low: '不好', high: '很好' },
        { id: 'q2', kind: 'text', title: '还想说什么？', required: false },
      ] as const;
      const survey = await asking.openSurvey(jiang, gu, { title: '助餐点调查', intro: '', questions: [...questions] }, 3);
      const phone = await stage.phone();
      await residentAt(phone, stage.url, '/pages/home/index', '13800000072');
      await button(phone, '长辈版').click();
      await phone.goto(at(stage.url, `/packages/consultations/survey/index?id=${survey.id}`));
      await button(phone, '开始填写').click();
      await visible(phone, '第 1 步，共 2 步').waitFor();
      await checked(phone, 'survey, step 1, elder', { text: 18, target: 60 });
      await phone.getByRole('radio', { name: '4' }).click();
      await button(phone, '下一题').click();
      await phone.getByRole('textbox', { name: '还想说什么？' }).fill('都好');
      await checked(phone, 'survey, step 2, elder', { text: 18, target: 60 });
      await button(phone, '交问卷').click();
      await visible(phone, '已经收到，谢谢您').waitFor();
    },
  );

  scene(
    () => stage,
    'a feedback that is late stands above the list',
    async () => {
      const { app, clock, people } = stage.bff;
      const title = '高龄津贴发放办法（征求意见稿）';
      const [jiang, gu] = [await people.staff('jiang'), await people.staff('gu')];
      const { closesOn } = await asking.open(jiang, gu, { ...STORY, title });
      clock.set(startOfDay(addDays(closesOn, 40)) + 9 * 3_600_000);
      await app.get(Days).begin();
      await stage.bff.drain();
      const desk = await stage.desk();
      await signInByKeyboard(desk, stage.url, 'jiang');
      await desk.goto(`${stage.url}/console/consultations?list=waiting`);
      const alarm = desk.getByRole('list', { name: '反馈期限提醒' }).getByRole('listitem').filter({ hasText: title });
      await alarm.getByText(/反馈应在 .* 前公布，已超期/).waitFor();
      await checked(desk, 'late feedbacks', {});
      await alarm.getByRole('button', { name: `知道了：${title}` }).press('Enter');
      await alarm.waitFor({ state: 'hidden' });
      await desk.getByRole('link', { name: '网上调查' }).press('Enter');
      await desk.getByRole('heading', { level: 1, name: '网上调查' }).waitFor();
      await checked(desk, 'surveys', {});
    },
  );
});
