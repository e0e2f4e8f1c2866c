import type { Check, FindingEventType, FindingQueue, FindingState, FindingStep, MeasureState } from './monitoring.types.ts';

const INDICATORS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）';
const REGULATION = '《政府信息公开条例》';

export interface CheckFacts {
  name: string;
  /** when it is bad */
  rule: string;
  /** by what */
  basis: string;
  /** to see to it, from the day after it was found; set by this product */
  workingDays: number;
}

export const CHECK_FACTS: Record<Check, CheckFacts> = {
  homeStale: { name: '首页更新', rule: '首页超过两周没有新内容', basis: INDICATORS, workingDays: 3 },
  columnStale: {
    name: '栏目更新',
    rule: '动态要闻超过两周，统计信息超过三个月，通知公告、政策文件超过六个月，其他栏目超过自己的更新周期没有新内容；没有日期的不算更新',
    basis: INDICATORS,
    workingDays: 5,
  },
  staleMany: { name: '应更新未更新的栏目数', rule: '应更新未更新的栏目达到10个', basis: INDICATORS, workingDays: 10 },
  columnEmpty: { name: '空白栏目', rule: '栏目里没有内容', basis: INDICATORS, workingDays: 10 },
  emptyMany: { name: '空白栏目数', rule: '空白栏目达到5个', basis: INDICATORS, workingDays: 10 },
  letterUnanswered: { name: '来信未答复', rule: '有效来信超过三个月没有答复', basis: INDICATORS, workingDays: 3 },
  repliesStale: { name: '留言答复公开', rule: '公开的来信和答复超过两个月没有更新', basis: INDICATORS, workingDays: 5 },
  interpretationOverdue: { name: '政策解读', rule: '政策文件的解读过了期限没有发布', basis: `${REGULATION}第六条、本局解读方案`, workingDays: 3 },
  guideDue: { name: '公开指南', rule: '公开指南过了复核日期', basis: `${REGULATION}第十二条`, workingDays: 10 },
  contactsDue: { name: '通讯录', rule: '通讯录过了复核日期', basis: `${REGULATION}第十二条`, workingDays: 10 },
};

export const MEASURE_STATE_NAMES: Record<MeasureState, string> = { bad: '不合格', near: '接近', good: '正常' };

export const FINDING_STATE_NAMES: Record<FindingState, string> = {
  open: '待整改',
  inProgress: '整改中',
  reopened: '退回整改',
  done: '待核实',
  verified: '已核实',
  cleared: '已自行消除',
};

export const FINDING_QUEUE_NAMES: Record<FindingQueue, string> = { open: '待整改', done: '待核实', closed: '已结束' };

export const FINDING_STEP_NAMES: Record<FindingStep, string> = {
  start: '开始整改',
  complete: '报告整改完成',
  verify: '核实',
  reopen: '退回整改',
  assign: '指定责任人',
};

export const FINDING_EVENT_NAMES: Record<FindingEventType, string> = {
  found: '监测发现',
  start: '开始整改',
  complete: '报告整改完成',
  verify: '核实通过',
  reopen: '退回整改',
  assign: '指定责任人',
  clear: '再次监测已达标，自行消除',
};

/** Whose step it is, for those whose it is not. */
export const FINDING_STEP_WHO: Record<FindingStep, string> = {
  start: '由责任人或者责任科室的经办人办',
  complete: '由责任人或者责任科室的经办人报告',
  verify: '由监督人员或者局领导核实',
  reopen: '由监督人员或者局领导退回',
  assign: '由监督人员或者局领导指定',
};

/** When it can be taken, for those who are too early or too late. */
export const FINDING_STEP_WHEN: Record<FindingStep, string> = {
  start: '已经开始，或者已经报告完成',
  complete: '已经报告完成',
  verify: '等责任科室报告整改完成以后再核实',
  reopen: '等责任科室报告整改完成以后才能退回',
  assign: '已经报告完成，不再换责任人',
};
