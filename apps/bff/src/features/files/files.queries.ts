import { FILE_LINK_MINUTES, type FileView } from '@mingchuang/shared/files/files.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Crypto } from '../../platform/crypto.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { KEPT_DAYS } from '../../platform/idempotency.ts';

/**
 * How long a picture waits for its letter: as long as a letter that could not be sent may be sent again by itself
 * (idempotency.ts). After that no letter takes it any more.
 */
const WAITS_MS = KEPT_DAYS * 86_400_000;
/** Longer than any letter takes to be written down: what nobody refers to by then will never be referred to. */
const GRACE_MS = 3_600_000;

type FileRow = Pick<FileView, 'id' | 'bytes' | 'mime'>;

@Injectable()
export class FilesQueries {
  constructor(
    private readonly db: Db,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** Are all of these the resident's own, either in the letter `messageId` or in none and not too old for one? */
  async allFreeOf(residentId: string, ids: readonly string[], messageId: string | null): Promise<boolean> {
    if (ids.length === 0) return true;
    const marks = ids.map(() => '?').join(', ');
    const row = await this.db.readOne<{ n: number }>(
      `SELECT COUNT(*) AS n FROM stored_file f LEFT JOIN message_picture p ON p.fileId = f.id WHERE f.ownerId = ? AND f.id IN (${marks}) AND (p.messageId = ? OR (p.messageId IS NULL AND f.createdAt > ?))`,
      [residentId, ...ids, messageId, this.clock.now() - WAITS_MS],
    );
    return Number(row?.n) === ids.length;
  }

  /** Pictures that no letter took in time, and that no earlier text of a letter had. */
  async abandoned(): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `SELECT f.id FROM stored_file f WHERE f.createdAt < ?
        AND NOT EXISTS (SELECT 1 FROM message m JOIN message_picture p ON p.messageId = m.id WHERE m.residentId = f.ownerId AND p.fileId = f.id)
        AND NOT EXISTS (SELECT 1 FROM message m JOIN message_version v ON v.messageId = m.id WHERE m.residentId = f.ownerId AND INSTR(v.content, f.id) > 0)`,
      [this.clock.now() - WAITS_MS - GRACE_MS],
    );
    return rows.map(({ id }) => id);
  }

  /** Views with signed links, in the order asked for. */
  async views(ids: readonly string[]): Promise<FileView[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read<FileRow>(`SELECT id, bytes, mime FROM stored_file WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => this.view(row)));
  }

  view(row: FileRow): FileView {
    const expires = this.clock.now() + FILE_LINK_MINUTES * 60_000;
    return { ...row, url: `/api/files/${row.id}?expires=${expires}&signature=${this.crypto.sign(`${row.id}\n${expires}`)}` };
  }

  /** The picture a signed link stands for. Errors: FILE_LINK_EXPIRED, NOT_FOUND. */
  async byLink(id: string, expires: number, signature: string): Promise<FileRow> {
    if (!this.crypto.verify(`${id}\n${expires}`, signature)) throw new AppError('NOT_FOUND');
    if (expires < this.clock.now()) throw new AppError('FILE_LINK_EXPIRED');
    const row = await this.db.readOne<FileRow>('SELECT id, bytes, mime FROM stored_file WHERE id = ?', [id]);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }
}
