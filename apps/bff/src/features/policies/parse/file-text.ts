import { isUtf8 } from 'node:buffer';

const LETTERS_MIN = 10;
const DAMAGED_SHARE = 0.005;

/** What is published must be readable: no program, picture or broken export comes in as a document. */
export function refuseText(text: string): 'damaged' | 'empty' | null {
  const damaged = text.match(/[^\P{Cc}\t\n\r\f\v]|\ufffd/gu)?.length ?? 0;
  if (text.includes('\0') || damaged > text.length * DAMAGED_SHARE) return 'damaged';
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LETTERS_MIN ? 'empty' : null;
}

/** UTF-8, UTF-16 as an old notepad marks it, or GB 18030 as older systems write it. */
export function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030')).decode(bytes);
}
