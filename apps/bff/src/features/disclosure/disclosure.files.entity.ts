import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IntColumn, WordColumn } from '../../platform/columns.ts';

/** A document that belongs to a disclosure application: whoever uploaded it, no other case takes it. */
@Entity('disclosure_file')
export class DisclosureFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'id of the disclosure application' }) caseId: string;
  @Index('ix_disclosure_file') @PrimaryColumn({ type: 'varchar', length: 36, comment: 'stored_file.id' }) fileId: string;
  @WordColumn(12, { comment: 'what it came with: application, supplement, reply' }) role: 'application' | 'supplement' | 'reply';
  @IntColumn({ comment: 'order' }) position: number;
}
