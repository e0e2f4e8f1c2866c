import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { FILE_MAX_BYTES, FILE_NAME_BYTES } from '@mingchuang/shared/files/files.types';
import type { FastifyRequest } from 'fastify';
import { AppError } from './errors.ts';

export interface Upload {
  file: Readable;
  /** what the caller calls it, then what their device does; each any text, or none */
  names: string[];
}

/** The form field in which a caller tells a file's name; it stands before the file, behind it would come too late. */
export const NAME_FIELD = 'name';

/**
 * Hands on the one file of a multipart form while it streams. What is left of a refused one is read and thrown away:
 * a caller who is still sending would neither see the answer nor get another one on the same connection.
 * Errors: FILE_MISSING.
 */
export async function receive<T>(request: FastifyRequest, take: (upload: Upload) => Promise<T>): Promise<T> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new AppError('FILE_MISSING');
  try {
    return await take({ file: part.file, names: [nameField(part), part.filename ?? ''] });
  } finally {
    part.file.resume();
  }
}

/** The whole of an upload, in memory. Errors: FILE_TOO_LARGE. */
export async function wholeOf(file: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file) {
    bytes += (chunk as Buffer).length;
    if (bytes > FILE_MAX_BYTES) throw new AppError('FILE_TOO_LARGE');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** One that filled its field may have been cut off, and what is left of a path may be one of its folders: that is none. */
function nameField({ fields }: MultipartFile): string {
  const field = fields[NAME_FIELD];
  const told = field !== undefined && 'value' in field ? field.value : '';
  return typeof told === 'string' && Buffer.byteLength(told) < FILE_NAME_BYTES ? told : '';
}
