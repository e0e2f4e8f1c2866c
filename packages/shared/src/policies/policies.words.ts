// Lists of keys are marked as pure: an app carries only those it uses.

/** 政策文件, 政策解读, 通知公告, 动态要闻. */
export const POLICY_KIND_NAMES = { document: '政策文件', interpretation: '政策解读', notice: '通知公告', news: '工作动态' } as const;
export type PolicyKind = keyof typeof POLICY_KIND_NAMES;
export const POLICY_KINDS = /* @__PURE__ */ Object.keys(POLICY_KIND_NAMES) as PolicyKind[];

/** 有效性. unverified: it came from elsewhere and nobody has said yet. */
export const VALIDITY_NAMES = {
  valid: '有效',
  pending: '尚未施行',
  amended: '已修改',
  lapsed: '已失效',
  abolished: '已废止',
  unverified: '有效性待核',
} as const;
export type Validity = keyof typeof VALIDITY_NAMES;
export const VALIDITIES = /* @__PURE__ */ Object.keys(VALIDITY_NAMES) as Validity[];

/** How an interpretation speaks (解读形式). */
export const INTERPRETATION_FORM_NAMES = {
  text: '文字解读',
  picture: '图解',
  questions: '问答解读',
  media: '音视频解读',
  press: '媒体解读',
  expert: '专家解读',
  principal: '负责人解读',
  conference: '新闻发布会',
  interview: '在线访谈',
  reporters: '答记者问',
} as const;
export type InterpretationForm = keyof typeof INTERPRETATION_FORM_NAMES;
export const INTERPRETATION_FORMS = /* @__PURE__ */ Object.keys(INTERPRETATION_FORM_NAMES) as InterpretationForm[];

/** 主题分类. */
export const THEME_NAMES = {
  relief: '社会救助',
  eldercare: '养老服务',
  children: '儿童福利',
  disability: '残疾人福利',
  marriage: '婚姻登记',
  funeral: '殡葬管理',
  organisations: '社会组织',
  charity: '慈善和社会工作',
  communities: '基层治理',
  places: '区划地名',
  finance: '财务和规划',
  general: '综合政务',
} as const;
export type PolicyTheme = keyof typeof THEME_NAMES;
export const POLICY_THEMES = /* @__PURE__ */ Object.keys(THEME_NAMES) as PolicyTheme[];

/** 体裁分类. */
export const GENRE_NAMES = {
  rules: '办法',
  detailedRules: '细则',
  opinion: '意见',
  decision: '决定',
  order: '命令',
  notice: '通知',
  announcement: '公告',
  circular: '通告',
  report: '通报',
  reply: '批复',
  letter: '函',
  minutes: '纪要',
  plan: '规划计划',
  statistics: '统计信息',
  other: '其他',
} as const;
export type PolicyGenre = keyof typeof GENRE_NAMES;
export const POLICY_GENRES = /* @__PURE__ */ Object.keys(GENRE_NAMES) as PolicyGenre[];

/** 公开属性. */
export const OPENNESS_NAMES = { proactive: '主动公开', onRequest: '依申请公开', withheld: '不予公开' } as const;
export type Openness = keyof typeof OPENNESS_NAMES;
export const OPENNESSES = /* @__PURE__ */ Object.keys(OPENNESS_NAMES) as Openness[];

/** Why something is not published on one's own initiative, by article of 《政府信息公开条例》; which of the two it can lead to. */
export const OPENNESS_GROUNDS = {
  notGeneral: { name: '不需要公众广泛知晓或者广泛参与', article: '第十九条', openness: 'onRequest' },
  stateSecret: { name: '依法确定为国家秘密', article: '第十四条', openness: 'withheld' },
  forbidden: { name: '法律、行政法规禁止公开', article: '第十四条', openness: 'withheld' },
  safety: { name: '公开后可能危及国家安全、公共安全、经济安全、社会稳定', article: '第十四条', openness: 'withheld' },
  thirdParty: { name: '涉及商业秘密、个人隐私，公开会损害第三方合法权益', article: '第十五条', openness: 'withheld' },
  internal: { name: '人事管理、后勤管理、内部工作流程等内部事务信息', article: '第十六条', openness: 'withheld' },
  process: { name: '讨论记录、过程稿、磋商信函、请示报告等过程性信息', article: '第十六条', openness: 'withheld' },
  caseFile: { name: '行政执法案卷信息', article: '第十六条', openness: 'withheld' },
} as const;
export type OpennessGround = keyof typeof OPENNESS_GROUNDS;
export const OPENNESS_GROUND_KEYS = /* @__PURE__ */ Object.keys(OPENNESS_GROUNDS) as OpennessGround[];

/** 五公开. */
export const FACET_NAMES = { decision: '决策公开', execution: '执行公开', management: '管理公开', service: '服务公开', result: '结果公开' } as const;
export type Facet = keyof typeof FACET_NAMES;
export const FACETS = /* @__PURE__ */ Object.keys(FACET_NAMES) as Facet[];

/** 公开方式, and where a publication elsewhere is logged. */
export const CHANNEL_NAMES = {
  website: '门户网站',
  wechat: '微信公众号',
  weibo: '微博',
  app: '政务客户端',
  gazette: '政府公报',
  press: '报刊',
  broadcast: '广播电视',
  board: '公告栏、电子屏',
  reading: '查阅点',
} as const;
export type Channel = keyof typeof CHANNEL_NAMES;
export const CHANNELS = /* @__PURE__ */ Object.keys(CHANNEL_NAMES) as Channel[];

/** Something seen or heard at another address. */
export interface Medium {
  kind: 'video' | 'audio' | 'page';
  /** https */
  address: string;
  /** what it says, in words, for those who do not see or hear it */
  description: string;
}

/** The steps of a review (三级审核 and 保密审查). */
export const STAGE_NAMES = { first: '编辑初审', second: '科室复审', final: '分管领导终审', secrecy: '保密审查' } as const;
export type ReviewStage = keyof typeof STAGE_NAMES;
export const REVIEW_STAGES = /* @__PURE__ */ Object.keys(STAGE_NAMES) as ReviewStage[];

/** What happened to a draft, as its history and a 412 say it. */
export const DRAFT_EVENT_NAMES = {
  created: '开始起草',
  edited: '修改稿件',
  submitted: '提交审核',
  passed: '审核通过',
  refused: '审核退回',
  approved: '审核全部通过',
  scheduled: '定时发布',
  unscheduled: '取消定时发布',
  scheduleFailed: '没有按时发布',
  published: '发布',
  withdrawn: '撤回稿件',
} as const;
export type DraftEventType = keyof typeof DRAFT_EVENT_NAMES;

export const DRAFT_STATE_NAMES = {
  draft: '起草中',
  inReview: '审核中',
  returned: '已退回',
  approved: '待发布',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤回',
} as const;
export type DraftState = keyof typeof DRAFT_STATE_NAMES;
export const DRAFT_STATES = /* @__PURE__ */ Object.keys(DRAFT_STATE_NAMES) as DraftState[];
