import { type DocumentView, FILE_LINK_MINUTES, type FileView } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db, marksOf } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { KEPT_DAYS } from '../../platform/idempotency.ts';
import type { StoredFileEntity } from './files.entity.ts';

/**
 * How long a file waits for its letter or application: as long as one that could not be sent may be sent again by itself
 * (idempotency.ts). After that none takes it any more.
 */
const WAITS_MS = KEPT_DAYS * 86_400_000;
/** Longer than a letter or an application takes to be written down: what nobody refers to by then will never be referred to. */
const GRACE_MS = 3_600_000;

/** A file as it was stored; of a picture `name` is null. */
export type StoredFile = Pick<StoredFileEntity, 'id' | 'bytes' | 'mime' | 'sealed'> & { name: string | null };

export interface FileLink {
  expires: number;
  signature: string;
  /** staff.id for whom the link was made; absent: a resident, or a picture */
  viewer?: string;
}

/** What the signature of a link says. */
function fileLink(id: string, expires: number, viewer: string | undefined): string {
  return [id, expires, ...(viewer === undefined ? [] : [viewer])].join('\n');
}

@Injectable()
export class FilesQueries {
  constructor(
    private readonly db: Db,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** Are all of these pictures the resident's own, either in the letter `messageId` or in none and not too old for one? */
  async allFreeOf(residentId: string, ids: readonly string[], messageId: string | null): Promise<boolean> {
    if (ids.length === 0) return true;
    const row = await this.db.readOne<{ n: number }>(
      `SELECT COUNT(*) AS n FROM stored_file f LEFT JOIN message_picture p ON p.fileId = f.id WHERE f.ownerId = ? AND f.sealed = 0 AND f.id IN (${marksOf(ids)}) AND (p.messageId = ? OR (p.messageId IS NULL AND f.createdAt > ?))`,
      [residentId, ...ids, messageId, this.clock.now() - WAITS_MS],
    );
    return Number(row?.n) === ids.length;
  }

  /** Are all of these documents the owner's own, in no application or request for correction and not too old for one? */
  async documentsFreeOf(ownerId: string, ids: readonly string[], caseId: string | null = null): Promise<boolean> {
    if (ids.length === 0) return true;
    const row = await this.db.readOne<{ n: number }>(
      `SELECT COUNT(*) AS n FROM stored_file f LEFT JOIN disclosure_file d ON d.fileId = f.id WHERE f.sealed = 1 AND f.id IN (${marksOf(ids)})
        AND ((d.caseId = ? AND d.role = 'reply')
          OR (d.caseId IS NULL AND f.ownerId = ? AND f.createdAt > ? AND NOT EXISTS (SELECT 1 FROM correction_file k WHERE k.fileId = f.id)))`,
      [...ids, caseId, ownerId, this.clock.now() - WAITS_MS],
    );
    return Number(row?.n) === ids.length;
  }

  /** May a text carry these: it had them before, or they are this person's own, in no application and not too old? */
  async policyFilesOf(staffId: string, policyId: string, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return true;
    const row = await this.db.readOne<{ n: number }>(
      `SELECT COUNT(*) AS n FROM stored_file f WHERE f.sealed = 1 AND f.id IN (${marksOf(ids)})
        AND (EXISTS (SELECT 1 FROM policy_file p WHERE p.policyId = ? AND p.fileId = f.id)
          OR (f.ownerId = ? AND f.createdAt > ? AND NOT EXISTS (SELECT 1 FROM disclosure_file d WHERE d.fileId = f.id)
            AND NOT EXISTS (SELECT 1 FROM correction_file k WHERE k.fileId = f.id)))`,
      [...ids, policyId, staffId, this.clock.now() - WAITS_MS],
    );
    return Number(row?.n) === ids.length;
  }

  /** Files that no letter, application, request for correction or published text took in time, and that no earlier text of a letter had. */
  async abandoned(): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `SELECT f.id FROM stored_file f WHERE f.createdAt < ?
        AND NOT EXISTS (SELECT 1 FROM disclosure_file d WHERE d.fileId = f.id)
        AND NOT EXISTS (SELECT 1 FROM correction_file k WHERE k.fileId = f.id)
        AND NOT EXISTS (SELECT 1 FROM policy t WHERE INSTR(t.blocks, f.id) > 0)
        AND NOT EXISTS (SELECT 1 FROM policy_file p WHERE p.fileId = f.id)
        AND NOT EXISTS (SELECT 1 FROM message m JOIN message_picture p ON p.messageId = m.id WHERE m.residentId = f.ownerId AND p.fileId = f.id)
        AND NOT EXISTS (SELECT 1 FROM message m JOIN message_version v ON v.messageId = m.id WHERE m.residentId = f.ownerId AND INSTR(v.content, f.id) > 0)`,
      [this.clock.now() - WAITS_MS - GRACE_MS],
    );
    return rows.map(({ id }) => id);
  }

  /** Pictures with signed links, in the order asked for. */
  views(ids: readonly string[]): Promise<FileView[]> {
    return this.#views<FileView>('id, bytes, mime', 0, ids);
  }

  /** Documents with signed links, in the order asked for; `viewer` is the member of staff whose opening of them stands in the log. */
  async documentViews(ids: readonly string[], viewer?: string): Promise<DocumentView[]> {
    const views = await this.#views<Omit<DocumentView, 'name'> & { nameSealed: string }>('id, bytes, mime, nameSealed', 1, ids, viewer);
    return views.map(({ nameSealed, ...view }) => ({ ...view, name: this.crypto.decrypt(nameSealed) }));
  }

  view<Row extends { id: string }>(row: Row, viewer?: string): Row & { url: string } {
    const expires = this.clock.now() + FILE_LINK_MINUTES * 60_000;
    return {
      ...row,
      url: `/api/files/${row.id}?expires=${expires}&signature=${this.crypto.sign(fileLink(row.id, expires, viewer))}${viewer === undefined ? '' : `&viewer=${viewer}`}`,
    };
  }

  /** The file a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND. */
  async byLink(id: string, { expires, signature, viewer }: FileLink): Promise<StoredFile> {
    if (!this.crypto.verify(fileLink(id, expires, viewer), signature)) throw new AppError('NOT_FOUND');
    if (expires < this.clock.now()) throw new AppError('FILE_LINK_EXPIRED');
    const row = await this.db.readOne<StoredFileEntity>('SELECT id, bytes, mime, nameSealed, sealed FROM stored_file WHERE id = ?', [id]);
    if (row === null) throw new AppError('NOT_FOUND');
    const { bytes, mime, nameSealed, sealed } = row;
    return { id, bytes, mime, sealed, name: nameSealed === null ? null : this.crypto.decrypt(nameSealed) };
  }

  /** A file by its id, for a feature that knows who may see it. */
  async stored(id: string): Promise<Pick<StoredFile, 'id' | 'bytes' | 'mime' | 'sealed'> | null> {
    return this.db.readOne('SELECT id, bytes, mime, sealed FROM stored_file WHERE id = ?', [id]);
  }

  /** The application or request for correction a document belongs to. */
  async matterOf(id: string): Promise<{ kind: 'application' | 'correction'; id: string } | null> {
    return this.db.readOne(
      "SELECT 'application' AS kind, caseId AS id FROM disclosure_file WHERE fileId = ? UNION ALL SELECT 'correction' AS kind, correctionId AS id FROM correction_file WHERE fileId = ?",
      [id, id],
    );
  }

  async #views<View extends { id: string }>(columns: string, sealed: 0 | 1, ids: readonly string[], viewer?: string): Promise<(View & { url: string })[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read<View>(`SELECT ${columns} FROM stored_file WHERE sealed = ${sealed} AND id IN (${marksOf(ids)})`, ids);
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => this.view(row, viewer)));
  }
}
