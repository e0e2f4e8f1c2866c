import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, TextColumn, WordColumn } from './columns.ts';

/** The first answer to a creating POST, kept so that a retry gets it again. */
@Entity('idempotency')
export class IdempotencyEntity {
  @Id('keyed hash of caller, operation and Idempotency-Key') id: string;
  @WordColumn(64, { comment: 'SHA-256 of the body' }) bodyHash: string;
  @TextColumn({ comment: 'the answer, encrypted: it may hold a PIN' }) answer: string;
  @Index('ix_idempotency_created') @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
}
