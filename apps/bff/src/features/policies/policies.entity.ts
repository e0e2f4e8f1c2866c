import type { InterpretationForm, PolicyGenre, PolicyKind, PolicyTheme } from '@mingchuang/shared/policies/policies.words';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

const NULL = { nullable: true };

/** What readers see now. Its text is a list of blocks, never HTML; its id stays the same over all versions. */
@Entity('policy')
@Index('ix_policy_newest', ['sortOn', 'id'])
@Index('ix_policy_kind', ['kind', 'sortOn', 'id'])
@Index('ix_policy_column', ['columnId', 'sortOn', 'id'])
@Index('ix_policy_unit', ['unitId', 'sortOn', 'id'])
@Index('ix_policy_counted', ['sortOn', 'kind', 'form', 'unitId', 'columnId'])
export class PolicyEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change' }) version: number;
  @WordColumn(16, { comment: 'document, interpretation, notice, news' }) kind: PolicyKind;
  @WordColumn(16, { comment: 'of an interpretation: how it speaks', ...NULL }) form: InterpretationForm | null;
  @Index('ux_policy_key', { unique: true })
  @WordColumn(80, { comment: 'imported: hash of title and text, so that a second import adds none', ...NULL })
  importKey: string | null;
  @Index('ux_policy_index', { unique: true }) @WordColumn(30, { comment: '索引号, given once; null: imported and not numbered yet', ...NULL }) indexNumber:
    | string
    | null;
  @WordColumn(60, { comment: '文号; null: none, or 待核', ...NULL }) number: string | null;
  @WordColumn(200, { comment: 'title' }) title: string;
  @FlagColumn({ comment: '0: inferred, 待核' }) titleVerified: number;
  @WordColumn(300, { comment: '概述; empty: none' }) summary: string;
  @WordColumn(100, { comment: '发文机关; null: 待核', ...NULL }) issuer: string | null;
  @WordColumn(16, { comment: '主题分类', ...NULL }) theme: PolicyTheme | null;
  @WordColumn(16, { comment: '体裁分类', ...NULL }) genre: PolicyGenre | null;
  @WordColumn(12, { comment: '五公开', ...NULL }) facet: string | null;
  @RefColumn({ comment: 'column it stands in; null: the default one', ...NULL }) columnId: string | null;
  @RefColumn({ comment: 'unit.id that published it; null: imported', ...NULL }) unitId: string | null;
  @DayColumn({ comment: '成文日期', ...NULL }) formedOn: string | null;
  @DayColumn({ comment: '生效日期; null: at once', ...NULL }) effectiveOn: string | null;
  @DayColumn({ comment: 'last day in force; null: without limit', ...NULL }) expiresOn: string | null;
  @FlagColumn({ comment: '0: imported, whether it is in force is 待核' }) validityVerified: number;
  @DayColumn({ comment: '废止 on this day', ...NULL }) abolishedOn: string | null;
  @RefColumn({ comment: 'policy.id by which it was abolished', ...NULL }) abolishedBy: string | null;
  @WordColumn(300, { comment: 'why it was abolished', ...NULL }) abolishReason: string | null;
  @DayColumn({ comment: 'changed by a later version on this day', ...NULL }) amendedOn: string | null;
  @DayColumn({ comment: 'day printed in the text of what was published elsewhere before; null: published here first, or 待核', ...NULL })
  originalPublishedOn: string | null;
  @DayColumn({ comment: 'originalPublishedOn or publishedOn; 0000-00-00 of an undated import: never the newest' }) sortOn: string;
  @DayColumn({ comment: 'legal day of its first publication here' }) publishedOn: string;
  @InstantColumn({ comment: 'first published here, epoch ms; the clock of the server' }) publishedAt: number;
  @RefColumn({ comment: 'staff.id; null: imported, or by the clock', ...NULL }) publishedBy: string | null;
  @IntColumn({ comment: 'version of the text, from 1' }) versionNumber: number;
  @WordColumn(64, { comment: 'SHA-256 of the content as it was reviewed; null: imported', ...NULL }) contentHash: string | null;
  @IntColumn({ comment: 'characters of the text' }) characters: number;
  @TextColumn({ comment: 'JSON: keywords, channels, medium, ids of attachments' }) details: string;
  @TextColumn({ comment: 'JSON list of blocks' }) blocks: string;
}

/** A published text as it was. */
@Entity('policy_version')
@Index('ux_policy_version', ['policyId', 'number'], { unique: true })
export class PolicyVersionEntity {
  @Id() id: string;
  @RefColumn({ comment: 'policy.id' }) policyId: string;
  @IntColumn({ comment: 'from 1' }) number: number;
  @WordColumn(200, { comment: 'title' }) title: string;
  @WordColumn(300, { comment: 'what changed, for everybody; empty of the first' }) changeNote: string;
  @WordColumn(64, { comment: 'SHA-256 of the content' }) contentHash: string;
  @InstantColumn({ comment: 'published, epoch ms' }) publishedAt: number;
  @RefColumn({ comment: 'staff.id; null: imported, or by the clock', ...NULL }) publishedBy: string | null;
  @RefColumn({ comment: 'policy_draft.id; null: imported', ...NULL }) draftId: string | null;
  @TextColumn({ comment: 'JSON of the whole content' }) content: string;
}

/** What a published text is tied to; read from both ends. */
@Entity('policy_link')
@Index('ix_policy_link_target', ['target', 'targetId', 'relation'])
export class PolicyLinkEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'policy.id' }) policyId: string;
  @PrimaryColumn({ type: 'varchar', length: 12, comment: 'interprets, abolishes, related' }) relation: 'interprets' | 'abolishes' | 'related';
  @PrimaryColumn({ type: 'varchar', length: 12, comment: 'policy, consultation, letter' }) target: string;
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'its id' }) targetId: string;
}

/** The last 索引号 of an organ in a year. Its row is locked until the commit, so that numbers have no gaps. */
@Entity('policy_index_counter')
export class PolicyIndexCounterEntity {
  @PrimaryColumn({ type: 'varchar', length: 18, comment: 'organisation code' }) organ: string;
  @PrimaryColumn({ type: 'integer', comment: 'year of the publication, Asia/Shanghai' }) year: number;
  @IntColumn({ comment: 'last serial given out' }) last: number;
}

/** A publication somewhere else (多平台同步). */
@Entity('policy_channel')
@Index('ix_policy_channel', ['policyId', 'publishedOn', 'id'])
@Index('ix_policy_channel_day', ['publishedOn', 'channel'])
export class PolicyChannelEntity {
  @Id() id: string;
  @RefColumn({ comment: 'policy.id' }) policyId: string;
  @WordColumn(12, { comment: 'website, wechat, weibo, app, gazette, press, broadcast, board, reading' }) channel: string;
  @WordColumn(300, { comment: 'https address; empty: none' }) address: string;
  @DayColumn({ comment: 'published there' }) publishedOn: string;
  @RefColumn({ comment: 'staff.id who recorded it' }) staffId: string;
  @InstantColumn({ comment: 'recorded, epoch ms' }) recordedAt: number;
}

/** A document that a text carries, from its first draft on. */
@Entity('policy_file')
export class PolicyFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'policy.id, also before it is published' }) policyId: string;
  @Index('ix_policy_file') @PrimaryColumn({ type: 'varchar', length: 36, comment: 'stored_file.id' }) fileId: string;
}
