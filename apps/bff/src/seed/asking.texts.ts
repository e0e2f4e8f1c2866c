import type { SurveyAnswers, SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import type { AskedStory, OpinionStory } from './asking.ts';

/** Invented texts of the demonstration bureau. */
export const OPEN_DRAFT: AskedStory = {
  kind: 'draft',
  title: '明川区社区老年助餐服务管理办法（征求意见稿）',
  days: 31,
  explanation: `一、为什么要定这个办法
全区现有社区老年助餐点四十六个，服务时间、收费和补贴各不相同。为了让老人吃得方便、吃得放心，起草了这个办法。
二、主要内容
明确谁可以用餐、怎样收费、补贴多少，规定助餐点的卫生和公示要求。`,
  draft: `第一章 总则
第一条 为了规范社区老年助餐服务，方便老年人就近用餐，制定本办法。
第二条 本办法适用于本区社区老年助餐点的设立、服务和管理。
第二章 服务对象和补贴
第三条 本区年满六十周岁的老年人可以到任一助餐点用餐。
第四条 年满八十周岁的老年人每餐补贴二元，特困、低保老年人每餐补贴四元。
第三章 助餐点
第五条 助餐点每周至少开放五天，每天至少提供午餐。
第六条 助餐点应当每天公示菜品、价格和食品留样情况。`,
};
export const OPEN_OPINIONS: readonly OpinionStory[] = [
  { text: '希望周末也开，子女上班，老人周末一样要吃饭。', about: '第五条', group: null },
  { text: '八十岁补两元太少，建议七十五岁起补。', about: '第四条', group: null },
  { text: '能不能送餐上门？我母亲腿脚不便，下不了楼。', about: '第三条', group: null },
  { text: '公示菜价很好，建议同时公示一周菜单。', about: '第六条', group: null },
  { text: '希望增加低盐低糖的选择。', about: '', group: null },
];

export const TOLD_DRAFT: AskedStory = {
  kind: 'draft',
  title: '明川区婚姻登记预约服务规定（征求意见稿）',
  days: 30,
  explanation: '为了减少排队，拟推行预约登记，并保留现场窗口。',
  draft: `第一条 婚姻登记可以提前三十日内预约。
第二条 每日保留三成号源给没有预约的当事人。
第三条 预约后不能来的，应当提前一日取消。`,
};
export const TOLD_OPINIONS: readonly OpinionStory[] = [
  { text: '三十天太短，国庆想提前两个月定。', about: '第一条', group: 0 },
  { text: '建议延长到六十天。', about: '第一条', group: 0 },
  { text: '老年人再婚不会用手机，现场号要多留。', about: '第二条', group: 1 },
  { text: '现场号留三成不够，周一人最多。', about: '第二条', group: 1 },
  { text: '取消不用提前，当天取消也应允许。', about: '第三条', group: 2 },
];
export const TOLD_GROUPS = [
  { summary: '预约时间太短', decision: 'adopted', reason: '已改为提前六十日内预约。' },
  { summary: '多留现场号', decision: 'partly', reason: '周一和节后首日现场号提到五成，其他日子仍为三成，运行半年后再看。' },
  { summary: '当天也能取消', decision: 'rejected', reason: '当天取消的号别人来不及用，上月因此空号一百多个，所以仍须提前一日。' },
] as const;

/** Closed, sorted in part, and its feedback due soon. */
export const WAITING_DRAFT: AskedStory = {
  kind: 'decision',
  title: '关于新建柳岸街道养老服务中心的公示',
  days: 20,
  shortReason: '建设用地批复将于年底到期，须在此前完成公示。',
  explanation: '柳岸街道六十周岁以上老人一万二千人，没有综合养老服务设施，拟新建一处。',
  draft: '拟建于柳岸街道文昌路，建筑面积三千二百平方米，设日间照料床位六十张、助餐厅一处。',
};
export const WAITING_OPINIONS: readonly OpinionStory[] = [
  { text: '文昌路早晚堵车，建议出入口开在背街。', about: '', group: 0 },
  { text: '希望有康复训练室。', about: '', group: null },
  { text: '建设期间请控制噪声，旁边是小学。', about: '', group: null },
];

const option = (id: string, label: string) => ({ id, label });
export const SURVEY_QUESTIONS: SurveyQuestion[] = [
  {
    id: 'age',
    kind: 'single',
    title: '您的年龄',
    required: true,
    options: [option('a', '60 岁以下'), option('b', '60 至 69 岁'), option('c', '70 至 79 岁'), option('d', '80 岁以上')],
  },
  {
    id: 'want',
    kind: 'multiple',
    title: '您最需要哪些居家养老服务？',
    required: true,
    most: 3,
    options: [option('a', '助餐送餐'), option('b', '助浴'), option('c', '陪同就医'), option('d', '家庭保洁'), option('e', '康复护理')],
  },
  { id: 'ease', kind: 'scale', title: '您觉得申请这些服务方便吗？', required: false, steps: 5, low: '很不方便', high: '很方便' },
  { id: 'more', kind: 'text', title: '您还希望我们做什么？', required: false },
];
export const OPEN_SURVEY = {
  title: '居家养老服务需求调查',
  intro: '为了编制明年的服务清单，想听听您的需要。大约两分钟，匿名填写。',
  questions: SURVEY_QUESTIONS,
};
export const TOLD_SURVEY = {
  title: '婚姻登记服务满意度调查',
  intro: '请来办过婚姻登记的朋友说说感受。',
  questions: [
    { id: 'way', kind: 'single', title: '您是怎样取号的？', required: true, options: [option('a', '提前预约'), option('b', '现场取号')] },
    { id: 'ease', kind: 'scale', title: '您对窗口服务满意吗？', required: true, steps: 5, low: '很不满意', high: '很满意' },
    {
      id: 'better',
      kind: 'multiple',
      title: '哪些地方要改进？',
      required: false,
      most: 3,
      options: [option('a', '排队时间'), option('b', '材料说明'), option('c', '停车'), option('d', '拍照收费')],
    },
    { id: 'more', kind: 'text', title: '您的建议', required: false },
  ] satisfies SurveyQuestion[],
};

const WORDS = ['停车场太小，希望和旁边商场说说。', '', '材料清单写得清楚，一次就办好了。', '', '', '希望周六也开。'];
/** Twelve people, no two alike. */
export const TOLD_ANSWERS: readonly SurveyAnswers[] = Array.from({ length: 12 }, (_, n) => ({
  way: [n % 3 === 0 ? 'b' : 'a'],
  ease: [5, 4, 5, 3, 4, 5, 2, 4, 5, 4, 4, 5][n] ?? 4,
  ...(n % 4 === 3 ? {} : { better: [['a', 'c'], ['b'], ['c']][n % 3] ?? [] }),
  ...(WORDS[n] ? { more: WORDS[n] } : {}),
}));
export const OPEN_ANSWERS: readonly SurveyAnswers[] = Array.from({ length: 7 }, (_, n) => ({
  age: [['a', 'b', 'c', 'd'][n % 4] ?? 'a'],
  want: [
    ['a', 'c'],
    ['b', 'e'],
    ['a', 'd', 'e'],
  ][n % 3] ?? ['a'],
  ease: 1 + (n % 5),
}));
