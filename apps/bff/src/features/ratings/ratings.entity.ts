import type { Grade } from '@mingchuang/shared/ratings/ratings.types';
import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, RefColumn, TextColumn } from '../../platform/columns.ts';

/** 好差评: one matter, one rating (domain.md §5). */
@Entity('rating')
@Index('ix_rating_unit', ['unitId', 'at'])
export class RatingEntity {
  @Id() id: string;
  @Index('ux_rating_matter', { unique: true }) @RefColumn({ comment: 'message.id or disclosure_case.id' }) matterId: string;
  @RefColumn({ comment: 'unit.id that answered', nullable: true }) unitId: string | null;
  @IntColumn({ comment: '5 very satisfied … 1 very dissatisfied; 2 and 1 are negative' }) grade: Grade;
  @TextColumn({ comment: 'JSON list of tags' }) tags: string;
  @TextColumn({ comment: 'words' }) words: string;
  @InstantColumn({ comment: 'given, epoch ms' }) at: number;
}
