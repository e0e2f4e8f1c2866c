import type { Check, FindingEventType, FindingQueue, FindingState } from '@mingchuang/shared/monitoring/monitoring.types';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

const NULL = { nullable: true };

/** A fault that the daily look found, and the task that it is. */
@Entity('monitoring_finding')
@Index('ix_finding_queue', ['queue', 'dueSort', 'id'])
export class MonitoringFindingEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every step, for If-Match' }) version: number;
  @WordColumn(24, {
    comment: 'homeStale, columnStale, staleMany, columnEmpty, emptyMany, letterUnanswered, repliesStale, interpretationOverdue, guideDue, contactsDue',
  })
  kind: Check;
  @RefColumn({ comment: 'id of the column, letter or task; site: of the whole' }) subjectId: string;
  @Index('ux_finding_open', { unique: true })
  @WordColumn(70, { comment: 'kind:subjectId until it is closed: a fault has one open finding; null: closed', ...NULL })
  openKey: string | null;
  @TextColumn({ comment: 'what it is about, in words' }) label: string;
  @WordColumn(200, { comment: 'what is wrong, as of the last look' }) detail: string;
  @WordColumn(12, { comment: 'open, inProgress, reopened, done, verified, cleared' }) state: FindingState;
  @WordColumn(8, { comment: 'open, done, closed' }) queue: FindingQueue;
  @RefColumn({ comment: 'unit.id that sees to it' }) unitId: string;
  @RefColumn({ comment: 'staff.id who sees to it; null: nobody yet', ...NULL }) ownerStaffId: string | null;
  @DayColumn({ comment: 'legal day' }) foundOn: string;
  @DayColumn({ comment: 'legal day from which the working days are counted' }) dueFrom: string;
  @DayColumn({ comment: 'last legal day; null: the calendar does not reach that far yet', ...NULL }) dueOn: string | null;
  @DayColumn({ comment: 'dueOn, or 9999-12-31, to sort by' }) dueSort: string;
  @TextColumn({ comment: 'what was done; empty: not said yet' }) evidence: string;
  @WordColumn(300, { comment: 'https address; empty: none' }) evidenceLink: string;
  @RefColumn({ comment: 'staff.id who said that it is done', ...NULL }) doneById: string | null;
  @RefColumn({ comment: 'staff.id, never the one who said that it is done', ...NULL }) verifiedById: string | null;
  @InstantColumn({ comment: 'verified or cleared, epoch ms', ...NULL }) closedAt: number | null;
}

/** What happened to a finding. Never changed. */
@Entity('monitoring_event')
@Index('ix_finding_event', ['findingId', 'version'])
export class MonitoringEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'monitoring_finding.id' }) findingId: string;
  @IntColumn({ comment: 'of the finding that it made' }) version: number;
  @WordColumn(12, { comment: 'found, start, complete, verify, reopen, assign, clear' }) type: FindingEventType;
  @RefColumn({ comment: 'staff.id; null: the daily look', ...NULL }) staffId: string | null;
  @InstantColumn({ comment: 'epoch ms' }) at: number;
  @TextColumn({ comment: 'evidence, reason, name' }) note: string;
}

/** A day on which everything was looked at. */
@Entity('monitoring_look')
export class MonitoringLookEntity {
  @PrimaryColumn({ type: 'varchar', length: 10, comment: 'legal day' }) day: string;
  @InstantColumn({ comment: 'looked, epoch ms' }) at: number;
  @IntColumn({ comment: 'new findings of that day' }) found: number;
}
