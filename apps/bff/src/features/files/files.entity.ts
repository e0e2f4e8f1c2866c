import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

/** A picture in DATA_DIR/files; its name on disk is its id. */
@Entity('stored_file')
export class StoredFileEntity {
  @Id() id: string;
  @Index('ix_file_owner') @RefColumn({ comment: 'resident.id who uploaded it' }) ownerId: string;
  @WordColumn(20, { comment: 'type by magic number' }) mime: string;
  @IntColumn({ comment: 'size in bytes' }) bytes: number;
  @InstantColumn({ comment: 'uploaded, epoch ms' }) createdAt: number;
}
