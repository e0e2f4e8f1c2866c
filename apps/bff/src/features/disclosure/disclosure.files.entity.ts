import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IntColumn, WordColumn } from '../../platform/columns.ts';

/** A document of a case. */
@Entity('disclosure_file')
export class DisclosureFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'disclosure_case.id' }) caseId: string;
  @Index('ix_disclosure_file') @PrimaryColumn({ type: 'varchar', length: 36, comment: 'stored_file.id' }) fileId: string;
  @WordColumn(12, { comment: 'application, supplement, reply' }) role: 'application' | 'supplement' | 'reply';
  @IntColumn({ comment: 'order' }) position: number;
}
