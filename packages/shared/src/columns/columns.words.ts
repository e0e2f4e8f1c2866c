import type { ColumnArticle, ColumnChangeKind, ColumnChangeState, ColumnVisibility, UpdateCycle } from './columns.types.ts';

/** What the article has published, in a few words (domain.md §1, Arts. 12, 20, 21, 49). */
export const COLUMN_ARTICLE_NAMES: Record<ColumnArticle, string> = {
  '20(1)': '法规、规章和规范性文件',
  '20(2)': '机关职能、机构设置和联系方式',
  '20(3)': '规划和有关政策',
  '20(4)': '统计信息',
  '20(5)': '行政许可和对外服务事项',
  '20(6)': '行政处罚和行政强制',
  '20(7)': '财政预算、决算',
  '20(8)': '行政事业性收费',
  '20(9)': '集中采购',
  '20(10)': '重大建设项目',
  '20(11)': '扶贫、教育、医疗、社会保障、就业',
  '20(12)': '突发公共事件',
  '20(13)': '监督检查',
  '20(14)': '公务员招考',
  '20(15)': '规定应当公开的其他信息',
  '21': '区县应当公开的信息',
  '12': '公开指南和目录',
  '49': '年度报告',
  own: '本机关自行公开',
};

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];
const ARTICLE_NUMBERS: Record<string, string> = { '12': '第十二条', '20': '第二十条', '21': '第二十一条', '49': '第四十九条' };

/** `20(5)` as 第二十条第五项; null: by no article. */
export function articleWords(article: ColumnArticle): string | null {
  const [, number, item] = article.match(/^(\d+)(?:\((\d+)\))?$/) ?? [];
  if (number === undefined) return null;
  return `${ARTICLE_NUMBERS[number]}${item === undefined ? '' : `第${NUMERALS[Number(item)]}项`}`;
}

export const UPDATE_CYCLE_NAMES: Record<UpdateCycle, string> = {
  asNeeded: '按需',
  weekly: '每周',
  fortnightly: '两周',
  monthly: '每月',
  quarterly: '每季',
  halfYearly: '每半年',
  yearly: '每年',
};

/** For residents: 按需更新, 每月更新. */
export const cycleWords = (cycle: UpdateCycle): string => `${cycle === 'fortnightly' ? '每两周' : UPDATE_CYCLE_NAMES[cycle]}更新`;

export const COLUMN_VISIBILITY_NAMES: Record<ColumnVisibility, string> = { public: '对外公开', staff: '只对内部公开' };

export const COLUMN_CHANGE_NAMES: Record<ColumnChangeKind, string> = {
  add: '新增栏目',
  rename: '改名',
  move: '移动',
  merge: '合并',
  hide: '隐藏',
  show: '恢复显示',
  edit: '修改说明和责任',
};

export const COLUMN_CHANGE_STATE_NAMES: Record<ColumnChangeState, string> = {
  proposed: '待审批',
  approved: '已同意',
  refused: '不同意',
  withdrawn: '已撤回',
};
