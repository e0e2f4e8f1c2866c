import { beforeAll, describe, expect, test } from '@jest/globals';
import { drawLetter } from '@mingchuang/bff/features/disclosure/disclosure.pdf';
import { drawPdf, type PdfFile } from '@mingchuang/bff/platform/pdf';
import type { Letter, LetterFacts } from '@mingchuang/shared/disclosure/letters.model';
import { toPlainText, writeLetter } from '@mingchuang/shared/disclosure/letters.rules';
import { LETTER_FACTS, REPLY_CHOICES, replyFacts } from '@mingchuang/shared/disclosure/letters.samples';
import { textOfPdf } from '../support/pdf-text.ts';

const NOW = Date.UTC(2026, 2, 9);
const ALL: [string, LetterFacts][] = [...Object.entries(LETTER_FACTS), ...REPLY_CHOICES.map((choice): [string, LetterFacts] => [choice, replyFacts(choice)])];

function letterOf(facts: LetterFacts): Letter {
  const written = writeLetter(facts);
  if ('refused' in written) throw new Error(`${written.refused.code} ${written.refused.field}`);
  return written.letter;
}

const bare = (text: string): string => text.replace(/\s/g, '');

describe('every letter as PDF', () => {
  test.each(ALL)('%s: small, with all of its text to be copied out', async (_name, facts) => {
    const letter = letterOf(facts);
    const { bytes, missing } = await drawLetter(letter, NOW);
    expect(missing).toEqual([]);
    expect(bytes.length).toBeLessThan(300 * 1024);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    // Cells of a row stand beside each other, so the order of lines differs in tables: their words are looked for one by one.
    const pages = textOfPdf(bytes);
    const text = bare(pages.flatMap((page) => page.slice(0, -1)).join(''));
    for (const line of toPlainText(letter)
      .split('\n')
      .filter((one) => !one.includes('\t')))
      expect(text).toContain(bare(line));
    for (const [at, page] of pages.entries()) expect(page.at(-1)).toBe(`— ${at + 1} —`);
  });

  test('the signature is on one page with the end of the text', async () => {
    for (let length = 1; length <= 40; length += 3) {
      const reason = Array.from({ length }, (_, at) => `第${at + 1}项事实已经逐一核对并记录在案`).join('，');
      const letter = letterOf({ ...replyFacts('internalAffairs'), reason, attachments: [] });
      const pages = textOfPdf((await drawLetter(letter, NOW)).bytes);
      const page = pages.find((lines) => lines.includes(letter.signature.date)) ?? [];
      const at = page.indexOf(letter.signature.date);
      expect(page[at - 1]).toBe(letter.signature.organ);
      expect(page[at - 2]).toBe('特此答复。');
      expect(at).toBeGreaterThan(2);
    }
  });
});

describe('rare characters', () => {
  let drawn: PdfFile;
  // 𬱖 is in the 通用规范汉字表 and above U+FFFF.
  beforeAll(async () => {
    drawn = await drawLetter(letterOf({ ...LETTER_FACTS.receipt, applicant: { name: '李㛃喆𬱖😀', kind: 'person' } } as LetterFacts), NOW);
  });

  test('those that the typeface has are drawn and can be copied', () => {
    expect(textOfPdf(drawn.bytes).flat().join('')).toContain('李㛃喆𬱖');
  });

  test('another is reported, and 〓 stands in its place', () => {
    expect(drawn.missing).toEqual(['😀']);
    expect(textOfPdf(drawn.bytes).flat()).toContain('李㛃喆𬱖〓：');
  });
});

test('a long table goes on over the page, none of its lines lost', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`第${at + 1}行`, '甲乙丙丁'.repeat(at === 30 ? 300 : 5)]);
  const { bytes } = await drawPdf({ title: '表', author: '局', createdAt: new Date(NOW), parts: [{ type: 'table', rows }] });
  const pages = textOfPdf(bytes);
  expect(pages.length).toBeGreaterThan(2);
  const text = pages.flat().join('');
  for (const [name = ''] of rows) expect(text).toContain(name);
  expect(text.match(/甲/g)?.length).toBe(59 * 5 + 300);
});
