import type { DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../platform/columns.ts';

/** Work that must happen after a commit, written in that commit. */
@Entity('outbox_job')
@Index('ix_outbox_due', ['state', 'runAfter', 'topic'])
@Index('ix_outbox_list', ['createdAt', 'id'])
export class OutboxEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change' }) version: number;
  @WordColumn(40, { comment: 'which handler' }) topic: string;
  @RefColumn({ comment: 'id of the letter it is about' }) subjectId: string;
  @TextColumn({ comment: 'JSON for the handler; ids only, no personal data' }) payload: string;
  @Index('ux_outbox_key', { unique: true }) @WordColumn(100, { comment: 'one job a key' }) dedupeKey: string;
  @WordColumn(10, { comment: 'pending, running, done, unsent, dead' }) state: DeliveryState;
  @IntColumn({ comment: 'attempts begun' }) attempts: number;
  @InstantColumn({ comment: 'not before, epoch ms; of a running job: its lease ends' }) runAfter: number;
  @RefColumn({ comment: 'claim of the worker that runs it', nullable: true }) claim: string | null;
  @FlagColumn({ comment: '1: an attempt ended without an answer, so the outside may have seen it' }) uncertain: number;
  @FlagColumn({ comment: '1: sent again after an uncertain attempt' }) possibleRepeat: number;
  @WordColumn(300, { comment: 'what happened, for staff', nullable: true }) note: string | null;
  @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
  @InstantColumn({ comment: 'done, unsent or given up, epoch ms', nullable: true }) settledAt: number | null;
}
