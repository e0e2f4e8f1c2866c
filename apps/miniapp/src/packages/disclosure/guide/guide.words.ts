import {
  ANSWER_WORKING_DAYS,
  EXTENSION_MAX_WORKING_DAYS,
  FEE_MEASURES,
  REVIEW_DAYS,
  SUIT_MONTHS,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
} from '@mingchuang/shared/disclosure/disclosure.types';

/** What a resident needs to know before applying. Articles without a name are those of the 条例. */
export interface Chapter {
  title: string;
  lines: readonly string[];
  basis: string;
}

export const GUIDE: readonly Chapter[] = [
  {
    title: '谁可以申请',
    lines: ['公民、法人和其他组织都可以申请。', '不用说明拿来做什么。'],
    basis: '第二十七条、第二十八条',
  },
  {
    title: '申请里要写什么',
    lines: [
      '您的姓名或单位名称、身份证明和联系方式。',
      '想要的信息叫什么名字、文号是什么；不知道的，写明能查到它的特征。',
      '想要纸质的还是电子的，怎么拿到。',
      '自己写有困难的，可以口头说，由工作人员代填。',
    ],
    basis: '第二十九条',
  },
  {
    title: '哪天算收到',
    lines: [
      '当面交的，当天就算收到。',
      '寄挂号信、特快专递等要签收的，签收那天算收到。',
      '寄平信的，工作人员跟您确认的那天算收到。',
      '用传真或者在网上提交的，双方确认的那天算收到。',
    ],
    basis: '第三十一条',
  },
  {
    title: '多久答复',
    lines: [
      '能当场答复的当场答复。',
      `不能的，从收到的第二天起，${ANSWER_WORKING_DAYS} 个工作日内答复。`,
      `需要延长的，须经批准并告诉您，只能延长一次，最多 ${EXTENSION_MAX_WORKING_DAYS} 个工作日。`,
      '要征求第三方或其他机关意见的，征求意见的时间不算在内。',
    ],
    basis: '第三十三条',
  },
  {
    title: '写得不清楚怎么办',
    lines: [
      `局里在收到后 ${SUPPLEMENT_NOTICE_WORKING_DAYS} 个工作日内，一次说清要补什么、哪天以前补。`,
      '收到补正的那天起，答复期限重新计算。',
      '没有正当理由，到期不补的，算放弃申请。',
    ],
    basis: '第三十条',
  },
  {
    title: '收不收钱',
    lines: ['一般不收钱。', '申请的数量、次数明显超过合理范围的，才可能收信息处理费，会先书面通知您。'],
    basis: `第四十二条、${FEE_MEASURES}`,
  },
  {
    title: '会得到什么答复',
    lines: [
      '已经公开的，告诉您到哪里看；可以公开的，给您。',
      '不能公开的，说明理由；只有一部分不能公开的，其余的照样给您。',
      '没有这个信息的，告诉您没有；不归本局管的，说明理由，知道归谁管的，告诉您找谁。',
    ],
    basis: '第三十六条、第三十七条',
  },
  {
    title: '不满意怎么办',
    lines: [
      '可以向上一级行政机关或政府信息公开工作主管部门投诉、举报。',
      `也可以在收到答复后 ${REVIEW_DAYS} 日内申请行政复议，或者在 ${SUIT_MONTHS} 个月内提起行政诉讼。`,
      '对不予公开不服的，先复议，再诉讼。',
    ],
    basis: '第五十一条、《行政复议法》第二十条和第二十三条、《行政诉讼法》第四十六条',
  },
];
