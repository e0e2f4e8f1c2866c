import type { DocxLoss } from './table.ts';

/** What did not come along from a document, for the person who imports it. */
const SENTENCES: Record<DocxLoss, (count: number) => string> = {
  hidden: (count) => `有 ${count} 处隐藏文字，没有导入`,
  revisions: (count) => `有 ${count} 处修订痕迹：按修改后的文字导入，删去的没有导入`,
  comments: (count) => `有 ${count} 条批注，没有导入`,
  notes: (count) => `有 ${count} 处脚注或尾注，没有导入，请核对`,
  drawings: (count) => `有 ${count} 处图形、公式或特殊符号，没有导入，请核对`,
  merged: (count) => `表格里有 ${count} 处合并的单元格，已拆开，文字在第一格`,
  nested: (count) => `有 ${count} 个表格套在另一个表格里，已改成文字`,
  remotePicture: (count) => `有 ${count} 张图片不在文件里，没有导入`,
  boxes: (count) => `有 ${count} 个文本框，文字已放进正文，请核对位置`,
};

export function lossWords(lost: ReadonlyMap<DocxLoss, number>): string[] {
  return [...lost].map(([what, count]) => SENTENCES[what](count));
}
