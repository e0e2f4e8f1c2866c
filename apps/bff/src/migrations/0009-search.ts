import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { create, day, index, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** What is published can be found: a row for each text and one for each term in it. Filled by the server itself after it has started. */
export class Search1764432000000 implements MigrationInterface {
  name = 'Search1764432000000';

  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'search_doc',
      [
        { ...key(int('no', 'short number for the postings, of which there are a hundred for each text')), isGenerated: true, generationStrategy: 'increment' },
        word(12)('kind', 'policy, letter'),
        ref('refId', 'policy.id or public_message.id'),
        int('indexedAs', 'INDEXED_AS when it was taken apart; older ones are done again'),
        textOf(runner)('title', 'title; those of older systems may be long'),
        word(100)('source', 'who published or answered it; null: not known', NULL),
        day('day', 'day of the text; null: not known', NULL),
        int('outOfForce', '1: out of force'),
        // last: SQLite reads past a long text to reach what stands behind it
        textOf(runner)('text', 'the whole text, as it is published'),
      ],
      [unique('ux_search_doc', 'kind', 'refId')],
    );
    const columns = [
      key({ name: 'term', type: 'bigint', comment: 'termKey of the term' }),
      key(word(12)('kind', 'search_doc.kind')),
      key(int('impact', '1 … 1000')),
      key(int('doc', 'search_doc.no')),
    ];
    const indices = [index('ix_search_posting_doc', 'doc', 'term', 'impact')];
    await runner.createTable(new Table({ name: 'search_posting', columns, indices, withoutRowid: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('search_posting');
    await runner.dropTable('search_doc');
  }
}
