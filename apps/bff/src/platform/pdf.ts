import { type Face, Typeface } from './pdf.fonts.ts';
import { breakLines, type Line } from './pdf.lines.ts';
import { paginate, type Strip } from './pdf.pages.ts';
import { type Pen, tableStrips } from './pdf.table.ts';

/**
 * Draws an official letter as PDF, on A4 as GB/T 9704 lays a page out: 156 × 225 mm of text, 22 lines of 28 characters.
 * It is wanted seldom and its library is large: import it when it is wanted.
 */
export type PdfPart =
  | { type: 'title'; text: string }
  | { type: 'centred'; text: string }
  /** `indent`: blanks of one character before the first line; `hanging`: before the others */
  | { type: 'paragraph'; text: string; indent: number; hanging?: number }
  | { type: 'table'; rows: readonly (readonly string[])[] }
  /** who and when, at the right, on one page with the end of the text */
  | { type: 'signature'; organ: string; date: string }
  | { type: 'gap' };

export interface PdfText {
  title: string;
  author: string;
  createdAt: Date;
  parts: readonly PdfPart[];
}

export interface PdfFile {
  bytes: Buffer;
  /** characters for which the typeface has nothing; 〓 stands in their place */
  missing: string[];
}

const MM = 72 / 25.4;
const PAGE = { left: 28 * MM, top: 37 * MM, width: 156 * MM, height: 225 * MM };
interface Setting {
  size: number;
  pitch: number;
}
/** 三号: 28 characters in the measure, 22 lines on a page. */
const NORMAL: Setting = { size: PAGE.width / 28, pitch: PAGE.height / 22 };
/** 四号, for a letter that saves a page by it: no sheet for the signature alone. */
const CLOSE: Setting = { size: PAGE.width / 31, pitch: PAGE.height / 26 };
/** 二号 */
const TITLE = { size: 22, pitch: 36 };
/** 四号, 7 mm below the text */
const NUMBER = { size: 14, below: 7 * MM };
/** Where in the height of a line its characters stand. */
const BASELINE = 0.72;
/** GB/T 9704: the date ends four characters before the margin, and nothing comes nearer to it than two. */
const DATE_INDENT = 4;
const ORGAN_INDENT = 2;
const TABLE_SPACE = 8;
/** So many lines of the text go over with the signature. */
const KEPT_WITH_SIGNATURE = 2;

class Drawing {
  readonly missing = new Set<string>();
  readonly pages: Strip[][];
  private readonly strips: Strip[] = [];
  private readonly pen: Pen = {
    text: ({ text, spacing }, x, baseline, size) => this.write('text', text, x, baseline, size, spacing),
    rule: (fromX, fromY, toX, toY) => {
      this.pdf.lineWidth(0.5).moveTo(fromX, fromY).lineTo(toX, toY).stroke();
    },
  };

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly faces: Record<Face, Typeface>,
    private readonly setting: Setting,
    parts: readonly PdfPart[],
  ) {
    for (const part of parts) this.add(part);
    this.pages = paginate(this.strips, PAGE.height);
  }

  private add(part: PdfPart): void {
    switch (part.type) {
      case 'title':
        this.centred(part.text, 'title', TITLE.size, TITLE.pitch);
        break;
      case 'centred':
        this.centred(part.text, 'text', this.setting.size, this.setting.pitch);
        break;
      case 'paragraph':
        this.paragraph(part.text, part.indent, part.hanging ?? 0);
        break;
      case 'table': {
        const rows = part.rows.map((row) =>
          row.map((cell) =>
            cell
              .split('\n')
              .map((line) => this.faces.text.drawable(line, this.missing))
              .join('\n'),
          ),
        );
        this.table(tableStrips(rows, PAGE.left, PAGE.width, this.faces.text, this.pen));
        break;
      }
      case 'signature':
        this.signature(part.organ, part.date);
        break;
      case 'gap':
        this.strips.push({ height: this.setting.pitch / 2, keep: false, draw: () => undefined });
    }
  }

  finish(): void {
    for (const [at, page] of this.pages.entries()) {
      this.pdf.addPage();
      let top = PAGE.top;
      for (const [nth, strip] of page.entries()) {
        strip.draw(top, { first: nth === 0, last: nth === page.length - 1 });
        top += strip.height;
      }
      this.pageNumber(at + 1);
    }
  }

  private centred(raw: string, face: Face, size: number, pitch: number): void {
    const text = this.faces[face].drawable(raw, this.missing);
    for (const line of this.lines(text, face, size)) {
      const x = PAGE.left + (PAGE.width - this.faces[face].width(line.text, size)) / 2;
      this.strips.push({ height: pitch, keep: true, draw: (top) => this.write(face, line.text, x, top + pitch * BASELINE, size) });
    }
  }

  private paragraph(raw: string, indent: number, hanging: number): void {
    const text = this.faces.text.drawable(raw, this.missing);
    const lines = this.lines(text, 'text', this.setting.size, indent * this.setting.size, hanging * this.setting.size);
    for (const [at, { text: words, spacing }] of lines.entries()) {
      const x = PAGE.left + (at === 0 ? indent : hanging) * this.setting.size;
      this.strips.push({
        height: this.setting.pitch,
        // No single line of a paragraph at the end or at the top of a page.
        keep: lines.length > 1 && (at === 0 || at === lines.length - 2),
        draw: (top) => this.write('text', words, x, top + this.setting.pitch * BASELINE, this.setting.size, spacing),
      });
    }
  }

  /** On one page with the line above it, if it is no longer than half a page. */
  private table(strips: Strip[]): void {
    if (strips.reduce((sum, { height }) => sum + height, 0) <= PAGE.height / 2) {
      for (const strip of [...this.strips.slice(-1), ...strips.slice(0, -1)]) strip.keep = true;
    }
    const space: Strip = { height: TABLE_SPACE, keep: true, draw: () => undefined };
    this.strips.push(space, ...strips, { ...space, keep: false });
  }

  private signature(organ: string, date: string): void {
    const { size, pitch } = this.setting;
    for (const strip of this.strips.slice(-KEPT_WITH_SIGNATURE)) strip.keep = true;
    const face = this.faces.text;
    const [who, when] = [face.drawable(organ, this.missing), face.drawable(date, this.missing)];
    const right = PAGE.left + PAGE.width;
    const dateX = right - DATE_INDENT * size - face.width(when, size);
    const width = face.width(who, size);
    const organX = Math.min(dateX + face.width(when, size) / 2 - width / 2, right - ORGAN_INDENT * size - width);
    const line = (text: string, x: number, keep: boolean): Strip => ({
      height: pitch,
      keep,
      draw: (top) => this.write('text', text, x, top + pitch * BASELINE, size),
    });
    this.strips.push({ height: pitch, keep: true, draw: () => undefined }, line(who, organX, true), line(when, dateX, false));
  }

  /** 「— 1 —」, at the right on odd pages and at the left on even ones, one character from the margin. */
  private pageNumber(page: number): void {
    const text = `— ${page} —`;
    const width = this.faces.text.width(text, NUMBER.size);
    const x = page % 2 === 1 ? PAGE.left + PAGE.width - NUMBER.size - width : PAGE.left + NUMBER.size;
    this.write('text', text, x, PAGE.top + PAGE.height + NUMBER.below + NUMBER.size, NUMBER.size);
  }

  private lines(text: string, face: Face, size: number, first = 0, others = 0): Line[] {
    return breakLines(text, PAGE.width - others, (piece) => this.faces[face].width(piece, size), first - others);
  }

  private write(face: Face, text: string, x: number, baseline: number, size: number, characterSpacing = 0): void {
    this.pdf.font(face, size).text(text, x, baseline, { lineBreak: false, characterSpacing, baseline: 'alphabetic' });
  }
}

export async function drawPdf({ title, author, createdAt, parts }: PdfText): Promise<PdfFile> {
  // Asked for here: what is not bundled, the bundler would load with the server.
  const { default: PDFDocument } = await import('pdfkit');
  const faces = { text: await Typeface.load('text'), title: await Typeface.load('title') };
  // An empty font name: not one of the standard faces, which have no Chinese.
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    info: { Title: title, Author: author, CreationDate: createdAt },
    lang: 'zh-CN',
  });
  for (const [face, { file }] of Object.entries(faces)) pdf.registerFont(face, file);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const [normal, close] = [new Drawing(pdf, faces, NORMAL, parts), new Drawing(pdf, faces, CLOSE, parts)];
  const drawing = close.pages.length < normal.pages.length ? close : normal;
  drawing.finish();
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), missing: [...drawing.missing] };
}
