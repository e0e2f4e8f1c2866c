import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENTS = 'message_event';
const BEFORE = 'edited, accepted, replied, published, unpublished, withdrawn';
const AFTER = 'edited, accepted, replied, published, unpublished, declined, withdrawn';

/** What happens to a letter may also be that it is not made public; the database says so where it keeps words about its columns. */
export class PublicationRefusals1765944000000 implements MigrationInterface {
  name = 'PublicationRefusals1765944000000';

  async up(runner: QueryRunner): Promise<void> {
    await describe(runner, AFTER);
  }

  /** The step before does not know that a letter was declined: it waits again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM ${EVENTS} WHERE type = 'declined'`);
    await describe(runner, BEFORE);
  }
}

async function describe(runner: QueryRunner, types: string): Promise<void> {
  if (runner.connection.options.type === 'better-sqlite3') return;
  await runner.query(`ALTER TABLE ${EVENTS} MODIFY COLUMN type varchar(12) NOT NULL COMMENT '${types}'`);
}
