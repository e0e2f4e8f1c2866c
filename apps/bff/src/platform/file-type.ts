import { DOCUMENT_TYPES, type DocumentMime, PICTURE_TYPES, type PictureMime } from '@mingchuang/shared/files/files.types';
import { AppError } from './errors.ts';
import { officeTypeOf } from './office-package.ts';

const WORD: DocumentMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** A picture by its first bytes. Errors: FILE_TYPE_UNSUPPORTED. */
export async function pictureType(head: Buffer): Promise<PictureMime> {
  const mime = await mimeOf(head);
  const type = PICTURE_TYPES.find((one) => one === mime);
  if (type === undefined) throw new AppError('FILE_TYPE_UNSUPPORTED');
  return type;
}

/** A document by its first bytes, of a package by all of them. Errors: DOCUMENT_TYPE_UNSUPPORTED. */
export async function documentType(head: Buffer, whole: () => Promise<Buffer>): Promise<DocumentMime> {
  const type = head.subarray(0, ZIP.length).equals(ZIP) ? officeTypeOf(await whole()) : await mimeOf(head);
  if (!isDocumentMime(type)) throw new AppError('DOCUMENT_TYPE_UNSUPPORTED');
  return type;
}

const UTF_16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Which reader an imported text needs, by its bytes and not by its name; a file of no known type may be text.
 * Errors: IMPORT_OLD_DOCUMENT, IMPORT_TYPE_UNSUPPORTED.
 */
export async function importKind(bytes: Buffer): Promise<'docx' | 'text'> {
  if (bytes.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) throw new AppError('IMPORT_OLD_DOCUMENT');
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) {
    if (officeTypeOf(bytes) === WORD) return 'docx';
    throw new AppError('IMPORT_TYPE_UNSUPPORTED');
  }
  // the mark of UTF-16 looks like the beginning of a sound
  if (UTF_16.some((mark) => bytes.subarray(0, mark.length).equals(mark))) return 'text';
  if ((await mimeOf(bytes)) !== null) throw new AppError('IMPORT_TYPE_UNSUPPORTED');
  return 'text';
}

/** The type of a picture inside a document, null for what no browser shows. */
export async function pictureMime(bytes: Buffer): Promise<PictureMime | null> {
  const mime = await mimeOf(bytes);
  return PICTURE_TYPES.find((one) => one === mime) ?? null;
}

function isDocumentMime(type: string | null): type is DocumentMime {
  return type !== null && Object.hasOwn(DOCUMENT_TYPES, type);
}

/** The library is loaded with the first upload: fifty modules that a start can do without. */
async function mimeOf(head: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(head))?.mime ?? null;
}
