import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** A year's schedule as staff wrote it. A change is a row more, so what was in force before stays to be read. */
@Entity('calendar_year')
@Index('ux_calendar_version', ['year', 'version'], { unique: true })
export class CalendarYearEntity {
  @Id() id: string;
  @IntColumn({ comment: 'calendar year' }) year: number;
  @IntColumn({ comment: '1, 2 …; the greatest is in force' }) version: number;
  @WordColumn(60, { comment: '文号 of the notice' }) notice: string;
  @TextColumn({ comment: 'JSON list of days off' }) daysOff: string;
  @TextColumn({ comment: 'JSON list of weekends worked (调休)' }) workingWeekends: string;
  @RefColumn({ comment: 'staff.id who wrote it' }) staffId: string;
  @InstantColumn({ comment: 'written, epoch ms' }) at: number;
  @IntColumn({ comment: 'open cases looked at for it so far' }) looked: number;
  @IntColumn({ comment: 'of them, with another due day than before' }) moved: number;
  @InstantColumn({ comment: 'all open cases recomputed, epoch ms', nullable: true }) finishedAt: number | null;
}
