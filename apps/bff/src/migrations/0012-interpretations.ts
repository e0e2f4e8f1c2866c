import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, unique, word } from './table.ts';

const NULL = { nullable: true };

/** Documents that are to be interpreted, by whom and until when, and who was told of it. */
export class Interpretations1764691200000 implements MigrationInterface {
  name = 'Interpretations1764691200000';

  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'interpretation_plan',
      [
        key(ref('policyId', 'policy.id of the document')),
        ref('unitId', 'unit.id of the document', NULL),
        day('publishedOn', 'legal day of its publication: day 0 of the clock'),
        word(300)('waiver', 'why nothing is interpreted; empty: something is'),
        day('firstOn', 'legal day of its first interpretation', NULL),
      ],
      [index('ix_interpretation_plan', 'publishedOn', 'policyId')],
    );
    await create(
      runner,
      'interpretation_task',
      [
        key(ref('id', 'UUIDv7')),
        ref('policyId', 'policy.id of the document'),
        word(16)('form', 'how it is to speak'),
        ref('ownerId', 'staff.id who sees to it (谁起草、谁解读)'),
        ref('unitId', 'unit.id of the document', NULL),
        day('publishedOn', 'legal day on which the document was published'),
        int('workingDays', 'working days after it; 0: together'),
        day('doneOn', 'legal day on which it was published; null: open', NULL),
        ref('interpretationId', 'policy.id of the interpretation', NULL),
      ],
      [index('ix_interpretation_task', 'policyId', 'form'), index('ix_interpretation_open', 'doneOn', 'publishedOn', 'id')],
    );
    await create(
      runner,
      'interpretation_alarm',
      [
        key(ref('id', 'UUIDv7')),
        ref('taskId', 'interpretation_task.id'),
        ref('staffId', 'staff.id'),
        day('day', 'legal day'),
        int('remaining', 'working days left on that day; negative: overdue'),
        instant('at', 'epoch ms'),
        instant('seenAt', 'seen, epoch ms', NULL),
      ],
      [unique('ux_interpretation_alarm', 'taskId', 'staffId', 'day'), index('ix_interpretation_alarm', 'staffId', 'at', 'id')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['interpretation_alarm', 'interpretation_task', 'interpretation_plan']) await runner.dropTable(table);
  }
}
