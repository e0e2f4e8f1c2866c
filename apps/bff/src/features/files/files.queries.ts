import { type DocumentMime, type DocumentView, FILE_LINK_MINUTES, type FileView } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { KEPT_DAYS } from '../../platform/idempotency.ts';

/**
 * How long a file waits for its letter or application: as long as one that could not be sent may be sent again by itself
 * (idempotency.ts). After that none takes it any more.
 */
const WAITS_MS = KEPT_DAYS * 86_400_000;
/** Longer than a letter or an application takes to be written down: what nobody refers to by then will never be referred to. */
const GRACE_MS = 3_600_000;

export interface StoredRow {
  id: string;
  bytes: number;
  mime: DocumentMime;
  /** null: a picture */
  name: string | null;
  sealed: number;
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

  /** Are all of these documents the owner's own, in no application and not too old for one? */
  async documentsFreeOf(ownerId: string, ids: readonly string[], caseId: string | null = null): Promise<boolean> {
    if (ids.length === 0) return true;
    const row = await this.db.readOne<{ n: number }>(
      `SELECT COUNT(*) AS n FROM stored_file f LEFT JOIN disclosure_file d ON d.fileId = f.id WHERE f.sealed = 1 AND f.id IN (${marksOf(ids)})
        AND ((d.caseId = ? AND d.role = 'reply') OR (d.caseId IS NULL AND f.ownerId = ? AND f.createdAt > ?))`,
      [...ids, caseId, ownerId, this.clock.now() - WAITS_MS],
    );
    return Number(row?.n) === ids.length;
  }

  /** Files that no letter and no application took in time, and that no earlier text of a letter had. */
  async abandoned(): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `SELECT f.id FROM stored_file f WHERE f.createdAt < ?
        AND NOT EXISTS (SELECT 1 FROM disclosure_file d WHERE d.fileId = f.id)
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

  /** Documents with signed links, in the order asked for. */
  documentViews(ids: readonly string[]): Promise<DocumentView[]> {
    return this.#views<DocumentView>('id, bytes, mime, name', 1, ids);
  }

  view<Row extends { id: string }>(row: Row): Row & { url: string } {
    const expires = this.clock.now() + FILE_LINK_MINUTES * 60_000;
    return { ...row, url: `/api/files/${row.id}?expires=${expires}&signature=${this.crypto.sign(`${row.id}\n${expires}`)}` };
  }

  /** The file a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND. */
  async byLink(id: string, expires: number, signature: string): Promise<StoredRow> {
    if (!this.crypto.verify(`${id}\n${expires}`, signature)) throw new AppError('NOT_FOUND');
    if (expires < this.clock.now()) throw new AppError('FILE_LINK_EXPIRED');
    const row = await this.db.readOne<StoredRow>('SELECT id, bytes, mime, name, sealed FROM stored_file WHERE id = ?', [id]);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  async #views<View extends { id: string }>(columns: string, sealed: 0 | 1, ids: readonly string[]): Promise<(View & { url: string })[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read<View>(`SELECT ${columns} FROM stored_file WHERE sealed = ${sealed} AND id IN (${marksOf(ids)})`, ids);
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => this.view(row)));
  }
}

const marksOf = (ids: readonly string[]): string => ids.map(() => '?').join(', ');
