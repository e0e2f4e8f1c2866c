import type { PageSlug } from '@mingchuang/shared/pages/pages.types';
import { Entity, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** The guide or the contacts as they were written once. A change is a row more, so what was in force before stays to be read. */
@Entity('page_version')
@Index('ux_page_version', ['slug', 'version'], { unique: true })
export class PageVersionEntity {
  @Id() id: string;
  @WordColumn(12, { comment: 'guide, contacts' }) slug: PageSlug;
  @IntColumn({ comment: '1, 2 …; the greatest is in force' }) version: number;
  @TextColumn({ comment: 'JSON of the page' }) content: string;
  @RefColumn({ comment: 'staff.id who wrote it' }) staffId: string;
  @InstantColumn({ comment: 'written, epoch ms' }) at: number;
  @DayColumn({ comment: 'to be looked through again by this day' }) reviewBy: string;
}
