import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import { textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { type Block, RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import { removedWords } from '@mingchuang/shared/richtext/richtext.words';
import { blocksOfHtml } from './html-blocks.ts';
import type { PasteLoss } from './html-runs.ts';

/** Characters of markup that are taken apart while somebody waits; Word needs some 20 KB a page. */
const HTML_MAX = 4_000_000;

export const NO_PICTURES = '这里的正文不放图片，图片没有带过来';

export interface Pasted {
  /** null: nothing is put in, and `notes` says why */
  blocks: Block[] | null;
  /** sentences for who pasted */
  notes: string[];
}

/** What the clipboard holds as text that may stand in the document. `room`: characters that still fit; `pictures`: the document may hold them. */
export function pastedBlocks(html: string, text: string, room: number, pictures: boolean): Pasted {
  if (html.length <= HTML_MAX && html.trim() !== '') {
    const { blocks, loss } = blocksOfHtml(new DOMParser().parseFromString(html, 'text/html').body);
    const clean = cleanBlocks(blocks);
    const kept = pictures ? clean.blocks : clean.blocks.filter(({ type }) => type !== 'image');
    const lost = { ...loss, pictures: loss.pictures + clean.blocks.length - kept.length };
    if (kept.length > 0 || text.trim() === '') return fitting(kept, room, [...lossWords(lost, pictures), ...clean.removed.map(removedWords)]);
  }
  if (html.length > HTML_MAX && text.trim() === '') return { blocks: null, notes: ['粘贴的格式太多，没有粘贴，原有文字没有变；请用“导入文件”'] };
  if (text.length > room) return tooMuch(Math.max(text.length, html.length), room);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const { blocks, removed } = cleanBlocks(lines.map((line) => ({ type: 'paragraph', text: line })));
  const plain = html.length > HTML_MAX ? ['粘贴的格式太多，只粘贴了文字；表格和标题请用“导入文件”'] : [];
  return fitting(blocks, room, [...plain, ...removed.map(removedWords)]);
}

function fitting(blocks: Block[], room: number, notes: string[]): Pasted {
  const length = textOfBlocks(blocks).length;
  return length > room ? tooMuch(length, room) : { blocks, notes };
}

function tooMuch(length: number, room: number): Pasted {
  const size = length >= 10_000 ? `约 ${Math.round(length / 10_000)} 万字` : `${length} 个字`;
  const left = Math.max(0, Math.floor(room / 10_000));
  return {
    blocks: null,
    notes: [`粘贴的内容${size}，放不下：全文最多 ${RICH_TEXT_MAX.characters / 10_000} 万字，还能放约 ${left} 万字。没有粘贴，原有文字没有变；请分成几份`],
  };
}

function lossWords({ pictures: lost, links, merged }: PasteLoss, pictures: boolean): string[] {
  return [
    ...(lost > 0 ? [pictures ? `有 ${lost} 张图片不能直接粘贴，请用“图片”按钮上传` : NO_PICTURES] : []),
    ...(links > 0 ? [`去掉了 ${links} 个不安全或只在原电脑上有效的链接，文字保留`] : []),
    ...(merged > 0 ? [`表格里有 ${merged} 处合并的单元格，已拆开，文字在第一格，请核对`] : []),
  ];
}
