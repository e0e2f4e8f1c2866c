import { expect, test } from '@jest/globals';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { shortOutline } from './outline.rules';

const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ type: 'heading', level, text });
const paragraph: Block = { type: 'paragraph', text: '正文' };
const texts = (blocks: Block[]): string[] => shortOutline(blocks).map(({ text }) => text);

test.each<[string, Block[], string[]]>([
  ['a few short headings', [heading('谁能领'), paragraph, heading('领多少'), paragraph], ['谁能领', '领多少']],
  ['of the highest level alone', [heading('第一章', 2), heading('第一节', 3), heading('第二章', 2)], ['第一章', '第二章']],
  ['no headings', [paragraph], []],
  ['one leads nowhere', [heading('只有一个'), paragraph], []],
  ['too many', Array.from({ length: 7 }, (_, n) => heading(`第${n}章`)), []],
  ['too long', [heading('谁能领'), heading('老年人或者家属怎样在手机上申请')], []],
])('%s', (_, blocks, expected) => {
  expect(texts(blocks)).toEqual(expected);
});

test('an entry knows its place in the text', () => {
  expect(shortOutline([paragraph, heading('甲'), paragraph, heading('乙')]).map(({ at }) => at)).toEqual([1, 3]);
});
