/** When an interpretation is to stand beside its document. */
export function whenWords(workingDays: number): string {
  return workingDays === 0 ? '和文件同步发布' : `发布后 ${workingDays} 个工作日内`;
}

const TITLE_MAX_QUOTED = 190;

/** 《高龄津贴办法》 stays in one pair of brackets. */
export function interpretationTitle(document: string): string {
  const bare = document.trim();
  return `${bare.includes('《') ? bare.slice(0, TITLE_MAX_QUOTED) : `《${bare.slice(0, TITLE_MAX_QUOTED)}》`}解读`;
}
