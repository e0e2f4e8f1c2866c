import type { ColumnArticle, ColumnChangeKind, ColumnChangeState, ColumnState, ColumnVisibility, UpdateCycle } from '@mingchuang/shared/columns/columns.types';
import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** A column of the catalogue. It is never removed and never gets another id, so every link to it leads somewhere. */
@Entity('catalogue_column')
@Index('ix_column_effective', ['effectiveId', 'open'])
export class CatalogueColumnEntity {
  @Id('UUIDv7; never another column, however it is called and wherever it stands') id: string;
  @IntColumn({ comment: 'raised by every change of it, for If-Match' }) version: number;
  @RefColumn({ comment: 'catalogue_column.id; null: at the top', nullable: true }) parentId: string | null;
  @WordColumn(60, { comment: 'name' }) name: string;
  @WordColumn(400, { comment: 'what stands in it, in plain words' }) about: string;
  @WordColumn(8, { comment: '条例 Art. 20(1) … 21, 12, 49; own: by none' }) article: ColumnArticle;
  @WordColumn(120, { comment: '公开形式' }) form: string;
  @RefColumn({ comment: '责任人, staff.id; null: nobody yet', nullable: true }) ownerStaffId: string | null;
  @RefColumn({ comment: '责任科室, unit.id; null: none yet', nullable: true }) unitId: string | null;
  @WordColumn(12, { comment: 'update cycle: asNeeded, weekly, fortnightly, monthly, quarterly, halfYearly, yearly' }) cycle: UpdateCycle;
  @WordColumn(8, { comment: 'public, staff' }) visibility: ColumnVisibility;
  @WordColumn(8, { comment: 'shown, hidden' }) state: ColumnState;
  @RefColumn({ comment: 'catalogue_column.id that took it in; null: it has a place of its own', nullable: true }) mergedInto: string | null;
  @RefColumn({ comment: 'where its contents are read: its own id, or the column it has come into in the end' }) effectiveId: string;
  @FlagColumn({ comment: '1: residents see what stands in it, that is, effectiveId and all above that are shown and public' }) open: number;
  @IntColumn({ comment: 'order among its siblings' }) position: number;
  @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
}

/** A change of the tree that somebody proposed, and what became of it. */
@Entity('column_change')
@Index('ix_column_change_column', ['columnId', 'id'])
@Index('ix_column_change_state', ['state', 'id'])
export class ColumnChangeEntity {
  @Id() id: string;
  @IntColumn({ comment: 'for If-Match' }) version: number;
  @RefColumn({ comment: 'catalogue_column.id; of an addition the one it is to get' }) columnId: string;
  @WordColumn(8, { comment: 'add, rename, move, merge, hide, show, edit' }) kind: ColumnChangeKind;
  @WordColumn(60, { comment: 'name of the column when it was proposed' }) columnName: string;
  @TextColumn({ comment: 'JSON: what is to change' }) what: string;
  @TextColumn({ comment: 'JSON: the same in words, with what was before' }) words: string;
  @WordColumn(400, { comment: 'why' }) reason: string;
  @RefColumn({ comment: 'staff.id' }) proposerId: string;
  @InstantColumn({ comment: 'epoch ms' }) proposedAt: number;
  @WordColumn(10, { comment: 'proposed, approved, refused, withdrawn' }) state: ColumnChangeState;
  @Index('ux_column_change_open', { unique: true })
  @RefColumn({ comment: 'columnId while it is proposed: a column has one open change; null: decided', nullable: true })
  openFor: string | null;
  @RefColumn({ comment: 'staff.id who approved, refused or withdrew it', nullable: true }) deciderId: string | null;
  @InstantColumn({ comment: 'epoch ms', nullable: true }) decidedAt: number | null;
  @WordColumn(400, { comment: 'of who decided', nullable: true }) opinion: string | null;
  @Index('ux_column_change_applied', { unique: true })
  @IntColumn({ comment: 'the how-manieth change of the tree: two at once cannot both be; null: not applied', nullable: true })
  appliedAs: number | null;
}
