import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, RefColumn, WordColumn } from './columns.ts';

/** Append-only: who of the staff saw or changed what (kept at least a year, domain.md §7). */
@Entity('audit_log')
@Index('ix_audit_at', ['at', 'id'])
@Index('ix_audit_subject', ['subjectId', 'at', 'id'])
export class AuditEntity {
  @Id() id: string;
  @InstantColumn({ comment: 'when, epoch ms' }) at: number;
  @RefColumn({ comment: 'staff.id', nullable: true }) actorId: string | null;
  @WordColumn(50, { comment: 'name at that time' }) actorName: string;
  @WordColumn(40, { comment: 'such as message.view, contact.view' }) action: string;
  @RefColumn({ comment: 'id of the letter or job', nullable: true }) subjectId: string | null;
  @WordColumn(200, { comment: 'reason given', nullable: true }) reason: string | null;
  @WordColumn(45, { comment: 'IP address' }) address: string;
}
