import { describe, expect, test } from '@jest/globals';
import type { FindingChoice } from '../personal-data/choices.rules.ts';
import { canonicalContent, emptyContent, findingsOf, masked, undecided } from './content.rules.ts';
import type { PolicyContent } from './drafts.types.ts';

const IDENTITY = '11010519491231002X';
const content: PolicyContent = {
  ...emptyContent('document'),
  title: '关于公示名单的通知',
  blocks: [
    { type: 'paragraph', text: `张某，身份证号${IDENTITY}，电话 13800002046。` },
    {
      type: 'table',
      rows: [
        ['姓名', '电话'],
        ['李某', '138 0000 2046'],
      ],
    },
  ],
};
const choice = (at: number, more: Partial<FindingChoice>): FindingChoice => {
  const found = findingsOf(content)[at];
  if (found === undefined) throw new RangeError(String(at));
  return { field: found.field, start: found.start, end: found.end, choice: 'mask', reason: '', ...more };
};

describe('personal data before publication', () => {
  test('is found by its place', () => {
    expect(findingsOf(content).map(({ field, kind, text }) => [field, kind, text])).toEqual([
      ['blocks.0', 'identityCard', IDENTITY],
      ['blocks.0', 'mobile', '13800002046'],
      ['blocks.1.rows.1.1', 'mobile', '138 0000 2046'],
    ]);
  });

  test('needs a choice for each place, and a reason for what stays', () => {
    const keep = choice(2, { choice: 'keep', reason: '办事窗口的公开电话' });
    expect(undecided(content, [])).toHaveLength(3);
    expect(undecided(content, [choice(0, {}), choice(1, {}), keep])).toEqual([]);
    expect(undecided(content, [choice(0, {}), choice(1, {}), { ...keep, reason: '  ' }])).toHaveLength(1);
  });

  test('what is masked is gone, and every other place stays where it was', () => {
    const keep = choice(2, { choice: 'keep', reason: '公开电话' });
    const after = masked(content, [choice(0, {}), choice(1, {}), keep]);
    expect(JSON.stringify(after)).not.toMatch(/11010519491231002X|13800002046/);
    expect(findingsOf(after).map(({ field, start, end }) => ({ field, start, end }))).toEqual([{ field: keep.field, start: keep.start, end: keep.end }]);
    expect(undecided(after, [keep])).toEqual([]);
  });
});

describe('one way of writing', () => {
  test('the order of fields does not count, that of blocks does', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as PolicyContent;
    expect(canonicalContent(turned)).toBe(canonicalContent(content));
    expect(canonicalContent({ ...content, blocks: [...content.blocks].reverse() })).not.toBe(canonicalContent(content));
  });

  test('a letter more or less is another text', () => {
    expect(canonicalContent({ ...content, title: `${content.title}。` })).not.toBe(canonicalContent(content));
  });
});
