import type { Readable } from 'node:stream';
import { documentName, stemOf } from '@mingchuang/shared/files/files.rules';
import type { DocumentMime, DocumentView, FileView } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db, execute } from '../../platform/db.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { FileStore } from '../../platform/file-store.ts';
import type { Upload } from '../../platform/upload.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { StaffQueries } from '../staff/staff.queries.ts';
import { StoredFileEntity } from './files.entity.ts';
import { type FileLink, FilesQueries, type StoredFile } from './files.queries.ts';

@Injectable()
export class FilesService {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly files: FilesQueries,
    private readonly residents: ResidentsQueries,
    private readonly staff: StaffQueries,
    private readonly audit: Audit,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  async keepPicture(residentId: string, { file }: Upload): Promise<FileView> {
    await this.#hasConsented(residentId);
    const id = uuidv7();
    const { bytes, mime } = await this.store.put(id, file);
    await this.#insert(residentId, { id, bytes, mime, name: null, sealed: 0 });
    return this.files.view({ id, bytes, mime });
  }

  async keepResidentsDocument(residentId: string, upload: Upload): Promise<DocumentView> {
    await this.#hasConsented(residentId);
    return this.keepDocument(residentId, upload);
  }

  async keepDocument(ownerId: string, upload: Upload): Promise<DocumentView> {
    const stem = stemOf(...upload.names);
    if (stem === null) throw fieldError('FILE_NAME_MISSING', 'file');
    const id = uuidv7();
    const { bytes, mime } = await this.store.putSealed(id, upload.file);
    const name = documentName(stem, mime);
    await this.#insert(ownerId, { id, bytes, mime, name, sealed: 1 });
    return this.files.view({ id, bytes, mime, name });
  }

  /** What a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND; a document that was tampered with is an unexpected one. */
  async open(id: string, link: FileLink, address: string): Promise<{ content: Readable; mime: DocumentMime; bytes: number; name: string | null }> {
    const { sealed, mime, bytes, name } = await this.files.byLink(id, link);
    if (link.viewer !== undefined) await this.#seen(link.viewer, id, address);
    return { content: sealed ? await this.store.readSealed(id) : this.store.read(id), mime, bytes, name };
  }

  /** Removes uploads that nothing took. Rows go before their files: a row never points at nothing. */
  async prune(): Promise<void> {
    const ids = await this.files.abandoned();
    if (ids.length === 0) return;
    await this.db.write(async (m) => {
      for (const id of ids) await execute(m, 'DELETE FROM stored_file WHERE id = ?', [id]);
    });
    for (const id of ids) await this.store.remove(id);
  }

  /** Documents of applications and requests for correction tell who somebody is: who of the staff opened one stands in the log, once a day. */
  async #seen(viewer: string, id: string, address: string): Promise<void> {
    const [reader, matter] = await Promise.all([this.staff.all().then((all) => all.find((one) => one.id === viewer)), this.files.matterOf(id)]);
    if (reader === undefined || matter === null) return;
    await this.db.write((m) => this.audit.addOnceADay(m, { staffId: reader.id, name: reader.name, address }, `${matter.kind}.view`, matter.id, id, '打开附件'));
  }

  async #hasConsented(residentId: string): Promise<void> {
    if (!(await this.residents.hasConsented(residentId))) throw new AppError('CONSENT_REQUIRED');
  }

  /** The file is on disk before its row is, for the same reason. */
  async #insert(ownerId: string, { name, ...row }: StoredFile): Promise<void> {
    const nameSealed = name === null ? null : this.crypto.encrypt(name);
    try {
      await this.db.write((m) => m.insert(StoredFileEntity, { ...row, nameSealed, ownerId, createdAt: this.clock.now() }));
    } catch (error) {
      await this.store.remove(row.id);
      throw error;
    }
  }
}
