import { emptyContent } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent, WriteDraft } from '@mingchuang/shared/policies/drafts.types';

export type ContentField = keyof PolicyContent;
export const CONTENT_FIELDS = Object.keys(emptyContent('document')) as ContentField[];

export const FIELD_NAMES: Record<ContentField, string> = {
  kind: '类别',
  title: '名称',
  summary: '概述',
  number: '文号',
  issuer: '发文机关',
  formedOn: '成文日期',
  effectiveOn: '生效日期',
  expiresOn: '有效期至',
  theme: '主题分类',
  genre: '体裁分类',
  channels: '公开方式',
  openness: '公开属性',
  opennessGround: '不主动公开的依据',
  opennessReason: '不主动公开的理由',
  facet: '五公开',
  keywords: '关键词',
  columnId: '栏目',
  blocks: '正文',
  attachmentIds: '附件',
  links: '关联',
  form: '解读形式',
  medium: '音视频',
  interprets: '被解读的文件',
  plan: '解读方案',
  changeNote: '修改说明',
  amendment: '修改的性质',
};

/** Texts are compared as they are stored: without blanks at their ends. */
const plain = (value: unknown): string => JSON.stringify(typeof value === 'string' ? value.trim() : value);

export function changedFields(before: PolicyContent, after: PolicyContent): ContentField[] {
  return CONTENT_FIELDS.filter((field) => before[field] !== after[field] && plain(before[field]) !== plain(after[field]));
}

/** What a save sends: what changed here and nothing else, so that it does not undo what somebody else changed elsewhere in the text. */
export function writeOf(content: PolicyContent, fields: readonly ContentField[]): WriteDraft {
  const changed = Object.fromEntries(fields.map((field) => [field, content[field]]));
  return { ...changed, kind: content.kind, title: content.title };
}

export interface Collision {
  /** changed here */
  mine: ContentField[];
  /** changed by somebody else meanwhile */
  theirs: ContentField[];
  /** changed by both, and not to the same */
  both: ContentField[];
}

/** Two people wrote on top of the same text. */
export function collisionOf(base: PolicyContent, mine: PolicyContent, theirs: PolicyContent): Collision {
  const here = changedFields(base, mine);
  const there = changedFields(base, theirs);
  const different = changedFields(mine, theirs);
  return { mine: here, theirs: there, both: here.filter((field) => there.includes(field) && different.includes(field)) };
}

/** Their text with what was changed here. `keep`: whose words stand where both changed the same. */
export function mergedOf(base: PolicyContent, mine: PolicyContent, theirs: PolicyContent, keep: 'mine' | 'theirs'): PolicyContent {
  const { mine: here, both } = collisionOf(base, mine, theirs);
  return withFields(
    theirs,
    mine,
    here.filter((field) => keep === 'mine' || !both.includes(field)),
  );
}

export function withFields(onto: PolicyContent, from: PolicyContent, fields: readonly ContentField[]): PolicyContent {
  return { ...onto, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}
