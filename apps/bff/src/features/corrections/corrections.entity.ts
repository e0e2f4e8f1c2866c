import type { CorrectionAction, CorrectionList, CorrectionState } from '@mingchuang/shared/corrections/corrections.types';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/**
 * A request to correct a record about oneself (41). It is no application for disclosure: a table of its own, so that the
 * register, its export, the figures and table 3 of the annual report, which read `disclosure_case`, never count it.
 */
@Entity('correction')
@Index('ix_correction_mine', ['residentId', 'submittedAt', 'id'])
@Index('ix_correction_list', ['list', 'submittedAt', 'id'])
@Index('ix_correction_unit', ['unitId', 'list', 'submittedAt', 'id'])
export class CorrectionEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every step; the If-Match' }) version: number;
  @Index('ux_correction_number', { unique: true }) @WordColumn(60, { comment: 'number of the request' }) number: string;
  @RefColumn({ comment: 'resident.id who asks' }) residentId: string;
  @RefColumn({ comment: 'unit.id that handles it' }) unitId: string;
  @RefColumn({ comment: 'staff.id who accepted it, or answered it at once (首问负责)', nullable: true }) ownerId: string | null;
  @WordColumn(12, { comment: 'submitted, accepted, corrected, notCorrected, passedOn, toldWhere, withdrawn' }) state: CorrectionState;
  @WordColumn(6, { comment: 'open, ended' }) list: CorrectionList;
  @RefColumn({ comment: "disclosure_case.id, the applicant's own, that the record came with; null: another way", nullable: true }) caseId: string | null;
  @TextColumn({ comment: 'which record' }) record: string;
  @TextColumn({ comment: 'JSON of what is wrong, what is right and what shows it, encrypted: it is about a person' }) contentSealed: string;
  @WordColumn(120, { comment: 'masked name, for lists' }) applicantMasked: string;
  @TextColumn({ comment: 'JSON of name, identity document and telephone, encrypted' }) applicantSealed: string;
  @InstantColumn({ comment: 'submitted, epoch ms; the order in which they are due' }) submittedAt: number;
  @DayColumn({ comment: 'legal day of submission, day 0 of the period' }) submittedOn: string;
  @WordColumn(100, { comment: 'who may correct it, of passedOn and toldWhere', nullable: true }) organ: string | null;
  @TextColumn({ comment: 'what was answered, encrypted', nullable: true }) answerSealed: string | null;
  @DayColumn({ comment: 'legal day of the answer or withdrawal', nullable: true }) endedOn: string | null;
  @InstantColumn({ comment: 'answered or withdrawn, epoch ms', nullable: true }) endedAt: number | null;
  @InstantColumn({ comment: 'the applicant opened it last, epoch ms', nullable: true }) readAt: number | null;
}

/** One step of it. Never changed. */
@Entity('correction_event')
@Index('ux_correction_event', ['correctionId', 'version'], { unique: true })
export class CorrectionEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'correction.id' }) correctionId: string;
  @IntColumn({ comment: 'version of the request after it' }) version: number;
  @WordColumn(12, { comment: 'submit, accept, correct, refuse, passOn, tellWhere, withdraw' }) type: CorrectionAction;
  @RefColumn({ comment: 'staff.id; null: the applicant', nullable: true }) staffId: string | null;
  @InstantColumn({ comment: 'epoch ms' }) at: number;
}

/** Evidence that belongs to a request: no other request and no application takes it. */
@Entity('correction_file')
export class CorrectionFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'correction.id' }) correctionId: string;
  @Index('ux_correction_file', { unique: true }) @PrimaryColumn({ type: 'varchar', length: 36, comment: 'stored_file.id' }) fileId: string;
  @IntColumn({ comment: 'order' }) position: number;
}

/** Last number given out in a year: numbers without gaps. */
@Entity('correction_run')
export class CorrectionRunEntity {
  @PrimaryColumn({ type: 'integer', comment: 'year' }) year: number;
  @IntColumn({ comment: 'last number given out' }) last: number;
}
