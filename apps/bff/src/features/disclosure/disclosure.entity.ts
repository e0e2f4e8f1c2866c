import type { CaseChannel, DeliveryWay, InformationForm } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseTurn } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ApplicantKind, CaseAction, CaseState, ClosingChoice } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LetterKind } from '@mingchuang/shared/disclosure/letters.model';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** The list a case stands in. open: received and not ended. */
export type CaseList = 'confirming' | 'open' | 'ended' | 'cancelled';

/** A disclosure application (政府信息公开申请). What its clock says is computed from its events; the days here only sort and filter. */
@Entity('disclosure_case')
@Index('ix_case_clock', ['list', 'dueSort', 'id', 'dueOn', 'internalDueOn'])
@Index('ix_case_unit_clock', ['unitId', 'list', 'dueSort', 'id', 'dueOn', 'internalDueOn'])
@Index('ix_case_ended', ['list', 'endedAt', 'id'])
@Index('ix_case_figures', ['list', 'endedOn', 'id', 'unitId', 'state', 'onTime'])
@Index('ix_case_mine', ['residentId', 'submittedAt', 'id'])
@Index('ix_case_received', ['receivedOn', 'id'])
@Index('ix_case_list', ['list', 'id'])
@Index('ix_case_state', ['state', 'dueSort', 'id'])
@Index('ix_case_waits', ['waitsFor', 'dueSort', 'id'])
@Index('ix_case_owner', ['ownerId', 'list', 'dueSort', 'id'])
export class DisclosureCaseEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every event; the If-Match' }) version: number;
  @Index('ux_case_number', { unique: true }) @WordColumn(60, { comment: '登记号' }) number: string;
  @RefColumn({ comment: 'resident.id; null: registered by staff', nullable: true }) residentId: string | null;
  @RefColumn({ comment: 'unit.id that handles it' }) unitId: string;
  @RefColumn({ comment: 'staff.id who began it (首问负责)', nullable: true }) ownerId: string | null;
  @WordColumn(20, { comment: 'state of domain.md §1.1' }) state: CaseState;
  @WordColumn(12, { comment: 'confirming, open, ended, cancelled' }) list: CaseList;
  @WordColumn(10, { comment: 'h5, weapp, counter, mail, fax (31)' }) channel: CaseChannel;
  @WordColumn(20, { comment: 'column of table 3 of the annual report' }) applicantKind: ApplicantKind;
  @WordColumn(120, { comment: 'masked name, for lists' }) applicantMasked: string;
  @TextColumn({ comment: 'JSON of applicant and agent, encrypted (29(1))' }) applicantSealed: string;
  @Index('ix_case_applicant') @WordColumn(64, { comment: 'keyed hash of the identity number: the same applicant' }) applicantIndex: string;
  @Index('ix_case_name')
  @WordColumn(64, { comment: 'keyed hash of the whole name; null: from before it was kept', nullable: true })
  applicantNameIndex: string | null;
  @TextColumn({ comment: 'name or features of the information (29(2))' }) information: string;
  @Index('ix_case_information')
  @WordColumn(64, { comment: 'hash of the information without signs and blanks: the same information (44)' })
  informationIndex: string;
  @Index('ix_case_document') @WordColumn(60, { comment: '文号 as written', nullable: true }) documentNumber: string | null;
  @WordColumn(12, { comment: 'electronic, paper, inspection (29(3))' }) form: InformationForm;
  @WordColumn(10, { comment: 'online, email, post, pickup' }) delivery: DeliveryWay;
  @FlagColumn({ comment: '1: needs help with reading, sight or hearing (43)' }) needsHelp: number;
  @IntColumn({ comment: 'items it counts as (国办函〔2020〕109号)' }) itemCount: number;
  @InstantColumn({ comment: 'submitted or registered, epoch ms' }) submittedAt: number;
  @DayColumn({ comment: 'legal day of submission' }) submittedOn: string;
  @DayColumn({ comment: 'day of receipt, day 0 of the clock (31); null before confirmation', nullable: true }) receivedOn: string | null;
  @DayColumn({ comment: 'last day to answer; null: provisional, or not received', nullable: true }) dueOn: string | null;
  @DayColumn({ comment: 'dueOn, the last covered day while provisional, or the last day to confirm; to sort by', nullable: true }) dueSort: string | null;
  @DayColumn({ comment: "the bureau's own due day", nullable: true }) internalDueOn: string | null;
  @DayColumn({ comment: 'a consultation is open since', nullable: true }) pausedSince: string | null;
  @WordColumn(24, { comment: 'closing choice; its report row stands in closing.rules.ts', nullable: true }) closing: ClosingChoice | null;
  @DayColumn({ comment: 'day of dispatch or closing', nullable: true }) endedOn: string | null;
  @InstantColumn({ comment: 'ended, epoch ms; to sort by', nullable: true }) endedAt: number | null;
  @IntColumn({ comment: 'ended in time: 1, 0; null: open or not known', nullable: true }) onTime: number | null;
  @IntColumn({ comment: 'working days from receipt to the end', nullable: true }) workingDays: number | null;
  @IntColumn({ comment: 'fee of the last notice in yuan', nullable: true }) fee: number | null;
  @InstantColumn({ comment: 'the applicant opened it last, epoch ms', nullable: true }) readAt: number | null;
  @Index('ix_case_reopened')
  @RefColumn({ comment: 'disclosure_case.id that a review or court had handled anew (51)', nullable: true })
  reopenedFrom: string | null;
  @Index('ux_case_message', { unique: true })
  @RefColumn({ comment: 'message.id in answer to which it was offered; null: none', nullable: true })
  messageId: string | null;
  @WordColumn(12, { comment: 'review, sign, extension, reason, redraft: whose turn it is; null: the handler goes on', nullable: true })
  waitsFor: CaseTurn | null;
  @RefColumn({ comment: 'staff.id of the draft that lies there: who may not review it', nullable: true }) draftedBy: string | null;
  @RefColumn({ comment: 'staff.id who reviewed it: who may not sign it', nullable: true }) reviewedBy: string | null;
}

/** One step of a case: what happened, on which legal day, by whom. Never changed. */
@Entity('disclosure_event')
@Index('ux_case_event', ['caseId', 'version'], { unique: true })
@Index('ix_case_event_type', ['type', 'day'])
export class DisclosureEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'disclosure_case.id' }) caseId: string;
  @IntColumn({ comment: 'version of the case after it' }) version: number;
  @WordColumn(24, { comment: 'action of transitions.rules.ts' }) type: CaseAction;
  @DayColumn({ comment: 'legal day it belongs to' }) day: string;
  @InstantColumn({ comment: 'recorded, epoch ms' }) at: number;
  @RefColumn({ comment: 'staff.id; null: the applicant or the clock', nullable: true }) staffId: string | null;
  @TextColumn({ comment: 'JSON, CaseEventData of its type' }) data: string;
}

export type LetterAudience = 'applicant' | 'others' | 'file';

/** A letter as it went out. Never changed. */
@Entity('disclosure_letter')
@Index('ux_letter_serial', ['kind', 'year', 'serial'], { unique: true })
@Index('ix_letter_case', ['caseId', 'at'])
export class DisclosureLetterEntity {
  @Id() id: string;
  @RefColumn({ comment: 'disclosure_case.id' }) caseId: string;
  @WordColumn(20, { comment: 'one of the eleven kinds' }) kind: LetterKind;
  @WordColumn(10, { comment: 'applicant, others (third party, organ), file' }) audience: LetterAudience;
  @IntColumn({ comment: 'year of its number' }) year: number;
  @IntColumn({ comment: 'running number of its kind in the year' }) serial: number;
  @WordColumn(60, { comment: '文号' }) number: string;
  @DayColumn({ comment: 'date it bears' }) date: string;
  @TextColumn({ comment: 'JSON of the letter, encrypted: it names the applicant' }) letter: string;
  @RefColumn({ comment: 'staff.id; null: the clock', nullable: true }) staffId: string | null;
  @InstantColumn({ comment: 'written, epoch ms' }) at: number;
}

/** What the reply will say, from the first draft on; one a case. */
@Entity('disclosure_reply')
export class DisclosureReplyEntity {
  @Id('disclosure_case.id') caseId: string;
  @TextColumn({ comment: 'JSON of DraftReply' }) facts: string;
  @RefColumn({ comment: 'staff.id who wrote it last' }) staffId: string;
  @InstantColumn({ comment: 'written, epoch ms' }) at: number;
}

/** Last number given out, by run and year: numbers without gaps. */
@Entity('number_run')
export class NumberRunEntity {
  @PrimaryColumn({ type: 'varchar', length: 20, comment: 'case, or the kind of a letter' }) run: string;
  @PrimaryColumn({ type: 'integer', comment: 'year' }) year: number;
  @IntColumn({ comment: 'last number given out' }) last: number;
}

/** A warning of a due day, for one member of staff. */
@Entity('disclosure_reminder')
@Index('ux_reminder', ['caseId', 'staffId', 'dueOn', 'workingDaysBefore'], { unique: true })
@Index('ix_reminder_staff', ['staffId', 'at', 'id'])
@Index('ix_reminder_unseen', ['staffId', 'seenAt', 'dueOn'])
@Index('ix_reminder_at', ['at', 'staffId', 'id'])
export class DisclosureReminderEntity {
  @Id() id: string;
  @RefColumn({ comment: 'disclosure_case.id' }) caseId: string;
  @RefColumn({ comment: 'staff.id who is warned' }) staffId: string;
  @DayColumn({ comment: 'due day it warns of' }) dueOn: string;
  @IntColumn({ comment: 'working days before: 10, 5, 2, 1, 0; -1: overdue' }) workingDaysBefore: number;
  @InstantColumn({ comment: 'warned, epoch ms' }) at: number;
  @InstantColumn({ comment: 'seen, epoch ms', nullable: true }) seenAt: number | null;
}
