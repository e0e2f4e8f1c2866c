import { type LocalDate, nextDay } from '../local-date.ts';
import { covers, isWorkingDay, type WorkCalendar } from '../work-calendar.ts';
import type { ApplicantTerm } from './applications.types.ts';
import { pausedSince, walk } from './clock.rules.ts';
import type { Ledger } from './disclosure.types.ts';
import { dayOf, type Period, periodOf } from './period.rules.ts';

/**
 * One calendar day after receipt. A restart throws away the days up to and including its own, which is day 0 of the new
 * period: the working days among them are `forgotten`.
 */
export interface ExplainedDay {
  date: LocalDate;
  kind: 'counted' | 'off' | 'paused' | 'forgotten';
  /** only of a counted day: the how manieth of the period that runs, from 1 */
  n?: number;
  /** only of a day off */
  reason?: 'weekend' | 'holiday';
  /** what the holiday is called, where the calendar knows */
  holiday?: string;
  marks: DayMark[];
}

/** In the order in which a day carries them. */
export const DAY_MARKS = ['swapped', 'supplementNotice', 'restart', 'consultation', 'answered', 'extension', 'delayed', 'due', 'closed'] as const;
/**
 * swapped: a weekend that is worked (调休) · restart: day 0 of a new period · consultation: sent · answered: its opinion
 * arrived · delayed: decided, or the date itself · due: runs to 24:00 of this day
 */
export type DayMark = (typeof DAY_MARKS)[number];

/**
 * Every calendar day after receipt up to the due day, the last covered day where it is provisional, or the day an open
 * consultation was sent where `today` is not told. From the same walk as the due day, so they cannot disagree.
 */
export function explainDays(calendar: WorkCalendar, ledger: Ledger, today?: LocalDate): ExplainedDay[] {
  const period = periodOf(calendar, ledger, today);
  const days: Pick<ExplainedDay, 'date' | 'kind' | 'n'>[] = [];
  for (let day = nextDay(ledger.received); day <= period.base && covers(calendar, day); day = nextDay(day)) {
    days.push({ date: day, kind: isWorkingDay(calendar, day) ? 'forgotten' : 'off' });
  }
  const { due } = walk(calendar, period, ({ date, kind, n }) => days.push({ date, kind, ...(kind === 'counted' && { n }) }));
  const since = pausedSince(period, due);
  const unknown = since !== null && today === undefined;
  const last = unknown ? since : due.kind === 'fixed' ? due.on : due.lastCovered;
  const marks = marksOf(ledger, period, unknown || due.kind === 'provisional' ? null : due.on);
  return days.filter(({ date }) => date <= last).map((day) => dressed(calendar, day, marks));
}

/** One day of the page of a case. over: working days after the due day, without an answer · waiting: the applicant may act */
export interface CaseDay extends Omit<ExplainedDay, 'kind' | 'marks'> {
  kind: ExplainedDay['kind'] | 'over' | 'waiting';
  /** term: the last day of the applicant's period */
  marks: (DayMark | 'term')[];
}

/** `explainDays`, and what comes after it: up to today or the end where it is late, and the applicant's period in place of what cannot be late. */
export function caseDays(calendar: WorkCalendar, ledger: Ledger, today: LocalDate, term: ApplicantTerm | null): CaseDay[] {
  const days = explainDays(calendar, ledger, today);
  if (term?.holds && term.by !== null) {
    const last = term.by.kind === 'fixed' ? term.by.on : term.by.lastCovered;
    const counted = days.filter(({ date }) => date <= term.since).map((day) => ({ ...day, marks: day.marks.filter((mark) => mark !== 'due') }));
    const waiting = daysUntil(calendar, ledger, term.since, last, 'waiting');
    return [...counted, ...waiting.map((day) => (term.by?.kind === 'fixed' && day.date === last ? { ...day, marks: [...day.marks, 'term' as const] } : day))];
  }
  const due = days.at(-1);
  if (!due?.marks.includes('due')) return days;
  return [...days, ...daysUntil(calendar, ledger, due.date, periodOf(calendar, ledger, today).closedOn ?? today, 'over')];
}

function daysUntil(calendar: WorkCalendar, ledger: Ledger, after: LocalDate, last: LocalDate, kind: 'over' | 'waiting'): CaseDay[] {
  const marks = marksOf(ledger, periodOf(calendar, ledger), null);
  const days: CaseDay[] = [];
  let n = 0;
  for (let day = nextDay(after); day <= last && covers(calendar, day); day = nextDay(day)) {
    const works = isWorkingDay(calendar, day);
    if (works) n += 1;
    days.push({ ...dressed(calendar, { date: day, kind: works ? 'counted' : 'off', n }, marks), ...(works && { kind, n }) });
  }
  return days;
}

function dressed(calendar: WorkCalendar, day: Pick<ExplainedDay, 'date' | 'kind' | 'n'>, marks: ReadonlyMap<LocalDate, ReadonlySet<DayMark>>): ExplainedDay {
  const holiday = calendar.holidayNames?.get(day.date);
  const off = day.kind === 'off' && { reason: calendar.daysOff.has(day.date) ? ('holiday' as const) : ('weekend' as const), ...(holiday && { holiday }) };
  const has = marks.get(day.date);
  const swapped = calendar.swappedIn.has(day.date);
  return { ...day, ...off, marks: DAY_MARKS.filter((mark) => (mark === 'swapped' ? swapped : has?.has(mark))) };
}

function marksOf(ledger: Ledger, period: Period, due: LocalDate | null): Map<LocalDate, Set<DayMark>> {
  const marks = new Map<LocalDate, Set<DayMark>>();
  const mark = (day: LocalDate | undefined | null, name: DayMark) => {
    if (day !== undefined && day !== null) marks.set(day, (marks.get(day) ?? new Set()).add(name));
  };
  for (const event of ledger.events) {
    mark(dayOf(event), event.type === 'supplement' || event.type === 'feePaid' ? 'restart' : event.type);
    if (event.type === 'consultation') mark(event.answered, 'answered');
  }
  mark(period.delayed, 'delayed');
  mark(due, 'due');
  return marks;
}
