import { Entity, Index } from 'typeorm';
import { DayColumn, FlagColumn, Id, InstantColumn, IntColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** A published document. Its text is a list of blocks, never HTML. */
@Entity('policy')
@Index('ix_policy_newest', ['sortOn', 'id'])
export class PolicyEntity {
  @Id() id: string;
  @Index('ux_policy_key', { unique: true }) @WordColumn(80, { comment: 'hash of title and text: a second import adds none' }) importKey: string;
  @WordColumn(200, { comment: 'title' }) title: string;
  @FlagColumn({ comment: '0: inferred, 待核' }) titleVerified: number;
  @WordColumn(100, { comment: '发文机关; null: 待核', nullable: true }) issuer: string | null;
  @DayColumn({ comment: 'day printed in the text; null: 待核', nullable: true }) originalPublishedOn: string | null;
  @DayColumn({ comment: 'originalPublishedOn, or 0000-00-00 while 待核: undated ones are never the newest' }) sortOn: string;
  @TextColumn({ comment: 'JSON list of blocks' }) blocks: string;
  @IntColumn({ comment: 'characters of the text' }) characters: number;
  @InstantColumn({ comment: 'published here, epoch ms' }) publishedAt: number;
}
