import type { PeriodLength } from '@mingchuang/shared/periodic/periodic.types';
import { Entity, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** Figures that are published again and again: what they are a table of, and when each period is due. */
@Entity('periodic_series')
@Index('ux_periodic_name', ['columnId', 'name'], { unique: true })
export class PeriodicSeriesEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change; the If-Match of staff' }) version: number;
  @RefColumn({ comment: 'catalogue_column.id it was put in' }) columnId: string;
  @RefColumn({ comment: 'unit.id that enters the figures' }) unitId: string;
  @WordColumn(80, { comment: 'name' }) name: string;
  @TextColumn({ comment: 'what the figures are, for everybody' }) about: string;
  @WordColumn(10, { comment: 'monthly, quarterly, yearly' }) length: PeriodLength;
  @TextColumn({ comment: 'JSON: day 0 (start or end of the period), days, working or natural' }) due: string;
  @WordColumn(7, { comment: 'first period that has to be published: 2026-10, 2026-Q3, 2026' }) firstPeriod: string;
  @TextColumn({ comment: 'JSON: lines, measures, what is the sum of what; frozen, since issues are tables of it' }) shape: string;
  @InstantColumn({ comment: 'begun, epoch ms' }) createdAt: number;
  @InstantColumn({ comment: 'the first figures were entered, epoch ms; null: none yet, and its table may still change', nullable: true })
  begunAt: number | null;
  @RefColumn({ comment: 'staff.id who changed it last; null: it is as it was begun', nullable: true }) changedBy: string | null;
  @InstantColumn({ comment: 'changed last, epoch ms', nullable: true }) changedAt: number | null;
}

/** One period of a series: what waits to be published, and which version of it is public. */
@Entity('periodic_issue')
@Index('ux_periodic_issue', ['seriesId', 'period'], { unique: true })
@Index('ix_periodic_published', ['publishedOn', 'id'])
export class PeriodicIssueEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change; the If-Match of staff' }) version: number;
  @RefColumn({ comment: 'periodic_series.id' }) seriesId: string;
  @WordColumn(7, { comment: '2026-10, 2026-Q3, 2026' }) period: string;
  @IntColumn({ comment: 'number of the version that is public; 0: none yet' }) number: number;
  @DayColumn({ comment: 'legal day of its first publication, whatever was corrected since; null: none yet', nullable: true }) publishedOn: string | null;
  @TextColumn({ comment: 'JSON of what was entered and is not published; null: nothing', nullable: true }) draft: string | null;
  @RefColumn({ comment: 'staff.id who entered the draft; another one publishes it', nullable: true }) enteredBy: string | null;
  @InstantColumn({ comment: 'the draft was entered, epoch ms; null: there is none, or it was entered before this was recorded', nullable: true })
  enteredAt: number | null;
  @RefColumn({ comment: 'periodic_return.id of why the draft is to be corrected; null: it waits to be published', nullable: true }) returnId: string | null;
}

/** What was sent back to whoever entered it, and why: never changed, and not public. */
@Entity('periodic_return')
@Index('ix_periodic_return', ['issueId'])
export class PeriodicReturnEntity {
  @Id() id: string;
  @RefColumn({ comment: 'periodic_issue.id' }) issueId: string;
  @TextColumn({ comment: 'JSON: figures and notes as they were sent back' }) content: string;
  @TextColumn({ comment: 'what has to be corrected' }) reason: string;
  @RefColumn({ comment: 'staff.id who had entered it' }) enteredBy: string;
  @RefColumn({ comment: 'staff.id, never enteredBy' }) returnedBy: string;
  @InstantColumn({ comment: 'epoch ms' }) returnedAt: number;
}

/** What was published: never changed, a correction is another version. */
@Entity('periodic_version')
@Index('ux_periodic_version', ['issueId', 'number'], { unique: true })
export class PeriodicVersionEntity {
  @Id() id: string;
  @RefColumn({ comment: 'periodic_issue.id' }) issueId: string;
  @IntColumn({ comment: 'from 1' }) number: number;
  @TextColumn({ comment: 'JSON: figures, note, and of a correction what was wrong' }) content: string;
  @RefColumn({ comment: 'staff.id' }) enteredBy: string;
  @RefColumn({ comment: 'staff.id, never enteredBy' }) publishedBy: string;
  @InstantColumn({ comment: 'epoch ms' }) publishedAt: number;
}
