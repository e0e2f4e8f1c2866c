import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** Figures that are published every month, quarter or year, each period in versions. */
export class Periodic1765123200000 implements MigrationInterface {
  name = 'Periodic1765123200000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'periodic_series',
      [
        key(ref('id', 'UUIDv7')),
        ref('columnId', 'catalogue_column.id it was put in'),
        ref('unitId', 'unit.id that enters the figures'),
        word(80)('name', 'name'),
        text('about', 'what the figures are, for everybody'),
        word(10)('length', 'monthly, quarterly, yearly'),
        text('due', 'JSON: day 0 (start or end of the period), days, working or natural'),
        word(7)('firstPeriod', 'first period that has to be published: 2026-10, 2026-Q3, 2026'),
        text('shape', 'JSON: lines, measures, what is the sum of what; frozen, since issues are tables of it'),
        instant('createdAt', 'begun, epoch ms'),
      ],
      [index('ix_periodic_column', 'columnId')],
    );
    await create(
      runner,
      'periodic_issue',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'raised by every change; the If-Match of staff'),
        ref('seriesId', 'periodic_series.id'),
        word(7)('period', '2026-10, 2026-Q3, 2026'),
        int('number', 'number of the version that is public; 0: none yet'),
        text('draft', 'JSON of what was entered and is not published; null: nothing', NULL),
        ref('enteredBy', 'staff.id who entered the draft; another one publishes it', NULL),
      ],
      [unique('ux_periodic_issue', 'seriesId', 'period')],
    );
    await create(
      runner,
      'periodic_version',
      [
        key(ref('id', 'UUIDv7')),
        ref('issueId', 'periodic_issue.id'),
        int('number', 'from 1'),
        text('content', 'JSON: figures, note, and of a correction what was wrong'),
        ref('enteredBy', 'staff.id'),
        ref('publishedBy', 'staff.id, never enteredBy'),
        instant('publishedAt', 'epoch ms'),
      ],
      [unique('ux_periodic_version', 'issueId', 'number')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['periodic_version', 'periodic_issue', 'periodic_series']) await runner.dropTable(table);
  }
}
