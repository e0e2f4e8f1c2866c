import { describe, expect, test } from '@jest/globals';
import { emptyContent } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { changedFields, collisionOf, mergedOf, writeOf } from './draft-merge.ts';

const BASE: PolicyContent = { ...emptyContent('document'), title: '高龄津贴办法', summary: '讲了什么', keywords: ['高龄'] };
const wrote = (part: Partial<PolicyContent>): PolicyContent => ({ ...BASE, ...part });

describe('what changed in a draft', () => {
  test.each<[string, Partial<PolicyContent>, string[]]>([
    ['nothing', {}, []],
    ['a text', { title: '高龄津贴发放办法' }, ['title']],
    ['a blank at the end, which is not stored', { title: '高龄津贴办法 ' }, []],
    ['a list with the same in it', { keywords: ['高龄'] }, []],
    ['a list with more in it', { keywords: ['高龄', '津贴'] }, ['keywords']],
    ['blocks', { blocks: [{ type: 'paragraph', text: '第一条' }] }, ['blocks']],
  ])('%s', (_name, part, fields) => {
    expect(changedFields(BASE, wrote(part))).toEqual(fields);
  });

  test('a save sends what changed, and what every save names', () => {
    expect(writeOf(wrote({ summary: '另一句' }), ['summary'])).toEqual({ kind: 'document', title: '高龄津贴办法', summary: '另一句' });
  });
});

describe('two people in one draft', () => {
  test('who changed different places keeps both', () => {
    const [mine, theirs] = [wrote({ summary: '我写的' }), wrote({ title: '他改的' })];
    expect(collisionOf(BASE, mine, theirs)).toEqual({ mine: ['summary'], theirs: ['title'], both: [] });
    for (const keep of ['mine', 'theirs'] as const) expect(mergedOf(BASE, mine, theirs, keep)).toMatchObject({ summary: '我写的', title: '他改的' });
  });

  test('where both changed the same one of them is chosen', () => {
    const [mine, theirs] = [wrote({ summary: '我写的', issuer: '明川区民政局' }), wrote({ summary: '他写的' })];
    expect(collisionOf(BASE, mine, theirs).both).toEqual(['summary']);
    expect(mergedOf(BASE, mine, theirs, 'mine')).toMatchObject({ summary: '我写的', issuer: '明川区民政局' });
    expect(mergedOf(BASE, mine, theirs, 'theirs')).toMatchObject({ summary: '他写的', issuer: '明川区民政局' });
  });

  test('the same words twice are no collision', () => {
    expect(collisionOf(BASE, wrote({ summary: '一样' }), wrote({ summary: '一样' })).both).toEqual([]);
  });
});
