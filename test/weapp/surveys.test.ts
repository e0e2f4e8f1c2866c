import { afterEach, describe, expect, test } from '@jest/globals';
import { Asking } from '@mingchuang/bff/seed/asking';
import type { Survey, SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import { Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { STORY_MS, type WeappStage, weappStage } from './support/stage.ts';

const QUESTIONS: SurveyQuestion[] = [
  {
    id: 'way',
    kind: 'single',
    title: '您是怎样取号的？',
    required: true,
    options: [
      { id: 'a', label: '提前预约' },
      { id: 'b', label: '现场取号' },
    ],
  },
  { id: 'more', kind: 'text', title: '您的建议', required: false },
];

describe.each(ENGINES)('the built mini-program answers a survey, on %s', (engine) => {
  let stage: WeappStage;
  let id: string;

  weappStage(engine, async (opened) => {
    stage = opened;
    const { app, clock, people } = stage.bff;
    const survey = { title: '婚姻登记服务调查', intro: '大约一分钟。', questions: QUESTIONS };
    id = (await new Asking(app, clock).openSurvey(await people.staff('xu'), await people.staff('gu'), survey, 7)).id;
  });
  afterEach(() => stage.clear());

  test(
    'once, and a second time it says so',
    async () => {
      const phone = await stage.phone({ openid: 'openid-answers', page: `/packages/consultations/survey/index?id=${id}` });
      await phone.waitFor('婚姻登记服务调查');
      await phone.page().tap({ text: '开始填写' });
      await phone.waitFor('还差第 1 题');
      await phone.page().tap({ text: '现场取号' });
      await phone.waitFor('交问卷');
      await phone.page().input({ placeholder: '请不要写姓名、电话和证件号码' }, '周六也开就好了');
      await phone.waitFor('已答 2 / 2 题');
      await phone.page().tap({ text: '交问卷' });
      await phone.waitFor('已经收到，谢谢您');
      const { body } = await new Client(stage.bff.url).get<Survey>(`/api/surveys/${id}`);
      expect([body.answered, body.results]).toEqual([1, null]);
      const again = await stage.phone({ openid: 'openid-answers', page: `/packages/consultations/survey/index?id=${id}` });
      await again.waitFor('您已经填过了，谢谢');
    },
    STORY_MS,
  );
});
