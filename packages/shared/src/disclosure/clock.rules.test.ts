import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import type { LocalDate } from '../local-date.ts';
import { type ClockReading, dueForRecord, readClock } from './clock.rules.ts';
import type { ClockEvent } from './disclosure.types.ts';

const CALENDAR = packageCalendar();
const read = (received: LocalDate, events: ClockEvent[] = [], today?: LocalDate, workingDays?: number): ClockReading =>
  readClock(CALENDAR, { received, events, ...(workingDays !== undefined && { workingDays }) }, today);
const dueOf = (...args: Parameters<typeof read>) => {
  const { due } = read(...args);
  return due?.kind === 'fixed' ? due.on : due;
};

const consultation = (sent: LocalDate, answered?: LocalDate): ClockEvent => ({ type: 'consultation', sent, ...(answered !== undefined && { answered }) });
const supplement = (received: LocalDate): ClockEvent => ({ type: 'supplement', received });
const extension = (decided: LocalDate, workingDays = 20): ClockEvent => ({ type: 'extension', decided, workingDays });
const feePaid = (on: LocalDate): ClockEvent => ({ type: 'feePaid', on });

describe('the vectors of domain.md §1.2', () => {
  test.each<[LocalDate, LocalDate, LocalDate, LocalDate, LocalDate]>([
    ['2026-01-04', '2026-01-13', '2026-01-23', '2026-01-30', '2026-03-05'],
    ['2026-01-28', '2026-02-06', '2026-02-25', '2026-03-03', '2026-03-31'],
    ['2026-02-14', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20'],
    ['2026-04-28', '2026-05-11', '2026-05-21', '2026-05-28', '2026-06-26'],
    ['2026-09-30', '2026-10-15', '2026-10-27', '2026-11-03', '2026-12-01'],
  ])('33: receipt %s: +7 → %s, +15 → %s, +20 → %s, +40 → %s', (received, ...expected) => {
    expect([7, 15, 20, 40].map((days) => dueOf(received, [], undefined, days))).toEqual(expected);
  });

  test.each<[string, ClockEvent[], LocalDate]>([
    ['33: nothing happened', [], '2026-03-30'],
    ['33: 9 wd of consultation', [consultation('2026-03-09', '2026-03-20')], '2026-04-13'],
    ['33: the same, extended', [consultation('2026-03-09', '2026-03-20'), extension('2026-03-25')], '2026-05-13'],
    ['33: sent on the day of receipt', [consultation('2026-03-02', '2026-03-06')], '2026-04-03'],
    ['30: supplement', [supplement('2026-03-16')], '2026-04-14'],
    ['30: supplement, the consultation clipped to 4 wd', [supplement('2026-03-16'), consultation('2026-03-09', '2026-03-20')], '2026-04-20'],
    ['42: paid; the extension is forgotten', [extension('2026-03-20'), feePaid('2026-04-01')], '2026-04-30'],
    ['42: paid on a holiday', [feePaid('2026-05-05')], '2026-06-01'],
  ])('received 2026-03-02, %s: %j → %s', (_article, events, expected) => {
    expect(dueOf('2026-03-02', events)).toBe(expected);
  });
});

describe('33: consultations', () => {
  test.each<[string, ClockEvent[], LocalDate, number]>([
    ['same day excludes nothing', [consultation('2026-03-09', '2026-03-09')], '2026-03-30', 0],
    ['overlapping are merged', [consultation('2026-03-09', '2026-03-18'), consultation('2026-03-12', '2026-03-20')], '2026-04-13', 9],
    ['touching are one', [consultation('2026-03-09', '2026-03-13'), consultation('2026-03-13', '2026-03-20')], '2026-04-13', 9],
    ['inside another', [consultation('2026-03-09', '2026-03-20'), consultation('2026-03-11', '2026-03-12')], '2026-04-13', 9],
    ['the second falls into the time the first gained', [consultation('2026-03-09', '2026-03-20'), consultation('2026-04-02', '2026-04-10')], '2026-04-20', 14],
    ['sent on the due day', [consultation('2026-03-30', '2026-04-08')], '2026-04-08', 6],
    ['sent after the due day it stops nothing', [consultation('2026-03-31', '2026-04-08')], '2026-03-30', 0],
    ['answered on a Sunday', [consultation('2026-03-09', '2026-03-22')], '2026-04-13', 9],
  ])('%s', (_what, events, due, excluded) => {
    const reading = read('2026-03-02', events);
    expect([reading.due, reading.excluded, reading.pausedSince]).toEqual([{ kind: 'fixed', on: due }, excluded, null]);
  });

  test.each<[string, ClockEvent, LocalDate, LocalDate]>([
    [
      '32: 15 wd from the day it reached the third party',
      { type: 'consultation', party: 'thirdParty', sent: '2026-03-09', delivered: '2026-03-11' },
      '2026-05-20',
      '2026-04-23',
    ],
    [
      '34: 15 wd from the day it was sent to the organ',
      { type: 'consultation', party: 'organ', sent: '2026-03-09', delivered: '2026-03-11' },
      '2026-05-20',
      '2026-04-21',
    ],
    [
      '32: a late opinion counts no longer than the period',
      { type: 'consultation', party: 'thirdParty', sent: '2026-03-09', delivered: '2026-03-11', answered: '2026-04-20' },
      '2026-05-20',
      '2026-04-23',
    ],
  ])('%s', (_what, event, today, due) => {
    expect(read('2026-03-02', [event], today)).toMatchObject({ due: { kind: 'fixed', on: due }, pausedSince: null });
  });

  test.each<[string, ClockEvent[], LocalDate | undefined, Partial<ClockReading>]>([
    ['as if it ended today', [consultation('2026-03-09')], '2026-03-20', { due: { kind: 'fixed', on: '2026-04-13' }, pausedSince: '2026-03-09' }],
    ['sent today', [consultation('2026-03-09')], '2026-03-09', { due: { kind: 'fixed', on: '2026-03-30' }, pausedSince: '2026-03-09' }],
    ['without today nobody knows', [consultation('2026-03-09')], undefined, { due: null, internalDue: null, pausedSince: '2026-03-09' }],
    [
      'sent after the due day it is open and stops nothing',
      [consultation('2026-03-31')],
      undefined,
      { due: { kind: 'fixed', on: '2026-03-30' }, pausedSince: null },
    ],
    [
      'a delayed date stands',
      [consultation('2026-03-09'), { type: 'delayed', due: '2026-06-01' }],
      undefined,
      { due: { kind: 'fixed', on: '2026-06-01' }, pausedSince: null },
    ],
    [
      'a closed case is not open',
      [consultation('2026-03-09'), { type: 'closed', on: '2026-03-20' }],
      undefined,
      { due: { kind: 'fixed', on: '2026-04-13' }, onTime: true, pausedSince: null },
    ],
  ])('open: %s', (_what, events, today, expected) => {
    expect(read('2026-03-02', events, today)).toMatchObject(expected);
  });
});

describe('events of one day count in the order receipt, restart, consultation, extension, delayed date', () => {
  test.each<[string, ClockEvent[], LocalDate]>([
    ['an extension on the day of a restart belongs to the new period', [extension('2026-03-16'), supplement('2026-03-16')], '2026-05-14'],
    ['a consultation sent on the day of a restart', [consultation('2026-03-16', '2026-03-20'), supplement('2026-03-16')], '2026-04-20'],
    ['a delayed date of that day stands', [{ type: 'delayed', due: '2026-06-01', decided: '2026-03-16' }, supplement('2026-03-16')], '2026-06-01'],
    ['one of the day before is forgotten', [{ type: 'delayed', due: '2026-06-01', decided: '2026-03-15' }, supplement('2026-03-16')], '2026-04-14'],
    ['one without a day overrides', [supplement('2026-03-16'), { type: 'delayed', due: '2026-06-01' }], '2026-06-01'],
    [
      'the later decision stands',
      [
        { type: 'delayed', due: '2026-06-03', decided: '2026-03-10' },
        { type: 'delayed', due: '2026-06-01', decided: '2026-03-11' },
      ],
      '2026-06-01',
    ],
    ['restarted on the day of receipt', [supplement('2026-03-02')], '2026-03-30'],
    ['the last restart counts', [feePaid('2026-04-01'), supplement('2026-03-16')], '2026-04-30'],
  ])('%s', (_what, events, due) => {
    expect([dueOf('2026-03-02', events), dueOf('2026-03-02', events.toReversed())]).toEqual([due, due]);
  });
});

describe('a year without a schedule', () => {
  const provisional = (remaining: number) => ({ kind: 'provisional', lastCovered: '2026-12-31', remaining, year: 2027 });
  test.each<[string, LocalDate, ClockEvent[], LocalDate | object]>([
    ['last application with a date', '2026-12-03', [], '2026-12-31'],
    ['first that reaches into 2027', '2026-12-04', [], provisional(1)],
    ['a pause on its way', '2026-12-01', [consultation('2026-12-07', '2026-12-11')], provisional(2)],
    ['a pause that leaves the covered years', '2026-12-01', [consultation('2026-12-07', '2027-01-15')], provisional(16)],
    ['a restart outside', '2026-12-01', [supplement('2027-01-05')], provisional(20)],
    ['sent on the due day, answered outside', '2026-12-03', [consultation('2026-12-31', '2027-01-08')], provisional(0)],
  ])('%s: %s', (_what, received, events, expected) => {
    expect(dueOf(received, events)).toEqual(expected);
  });
});

describe('what else the reading says', () => {
  test('the internal day is 5 wd earlier, and none while provisional', () => {
    expect(read('2026-03-02').internalDue).toBe('2026-03-23');
    expect(read('2026-12-04').internalDue).toBeNull();
  });

  test.each<[LocalDate, boolean]>([
    ['2026-03-30', true],
    ['2026-03-31', false],
  ])('dispatched %s: on time %s; what is recorded later moves nothing', (on, onTime) => {
    const closed: ClockEvent = { type: 'closed', on };
    expect(read('2026-03-02', [closed])).toMatchObject({ closedOn: on, onTime });
    expect(read('2026-03-02', [closed, supplement('2026-04-10'), consultation('2026-04-10')])).toEqual(read('2026-03-02', [closed]));
  });

  test.each<[string, LocalDate, LocalDate, LocalDate]>([
    ['asked in time, the supplement moves both', '2026-03-11', '2026-04-14', '2026-04-14'],
    ['asked after 7 wd, the first due day stays on record', '2026-03-12', '2026-04-14', '2026-03-30'],
  ])('30: %s', (_what, sent, due, onRecord) => {
    const ledger = { received: '2026-03-02', events: [{ type: 'supplementNotice' as const, sent }, supplement('2026-03-16')] };
    expect(readClock(CALENDAR, ledger).due).toEqual({ kind: 'fixed', on: due });
    expect(dueForRecord(CALENDAR, ledger)).toEqual({ kind: 'fixed', on: onRecord });
  });
});
