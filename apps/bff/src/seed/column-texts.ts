import type { WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import { defaultColumnId } from '../features/columns/columns.start.ts';

/** A text of a column that is otherwise filled by other rooms or by nobody. */
export interface ColumnText {
  column: string;
  account: string;
  /** working days ago on which it was published */
  ago: number;
  write: WriteDraft;
}

type Kept = Pick<WriteDraft, 'theme' | 'genre'>;

const text = (column: string, account: string, ago: number, kept: Kept, title: string, words: string): ColumnText => ({
  ...{ column, account, ago },
  write: {
    ...{ kind: 'notice', title, issuer: '明川区民政局', columnId: defaultColumnId(column), ...kept },
    blocks: words.split('\n').map((line) => ({ type: 'paragraph', text: line })),
  },
});

const OFFICE: Kept = { theme: 'general', genre: 'other' };

/** Invented. They stand in their columns before anybody looks. */
export const COLUMN_TEXTS: readonly ColumnText[] = [
  text('organ.leaders', 'lu', 40, OFFICE, '局领导分工', '局长主持全面工作。\n分管副局长负责社会救助、养老服务和政务公开。'),
  text(
    'report',
    'lu',
    45,
    { theme: 'general', genre: 'report' },
    '2025年政府信息公开工作年度报告',
    '全年主动公开信息 386 条，收到公开申请 41 件，全部按期答复。',
  ),
  text('plan', 'lu', 44, { theme: 'finance', genre: 'plan' }, '2026年民政工作要点', '新建社区食堂 12 个，适老化改造 600 户，新增养老床位 300 张。'),
  text(
    'statistics',
    'lu',
    20,
    { theme: 'general', genre: 'statistics' },
    '第三季度民政统计数据',
    '养老机构 38 家、床位 4126 张；第三季度结婚登记 812 对、离婚登记 203 对。',
  ),
  text(
    'service.guide',
    'xu',
    30,
    { theme: 'marriage', genre: 'notice' },
    '结婚登记怎么办',
    '双方带身份证和三张合影，到区政务服务中心二楼办理，当场领证。\n周六上午也办。',
  ),
  text('service.results', 'xu', 14, { theme: 'organisations', genre: 'announcement' }, '社会组织登记结果', '准予成立登记 3 家，变更登记 5 家，注销登记 1 家。'),
  text(
    'finance.accounts',
    'lu',
    46,
    { theme: 'finance', genre: 'report' },
    '2025年度部门决算',
    '收入合计 7692.13 万元，支出合计 7640.05 万元，结转下年 52.08 万元。',
  ),
  text('fees', 'lu', 46, { theme: 'finance', genre: 'notice' }, '行政事业性收费目录', '本局现在没有行政事业性收费。\n殡葬服务的收费由殡仪馆另行公布。'),
  text(
    'projects',
    'lu',
    32,
    { theme: 'eldercare', genre: 'circular' },
    '区养老服务中心建设进展',
    '主体已经完工，正在装修，计划明年三月投入使用，床位 160 张。',
  ),
  text('welfare.elderly', 'jiang', 16, { theme: 'eldercare', genre: 'notice' }, '高龄津贴本月发放情况', '本月发放 9316 人，共 112.4 万元，已于 10 日前到账。'),
  text('welfare.children', 'fang', 35, { theme: 'children', genre: 'notice' }, '孤儿基本生活保障标准', '集中供养每人每月 2360 元，散居每人每月 1780 元。'),
  text('welfare.disabled', 'jiang', 35, { theme: 'disability', genre: 'notice' }, '残疾人两项补贴标准', '生活补贴每人每月 120 元，护理补贴每人每月 160 元。'),
  text('emergency', 'lu', 25, { theme: 'general', genre: 'plan' }, '低温雨雪天气救助预案', '气温低于零下五度时，救助站二十四小时开门，街道每晚巡查一次。'),
  text('recruitment', 'lu', 30, { theme: 'general', genre: 'announcement' }, '公开招聘社区工作者公告', '招聘 18 人，报名到本月底，笔试时间另行通知。'),
  text('proposals', 'lu', 28, { theme: 'general', genre: 'reply' }, '建议提案办理情况', '今年承办建议 9 件、提案 14 件，已全部答复，代表和委员都表示满意。'),
];

/** Published by those whom the daily look told that their column was empty. */
export const LATE_TEXTS = {
  system: text('system', 'lu', 10, OFFICE, '政府信息公开工作规定', '形成信息的科室提出公开意见，局办公室审核，二十个工作日内公开。'),
  duties: text('organ.duties', 'lu', 9, OFFICE, '明川区民政局主要职责', '负责社会救助、养老服务、儿童福利、婚姻和殡葬管理、区划地名、社会组织登记。'),
  sections: text(
    'organ.sections',
    'lu',
    2,
    OFFICE,
    '内设机构和联系电话',
    '局办公室、社会救助科、养老服务科、社会事务科、儿童福利科、区划地名科、监督科，电话见通讯录。',
  ),
} satisfies Record<string, ColumnText>;
