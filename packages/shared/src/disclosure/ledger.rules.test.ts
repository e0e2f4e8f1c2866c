import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { ClockEvent } from './disclosure.types.ts';
import { ledgerFaults } from './ledger.rules.ts';

const CALENDAR = packageCalendar();
const faults = (received: string, ...events: ClockEvent[]) =>
  ledgerFaults(CALENDAR, { received, events }).map(({ code, field, article }) => `${article} ${field} ${code}`);

describe('what the law forbids in a ledger', () => {
  test.each<[string, ClockEvent[]]>([
    ['nothing yet', []],
    ['33: the last day for an extension is the one before the due day', [{ type: 'extension', decided: '2026-03-29' }]],
    [
      '33: during a pause as if it ended that day',
      [
        { type: 'consultation', sent: '2026-03-27' },
        { type: 'extension', decided: '2026-04-10' },
      ],
    ],
    [
      '33: once a period',
      [
        { type: 'extension', decided: '2026-03-20' },
        { type: 'feePaid', on: '2026-04-01' },
        { type: 'extension', decided: '2026-04-29' },
      ],
    ],
    [
      '33: on the day of a restart it belongs to the new period',
      [
        { type: 'extension', decided: '2026-03-15' },
        { type: 'supplement', received: '2026-03-16' },
        { type: 'extension', decided: '2026-03-16' },
      ],
    ],
    ['32: all on one day', [{ type: 'consultation', party: 'thirdParty', sent: '2026-03-02', delivered: '2026-03-02', answered: '2026-03-02' }]],
    ['30: a supplement nobody had to ask for', [{ type: 'supplement', received: '2026-03-02' }]],
    ['35: a delayed date', [{ type: 'delayed', decided: '2026-03-20', due: '2026-05-09' }]],
    [
      '33: dispatched on the day of the last event',
      [
        { type: 'feePaid', on: '2026-03-20' },
        { type: 'closed', on: '2026-03-20' },
      ],
    ],
    [
      'a provisional due day may still be extended',
      [
        { type: 'feePaid', on: '2026-12-20' },
        { type: 'extension', decided: '2026-12-28' },
      ],
    ],
  ])('lawful: %s', (_what, events) => {
    expect(faults('2026-03-02', ...events)).toEqual([]);
  });

  test.each<[string, string, ClockEvent[], string[]]>([
    ['no such day', '2026-02-30', [], ['31 received DATE_INVALID']],
    [
      'no such days, told alone',
      '2026-03-02',
      [
        { type: 'feePaid', on: '2026-02-29' },
        { type: 'consultation', sent: '2026-04-31', answered: '2026-03-01' },
      ],
      ['33 events.0.on DATE_INVALID', '33 events.1.sent DATE_INVALID'],
    ],
    [
      'before receipt',
      '2026-03-02',
      [
        { type: 'feePaid', on: '2026-03-01' },
        { type: 'delayed', due: '2026-02-27' },
      ],
      ['31 events.0.on EVENT_BEFORE_RECEIPT', '31 events.1.due EVENT_BEFORE_RECEIPT'],
    ],
    [
      'answered before it was sent',
      '2026-03-02',
      [{ type: 'consultation', party: 'organ', sent: '2026-03-09', answered: '2026-03-06' }],
      ['34 events.0.answered ANSWER_BEFORE_SENT'],
    ],
    [
      'delivered before it was sent',
      '2026-03-02',
      [{ type: 'consultation', sent: '2026-03-09', delivered: '2026-03-06' }],
      ['32 events.0.delivered ANSWER_BEFORE_SENT'],
    ],
    [
      'a supplement before its notice',
      '2026-03-02',
      [
        { type: 'supplement', received: '2026-03-03' },
        { type: 'supplementNotice', sent: '2026-03-04' },
      ],
      ['30 events.0.received ANSWER_BEFORE_SENT'],
    ],
    [
      'two notices; the later by day is the one too many',
      '2026-03-02',
      [
        { type: 'supplementNotice', sent: '2026-03-05' },
        { type: 'supplementNotice', sent: '2026-03-04' },
      ],
      ['30 events.0.sent SUPPLEMENT_NOTICE_REPEATED'],
    ],
    ['an extension on the due day', '2026-03-02', [{ type: 'extension', decided: '2026-03-30' }], ['33 events.0.decided EXTENSION_TOO_LATE']],
    [
      'an opinion that came later does not save it',
      '2026-03-02',
      [
        { type: 'extension', decided: '2026-03-31' },
        { type: 'consultation', sent: '2026-03-31', answered: '2026-04-10' },
      ],
      ['33 events.0.decided EXTENSION_TOO_LATE'],
    ],
    [
      'an extension twice',
      '2026-03-02',
      [
        { type: 'extension', decided: '2026-03-20' },
        { type: 'extension', decided: '2026-03-19' },
      ],
      ['33 events.0.decided EXTENSION_REPEATED'],
    ],
    [
      'an extension of 21',
      '2026-03-02',
      [
        { type: 'extension', decided: '2026-03-20', workingDays: 21 },
        { type: 'feePaid', on: '2026-03-23' },
        { type: 'extension', decided: '2026-03-24', workingDays: 0.5 },
      ],
      ['33 events.0.workingDays EXTENSION_TOO_LONG', '33 events.2.workingDays EXTENSION_TOO_LONG'],
    ],
    ['delayed to a Saturday', '2026-03-02', [{ type: 'delayed', due: '2026-05-16' }], ['35 events.0.due DELAYED_NOT_WORKING_DAY']],
    ['delayed to a year nobody knows', '2026-03-02', [{ type: 'delayed', due: '2027-01-05' }], ['35 events.0.due CALENDAR_YEAR_MISSING']],
    [
      'delayed to a day before the decision',
      '2026-03-02',
      [{ type: 'delayed', decided: '2026-04-02', due: '2026-04-01' }],
      ['35 events.0.due DELAYED_BEFORE_DECISION'],
    ],
    [
      'after the closing',
      '2026-03-02',
      [
        { type: 'closed', on: '2026-03-20' },
        { type: 'consultation', sent: '2026-03-23' },
      ],
      ['33 events.1.sent EVENT_AFTER_CLOSING'],
    ],
    [
      'closed twice',
      '2026-03-02',
      [
        { type: 'closed', on: '2026-03-20' },
        { type: 'closed', on: '2026-03-23' },
      ],
      ['33 events.1.on EVENT_AFTER_CLOSING'],
    ],
  ])('%s', (_what, received, events, expected) => {
    expect(faults(received, ...events)).toEqual(expected);
  });
});
