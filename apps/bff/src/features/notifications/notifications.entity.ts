import type { NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

/** One entry of a resident's in-app inbox. */
@Entity('notification')
@Index('ix_notification_inbox', ['residentId', 'at', 'id'])
export class NotificationEntity {
  @Id() id: string;
  @RefColumn({ comment: 'resident.id' }) residentId: string;
  @WordColumn(40, { comment: 'what it is about' }) topic: NotificationTopic;
  @RefColumn({ comment: 'message.id; null: about an application', nullable: true }) messageId: string | null;
  @RefColumn({ comment: 'disclosure_case.id; null: about a letter', nullable: true }) caseId: string | null;
  @RefColumn({ comment: 'correction.id; null: about a letter or an application', nullable: true }) correctionId: string | null;
  @RefColumn({ comment: 'consultation.id; null: about a letter, an application or a request for correction', nullable: true }) consultationId: string | null;
  @Index('ux_notification_key', { unique: true }) @WordColumn(100, { comment: 'one entry a key: exactly once' }) dedupeKey: string;
  @DayColumn({ comment: 'the day it names: by when the answer comes or something is asked; null: none, or provisional', nullable: true }) dueOn: string | null;
  @InstantColumn({ comment: 'when, epoch ms' }) at: number;
  @InstantColumn({ comment: 'read, epoch ms', nullable: true }) readAt: number | null;
}

/** What WeChat may still push to a resident: accepts minus sends (one accept = one message). */
@Entity('subscription')
export class SubscriptionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'resident.id' }) residentId: string;
  @PrimaryColumn({ type: 'varchar', length: 64, comment: 'template id' }) templateId: string;
  @IntColumn({ comment: 'sends left' }) remaining: number;
}
