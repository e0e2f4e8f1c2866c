import { DOCUMENT_TYPES, type DocumentMime, PICTURE_TYPES, type PictureMime } from '@mingchuang/shared/files/files.types';
import { AppError } from './errors.ts';
import { officeTypeOf } from './office-package.ts';

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

function isDocumentMime(type: string | null): type is DocumentMime {
  return type !== null && Object.hasOwn(DOCUMENT_TYPES, type);
}

/** The library is loaded with the first upload: fifty modules that a start can do without. */
async function mimeOf(head: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(head))?.mime ?? null;
}
