import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, RefColumn, WordColumn } from './columns.ts';

/** A signed-in resident or member of staff. Only the hash of the token is kept. */
@Entity('session')
export class SessionEntity {
  @Id('SHA-256 of the token, first 36 hex digits') id: string;
  @WordColumn(10, { comment: 'resident or staff' }) kind: 'resident' | 'staff';
  @Index('ix_session_subject') @RefColumn({ comment: 'resident.id or staff.id' }) subjectId: string;
  @WordColumn(10, { comment: 'channel: h5, weapp, console' }) channel: string;
  @WordColumn(64, { comment: 'CSRF token, staff only', nullable: true }) csrf: string | null;
  @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
  @Index('ix_session_expires') @InstantColumn({ comment: 'expires, epoch ms' }) expiresAt: number;
}
