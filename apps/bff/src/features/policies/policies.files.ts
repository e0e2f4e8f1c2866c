import type { Readable } from 'node:stream';
import { PICTURE_TYPES, type PictureMime } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.ts';
import { FileStore } from '../../platform/file-store.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { PoliciesQueries } from './policies.queries.ts';

/** Pictures of published texts: open to everybody as long as the text shows them, and to nobody otherwise. */
@Injectable()
export class PoliciesFiles {
  constructor(
    private readonly policies: PoliciesQueries,
    private readonly files: FilesQueries,
    private readonly store: FileStore,
  ) {}

  /** Errors: NOT_FOUND. */
  async open(id: string, fileId: string): Promise<{ content: Readable; mime: PictureMime; bytes: number }> {
    const file = (await this.policies.shows(id, fileId)) ? await this.files.stored(fileId) : null;
    const mime = PICTURE_TYPES.find((type) => type === file?.mime);
    if (file === null || mime === undefined) throw new AppError('NOT_FOUND');
    return { content: file.sealed ? await this.store.readSealed(fileId) : this.store.read(fileId), mime, bytes: file.bytes };
  }
}
