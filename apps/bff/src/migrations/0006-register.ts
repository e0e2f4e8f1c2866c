import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex, type TableIndexOptions } from 'typeorm';
import { index, word } from './table.ts';

type Indexes = [table: string, ...TableIndexOptions[]][];

/** Wider ones take the place of these; they keep the names. */
const BEFORE: Indexes = [
  ['disclosure_case', index('ix_case_clock', 'list', 'dueSort', 'id'), index('ix_case_unit_clock', 'unitId', 'list', 'dueSort', 'id')],
  ['disclosure_reminder', index('ix_reminder_staff', 'staffId', 'seenAt', 'at')],
  ['outbox_job', index('ix_outbox_due', 'state', 'runAfter')],
];
const AFTER: Indexes = [
  [
    'disclosure_case',
    index('ix_case_clock', 'list', 'dueSort', 'id', 'dueOn', 'internalDueOn'),
    index('ix_case_unit_clock', 'unitId', 'list', 'dueSort', 'id', 'dueOn', 'internalDueOn'),
    index('ix_case_list', 'list', 'id'),
    index('ix_case_state', 'state', 'dueSort', 'id'),
    index('ix_case_owner', 'ownerId', 'list', 'dueSort', 'id'),
    index('ix_case_document', 'documentNumber'),
    index('ix_case_name', 'applicantNameIndex'),
  ],
  [
    'disclosure_reminder',
    index('ix_reminder_staff', 'staffId', 'at', 'id'),
    index('ix_reminder_unseen', 'staffId', 'seenAt', 'dueOn'),
    index('ix_reminder_at', 'at', 'staffId', 'id'),
  ],
  ['outbox_job', index('ix_outbox_due', 'state', 'runAfter', 'topic')],
];

/** A register of a hundred thousand cases: each list, each search and each job finds its rows by an index. */
export class Register1764172800000 implements MigrationInterface {
  name = 'Register1764172800000';

  /** The names of earlier cases are sealed; the jobs of the next day hash them. */
  async up(runner: QueryRunner): Promise<void> {
    const hash = word(64)('applicantNameIndex', 'keyed hash of the whole name; null: from before it was kept', { nullable: true });
    await runner.addColumn('disclosure_case', new TableColumn(hash));
    await exchange(runner, BEFORE, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await exchange(runner, AFTER, BEFORE);
    await runner.dropColumn('disclosure_case', 'applicantNameIndex');
  }
}

async function exchange(runner: QueryRunner, old: Indexes, next: Indexes): Promise<void> {
  for (const [table, ...indexes] of old) for (const { name = '' } of indexes) await runner.dropIndex(table, name);
  for (const [table, ...indexes] of next) for (const one of indexes) await runner.createIndex(table, new TableIndex(one));
}
