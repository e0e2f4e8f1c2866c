import { Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { DayColumn, FlagColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../platform/columns.ts';

/** What can be found: one row for each published text, whatever it is. `kind` is a SearchKind, `refId` is of what it names or the slug of a page. */
@Entity('search_doc')
@Index('ux_search_doc', ['kind', 'refId'], { unique: true })
export class SearchDocEntity {
  @PrimaryGeneratedColumn({ type: 'integer', comment: 'short number for the postings, of which there are a hundred for each text' }) no: number;
  @WordColumn(12, { comment: 'policy, letter' }) kind: string;
  @RefColumn({ comment: 'policy.id or public_message.id' }) refId: string;
  @IntColumn({ comment: 'INDEXED_AS when it was taken apart; older ones are done again' }) indexedAs: number;
  @TextColumn({ comment: 'title; those of older systems may be long' }) title: string;
  @WordColumn(100, { comment: 'who published or answered it; null: not known', nullable: true }) source: string | null;
  @DayColumn({ comment: 'day of the text; null: not known', nullable: true }) day: string | null;
  @FlagColumn({ comment: '1: out of force' }) outOfForce: number;
}

/** Apart from what is compared, so that hundreds of rows of that stand on few pages. */
@Entity('search_text')
export class SearchTextEntity {
  @PrimaryColumn({ type: 'integer', comment: 'search_doc.no' }) no: number;
  @TextColumn({ comment: 'the whole text, as it is published' }) text: string;
}

/** A term in a text, in the order in which it is asked: of one term and kind, the weightiest first. */
@Entity('search_posting', { withoutRowid: true })
@Index('ix_search_posting_doc', ['doc', 'term', 'impact'])
export class SearchPostingEntity {
  @PrimaryColumn({ type: 'bigint', comment: 'termKey of the term' }) term: number;
  @PrimaryColumn({ type: 'varchar', length: 12, comment: 'search_doc.kind' }) kind: string;
  @PrimaryColumn({ type: 'integer', comment: '1 … 1000' }) impact: number;
  @PrimaryColumn({ type: 'integer', comment: 'search_doc.no' }) doc: number;
}
