import type { AlarmStep, ConsultationEventType, ConsultationKind, ConsultationState, Decision } from '@mingchuang/shared/consultations/consultations.types';
import { Entity, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** 意见征集 (domain.md §6). Whether it is open is not stored: the legal day says it. */
@Entity('consultation')
@Index('ix_consultation_state', ['state', 'closesOn', 'id'])
@Index('ix_consultation_closes', ['closesOn', 'id'])
@Index('ix_consultation_feedback', ['state', 'feedbackOn', 'id'])
export class ConsultationEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change; the If-Match of staff' }) version: number;
  @WordColumn(10, { comment: 'draft (征求意见稿), decision (决策前公示)' }) kind: ConsultationKind;
  @WordColumn(80, { comment: 'title' }) title: string;
  @TextColumn({ comment: 'explanation, JSON list of blocks' }) explanation: string;
  @TextColumn({ comment: 'draft asked about, JSON list of blocks' }) draft: string;
  @DayColumn({ comment: 'first legal day of the period' }) opensOn: string;
  @DayColumn({ comment: 'last legal day; opinions count until its 24:00' }) closesOn: string;
  @DayColumn({ comment: 'last day for the feedback: a month after closesOn' }) feedbackOn: string;
  @TextColumn({ comment: 'why the period is shorter than 30 days; empty: it is not' }) shortReason: string;
  @RefColumn({ comment: 'unit.id that asks' }) unitId: string;
  @RefColumn({ comment: 'staff.id who began it, and is told when the feedback is due' }) ownerId: string;
  @WordColumn(10, { comment: 'draft, submitted, approved, sorting, feedback, published' }) state: ConsultationState;
  @RefColumn({ comment: 'staff.id who handed in what is to be approved; another one approves', nullable: true }) handedInBy: string | null;
  @TextColumn({ comment: 'what the feedback says of the whole' }) note: string;
  @RefColumn({ comment: 'policy.id of the document that came of it', nullable: true }) policyId: string | null;
  @InstantColumn({ comment: 'feedback published, epoch ms', nullable: true }) publishedAt: number | null;
}

@Entity('consultation_opinion')
@Index('ux_opinion_turn', ['consultationId', 'residentId', 'turn'], { unique: true })
@Index('ix_opinion_newest', ['consultationId', 'at', 'id'])
@Index('ix_opinion_board', ['consultationId', 'groupId', 'at', 'id'])
export class ConsultationOpinionEntity {
  @Id() id: string;
  @RefColumn({ comment: 'consultation.id' }) consultationId: string;
  @RefColumn({ comment: 'resident.id; staff never see whose it is' }) residentId: string;
  @IntColumn({ comment: "1 … 10: the resident's how manieth; the index makes the limit hold for two at once" }) turn: number;
  @TextColumn({ comment: 'text' }) text: string;
  @WordColumn(60, { comment: 'what of the draft it is about; empty: the whole' }) about: string;
  @TextColumn({ comment: 'phone to be called at, encrypted; null: does not want to be', nullable: true }) contactSealed: string | null;
  @RefColumn({ comment: 'consultation_group.id', nullable: true }) groupId: string | null;
  @InstantColumn({ comment: 'given, epoch ms' }) at: number;
}

/** Opinions of one kind, and what the bureau makes of them. */
@Entity('consultation_group')
@Index('ix_group_consultation', ['consultationId', 'position'])
export class ConsultationGroupEntity {
  @Id() id: string;
  @RefColumn({ comment: 'consultation.id' }) consultationId: string;
  @IntColumn({ comment: 'order' }) position: number;
  @WordColumn(200, { comment: 'what they say' }) summary: string;
  @WordColumn(10, { comment: 'adopted, partly, rejected; null: undecided', nullable: true }) decision: Decision | null;
  @TextColumn({ comment: 'why' }) reason: string;
}

@Entity('consultation_event')
@Index('ix_consultation_event', ['consultationId', 'version'])
export class ConsultationEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'consultation.id' }) consultationId: string;
  @IntColumn({ comment: 'version after it' }) version: number;
  @WordColumn(10, { comment: 'created, edited, submitted, returned, approved, sorting, grouped, feedback, published, linked' }) type: ConsultationEventType;
  @RefColumn({ comment: 'staff.id' }) staffId: string;
  @TextColumn({ comment: 'why it was sent back, else empty' }) note: string;
  @InstantColumn({ comment: 'when, epoch ms' }) at: number;
}

/** A member of staff was told that a feedback is due. */
@Entity('consultation_alarm')
@Index('ux_alarm_once', ['consultationId', 'staffId', 'step', 'dueOn'], { unique: true })
@Index('ix_alarm_staff', ['staffId', 'at', 'id'])
export class ConsultationAlarmEntity {
  @Id() id: string;
  @RefColumn({ comment: 'consultation.id' }) consultationId: string;
  @RefColumn({ comment: 'staff.id who is told' }) staffId: string;
  @WordColumn(10, { comment: 'due (the last day), overdue' }) step: AlarmStep;
  @DayColumn({ comment: 'last day for the feedback' }) dueOn: string;
  @InstantColumn({ comment: 'told, epoch ms' }) at: number;
  @InstantColumn({ comment: 'seen, epoch ms', nullable: true }) seenAt: number | null;
}
