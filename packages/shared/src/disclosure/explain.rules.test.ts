import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { ClockEvent } from './disclosure.types.ts';
import { type ExplainedDay, explainDays } from './explain.rules.ts';

const CALENDAR = packageCalendar();
const short = ({ date, kind, n, reason, marks }: ExplainedDay) => [date.slice(5), kind[0], n ?? reason?.[0] ?? [], ...marks].flat().join(' ');
const explain = (received: string, events: ClockEvent[], workingDays: number, today?: string) =>
  explainDays(CALENDAR, { received, events, workingDays }, today).map(short);

describe('the days of a case (domain.md §1.2)', () => {
  test('each is as the command answers it', () => {
    expect(explainDays(CALENDAR, { received: '2026-02-12', events: [], workingDays: 3 })).toEqual([
      { date: '2026-02-13', kind: 'counted', n: 1, marks: [] },
      { date: '2026-02-14', kind: 'counted', n: 2, marks: ['swapped'] },
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => ({ date: `2026-02-${day}`, kind: 'off', reason: 'holiday', holiday: '春节', marks: [] })),
      { date: '2026-02-24', kind: 'counted', n: 3, marks: ['due'] },
    ]);
  });

  test.each<[string, Parameters<typeof explain>, string[]]>([
    [
      'a restart forgets the days before it and its own',
      [
        '2026-03-02',
        [
          { type: 'supplementNotice', sent: '2026-03-03' },
          { type: 'supplement', received: '2026-03-05' },
        ],
        2,
      ],
      ['03-03 f supplementNotice', '03-04 f', '03-05 f restart', '03-06 c 1', '03-07 o w', '03-08 o w', '03-09 c 2 due'],
    ],
    [
      'a restart on a day off',
      ['2026-04-30', [{ type: 'feePaid', on: '2026-05-05' }], 1],
      ['05-01 o h', '05-02 o h', '05-03 o h', '05-04 o h', '05-05 o h restart', '05-06 c 1 due'],
    ],
    [
      'a pause and an extension',
      [
        '2026-03-02',
        [
          { type: 'consultation', sent: '2026-03-03', answered: '2026-03-05' },
          { type: 'extension', decided: '2026-03-05', workingDays: 1 },
        ],
        2,
      ],
      ['03-03 c 1 consultation', '03-04 p', '03-05 p answered extension', '03-06 c 2', '03-07 o w', '03-08 o w', '03-09 c 3 due'],
    ],
    [
      'the due day in a pause; days off after it are not told',
      ['2026-03-05', [{ type: 'consultation', sent: '2026-03-06', answered: '2026-03-08' }], 1],
      ['03-06 c 1 consultation due'],
    ],
    ['a delayed date', ['2026-03-02', [{ type: 'delayed', due: '2026-03-04' }], 20], ['03-03 c 1', '03-04 c 2 delayed due']],
    [
      'open, as of today',
      ['2026-03-02', [{ type: 'consultation', sent: '2026-03-03' }], 2, '2026-03-05'],
      ['03-03 c 1 consultation', '03-04 p', '03-05 p', '03-06 c 2 due'],
    ],
    ['open, without today: as far as it is known', ['2026-03-02', [{ type: 'consultation', sent: '2026-03-03' }], 2], ['03-03 c 1 consultation']],
    ['provisional: up to the last covered day', ['2026-12-29', [], 7], ['12-30 c 1', '12-31 c 2']],
    ['closed before it was due', ['2026-03-02', [{ type: 'closed', on: '2026-03-03' }], 2], ['03-03 c 1 closed', '03-04 c 2 due']],
  ])('%s', (_what, asked, expected) => {
    expect(explain(...asked)).toEqual(expected);
  });
});
