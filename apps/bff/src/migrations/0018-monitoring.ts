import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** What the daily look finds, and what is done about it. */
export class Monitoring1765209600000 implements MigrationInterface {
  name = 'Monitoring1765209600000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'monitoring_finding',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'raised by every step, for If-Match'),
        word(24)(
          'kind',
          'homeStale, columnStale, staleMany, columnEmpty, emptyMany, letterUnanswered, repliesStale, interpretationOverdue, guideDue, contactsDue',
        ),
        ref('subjectId', 'id of the column, letter or task; site: of the whole'),
        word(70)('openKey', 'kind:subjectId until it is closed: a fault has one open finding; null: closed', NULL),
        text('label', 'what it is about, in words'),
        word(200)('detail', 'what is wrong, as of the last look'),
        word(12)('state', 'open, inProgress, reopened, done, verified, cleared'),
        word(8)('queue', 'open, done, closed'),
        ref('unitId', 'unit.id that sees to it'),
        ref('ownerStaffId', 'staff.id who sees to it; null: nobody yet', NULL),
        day('foundOn', 'legal day'),
        day('dueFrom', 'legal day from which the working days are counted'),
        day('dueOn', 'last legal day; null: the calendar does not reach that far yet', NULL),
        day('dueSort', 'dueOn, or 9999-12-31, to sort by'),
        text('evidence', 'what was done; empty: not said yet'),
        word(300)('evidenceLink', 'https address; empty: none'),
        ref('doneById', 'staff.id who said that it is done', NULL),
        ref('verifiedById', 'staff.id, never the one who said that it is done', NULL),
        instant('closedAt', 'verified or cleared, epoch ms', NULL),
      ],
      [unique('ux_finding_open', 'openKey'), index('ix_finding_queue', 'queue', 'dueSort', 'id')],
    );
    await create(
      runner,
      'monitoring_event',
      [
        key(ref('id', 'UUIDv7')),
        ref('findingId', 'monitoring_finding.id'),
        int('version', 'of the finding that it made'),
        word(12)('type', 'found, start, complete, verify, reopen, assign, clear'),
        ref('staffId', 'staff.id; null: the daily look', NULL),
        instant('at', 'epoch ms'),
        text('note', 'evidence, reason, name'),
      ],
      [index('ix_finding_event', 'findingId', 'version')],
    );
    await create(runner, 'monitoring_look', [key(day('day', 'legal day')), instant('at', 'looked, epoch ms'), int('found', 'new findings of that day')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('monitoring_look');
    await runner.dropTable('monitoring_event');
    await runner.dropTable('monitoring_finding');
  }
}
