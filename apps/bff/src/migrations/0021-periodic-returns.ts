import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { create, index, instant, key, ref, text as textOf } from './table.ts';

const ISSUES = 'periodic_issue';
const NULL = { nullable: true };

/** Entered figures can be sent back with a reason before they are published. */
export class PeriodicReturns1765728000000 implements MigrationInterface {
  name = 'PeriodicReturns1765728000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'periodic_return',
      [
        key(ref('id', 'UUIDv7')),
        ref('issueId', 'periodic_issue.id'),
        text('content', 'JSON: figures and notes as they were sent back'),
        text('reason', 'what has to be corrected'),
        ref('enteredBy', 'staff.id who had entered it'),
        ref('returnedBy', 'staff.id, never enteredBy'),
        instant('returnedAt', 'epoch ms'),
      ],
      [index('ix_periodic_return', 'issueId')],
    );
    await runner.addColumns(
      ISSUES,
      [
        instant('enteredAt', 'the draft was entered, epoch ms; null: there is none, or it was entered before this was recorded', NULL),
        ref('returnId', 'periodic_return.id of why the draft is to be corrected; null: it waits to be published', NULL),
      ].map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(ISSUES, ['returnId', 'enteredAt']);
    // a column that MySQL drops at once still counts towards the longest row, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${ISSUES} FORCE`);
    await runner.dropTable('periodic_return');
  }
}
