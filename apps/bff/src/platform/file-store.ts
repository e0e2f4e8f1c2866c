import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_MAX_BYTES, PICTURE_TYPES } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { AppError } from './errors.ts';

const HEAD_BYTES = 4_100;

/** Pictures on disk. Streamed, bounded, recognised by magic number; visible under their id only when whole. */
@Injectable()
export class FileStore {
  readonly #dir: string;

  constructor(dataDir: string) {
    this.#dir = path.join(dataDir, 'files');
  }

  /** Stores one upload. Errors: FILE_TOO_LARGE, FILE_TYPE_UNSUPPORTED; nothing remains of a refused one. */
  async put(id: string, upload: Readable): Promise<{ bytes: number; mime: (typeof PICTURE_TYPES)[number] }> {
    const target = this.#path(id);
    const partial = `${target}.part`;
    await mkdir(path.dirname(target), { recursive: true });
    const head: Buffer[] = [];
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (bytes < HEAD_BYTES) head.push(chunk);
        bytes += chunk.length;
        done(bytes > FILE_MAX_BYTES ? new AppError('FILE_TOO_LARGE') : null, chunk);
      },
    });
    try {
      await pipeline(upload, meter, createWriteStream(partial));
      // Loaded with the first picture: fifty modules that a start can do without.
      const { fileTypeFromBuffer } = await import('file-type');
      const type = await fileTypeFromBuffer(Buffer.concat(head));
      const mime = PICTURE_TYPES.find((t) => t === type?.mime);
      if (mime === undefined) throw new AppError('FILE_TYPE_UNSUPPORTED');
      const handle = await open(partial, 'r+');
      await handle.sync();
      await handle.close();
      await rename(partial, target);
      return { bytes, mime };
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  read(id: string): ReadStream {
    return createReadStream(this.#path(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  #path(id: string): string {
    return path.join(this.#dir, id.slice(-2), id);
  }
}
