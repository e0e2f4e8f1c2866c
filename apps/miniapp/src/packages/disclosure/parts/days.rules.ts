import type { Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import { type ExplainedDay, explainDays } from '@mingchuang/shared/disclosure/explain.rules';
import { addDays, fullDate, type LocalDate, monthDay, weekdayOf } from '@mingchuang/shared/local-date';
import { covers, isWorkingDay, type WorkCalendar } from '@mingchuang/shared/work-calendar';
import { dayTold, NOT_COUNTED, receiptTold, type Told } from './day.words';

/**
 * received: day 0 · restart: a new day 0 · counted: up to today · ahead: still to count · forgotten: before a restart
 * outside: fills the week up · unknown: its year has no schedule yet
 */
export type Look = 'received' | 'restart' | 'counted' | 'ahead' | 'paused' | 'forgotten' | 'off' | 'due' | 'outside' | 'unknown';

/** One pane of the calendar. */
export interface DayView extends Told {
  date: LocalDate;
  look: Look;
  /** `11月2日 星期一` */
  name: string;
  /** `2`, and `11/1` on the first of a month */
  number: string;
  /** what stands in the pane */
  label: string;
  /** a weekend that is worked */
  swapped: boolean;
  today: boolean;
  /** something was done on this day */
  event: boolean;
}

const WEEKDAYS = '日一二三四五六';
export const weekdayName = (date: LocalDate): string => `星期${WEEKDAYS[weekdayOf(date)] ?? ''}`;
/** `2026年11月2日 星期一` */
export const dayInFull = (date: LocalDate): string => `${fullDate(date)} ${weekdayName(date)}`;

const LABELS: Record<Exclude<Look, 'counted' | 'ahead' | 'outside'>, string> = {
  received: '收到',
  restart: '重算',
  paused: '暂停',
  forgotten: '作废',
  off: '休',
  due: '到期',
  unknown: '待定',
};

/** Receipt and every day after it that the ledger explains. */
export function daysOf(calendar: WorkCalendar, ledger: Ledger, today: LocalDate): DayView[] {
  return daysFrom(calendar, ledger, explainDays(calendar, ledger, today), today);
}

/** The same from days that were explained elsewhere; of the ledger only the words of the days are taken. */
export function daysFrom(calendar: WorkCalendar, ledger: Ledger, explained: readonly ExplainedDay[], today: LocalDate): DayView[] {
  const { received } = ledger;
  const first = view(received, { look: 'received', ...receiptTold(ledger), swapped: calendar.swappedIn.has(received) }, today);
  return [
    first,
    ...explained.map((day) =>
      view(
        day.date,
        {
          look: lookOf(day, today),
          n: day.n,
          ...dayTold(day, ledger),
          swapped: day.marks.includes('swapped'),
          event: day.marks.some((mark) => mark !== 'swapped' && mark !== 'due' && mark !== 'restart'),
        },
        today,
      ),
    ),
  ];
}

function lookOf({ kind, marks, date }: ExplainedDay, today: LocalDate): Look {
  if (marks.includes('due')) return 'due';
  if (marks.includes('restart')) return 'restart';
  return kind === 'counted' && date > today ? 'ahead' : kind;
}

interface Seen extends Told {
  look: Look;
  n?: number;
  swapped?: boolean;
  event?: boolean;
}

function view(date: LocalDate, { look, n, swapped = false, event = false, words, basis }: Seen, today: LocalDate): DayView {
  const [, month, day] = date.split('-').map(Number);
  const label = look === 'counted' || look === 'ahead' ? `第${n}` : look === 'outside' ? '' : LABELS[look];
  return {
    date,
    look,
    name: `${monthDay(date, Number(today.slice(0, 4)))} ${weekdayName(date)}`,
    number: day === 1 ? `${month}/${day}` : String(day),
    label,
    swapped,
    today: date === today,
    event,
    words,
    basis,
  };
}

/** Whole weeks from Monday to Sunday; the days around the period fill them up. */
export function weeksOf(calendar: WorkCalendar, days: readonly DayView[], today: LocalDate): DayView[][] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const known = new Map(days.map((day) => [day.date, day]));
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  const weeks: DayView[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(start, offset)).map((date) => known.get(date) ?? around(calendar, date, today)));
  }
  return weeks;
}

function around(calendar: WorkCalendar, date: LocalDate, today: LocalDate): DayView {
  if (!covers(calendar, date)) return view(date, { look: 'unknown', words: '这一年的放假安排还没有公布', basis: '' }, today);
  const day = view(date, { look: 'outside', words: '', basis: '', swapped: calendar.swappedIn.has(date) }, today);
  return isWorkingDay(calendar, date) ? day : { ...day, label: LABELS.off };
}

export type CalendarRow = { kind: 'week'; key: LocalDate; days: DayView[] } | { kind: 'fold'; key: LocalDate; words: string };

/** So many weeks in a row that say nothing new become one line. */
const FOLD_FROM = 3;

/** A consultation may take months: its weeks are folded, so that the count before and after it stays in sight. */
export function rowsOf(weeks: readonly DayView[][], today: LocalDate): CalendarRow[] {
  const rows: CalendarRow[] = [];
  for (let at = 0; at < weeks.length; ) {
    let end = at;
    while (isDull(weeks[end])) end += 1;
    const dull = weeks.slice(at, end);
    if (dull.length >= FOLD_FROM) rows.push(folded(dull, today));
    else rows.push(...dull.map(shown));
    const next = weeks[end];
    if (next !== undefined) rows.push(shown(next));
    at = end + 1;
  }
  return rows;
}

const keyOf = (week: readonly DayView[]): LocalDate => week[0]?.date ?? '';
const shown = (days: DayView[]): CalendarRow => ({ kind: 'week', key: keyOf(days), days });
const isDull = (week: readonly DayView[] | undefined): boolean =>
  week?.every(({ look, event, today }) => !event && !today && (look === 'paused' || look === 'forgotten' || look === 'off')) ?? false;

function folded(weeks: readonly DayView[][], today: LocalDate): CalendarRow {
  const days = weeks.flat();
  const why = days.some(({ look }) => look === 'paused') ? '暂停' : '作废';
  return { kind: 'fold', key: days[0]?.date ?? '', words: `${span(days, today)}，${weeks.length} 周都${why}` };
}

function span(days: readonly DayView[], today: LocalDate): string {
  const year = Number(today.slice(0, 4));
  return `${monthDay(days[0]?.date ?? '', year)} 至 ${monthDay(days.at(-1)?.date ?? '', year)}`;
}

/** Days that say the same thing, as one line of text. */
export interface Run extends Told {
  key: LocalDate;
  when: string;
  look: Look;
}

export function runsOf(days: readonly DayView[], today: LocalDate): Run[] {
  const subjects = subjectsOf(days);
  const groups: DayView[][] = [];
  days.forEach((day, place) => {
    const last = groups.at(-1);
    if (last !== undefined && subjects[place] === subjects[place - 1]) last.push(day);
    else groups.push([day]);
  });
  // an article is named where it first applies
  const said = new Set<string>();
  return groups.map((group) => {
    const run = runOf(group, today);
    if (said.has(run.basis)) return { ...run, basis: '' };
    said.add(run.basis);
    return run;
  });
}

/** Neighbours with one subject share a line. */
function subjectsOf(days: readonly DayView[]): string[] {
  const worked = days.filter(({ look }) => look !== 'off');
  let passed = 0;
  return days.map(({ look, event, date, swapped, words }) => {
    if (look !== 'off') passed += 1;
    if (event || look === 'received' || look === 'restart' || look === 'due') return date;
    if (look === 'off') return heldBetween(worked[passed - 1], worked[passed]) ?? words;
    return swapped && !isHeld(look) ? date : look;
  });
}

const isHeld = (look: Look): look is keyof typeof NOT_COUNTED => look === 'paused' || look === 'forgotten';

/** A weekend inside a pause belongs to the pause. */
function heldBetween(before?: DayView, after?: DayView): Look | null {
  return before !== undefined && isHeld(before.look) && before.look === after?.look && !before.event && !after.event ? before.look : null;
}

function runOf(group: readonly DayView[], today: LocalDate): Run {
  const [first, last] = [group[0] as DayView, group.at(-1) as DayView];
  const { date: key, look, basis, words, label } = first;
  if (group.length === 1) return { key, look, basis, words, when: first.name };
  const many = isHeld(look) ? NOT_COUNTED[look] : look === 'off' ? words : `算第 ${label.slice(1)} 至第 ${last.label.slice(1)} 个工作日`;
  return { key, look, basis, words: many, when: span(group, today) };
}
