import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { index } from './table.ts';

const BY_SUBJECT = index('ix_audit_subject', 'subjectId', 'at', 'id');
const BY_END = index('ix_case_figures', 'list', 'endedOn', 'id', 'unitId', 'state', 'onTime');

/** What supervisors ask: applications by the day on which they ended, and what the log has of one letter or application. */
export class Supervision1764345600000 implements MigrationInterface {
  name = 'Supervision1764345600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('disclosure_case', new TableIndex(BY_END));
    await runner.createIndex('audit_log', new TableIndex(BY_SUBJECT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('audit_log', 'ix_audit_subject');
    await runner.dropIndex('disclosure_case', 'ix_case_figures');
  }
}
