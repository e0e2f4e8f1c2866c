import type { Readable } from 'node:stream';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from './errors.ts';

export interface Upload {
  file: Readable;
  /** what the caller's device calls it; any text, or none */
  name: string;
}

/**
 * Hands on the one file of a multipart form while it streams. What is left of a refused one is read and thrown away:
 * a caller who is still sending would neither see the answer nor get another one on the same connection.
 * Errors: FILE_MISSING.
 */
export async function receive<T>(request: FastifyRequest, take: (upload: Upload) => Promise<T>): Promise<T> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new AppError('FILE_MISSING');
  try {
    return await take({ file: part.file, name: part.filename ?? '' });
  } finally {
    part.file.resume();
  }
}
