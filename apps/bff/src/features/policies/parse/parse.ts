import { createHash } from 'node:crypto';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { PlainBlock } from '@mingchuang/shared/richtext/richtext.types';
import { splitCollection } from './collection.ts';
import { closingOf, dateLine, issuerInText, isTitleLike, organAtStart } from './facts.ts';
import { outline, type Part } from './outline.ts';
import { type PageFacts, stripPage } from './page.ts';
import { isRule, tableAt } from './tables.ts';
import { type Line, normalise, toLines, wordsOf } from './text.ts';
import { inferTitle, takePrintedTitle } from './title.ts';

export interface ParsedDocument {
  title: string;
  /** printed in the text; false: inferred, shown as 待核 until somebody has looked */
  titleVerified: boolean;
  issuer: string | null;
  originalPublishedOn: LocalDate | null;
  blocks: PlainBlock[];
  /** the same words give the same key, whatever the file is called: a second import finds it */
  key: string;
}

const SAMPLE_MAX = 100_000;

/** The documents in one text file as scraped from a government site; none where nothing is left to read. */
export function parseDocuments(text: string, fileName: string): ParsedDocument[] {
  return splitCollection(toLines(text)).flatMap((lines) => parseDocument(lines, fileName) ?? []);
}

function parseDocument(lines: readonly Line[], fileName: string): ParsedDocument | null {
  const { body, facts } = stripPage(lines);
  const { printed, rest } = takePrintedTitle(body);
  // a guess from the first line is left in the text where the page itself names the title
  const labelled = printed?.verified || facts.title === null ? null : { title: facts.title, verified: true };
  const blocks = outline(toParts(labelled ? body : rest));
  if (blocks.length === 0) return null;
  const paragraphs = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  const sample = sampleOf(paragraphs);
  const closing = closingOf(paragraphs);
  const found = issuerOf(facts, closing.issuer) ?? issuerInText(sample);
  const title = labelled ?? printed ?? inferTitle(sample, found, fileName);
  return {
    title: title.title,
    titleVerified: title.verified,
    issuer: found ?? organAtStart(title.title),
    originalPublishedOn: facts.publishedOn ?? closing.date,
    blocks,
    key: keyOf((labelled ?? printed)?.title ?? '', blocks),
  };
}

/** A document says early who wrote it and of what; searching the whole of a very long one for it would be idle. */
function sampleOf(paragraphs: readonly string[]): string {
  const pieces: string[] = [];
  let left = SAMPLE_MAX;
  for (const text of paragraphs) {
    if (left <= 0) break;
    pieces.push(text.slice(0, left));
    left -= text.length;
  }
  return pieces.join('\n');
}

/** The label says it outright, then the signature, then the page's place in the site; the fuller form of one name wins. */
function issuerOf({ issuer, crumbIssuer }: PageFacts, signed: string | null): string | null {
  if (issuer !== null) return issuer;
  return signed !== null && crumbIssuer?.endsWith(signed) ? crumbIssuer : (signed ?? crumbIssuer);
}

function toParts(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || isRule(line)) continue;
    const table = tableAt(lines, i);
    if (table) {
      parts.push({ rows: table.rows });
      i = table.next - 1;
    } else {
      const text = line.text.replace(/^[|｜│] ?| ?[|｜│]$/g, '');
      parts.push(opensAttachment(text, lines[i - 1]) ? { text, heading: true } : { text });
    }
  }
  return parts;
}

/** The title of a text attached to another one, after the signature or after 附件. */
function opensAttachment(text: string, above: Line | undefined): boolean {
  if (!above || above.text.length > 40 || text.length > 80 || !isTitleLike(normalise(text))) return false;
  const before = normalise(above.text);
  return /^附件[一二三四五六七八九十\d]{0,3}：?$/.test(before) || dateLine(before) !== undefined;
}

/** A guessed title is left out, so that a better guess tomorrow is still the same document. */
function keyOf(title: string, blocks: readonly PlainBlock[]): string {
  const hash = createHash('sha256').update(wordsOf(title));
  for (const block of blocks) hash.update(`\n${wordsOf(block.type === 'table' ? block.rows.flat().join('') : block.text)}`);
  return hash.digest('hex').slice(0, 32);
}
