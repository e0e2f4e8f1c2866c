import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type DocumentMime, FILE_MAX_BYTES, type PictureMime } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import type { Crypto } from './crypto.ts';
import { AppError } from './errors.ts';
import { documentType, pictureType } from './file-type.ts';
import { seal, unseal, unsealVerified } from './sealed-file.ts';

const HEAD_BYTES = 4_100;

interface Stored<Type> {
  bytes: number;
  mime: Type;
}

/** How one kind of file is written, and recognised by its first bytes and what was written. */
interface Kind<Type> {
  write(plain: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
  recognise(head: Buffer, written: string): Promise<Type>;
}

/** Pictures and documents on disk. Streamed, bounded, recognised by magic number; visible under their id only when whole. */
@Injectable()
export class FileStore {
  readonly #dir: string;

  constructor(
    dataDir: string,
    private readonly crypto: Crypto,
  ) {
    this.#dir = path.join(dataDir, 'files');
  }

  /** Stores a picture as it is. Errors: FILE_TOO_LARGE, FILE_TYPE_UNSUPPORTED; nothing remains of a refused one. */
  put(id: string, upload: Readable): Promise<Stored<PictureMime>> {
    return this.#put(id, upload, { write: (plain) => plain, recognise: pictureType });
  }

  /** Stores a document encrypted. Errors: FILE_TOO_LARGE, DOCUMENT_TYPE_UNSUPPORTED; nothing remains of a refused one. */
  putSealed(id: string, upload: Readable): Promise<Stored<DocumentMime>> {
    return this.#put(id, upload, {
      write: (plain) => seal(this.crypto, id, plain),
      recognise: (head, written) => documentType(head, () => buffer(unseal(this.crypto, id, written))),
    });
  }

  read(id: string): Readable {
    return createReadStream(this.#path(id));
  }

  /** A document, once it is known to be what was stored; throws when it is not. */
  readSealed(id: string): Promise<Readable> {
    return unsealVerified(this.crypto, id, this.#path(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  async #put<Type>(id: string, upload: Readable, kind: Kind<Type>): Promise<Stored<Type>> {
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
      await pipeline(upload, meter, kind.write, createWriteStream(partial));
      const mime = await kind.recognise(Buffer.concat(head), partial);
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

  #path(id: string): string {
    return path.join(this.#dir, id.slice(-2), id);
  }
}
