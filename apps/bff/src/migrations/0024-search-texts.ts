import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, int, key, text as textOf } from './table.ts';

const DOCS = 'search_doc';
const TEXTS = 'search_text';

/** The whole texts move out of what is compared: a question looks at hundreds of documents and shows twenty. */
export class SearchTexts1765900800000 implements MigrationInterface {
  name = 'SearchTexts1765900800000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner)('text', 'the whole text, as it is published');
    await create(runner, TEXTS, [key(int('no', 'search_doc.no')), text]);
    await runner.query(`INSERT INTO ${TEXTS} (no, text) SELECT no, text FROM ${DOCS}`);
    await runner.query(`ALTER TABLE ${DOCS} DROP COLUMN text`);
    // a column that MySQL drops at once stays in its pages, until the table is built anew
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${DOCS} FORCE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const type = runner.connection.options.type === 'better-sqlite3' ? "text NOT NULL DEFAULT ''" : 'mediumtext NULL';
    await runner.query(`ALTER TABLE ${DOCS} ADD COLUMN text ${type}`);
    await runner.query(`UPDATE ${DOCS} SET text = COALESCE((SELECT t.text FROM ${TEXTS} t WHERE t.no = ${DOCS}.no), '')`);
    if (runner.connection.options.type !== 'better-sqlite3') await runner.query(`ALTER TABLE ${DOCS} MODIFY COLUMN text mediumtext NOT NULL`);
    await runner.dropTable(TEXTS);
  }
}
