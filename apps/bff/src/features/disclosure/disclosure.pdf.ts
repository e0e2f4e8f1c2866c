import type { Letter } from '@mingchuang/shared/disclosure/letters.model';
import { attachmentLines } from '@mingchuang/shared/disclosure/letters.rules';
import type { PdfFile, PdfPart } from '../../platform/pdf.ts';

/** Two blanks before a paragraph; an attachment's second line stands under its name. */
const INDENT = 2;
const ATTACHMENT_INDENT = 5;

/** A letter as PDF. The library and the typefaces are loaded for the first letter, not with the server. */
export async function drawLetter(letter: Letter, nowMs: number): Promise<PdfFile> {
  const { drawPdf } = await import('../../platform/pdf.ts');
  return drawPdf({ title: `${letter.title} ${letter.number}`, author: letter.signature.organ, createdAt: new Date(nowMs), parts: partsOf(letter) });
}

function partsOf(letter: Letter): PdfPart[] {
  const paragraph = (text: string, indent = INDENT): PdfPart => ({ type: 'paragraph', text, indent });
  const gap: PdfPart = { type: 'gap' };
  const attachments = attachmentLines(letter).map((text): PdfPart => ({ type: 'paragraph', text, indent: INDENT, hanging: ATTACHMENT_INDENT }));
  return [
    { type: 'title', text: letter.signature.organ },
    { type: 'title', text: letter.title },
    { type: 'centred', text: letter.number },
    gap,
    ...(letter.addressee === null ? [] : [paragraph(`${letter.addressee}：`, 0)]),
    ...letter.blocks.map((block): PdfPart => (block.type === 'table' ? block : paragraph(block.text))),
    paragraph(letter.remedy),
    ...(letter.closing === null ? [] : [paragraph(letter.closing)]),
    ...(attachments.length > 0 ? [gap, ...attachments] : []),
    { type: 'signature', ...letter.signature },
    gap,
    paragraph(letter.contact),
  ];
}
