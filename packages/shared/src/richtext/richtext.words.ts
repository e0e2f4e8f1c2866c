import type { Removed, RemovedKind } from './richtext.types.ts';

const SENTENCES: Record<RemovedKind, (count: number) => string> = {
  unknown: (count) => `去掉了 ${count} 处不能保存的内容`,
  marks: (count) => `去掉了 ${count} 处用不上的格式`,
  link: (count) => `去掉了 ${count} 个不安全的链接，文字保留`,
  characters: (count) => `去掉了 ${count} 个看不见的字符`,
  file: (count) => `去掉了 ${count} 张没有上传的图片`,
  tooLong: (count) => `超出篇幅，后面 ${count} 个字没有收入`,
  tooMany: (count) => `超出数量，${count} 处没有收入或失去格式`,
  tooDeep: (count) => `${count} 处列表层次太深，已提到第三层`,
};

/** What cleaning took away, as a sentence for the person whose text it is. */
export function removedWords({ kind, count, sample }: Removed): string {
  return sample === '' ? SENTENCES[kind](count) : `${SENTENCES[kind](count)}：${sample}`;
}
