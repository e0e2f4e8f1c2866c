import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** The typefaces: regular for text, a heavier one for titles. */
const FILES = { text: '400Regular/NotoSerifSC_400Regular.ttf', title: '600SemiBold/NotoSerifSC_600SemiBold.ttf' } as const;
export type Face = keyof typeof FILES;

/** 〓 stands, as in print, for a character that the typeface lacks. */
const GETA = '〓';
const { resolve } = createRequire(import.meta.url);

/** One typeface for one document. Its file is 15 MB and seldom wanted, so it is read each time and not kept. */
export class Typeface {
  private readonly ems = new Map<string, number>();

  private constructor(
    readonly file: Buffer,
    private readonly font: Font,
  ) {}

  static async load(face: Face): Promise<Typeface> {
    const { create } = await import('fontkit');
    const file = await readFile(resolve(`@expo-google-fonts/noto-serif-sc/${FILES[face]}`));
    const font = create(file);
    if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection is no typeface');
    return new Typeface(file, font);
  }

  width(text: string, size: number): number {
    let sum = 0;
    for (const character of text) sum += this.em(character);
    return sum * size;
  }

  /** What can be drawn of it; each character that cannot is added to `missing`. */
  drawable(text: string, missing: Set<string>): string {
    return [...text.normalize('NFC')]
      .map((character) => {
        if (this.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
        missing.add(character);
        return GETA;
      })
      .join('');
  }

  private em(character: string): number {
    const known = this.ems.get(character);
    if (known !== undefined) return known;
    const em = this.font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / this.font.unitsPerEm;
    this.ems.set(character, em);
    return em;
  }
}
