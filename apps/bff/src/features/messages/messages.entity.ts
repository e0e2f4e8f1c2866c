import type { MessageKind, MessageSource, MessageStatus, TimelineEventType } from '@mingchuang/shared/messages/messages.types';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

export type MessageQueue = 'open' | 'replied' | 'history' | 'withdrawn';
export type ContentCheck = 'unchecked' | 'pass' | 'review' | 'risky';

/** A letter (来信). */
@Entity('message')
@Index('ix_message_mine', ['residentId', 'submittedAt', 'id'])
@Index('ix_message_clock', ['queue', 'dueSort', 'id'])
@Index('ix_message_unit_clock', ['unitId', 'queue', 'dueSort', 'id'])
@Index('ix_message_owner', ['ownerId', 'queue', 'dueSort', 'id'])
@Index('ix_message_replied', ['queue', 'repliedAt', 'id', 'unitId', 'subjectUnitId', 'onTime', 'workingDays'])
@Index('ix_message_unit_replied', ['unitId', 'queue', 'repliedAt', 'id', 'subjectUnitId', 'onTime', 'workingDays'])
export class MessageEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change; the If-Match of staff' }) version: number;
  @Index('ux_message_code', { unique: true }) @WordColumn(10, { comment: '10-digit query code' }) queryCode: string;
  @WordColumn(64, { comment: 'keyed hash of the 6-digit PIN', nullable: true }) pinHash: string | null;
  @IntColumn({ comment: 'wrong PINs in a row' }) pinFailures: number;
  @InstantColumn({ comment: 'no look-up before, epoch ms', nullable: true }) pinLockedUntil: number | null;
  @RefColumn({ comment: 'resident.id of the writer, also of an anonymous suggestion; null for history', nullable: true }) residentId: string | null;
  @RefColumn({ comment: 'unit.id that handles it; null: 未分派', nullable: true }) unitId: string | null;
  @RefColumn({ comment: 'unit.id complained of; it never sees the letter', nullable: true }) subjectUnitId: string | null;
  @RefColumn({ comment: 'staff.id who accepted it (首问负责)', nullable: true }) ownerId: string | null;
  @WordColumn(12, { comment: 'inquiry, help, complaint, tipoff, suggestion' }) kind: MessageKind;
  @TextColumn({ comment: 'title; imported ones may be longer than the form allows' }) title: string;
  @TextColumn({ comment: 'text' }) body: string;
  @TextColumn({ comment: 'contact phone, encrypted', nullable: true }) contactSealed: string | null;
  @FlagColumn({ comment: '1: the writer agrees to publication without name' }) allowPublication: number;
  @FlagColumn({ comment: '1: staff never see whose it is' }) anonymous: number;
  @FlagColumn({ comment: '1: about staff of the bureau' }) aboutStaff: number;
  @WordColumn(10, { comment: 'submitted, accepted, replied, withdrawn' }) status: MessageStatus;
  @WordColumn(10, { comment: 'list it stands in: open, replied, history, withdrawn' }) queue: MessageQueue;
  @WordColumn(10, { comment: 'h5, weapp, import' }) source: MessageSource;
  @InstantColumn({ comment: 'submitted, epoch ms' }) submittedAt: number;
  @DayColumn({ comment: 'legal day of submission: day 0 of the clock' }) submittedOn: string;
  @DayColumn({ comment: 'last day to answer; null: provisional or history', nullable: true }) dueOn: string | null;
  @DayColumn({ comment: 'dueOn, or the last covered day while provisional; to sort by', nullable: true }) dueSort: string | null;
  @InstantColumn({ comment: 'accepted, epoch ms', nullable: true }) acceptedAt: number | null;
  @InstantColumn({ comment: 'answered, epoch ms', nullable: true }) repliedAt: number | null;
  @IntColumn({ comment: 'answered in time: 1, 0; null: open, undecided or history', nullable: true }) onTime: number | null;
  @IntColumn({ comment: 'working days from submission to answer; null where not known', nullable: true }) workingDays: number | null;
  @InstantColumn({ comment: 'the writer opened the reply, epoch ms', nullable: true }) replyReadAt: number | null;
  @InstantColumn({ comment: 'answered with an offer to apply for information (29), epoch ms; null: not so', nullable: true }) offeredAt: number | null;
  @WordColumn(10, { comment: "WeChat's content check: unchecked, pass, review, risky" }) contentCheck: ContentCheck;
}

/** What happened, in order; `submitted` is the letter itself and has no row. */
@Entity('message_event')
@Index('ix_event_message', ['messageId', 'version'])
export class MessageEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'message.id' }) messageId: string;
  @IntColumn({ comment: 'version of the letter after it' }) version: number;
  @WordColumn(12, { comment: 'edited, accepted, replied, published, unpublished, declined, withdrawn' }) type:
    | Exclude<TimelineEventType, 'submitted' | 'rated'>
    | 'unpublished'
    | 'declined';
  @RefColumn({ comment: 'staff.id; null: the writer', nullable: true }) staffId: string | null;
  @RefColumn({ comment: 'unit.id at that time', nullable: true }) unitId: string | null;
  @InstantColumn({ comment: 'when, epoch ms' }) at: number;
}

/** The reply; one a letter. */
@Entity('message_reply')
export class MessageReplyEntity {
  @Id('message.id: one reply a letter') messageId: string;
  @TextColumn({ comment: 'text' }) body: string;
  @RefColumn({ comment: 'staff.id; null for history', nullable: true }) staffId: string | null;
  @RefColumn({ comment: 'unit.id that answers', nullable: true }) unitId: string | null;
  @InstantColumn({ comment: 'sent, epoch ms' }) at: number;
}

/** The text before an edit. */
@Entity('message_version')
export class MessageVersionEntity {
  @Id() id: string;
  @Index('ix_version_message') @RefColumn({ comment: 'message.id' }) messageId: string;
  @IntColumn({ comment: 'version that held this text' }) version: number;
  @TextColumn({ comment: 'JSON of kind, unit, title, body, flags and pictures' }) content: string;
  @InstantColumn({ comment: 'replaced, epoch ms' }) at: number;
}

/** A reply being written; each member of staff has one of their own. */
@Entity('message_draft')
export class MessageDraftEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'message.id' }) messageId: string;
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'staff.id' }) staffId: string;
  @TextColumn({ comment: 'text so far' }) body: string;
  @IntColumn({ comment: 'raised by every save' }) version: number;
  @InstantColumn({ comment: 'saved, epoch ms' }) at: number;
}

@Entity('message_picture')
export class MessagePictureEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'message.id' }) messageId: string;
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'stored_file.id' }) fileId: string;
  @IntColumn({ comment: 'order' }) position: number;
}

/** A letter as the public reads it: texts approved by staff, nothing else. */
@Entity('public_message')
@Index('ix_public_newest', ['repliedAt', 'id'])
export class PublicMessageEntity {
  @Id('message.id') id: string;
  @WordColumn(12, { comment: 'kind' }) kind: MessageKind;
  @TextColumn({ comment: 'title without personal data' }) title: string;
  @TextColumn({ comment: 'text without personal data' }) body: string;
  @TextColumn({ comment: 'reply without personal data' }) reply: string;
  @RefColumn({ comment: 'unit.id that answered', nullable: true }) unitId: string | null;
  @WordColumn(10, { comment: 'h5, weapp, import' }) source: MessageSource;
  @InstantColumn({ comment: 'submitted, epoch ms' }) submittedAt: number;
  @InstantColumn({ comment: 'answered, epoch ms' }) repliedAt: number;
  @InstantColumn({ comment: 'published, epoch ms' }) publishedAt: number;
}
