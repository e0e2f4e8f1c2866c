import type { ColumnArticle, ColumnVisibility, UpdateCycle } from '@mingchuang/shared/columns/columns.types';

export interface DefaultColumn {
  /** gives its id, which is the same in every bureau */
  key: string;
  name: string;
  about: string;
  article: ColumnArticle;
  cycle: UpdateCycle;
  visibility?: ColumnVisibility;
  children?: readonly DefaultColumn[];
}

const column = (
  key: string,
  name: string,
  about: string,
  article: ColumnArticle,
  cycle: UpdateCycle,
  children: readonly DefaultColumn[] = [],
): DefaultColumn => ({
  key,
  name,
  about,
  article,
  cycle,
  children,
});

/** What a civil affairs bureau of a district has to publish by Arts. 12, 19–21 and 49, and what it tells of its work beside that. */
export const DEFAULT_COLUMNS: readonly DefaultColumn[] = [
  column('organ', '机构概况', '本局的职责、内设机构、负责人、办公地址和时间、联系电话。', '20(2)', 'asNeeded', [
    column('organ.duties', '机构职能', '法律法规和“三定”规定赋予本局的职责。', '20(2)', 'asNeeded'),
    column('organ.sections', '内设机构', '各科室和直属单位管什么、电话是多少。', '20(2)', 'asNeeded'),
    column('organ.leaders', '领导信息', '局负责人的姓名和分工。', '20(2)', 'asNeeded'),
  ]),
  column('system', '公开制度', '政府信息公开的规定和本局的实施办法。', '20(1)', 'asNeeded'),
  column('guide', '公开指南', '信息怎么分类、怎么查、怎么申请，公开工作机构在哪里。', '12', 'yearly'),
  column('report', '公开年报', '每年1月31日前公布的政府信息公开工作年度报告。', '49', 'yearly'),
  column('policy', '政策文件', '本局制发或者执行的文件。', '20(1)', 'asNeeded', [
    column('policy.normative', '规范性文件', '普遍适用、反复适用的文件，注明是否有效。', '20(1)', 'asNeeded'),
    column('policy.other', '其他文件', '通知、方案、意见等其他应当公开的文件。', '20(1)', 'asNeeded'),
  ]),
  column('interpretation', '政策解读', '由起草的人解读文件：为什么、有什么、怎么办。', '20(1)', 'asNeeded'),
  column('plan', '规划计划', '民政事业发展规划、专项规划和年度计划、总结。', '20(3)', 'yearly'),
  column('statistics', '统计信息', '低保、养老、婚姻、殡葬等民政统计数据。', '20(4)', 'quarterly'),
  column('service', '行政许可和服务事项', '每件事的依据、条件、程序、材料和办理结果。', '20(5)', 'asNeeded', [
    column('service.guide', '办事指南', '去哪里办、带什么、几天办好。', '20(5)', 'halfYearly'),
    column('service.results', '许可结果', '社会组织登记等行政许可的办理结果。', '20(5)', 'weekly'),
  ]),
  column('penalty', '行政处罚和行政强制', '依据、条件、程序，以及有社会影响的处罚决定。', '20(6)', 'monthly'),
  column('finance', '财政预算决算', '部门预算、决算和“三公”经费。', '20(7)', 'yearly', [
    column('finance.budget', '部门预算', '批准后20日内公布。', '20(7)', 'yearly'),
    column('finance.accounts', '部门决算', '批准后20日内公布。', '20(7)', 'yearly'),
  ]),
  column('fees', '行政事业性收费', '收费的项目、依据和标准。', '20(8)', 'yearly'),
  column('procurement', '政府采购', '集中采购的目录、标准和实施情况。', '20(9)', 'monthly'),
  column('projects', '重大建设项目', '养老、殡葬等重大项目的批准和实施情况。', '20(10)', 'quarterly'),
  column('assistance', '社会救助', '谁能申请、标准多少、发给了多少人。', '20(11)', 'monthly', [
    column('assistance.minimum', '城乡低保', '最低生活保障的标准、对象和资金。', '20(11)', 'monthly'),
    column('assistance.destitute', '特困供养', '特困人员救助供养的标准、对象和资金。', '20(11)', 'monthly'),
    column('assistance.temporary', '临时救助', '临时救助的条件、标准和发放情况。', '20(11)', 'monthly'),
  ]),
  column('welfare', '养老和社会福利', '养老服务、高龄津贴、残疾人两项补贴、儿童福利。', '20(11)', 'monthly', [
    column('welfare.elderly', '养老服务', '养老机构、居家养老、高龄津贴。', '20(11)', 'monthly'),
    column('welfare.children', '儿童福利', '孤儿、事实无人抚养儿童、收养登记。', '20(11)', 'quarterly'),
    column('welfare.disabled', '残疾人两项补贴', '困难残疾人生活补贴和重度残疾人护理补贴。', '20(11)', 'quarterly'),
  ]),
  column('emergency', '应急管理', '突发事件的预案、预警和应对情况。', '20(12)', 'asNeeded'),
  column('supervision', '监督检查', '养老机构、社会组织等的检查情况。', '20(13)', 'quarterly'),
  column('recruitment', '人事招考', '招考的职位、条件和录用结果。', '20(14)', 'asNeeded'),
  column('consultation', '意见征集', '正在征求意见的文件和采纳情况。', '20(15)', 'asNeeded'),
  column('proposals', '建议提案办理', '人大代表建议和政协提案的办理答复。', '20(15)', 'yearly'),
  column('notices', '通知公告', '需要大家知道的事。', '20(15)', 'fortnightly'),
  column('news', '工作动态', '本局最近在做什么。', 'own', 'weekly'),
  { ...column('bulletin', '工作简报', '只给工作人员看的情况通报。', 'own', 'fortnightly'), visibility: 'staff' },
];
