import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { create, day, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

/** Years of the working-day calendar that staff write, and the due day a notification tells of. */
export class CalendarYears1763827200000 implements MigrationInterface {
  name = 'CalendarYears1763827200000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'calendar_year',
      [
        key(ref('id', 'UUIDv7')),
        int('year', 'calendar year'),
        int('version', '1, 2 …; the greatest is in force'),
        word(60)('notice', '文号 of the notice'),
        text('daysOff', 'JSON list of days off'),
        text('workingWeekends', 'JSON list of weekends worked (调休)'),
        ref('staffId', 'staff.id who wrote it'),
        instant('at', 'written, epoch ms'),
        int('looked', 'open cases looked at for it so far'),
        int('moved', 'of them, with another due day than before'),
        instant('finishedAt', 'all open cases recomputed, epoch ms', { nullable: true }),
      ],
      [unique('ux_calendar_version', 'year', 'version')],
    );
    // What was told before tells of no due day.
    await runner.addColumn('notification', new TableColumn(day('dueOn', 'the due day it tells of; null: none, or provisional', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notification', 'dueOn');
    await runner.dropTable('calendar_year');
  }
}
