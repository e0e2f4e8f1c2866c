import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { type Random, random } from '../../../../test/support/random.ts';
import { addDays, daysBetween, type LocalDate } from '../local-date.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../work-calendar.ts';
import { readClock } from './clock.rules.ts';
import type { ClockEvent, Ledger } from './disclosure.types.ts';
import { explainDays } from './explain.rules.ts';

/** What must always be true, over generated ledgers of 2019–2026. The seed is fixed: a failure can be repeated. */
const CALENDAR = packageCalendar();
const RUNS = 1000;
const ORACLE_RUNS = 4000;

const pick = <T>(below: Random, ...choices: (() => T)[]): T => (choices[below(choices.length)] as () => T)();

function anyEvent(below: Random, received: LocalDate): ClockEvent {
  const day = addDays(received, below(70));
  return pick<ClockEvent>(
    below,
    () => ({ type: 'consultation', sent: day, answered: addDays(day, below(35)) }),
    () => ({ type: 'consultation', sent: day, answered: addDays(day, below(35)) }),
    () => ({ type: 'supplement', received: day }),
    () => ({ type: 'feePaid', on: day }),
    () => ({ type: 'extension', decided: day, workingDays: 1 + below(20) }),
  );
}

function ledgers(seed: number, count = RUNS): Ledger[] {
  const below = random(seed);
  const span = daysBetween('2019-05-15', '2026-12-31');
  return Array.from({ length: count }, () => {
    const received = addDays('2019-05-15', below(span));
    return {
      received,
      events: Array.from({ length: below(6) }, () => anyEvent(below, received)),
      workingDays: pick(
        below,
        () => 20,
        () => 7,
        () => 1 + below(40),
      ),
    };
  });
}

/** Runs `check` on every ledger and names the first that breaks it. */
function forAll(seed: number, check: (ledger: Ledger) => boolean): void {
  expect(ledgers(seed).find((ledger) => !check(ledger))).toBeUndefined();
}

const due = (ledger: Ledger, today?: LocalDate) => readClock(CALENDAR, ledger, today).due;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const withEvents = (ledger: Ledger, events: ClockEvent[]): Ledger => ({ ...ledger, events });

/** The law once more, written otherwise: sets of days, no ranges, no walk; days are marked and then picked from a list. */
function oracle(calendar: WorkCalendar, { received, events, workingDays = 20 }: Ledger): LocalDate | number {
  const restarts = events.flatMap((e) => (e.type === 'supplement' ? [e.received] : e.type === 'feePaid' ? [e.on] : []));
  const base = [received, ...restarts].sort().reverse()[0] as LocalDate;
  const grants = events.flatMap((e) => (e.type === 'extension' && e.decided >= base ? [{ on: e.decided, days: e.workingDays ?? 20 }] : []));
  grants.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.days - a.days));
  const total = workingDays + (grants[0]?.days ?? 0);
  const open: LocalDate[] = [];
  for (let d = addDays(base, 1); d <= calendar.lastCovered && open.length < 400; d = addDays(d, 1)) {
    const weekend = [0, 6].includes(new Date(`${d}T12:00:00Z`).getUTCDay());
    if (calendar.swappedIn.has(d) || (!weekend && !calendar.daysOff.has(d))) open.push(d);
  }
  // Begin without pauses, and let in one consultation at a time while it was sent by the due day reached so far.
  let stopped = new Set<LocalDate>();
  let end: LocalDate | undefined = open.filter((d) => !stopped.has(d))[total - 1];
  const asked = events.flatMap((e) => (e.type === 'consultation' ? [[e.sent, e.answered ?? e.sent] as const] : [])).sort();
  for (let grown = true; grown; ) {
    const before = stopped.size;
    const inside: (readonly [LocalDate, LocalDate])[] = [];
    for (const one of asked) {
      // Two that overlap or touch are one: the later is let in with the earlier.
      if (end === undefined || one[0] <= end || inside.some(([, answered]) => one[0] <= answered)) inside.push(one);
    }
    stopped = new Set(open.filter((d) => inside.some(([sent, answered]) => sent < d && d <= answered)));
    end = open[total + stopped.size - 1];
    grown = stopped.size > before;
  }
  return end ?? total - (open.length - stopped.size);
}

describe('always', () => {
  test('the due day equals the naive count', () => {
    const wrong = ledgers(1, ORACLE_RUNS).flatMap((ledger) => {
      const read = due(ledger);
      const told = read?.kind === 'fixed' ? read.on : read?.remaining;
      const expected = oracle(CALENDAR, ledger);
      return told === expected ? [] : [{ ledger, told, expected }];
    });
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  test('it equals addWorkingDays(base, days + extension + excluded)', () => {
    forAll(2, (ledger) => {
      const { base, extension, excluded, due: read } = readClock(CALENDAR, ledger);
      return read?.kind !== 'fixed' || addWorkingDays(CALENDAR, base, (ledger.workingDays ?? 20) + extension + excluded) === read.on;
    });
  });

  test('the due day is a working day after the base', () => {
    forAll(3, (ledger) => {
      const { base, due: read } = readClock(CALENDAR, ledger);
      return read?.kind !== 'fixed' || (isWorkingDay(CALENDAR, read.on) && read.on > base);
    });
  });

  test('the order of recording does not matter', () => {
    const below = random(40);
    forAll(4, (ledger) => {
      const shuffled = ledger.events.map((event) => [below(1000), event] as const).sort(([a], [b]) => a - b);
      const other = withEvents(
        ledger,
        shuffled.map(([, event]) => event),
      );
      return same(readClock(CALENDAR, ledger), readClock(CALENDAR, other)) && same(explainDays(CALENDAR, ledger), explainDays(CALENDAR, other));
    });
  });

  test('overlapping consultations equal their union', () => {
    const below = random(50);
    forAll(5, (ledger) => {
      const from = addDays(ledger.received, below(40));
      const [a, b, c] = [below(10), 10 + below(10), 20 + below(10)].map((days) => addDays(from, days)) as [LocalDate, LocalDate, LocalDate];
      const two: ClockEvent[] = [
        { type: 'consultation', sent: from, answered: b },
        { type: 'consultation', sent: a, answered: c },
      ];
      return same(
        due(withEvents(ledger, [...ledger.events, ...two])),
        due(withEvents(ledger, [...ledger.events, { type: 'consultation', sent: from, answered: c }])),
      );
    });
  });

  test('a restart forgets: the case is as if it had come in on that day', () => {
    const below = random(60);
    forAll(6, (ledger) => {
      const day = addDays(ledger.received, 70 + below(20));
      const restarted = withEvents(ledger, [...ledger.events, { type: 'supplement', received: day }]);
      const fresh = withEvents(
        { ...ledger, received: day },
        ledger.events.filter((event) => event.type === 'consultation'),
      );
      return same(due(restarted), due(fresh));
    });
  });

  test('the explanation counts 1, 2, 3 … to the due day, and skips what it says it skips', () => {
    forAll(7, (ledger) => {
      const { due: read, excluded, extension, base } = readClock(CALENDAR, ledger);
      const days = explainDays(CALENDAR, ledger);
      const counted = days.filter(({ kind }) => kind === 'counted').map(({ n }) => n);
      const whole = read?.kind === 'fixed' ? (ledger.workingDays ?? 20) + extension : (ledger.workingDays ?? 20) + extension - (read?.remaining ?? 0);
      return (
        counted.length === whole &&
        counted.every((n, at) => n === at + 1) &&
        days.filter(({ kind }) => kind === 'paused').length === excluded &&
        days.every(({ date }, at) => date === addDays(ledger.received, at + 1)) &&
        days.every(({ date, kind }) => (kind === 'forgotten' ? date <= base : kind === 'off' || date > base)) &&
        days.filter(({ marks }) => marks.includes('due')).every(({ date }) => read?.kind === 'fixed' && read.on === date) &&
        (read?.kind !== 'fixed' || days.at(-1)?.date === read.on)
      );
    });
  });

  test('an event never makes a closed case open, nor moves its days', () => {
    const below = random(80);
    forAll(8, (ledger) => {
      const on = addDays(ledger.received, below(60));
      const closed = withEvents(ledger, [...ledger.events, { type: 'closed', on }]);
      const more = anyEvent(below, addDays(on, 1));
      const reading = readClock(CALENDAR, closed);
      return reading.closedOn === on && same(reading, readClock(CALENDAR, withEvents(closed, [...closed.events, more])));
    });
  });

  test('a day longer allowed or consulted is never a day less', () => {
    forAll(9, (ledger) => {
      const [one, two] = [due(ledger), due({ ...ledger, workingDays: (ledger.workingDays ?? 20) + 1 })];
      return one?.kind !== 'fixed' || two?.kind !== 'fixed' || two.on >= one.on;
    });
  });
});
