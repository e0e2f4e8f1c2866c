import { describe, expect, test } from '@jest/globals';
import { emptyContent, findingsOf } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { choicesFor, choicesOf, keyed, openFindings } from './findings.ts';

const MOBILE = '13800000061';
const written = (...paragraphs: string[]): PolicyContent => ({
  ...emptyContent('notice'),
  title: '公示',
  blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
});

describe('choices for personal data while a text is written', () => {
  const before = findingsOf(written(`联系人电话 ${MOBILE}，又写了一次 ${MOBILE}`));
  const [first, second] = keyed(before).map(({ key }) => key);

  test('the same number twice in one paragraph is two places', () => {
    expect(first).not.toBe(second);
  });

  test('a place that moved keeps its choice and is sent where it stands now', () => {
    const choices = { [first ?? '']: { choice: 'mask' as const, reason: '' } };
    const after = findingsOf(written(`请注意：联系人电话 ${MOBILE}，又写了一次 ${MOBILE}`));
    expect(choicesFor(after, choices)).toEqual([{ field: 'blocks.0', start: 10, end: 21, choice: 'mask', reason: '' }]);
    expect(openFindings(after, choices)).toBe(1);
  });

  test('a kept one needs a reason', () => {
    const keep = (reason: string) => ({ [first ?? '']: { choice: 'keep' as const, reason }, [second ?? '']: { choice: 'mask' as const, reason: '' } });
    expect([openFindings(before, keep(' ')), openFindings(before, keep('办公电话'))]).toEqual([1, 0]);
  });

  test('choices made for places are known by what stands there', () => {
    const choices = { [first ?? '']: { choice: 'keep' as const, reason: '值班电话' }, [second ?? '']: { choice: 'mask' as const, reason: '' } };
    expect(choicesOf(before, choicesFor(before, choices))).toEqual(choices);
  });
});
