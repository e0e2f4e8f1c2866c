import { inflateRawSync } from 'node:zlib';
import type { DocumentMime } from '@mingchuang/shared/files/files.types';

/** A package's own words for its main part, and the folder this part stands in. */
const KINDS: readonly { type: DocumentMime; main: string; folder: string }[] = [
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    folder: 'word/',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    folder: 'xl/',
  },
];
const CONTENT_TYPES = '[content_types].xml';
const CONTENT_TYPES_MAX = 1024 * 1024;
/** A macro may be declared, or only lie there; an entity in the declaration could spell one without the word. */
const MACROS = /vba|macro/i;
const SPELLED = /&|<!/;

const END = { signature: 'PK\x05\x06', bytes: 22 };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  /** bytes as they lie in the archive */
  packed: number;
  /** where they begin, with a header before them */
  at: number;
}

/**
 * DOCX, XLSX or neither. Their magic number is that of any zip, and what they are stands in `[Content_Types].xml`, which may
 * come last: so the directory is read as Office reads it, from the end. Whatever does not add up, or holds macros, is neither.
 */
export function officeTypeOf(zip: Buffer): DocumentMime | null {
  try {
    const entries = entriesOf(zip);
    const declarations = entries.filter(({ name }) => name === CONTENT_TYPES);
    const [declared] = declarations;
    if (declared === undefined || declarations.length > 1) return null;
    const text = textOf(zip, declared);
    if (SPELLED.test(text) || MACROS.test(text) || entries.some(({ name }) => MACROS.test(name))) return null;
    const kinds = KINDS.filter(({ main, folder }) => text.includes(main) && entries.some(({ name }) => name.startsWith(folder)));
    return kinds.length === 1 ? (kinds[0]?.type ?? null) : null;
  } catch {
    return null; // a number points outside the file, or a part does not unpack
  }
}

/** Parts of a package, named in small letters, and how much of them somebody is willing to unpack. */
export interface PartsWanted {
  wants: (name: string) => boolean;
  /** bytes of one part, and of all of them, unpacked: a few packed kilobytes can be gigabytes */
  partMax: number;
  allMax: number;
}

/** The wanted parts of a package; null where it does not add up, repeats a name, or is larger than it may be. */
export function partsOf(zip: Buffer, { wants, partMax, allMax }: PartsWanted): Map<string, Buffer> | null {
  try {
    const parts = new Map<string, Buffer>();
    let left = allMax;
    for (const entry of entriesOf(zip)) {
      if (!wants(entry.name)) continue;
      const bytes = unpacked(zip, entry, Math.min(partMax, left));
      if (parts.has(entry.name) || bytes.length > left) return null;
      left -= bytes.length;
      parts.set(entry.name, bytes);
    }
    return parts;
  } catch {
    return null; // it unpacks to more than it may, or not at all
  }
}

function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(END.signature, undefined, 'latin1');
  if (end < 0 || end + END.bytes + zip.readUInt16LE(end + 20) !== zip.length) return [];
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) return [];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
    entries.push({
      name: zip.toString('latin1', at + ENTRY.bytes, at + ENTRY.bytes + name).toLowerCase(),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    });
    at += ENTRY.bytes + name + extra + comment;
  }
  return entries;
}

function textOf(zip: Buffer, entry: Entry): string {
  return unpacked(zip, entry, CONTENT_TYPES_MAX).toString();
}

function unpacked(zip: Buffer, { method, packed, at }: Entry, max: number): Buffer {
  const start = at + LOCAL_BYTES + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method === STORED) return bytes;
  return method === DEFLATED ? inflateRawSync(bytes, { maxOutputLength: Math.max(max, 1) }) : Buffer.alloc(0);
}
