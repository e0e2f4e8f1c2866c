import type { InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import { Entity, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

const NULL = { nullable: true };

/** A published document that is to be interpreted, or the reason why it is not. */
@Entity('interpretation_plan')
@Index('ix_interpretation_plan', ['publishedOn', 'policyId'])
export class InterpretationPlanEntity {
  @Id('policy.id of the document') policyId: string;
  @RefColumn({ comment: 'unit.id of the document', ...NULL }) unitId: string | null;
  @DayColumn({ comment: 'legal day of its publication: day 0 of the clock' }) publishedOn: string;
  @WordColumn(300, { comment: 'why nothing is interpreted; empty: something is' }) waiver: string;
  @DayColumn({ comment: 'legal day of its first interpretation', ...NULL }) firstOn: string | null;
}

/** One planned interpretation of a published document. */
@Entity('interpretation_task')
@Index('ix_interpretation_task', ['policyId', 'form'])
@Index('ix_interpretation_open', ['doneOn', 'publishedOn', 'id'])
export class InterpretationTaskEntity {
  @Id() id: string;
  @RefColumn({ comment: 'policy.id of the document' }) policyId: string;
  @WordColumn(16, { comment: 'how it is to speak' }) form: InterpretationForm;
  @RefColumn({ comment: 'staff.id who sees to it (谁起草、谁解读)' }) ownerId: string;
  @RefColumn({ comment: 'unit.id of the document', ...NULL }) unitId: string | null;
  @DayColumn({ comment: 'legal day on which the document was published' }) publishedOn: string;
  @IntColumn({ comment: 'working days after it; 0: together' }) workingDays: number;
  @DayColumn({ comment: 'legal day on which it was published; null: open', ...NULL }) doneOn: string | null;
  @RefColumn({ comment: 'policy.id of the interpretation', ...NULL }) interpretationId: string | null;
}

/** A member of staff was told of one that is due or overdue, once a day. */
@Entity('interpretation_alarm')
@Index('ux_interpretation_alarm', ['taskId', 'staffId', 'day'], { unique: true })
@Index('ix_interpretation_alarm', ['staffId', 'at', 'id'])
export class InterpretationAlarmEntity {
  @Id() id: string;
  @RefColumn({ comment: 'interpretation_task.id' }) taskId: string;
  @RefColumn({ comment: 'staff.id' }) staffId: string;
  @DayColumn({ comment: 'legal day' }) day: string;
  @IntColumn({ comment: 'working days left on that day; negative: overdue' }) remaining: number;
  @InstantColumn({ comment: 'epoch ms' }) at: number;
  @InstantColumn({ comment: 'seen, epoch ms', ...NULL }) seenAt: number | null;
}
