import { stemOf } from '@mingchuang/shared/files/files.rules';
import { type PolicyPreview, PREVIEW_PICTURES_MAX, type PreviewPicture } from '@mingchuang/shared/policies/import-preview.types';
import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import { textOfBlock, textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../platform/errors.ts';
import { importKind, pictureMime } from '../../platform/file-type.ts';
import { type Upload, wholeOf } from '../../platform/upload.ts';
import { withNumberedHeadings } from './docx/headings.ts';
import { openDocx } from './docx/package.ts';
import { type DocxBlock, type DocxText, readDocx } from './docx/read.ts';
import { lossWords } from './docx/words.ts';
import { decode, refuseText } from './parse/file-text.ts';
import { parseDocuments } from './parse/parse.ts';
import { wordsOf } from './parse/text.ts';

const UNNAMED = '导入的文件';
/** blocks from the top among which a printed title is looked for */
const TITLE_ZONE = 8;
const NUMBER_ZONE = 20;
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,14}[〔［[(（]\d{4}[〕］\])）]第?\d{1,5}号$/u;

/** What a file holds, for somebody to look at before it becomes a draft. Stores nothing. */
@Injectable()
export class PoliciesPreview {
  /** Errors: FILE_TOO_LARGE, IMPORT_TYPE_UNSUPPORTED, IMPORT_OLD_DOCUMENT, IMPORT_UNREADABLE, IMPORT_EMPTY. */
  async read({ file, names }: Upload): Promise<PolicyPreview> {
    const bytes = await wholeOf(file);
    const name = stemOf(...names) ?? UNNAMED;
    return (await importKind(bytes)) === 'docx' ? this.#docx(bytes, name) : this.#text(bytes, name);
  }

  #text(bytes: Buffer, name: string): PolicyPreview {
    const text = decode(bytes);
    const refused = refuseText(text);
    if (refused === 'damaged') throw new AppError('IMPORT_TYPE_UNSUPPORTED');
    const [document, ...others] = refused === null ? parseDocuments(text, `${name}.txt`) : [];
    if (document === undefined) throw new AppError('IMPORT_EMPTY');
    const { title, titleVerified, issuer, originalPublishedOn } = document;
    const warnings = others.length === 0 ? [] : [`这个文件里有 ${others.length + 1} 篇，这里只取第一篇；其余的请分成单独的文件再导入`];
    const clean = cleanBlocks(document.blocks);
    return { title, titleVerified, issuer, documentNumber: numberIn(clean.blocks), writtenOn: originalPublishedOn, ...clean, pictures: [], warnings };
  }

  async #docx(bytes: Buffer, name: string): Promise<PolicyPreview> {
    const source = openDocx(bytes);
    if (source === null) throw new AppError('IMPORT_UNREADABLE');
    const read = readDocx(source);
    const { blocks, pictures, warnings } = await withPictures(read);
    const clean = cleanBlocks(blocks);
    const words = textOfBlocks(clean.blocks);
    if (wordsOf(words) === '' && pictures.length === 0) throw new AppError('IMPORT_EMPTY');
    const [facts] = parseDocuments(words, `${name}.docx`);
    const styled = read.blocks.flatMap((block) => (block.type === 'paragraph' && block.title ? [textOfBlock(block)] : [])).join('');
    const title = styled === '' ? (facts?.title ?? name) : styled;
    const titleVerified = styled !== '' || (facts?.titleVerified ?? false);
    return {
      title,
      titleVerified,
      issuer: facts?.issuer ?? null,
      documentNumber: numberIn(clean.blocks),
      writtenOn: facts?.originalPublishedOn ?? null,
      blocks: titleVerified ? withoutTitle(clean.blocks, title) : clean.blocks,
      pictures,
      removed: clean.removed,
      warnings,
    };
  }
}

/** Pictures become blocks with ids of their own; what no browser shows, and what is too many, is left out. */
async function withPictures({ blocks, lost }: DocxText): Promise<{ blocks: unknown[]; pictures: PreviewPicture[]; warnings: string[] }> {
  const pictures: PreviewPicture[] = [];
  const mixed: unknown[] = [];
  let unshown = 0;
  for (const block of withNumberedHeadings(blocks)) {
    if (block.type !== 'picture') {
      mixed.push(plain(block));
      continue;
    }
    const mime = await pictureMime(block.picture.bytes);
    if (mime === null || pictures.length >= PREVIEW_PICTURES_MAX) {
      unshown += 1;
      continue;
    }
    const fileId = uuidv7();
    pictures.push({ fileId, mime, base64: block.picture.bytes.toString('base64') });
    mixed.push({ type: 'image', fileId, alt: block.picture.alt });
  }
  const warnings = lossWords(lost);
  if (unshown > 0) warnings.push(`有 ${unshown} 张图片的格式浏览器不能显示，或图片太多，没有导入；请另存为 JPG 或 PNG 再插入`);
  return { blocks: mixed, pictures, warnings };
}

/** What only the reader knows does not reach the allow-list, which would report it. */
function plain(block: Exclude<DocxBlock, { type: 'picture' }>): unknown {
  if (block.type !== 'paragraph') return block;
  const { title: _, ...rest } = block;
  return rest;
}

/** The title stands above a text, so it is taken out of it where it is printed, over one line or several. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  const wanted = wordsOf(title);
  for (let from = 0; from < Math.min(blocks.length, TITLE_ZONE); from += 1) {
    let words = '';
    for (let to = from; to < Math.min(blocks.length, TITLE_ZONE) && words.length < wanted.length; to += 1) {
      words += wordsOf(textOfBlock(blocks[to] as Block));
      // a text that is nothing but its title keeps it
      if (words === wanted && to - from + 1 < blocks.length) return [...blocks.slice(0, from), ...blocks.slice(to + 1)];
    }
  }
  return [...blocks];
}

function numberIn(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, NUMBER_ZONE)) {
    const line = textOfBlock(block).replace(/\s/g, '');
    if (line.length < 40 && DOCUMENT_NUMBER.test(line)) return line;
  }
  return null;
}
