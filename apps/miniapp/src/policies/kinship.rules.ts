import type { SearchHit } from '@mingchuang/shared/search/search.types';

/** Words that stand in texts about anything: two of them in common make no kinship. */
const EVERYWHERE = new Set(
  (
    '办法 暂行 试行 细则 规定 通知 公告 意见 方案 措施 政策 文件 标准 条例 制度 工作 管理 服务 补贴 补助 津贴 资金 收费 费用 金额 发放 领取 ' +
    '申请 申报 审核 办理 调整 提高 加强 进一步 开展 做好 实施 建设 发展 项目 中心 机构 人员 对象 范围 条件 材料 流程 时间 年度 全区 全市 ' +
    '公益 公益性 社区 街道 居民 群众 单位 部门 政府 问题 情况 关于 有关 相关'
  ).split(' '),
);

/** Is a letter that was found about the same thing? It shares two words, and one that does not stand everywhere; or a long one in its title. */
export function isAbout({ title, passage }: Pick<SearchHit, 'title' | 'passage'>): boolean {
  const shared = new Set([...title, ...passage].filter(({ hit }) => hit).map(({ text }) => text));
  const own = [...shared].some((text) => text.length > 1 && !EVERYWHERE.has(text));
  return own && (shared.size > 1 || title.some(({ text, hit }) => hit && text.length > 2));
}
