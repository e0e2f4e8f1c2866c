import type { DocumentMime } from '@mingchuang/shared/files/files.types';
import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** A picture or document in DATA_DIR/files; its name on disk is its id. */
@Entity('stored_file')
export class StoredFileEntity {
  @Id() id: string;
  @Index('ix_file_owner') @RefColumn({ comment: 'resident.id or staff.id who uploaded it' }) ownerId: string;
  @WordColumn(80, { comment: 'type by magic number' }) mime: DocumentMime;
  @TextColumn({ comment: 'name of a document as its reader sees it, encrypted; null: a picture', nullable: true }) nameSealed: string | null;
  @FlagColumn({ comment: '1: a document, encrypted on disk; 0: a picture of a letter' }) sealed: number;
  @IntColumn({ comment: 'size in bytes, before encryption' }) bytes: number;
  @InstantColumn({ comment: 'uploaded, epoch ms' }) createdAt: number;
}
