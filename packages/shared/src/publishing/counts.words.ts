import { CHANNEL_NAMES, type Channel, POLICY_KIND_NAMES, type PolicyKind } from '../policies/policies.words.ts';

/** 种类. What is a publication in its own right: a text, a period of figures, a consultation. */
export const PUBLICATION_KIND_NAMES = { ...POLICY_KIND_NAMES, figures: '定期公开数据', consultation: '意见征集' } as const;
export type PublicationKind = PolicyKind | 'figures' | 'consultation';
export const PUBLICATION_KINDS = /* @__PURE__ */ Object.keys(PUBLICATION_KIND_NAMES) as PublicationKind[];

/** 公开渠道. here: this platform, where everything that is counted stands; the others by the log of publications elsewhere. */
export const COUNTED_CHANNEL_NAMES = { here: '明窗', ...CHANNEL_NAMES } as const;
export type CountedChannel = 'here' | Channel;
export const COUNTED_CHANNELS = /* @__PURE__ */ Object.keys(COUNTED_CHANNEL_NAMES) as CountedChannel[];

export const NO_UNIT_NAME = '没有写明科室';
export const NO_FACET_NAME = '没有标明';
export const NO_COLUMN_NAME = '没有归入栏目';

/** 怎么数的: every rule by which something is in a number or is not, as the page and the table say it. */
export const COUNTING_RULES: readonly { about: string; rule: string }[] = [
  {
    about: '算一条的',
    rule: '一篇政策文件、政策解读、通知公告或者工作动态，一期定期公开的数据，一次意见征集（连同它的采纳反馈）。公开指南、通讯录、网上调查和公开的来信不在内。',
  },
  { about: '哪一年、哪一月', rule: '按北京时间首次公开的那一天。以前在别处公开、后来导入的，按原来公开的那一天；查不到日期的，哪一年都不算，另外写明条数。' },
  { about: '改过的', rule: '修改、更正出了新版本的，仍是一条，算在首次公开的那一天。' },
  { about: '废止、失效的', rule: '公开过，仍算一条；在清单里标明“已废止”。' },
  { about: '还没有公开的', rule: '起草中、审核中、定时未到、撤回的稿件，没有公布或者退回的数据，没有批准或者还没开始的征集，都不算。' },
  { about: '只对内部公开的', rule: '栏目或者它的上级只给工作人员看的，不是主动公开，不算，另外写明条数。' },
  { about: '隐藏的栏目', rule: '公开过的仍算，栏目名后面标明“已隐藏”。' },
  { about: '合并、移动过的栏目', rule: '算在现在的位置。' },
  { about: '科室', rule: '发布它的科室；数据是填报的科室，征集是征求意见的科室。导入的没有写明科室，单列一行。' },
  { about: '五公开', rule: '按文件、解读、公告、动态自己标明的算；数据和征集不标，不在里面。' },
  { about: '全文电子化率', rule: '文件、解读、公告、动态里，正文文字能在明窗直接读到的占多少；只有图片或者附件的不算。' },
  { about: '渠道', rule: '每条都在明窗公开；其他渠道按登记的发布算，同一条在一个渠道只算一次。一条可以有几个渠道，所以渠道之间不相加。' },
];
