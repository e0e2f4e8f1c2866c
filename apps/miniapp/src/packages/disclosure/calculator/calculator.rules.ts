import { type ClockReading, readClock } from '@mingchuang/shared/disclosure/clock.rules';
import {
  ANSWER_WORKING_DAYS,
  type ClockEvent,
  CONSULTATION_WORKING_DAYS,
  type Ledger,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
} from '@mingchuang/shared/disclosure/disclosure.types';
import { ledgerFaults } from '@mingchuang/shared/disclosure/ledger.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import { type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import { covers, type DueDate, type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { weekdayName } from '../parts/days.rules';

/** The three periods of the 条例 that a resident meets. */
export const PERIODS = [
  { value: String(ANSWER_WORKING_DAYS), name: `${ANSWER_WORKING_DAYS} 个`, note: '答复申请' },
  { value: String(CONSULTATION_WORKING_DAYS), name: `${CONSULTATION_WORKING_DAYS} 个`, note: '提意见' },
  { value: String(SUPPLEMENT_NOTICE_WORKING_DAYS), name: `${SUPPLEMENT_NOTICE_WORKING_DAYS} 个`, note: '通知补正' },
] as const;

/** Only the answer is moved by what happens on the way. */
export const isAnswer = (workingDays: number): boolean => workingDays === ANSWER_WORKING_DAYS;

/** Where a new day stands at first: nothing happens before what it follows. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  if (a < b) return b;
  return a;
}

export type EntryKind = 'supplement' | 'consultation' | 'extension' | 'feePaid';

/** One thing that happened, as it is filled in. */
export interface Entry {
  id: number;
  kind: EntryKind;
  day: LocalDate;
  /** of a consultation: the day its opinion came; null: not yet */
  answered: LocalDate | null;
  /** of an extension, as typed */
  workingDays: string;
}

export interface Question {
  received: LocalDate;
  workingDays: number;
  entries: readonly Entry[];
}

/** What is wrong, by field: `received`, or id and field of an entry. */
export type Faults = ReadonlyMap<string, string>;
export type EntryField = 'day' | 'answered' | 'workingDays';
export const fieldOf = (id: number, field: EntryField): string => `${id}.${field}`;

export type Reckoned = { kind: 'faults'; faults: Faults } | { kind: 'reading'; ledger: Ledger; reading: ClockReading };

/** The fields of an event that are not its day, by the name of the field of the entry. */
const OWN_FIELDS: Partial<Record<string, EntryField>> = { answered: 'answered', workingDays: 'workingDays' };

export function reckon(calendar: WorkCalendar, { received, workingDays, entries }: Question, today: LocalDate): Reckoned {
  const counted = isAnswer(workingDays) ? entries : [];
  const days: [string, LocalDate | null][] = [
    ['received', received],
    ...counted.flatMap((one): [string, LocalDate | null][] => [
      [fieldOf(one.id, 'day'), one.day],
      [fieldOf(one.id, 'answered'), one.answered],
    ]),
  ];
  const faults = new Map(days.flatMap(([field, day]) => (day === null || covers(calendar, day) ? [] : [[field, uncovered(calendar, day)] as const])));
  const ledger: Ledger = { received, workingDays, events: counted.map(eventOf) };
  for (const { field, code } of ledgerFaults(calendar, ledger)) {
    const [, place = '', name = ''] = field.split('.');
    const entry = counted[Number(place)];
    const at = entry === undefined ? field : fieldOf(entry.id, OWN_FIELDS[name] ?? 'day');
    if (!faults.has(at)) faults.set(at, ERRORS[code][1]);
  }
  return faults.size > 0 ? { kind: 'faults', faults } : { kind: 'reading', ledger, reading: readClock(calendar, ledger, today) };
}

function uncovered({ firstCovered, lastCovered }: WorkCalendar, day: LocalDate): string {
  if (day > lastCovered) return `${day.slice(0, 4)} 年的放假安排还没有公布，现在只能算到 ${lastCovered.slice(0, 4)} 年`;
  return `只能算 ${firstCovered.slice(0, 4)} 年以后的日期`;
}

function eventOf({ kind, day, answered, workingDays }: Entry): ClockEvent {
  switch (kind) {
    case 'supplement':
      return { type: 'supplement', received: day };
    case 'consultation':
      return { type: 'consultation', sent: day, ...(answered !== null && { answered }) };
    case 'extension':
      // what is no number is refused like one that is too large
      return { type: 'extension', decided: day, workingDays: /^\d+$/.test(workingDays) ? Number(workingDays) : 0 };
    case 'feePaid':
      return { type: 'feePaid', on: day };
  }
}

export interface Result {
  /** not final yet */
  tag: '暂定' | '暂停中' | null;
  /** over the date */
  lead: string;
  /** the one date of the screen */
  date: string;
  sentence: string;
  /** what moved the day, one line each */
  reasons: string[];
}

export function resultOf(calendar: WorkCalendar, { ledger, reading }: Extract<Reckoned, { kind: 'reading' }>, today: LocalDate): Result {
  const { due, pausedSince } = reading;
  const year = Number(today.slice(0, 4));
  // `today` was given, so there is a day even while a consultation is open
  if (due === null) throw new Error('a reading of today has a due day');
  const reasons = reasonsOf(ledger, reading, year);
  if (due.kind === 'provisional') {
    const { remaining, year: missing } = due;
    const sentence = `还余 ${remaining} 个工作日，待 ${missing} 年放假安排公布，才能定下是哪一天。`;
    return { tag: '暂定', lead: '期限暂定', date: `不早于 ${monthDay(due.lastCovered, year)}`, sentence, reasons };
  }
  const date = `最迟 ${monthDay(due.on, year)}`;
  if (pausedSince !== null) {
    const sentence = `${weekdayName(due.on)}。从 ${monthDay(pausedSince, year)} 起征求意见，还没有结束；意见晚一个工作日收到，期限也晚一个工作日。`;
    return { tag: '暂停中', lead: '如果今天就收到意见', date, sentence, reasons };
  }
  return { tag: null, lead: '答复期限', date, sentence: left(calendar, ledger, due, today), reasons };
}

/** `星期三 24:00 前，还剩 4 个工作日。` */
function left(calendar: WorkCalendar, { received }: Ledger, due: Extract<DueDate, { kind: 'fixed' }>, today: LocalDate): string {
  const until = `${weekdayName(due.on)} 24:00 前`;
  const days = covers(calendar, today) ? workingDaysBetween(calendar, today, due.on) : null;
  if (due.on === today) return `就是今天，${until}。`;
  if (due.on < today) return days === null || days === 0 ? `${until}，已经过了。` : `${until}，已经过了 ${-days} 个工作日。`;
  return days === null || received > today ? `${until}。` : `${until}，还剩 ${days} 个工作日。`;
}

function reasonsOf({ events }: Ledger, { restarts, base, excluded, extension }: ClockReading, year: number): string[] {
  const reasons: string[] = [];
  if (restarts.length > 0) {
    const why = events.some((event) => event.type === 'feePaid' && event.on === base) ? '缴费' : '收到补正';
    reasons.push(`${monthDay(base, year)} ${why}，期限从这天重新算，以前的日子都不算`);
  }
  if (excluded > 0) reasons.push(`征求意见的 ${excluded} 个工作日，依法不计入`);
  if (extension > 0) reasons.push(`延长了 ${extension} 个工作日`);
  return reasons;
}
