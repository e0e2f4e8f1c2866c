import type { Readable } from 'node:stream';
import type { FileView } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock.ts';
import { Db, execute } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { FileStore } from '../../platform/file-store.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { StoredFileEntity } from './files.entity.ts';
import { FilesQueries } from './files.queries.ts';

@Injectable()
export class FilesService {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly files: FilesQueries,
    private readonly residents: ResidentsQueries,
    private readonly clock: Clock,
  ) {}

  /** The picture is on disk before its row is: a row never points at nothing. */
  async keep(ownerId: string, upload: Readable): Promise<FileView> {
    if (!(await this.residents.hasConsented(ownerId))) throw new AppError('CONSENT_REQUIRED');
    const id = uuidv7();
    const { bytes, mime } = await this.store.put(id, upload);
    try {
      await this.db.write((m) => m.insert(StoredFileEntity, { id, ownerId, mime, bytes, createdAt: this.clock.now() }));
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
    return this.files.view({ id, bytes, mime });
  }

  /** Removes uploads that no letter took. Rows go before their pictures, for the same reason. */
  async prune(): Promise<void> {
    const ids = await this.files.abandoned();
    if (ids.length === 0) return;
    await this.db.write(async (m) => {
      for (const id of ids) await execute(m, 'DELETE FROM stored_file WHERE id = ?', [id]);
    });
    for (const id of ids) await this.store.remove(id);
  }
}
