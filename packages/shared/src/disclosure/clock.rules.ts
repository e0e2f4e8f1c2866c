import { type LocalDate, nextDay } from '../local-date.ts';
import { wasOnTime } from '../messages/messages.rules.ts';
import { covers, type DueDate, isWorkingDay, subtractWorkingDays, type WorkCalendar } from '../work-calendar.ts';
import { INTERNAL_WORKING_DAYS_EARLIER, type Ledger } from './disclosure.types.ts';
import { isSupplementNoticeLate } from './lapses.rules.ts';
import { type Period, periodOf } from './period.rules.ts';

/** What the ledger says about time. Everything is computed from it, nothing is stored but to sort and filter. */
export interface ClockReading {
  /** day 0 of the period that runs */
  base: LocalDate;
  restarts: readonly LocalDate[];
  /** null: a consultation is open, and without `today` nobody can say how the due day stands */
  due: DueDate | null;
  /** a consultation is open since this day, and `due` is as if it ended today (暂停中) */
  pausedSince: LocalDate | null;
  /** the bureau's own due day; null where `due` is not fixed */
  internalDue: LocalDate | null;
  /** working days on which consultations stopped the clock */
  excluded: number;
  /** working days added by an extension of this period */
  extension: number;
  /** the due day was fixed by decision (Art. 35), not counted */
  delayed: boolean;
  closedOn: LocalDate | null;
  /** closed by the due day; null while open, or where nobody can say yet */
  onTime: boolean | null;
}

/** One day after the base, as the clock takes it. */
export interface WalkedDay {
  date: LocalDate;
  kind: 'counted' | 'off' | 'paused';
  /** working days counted so far */
  n: number;
}

interface Walk {
  due: DueDate;
  excluded: number;
}

/**
 * 33 「行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复」: counting starts on the next working day, and the
 * due day is a working day. This walk is the clock: the due day and the explanation both come from it. It equals
 * addWorkingDays(base, limit + extension + excluded), where a consultation sent after the due day excludes nothing:
 * what has run out cannot be stopped any more.
 */
export function walk(calendar: WorkCalendar, period: Period, visit?: (day: WalkedDay) => void): Walk {
  const total = period.limit + (period.extension?.workingDays ?? 0);
  let [n, excluded, next] = [0, 0, 0];
  let due = period.delayed;
  let day = nextDay(period.base);
  for (; covers(calendar, day); day = nextDay(day)) {
    while ((period.pauses[next]?.until ?? day) < day) next += 1;
    const paused = (period.pauses[next]?.after ?? day) < day;
    // A consultation sent on the due day itself still stops the clock; its days are passed over before this ends.
    if (period.delayed === null ? n >= total && !paused : day > period.delayed) break;
    if (!isWorkingDay(calendar, day)) {
      visit?.({ date: day, kind: 'off', n });
      continue;
    }
    if (paused) excluded += 1;
    else n += 1;
    if (period.delayed === null && n >= total) due = day;
    visit?.({ date: day, kind: paused ? 'paused' : 'counted', n });
  }
  if (due !== null && (period.delayed !== null || covers(calendar, day) || !pausedAt(period, day))) return { due: { kind: 'fixed', on: due }, excluded };
  return { due: { kind: 'provisional', lastCovered: calendar.lastCovered, remaining: total - n, year: Number(day.slice(0, 4)) }, excluded };
}

function pausedAt({ pauses }: Period, day: LocalDate): boolean {
  return pauses.some(({ after, until }) => after < day && day <= until);
}

/** 暂停中: a consultation is open and was sent before the time ran out. */
export function pausedSince(period: Period, due: DueDate): LocalDate | null {
  const { openSince, delayed } = period;
  if (openSince === null || delayed !== null) return null;
  return due.kind === 'provisional' || openSince <= due.on ? openSince : null;
}

/** `today` is needed only while a consultation is open; the result says so by a `due` of null. */
export function readClock(calendar: WorkCalendar, ledger: Ledger, today?: LocalDate): ClockReading {
  const period = periodOf(calendar, ledger, today);
  const { due, excluded } = walk(calendar, period);
  const since = pausedSince(period, due);
  const known = since !== null && today === undefined ? null : due;
  return {
    base: period.base,
    restarts: period.restarts,
    due: known,
    pausedSince: since,
    internalDue: known?.kind === 'fixed' ? subtractWorkingDays(calendar, known.on, INTERNAL_WORKING_DAYS_EARLIER) : null,
    excluded,
    extension: period.extension?.workingDays ?? 0,
    delayed: period.delayed !== null,
    closedOn: period.closedOn,
    onTime: period.closedOn === null || known === null ? null : wasOnTime(known, period.closedOn),
  };
}

/**
 * The due day by which a bureau is judged (domain.md §1.2): a supplement asked for too late restarts the clock, but
 * does not make a late answer a timely one. The same as `due` where the notice was in time.
 */
export function dueForRecord(calendar: WorkCalendar, ledger: Ledger, today?: LocalDate): DueDate | null {
  const late = ledger.events.some((event) => event.type === 'supplementNotice' && isSupplementNoticeLate(calendar, ledger.received, event.sent));
  const events = late ? ledger.events.filter(({ type }) => type !== 'supplement') : ledger.events;
  return readClock(calendar, { ...ledger, events }, today).due;
}
