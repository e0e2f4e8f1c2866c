import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { instant, ref, unique } from './table.ts';

const BY_LETTER = unique('ux_case_message', 'messageId');

/** Letters that were answered with an offer to apply for information, and the applications that were made of them. */
export class Offers1765300000000 implements MigrationInterface {
  name = 'Offers1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    const offered = instant('offeredAt', 'answered with an offer to apply for information (29), epoch ms; null: not so', { nullable: true });
    await runner.addColumn('message', new TableColumn(offered));
    const letter = ref('messageId', 'message.id in answer to which it was offered; null: none', { nullable: true });
    await runner.addColumn('disclosure_case', new TableColumn(letter));
    await runner.createIndex('disclosure_case', new TableIndex(BY_LETTER));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('disclosure_case', 'ux_case_message');
    await runner.dropColumn('disclosure_case', 'messageId');
    await runner.dropColumn('message', 'offeredAt');
    // a column that MySQL drops at once still counts towards the longest row, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query('ALTER TABLE disclosure_case FORCE');
  }
}
