import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, index, instant, int, key, ref, word } from './table.ts';

/** Whether published texts answer the questions of their readers. */
export class Helpful1765036800000 implements MigrationInterface {
  name = 'Helpful1765036800000';

  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'policy_helpful',
      [
        key(ref('id', 'keyed hash of device and text, first 36 digits')),
        ref('policyId', 'policy.id'),
        int('helpful', '1: it answered the question'),
        int('asked', '1: it did not, and its reader went on to write a letter'),
        word(200)('words', 'what is still unclear; empty: nothing was written'),
        instant('at', 'given or changed, epoch ms'),
      ],
      [index('ix_policy_helpful', 'policyId', 'at')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('policy_helpful');
  }
}
