import type { DraftEventType, DraftState, InterpretationForm, PolicyKind, ReviewStage } from '@mingchuang/shared/policies/policies.words';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, FlagColumn, Id, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

const NULL = { nullable: true };

/** The working copy of a new text or of a new version. */
@Entity('policy_draft')
@Index('ix_draft_list', ['list', 'updatedAt', 'id'])
@Index('ix_draft_mine', ['drafterId', 'list', 'updatedAt', 'id'])
export class PolicyDraftEntity {
  @Id() id: string;
  @IntColumn({ comment: 'raised by every change' }) version: number;
  @Index('ix_draft_policy') @RefColumn({ comment: 'policy.id under which it is, or will be, published' }) policyId: string;
  @Index('ux_draft_open', { unique: true }) @RefColumn({ comment: 'policyId while it is open: one open draft of a text; null: ended', ...NULL }) openKey:
    | string
    | null;
  @WordColumn(16, { comment: 'document, interpretation, notice, news' }) kind: PolicyKind;
  @WordColumn(16, { comment: 'of an interpretation: how it speaks', ...NULL }) form: InterpretationForm | null;
  @WordColumn(200, { comment: 'title' }) title: string;
  @WordColumn(12, { comment: 'draft, inReview, returned, approved, scheduled, published, withdrawn' }) state: DraftState;
  @WordColumn(8, { comment: 'open, ended' }) list: 'open' | 'ended';
  @IntColumn({ comment: 'version of the text that it follows; 0: never published' }) baseNumber: number;
  @RefColumn({ comment: 'unit.id whose text it is' }) unitId: string;
  @RefColumn({ comment: 'staff.id who began it' }) drafterId: string;
  @TextColumn({ comment: 'JSON list of staff.id: everybody who wrote in it; none of them reviews it' }) writerIds: string;
  @DayColumn({ comment: '成文日期, for the clock of publication', ...NULL }) formedOn: string | null;
  @WordColumn(64, { comment: 'SHA-256 of the content' }) contentHash: string;
  @InstantColumn({ comment: 'begun, epoch ms' }) createdAt: number;
  @InstantColumn({ comment: 'last change of the content, epoch ms' }) updatedAt: number;
  @InstantColumn({ comment: 'last submitted, epoch ms', ...NULL }) submittedAt: number | null;
  @InstantColumn({ comment: 'to be published at, epoch ms; of a scheduled one', ...NULL }) scheduledAt: number | null;
  @InstantColumn({ comment: 'published or withdrawn, epoch ms', ...NULL }) endedAt: number | null;
  @TextColumn({ comment: 'JSON: what was chosen for each piece of personal data' }) choices: string;
  @TextColumn({ comment: 'JSON of the content' }) content: string;
}

/** Which documents an open interpretation is about. */
@Entity('policy_draft_target')
export class PolicyDraftTargetEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, comment: 'policy_draft.id' }) draftId: string;
  @Index('ix_draft_target') @PrimaryColumn({ type: 'varchar', length: 36, comment: 'policy.id of the document, also before it is published' }) policyId: string;
}

/** What a reviewer said, of which text. Never changed. */
@Entity('policy_opinion')
@Index('ix_policy_opinion', ['draftId', 'at', 'id'])
export class PolicyOpinionEntity {
  @Id() id: string;
  @RefColumn({ comment: 'policy_draft.id' }) draftId: string;
  @WordColumn(8, { comment: 'first 编辑初审, second 科室复审, final 分管领导终审, secrecy 保密审查' }) stage: ReviewStage;
  @RefColumn({ comment: 'staff.id' }) staffId: string;
  @FlagColumn({ comment: '1: passed' }) passed: number;
  @TextColumn({ comment: 'the opinion' }) opinion: string;
  @WordColumn(64, { comment: 'SHA-256 of the content that was read' }) contentHash: string;
  @InstantColumn({ comment: 'given, epoch ms' }) at: number;
}

/** What happened to a draft. */
@Entity('policy_draft_event')
@Index('ix_draft_event', ['draftId', 'version'])
export class PolicyDraftEventEntity {
  @Id() id: string;
  @RefColumn({ comment: 'policy_draft.id' }) draftId: string;
  @IntColumn({ comment: 'version of the draft that it made' }) version: number;
  @WordColumn(16, { comment: 'created, edited, submitted, passed, refused, approved, scheduled, unscheduled, scheduleFailed, published, withdrawn' })
  type: DraftEventType;
  @WordColumn(8, { comment: 'of an opinion: its stage', ...NULL }) stage: ReviewStage | null;
  @RefColumn({ comment: 'staff.id; null: the clock', ...NULL }) staffId: string | null;
  @InstantColumn({ comment: 'epoch ms' }) at: number;
  @TextColumn({ comment: 'reason, day, opinion' }) note: string;
}
