import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { day, index } from './table.ts';

const ISSUES = 'periodic_issue';
const NULL = { nullable: true };
const SHANGHAI_MS = 8 * 3_600_000;

/** Publications are counted by the day on which they were first public: texts through an index by it, figures by a day of their own. */
export class Counting1765800000000 implements MigrationInterface {
  name = 'Counting1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await counted(runner, 'sortOn', 'kind', 'form', 'unitId', 'columnId');
    await runner.addColumn(
      ISSUES,
      new TableColumn(day('publishedOn', 'legal day of its first publication, whatever was corrected since; null: none yet', NULL)),
    );
    await runner.createIndex(ISSUES, new TableIndex(index('ix_periodic_published', 'publishedOn', 'id')));
    const firsts: { issueId: string; publishedAt: number | string }[] = await runner.query(
      'SELECT issueId, publishedAt FROM periodic_version WHERE number = 1',
    );
    for (const { issueId, publishedAt } of firsts) {
      const publishedOn = new Date(Number(publishedAt) + SHANGHAI_MS).toISOString().slice(0, 10);
      await runner.query(`UPDATE ${ISSUES} SET publishedOn = ? WHERE id = ?`, [publishedOn, issueId]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(ISSUES, 'ix_periodic_published');
    await runner.dropColumn(ISSUES, 'publishedOn');
    // a column that MySQL drops at once still counts towards the longest row, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${ISSUES} FORCE`);
    await counted(runner, 'publishedOn', 'kind', 'unitId', 'columnId');
  }
}

/** The index through which texts are counted, over other columns. */
async function counted(runner: QueryRunner, ...columns: string[]): Promise<void> {
  await runner.dropIndex('policy', 'ix_policy_counted');
  await runner.createIndex('policy', new TableIndex(index('ix_policy_counted', ...columns)));
}
