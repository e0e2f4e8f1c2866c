import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

/** Whether a published text answered its reader's question: one vote a device and text, and nothing that ties two of a device together. */
@Entity('policy_helpful')
@Index('ix_policy_helpful', ['policyId', 'at'])
export class HelpfulEntity {
  @Id('keyed hash of device and text, first 36 digits') id: string;
  @RefColumn({ comment: 'policy.id' }) policyId: string;
  @FlagColumn({ comment: '1: it answered the question' }) helpful: number;
  @FlagColumn({ comment: '1: it did not, and its reader went on to write a letter' }) asked: number;
  @WordColumn(200, { comment: 'what is still unclear; empty: nothing was written' }) words: string;
  @InstantColumn({ comment: 'given or changed, epoch ms' }) at: number;
}
