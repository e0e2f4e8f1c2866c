import type { CaseClock } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseDay } from '@mingchuang/shared/disclosure/explain.rules';
import { addDays, type LocalDate, weekdayOf } from '@mingchuang/shared/local-date';
import type { DueDate } from '@mingchuang/shared/work-calendar';

/** `received` is day 0, which the rules do not count. */
export type CellDay = Omit<CaseDay, 'kind'> & { kind: CaseDay['kind'] | 'received' };

export const MARK_NAMES: Record<CaseDay['marks'][number], { short: string; long: string }> = {
  swapped: { short: '班', long: '调休上班' },
  supplementNotice: { short: '补', long: '通知补正' },
  restart: { short: '重', long: '重新计算，次日起算' },
  consultation: { short: '征', long: '征求意见' },
  answered: { short: '复', long: '收到意见' },
  extension: { short: '延', long: '延长期限' },
  delayed: { short: '迟', long: '延迟答复' },
  due: { short: '到', long: '法定到期' },
  closed: { short: '结', long: '办结' },
  term: { short: '限', long: '申请人的最后一天' },
};

/** The week of each day, Monday first, so that a long period wraps by weeks. */
export function weeksOf(receivedOn: LocalDate, days: readonly CaseDay[]): { monday: LocalDate; days: CellDay[] }[] {
  const weeks: { monday: LocalDate; days: CellDay[] }[] = [];
  for (const day of [{ date: receivedOn, kind: 'received' as const, marks: [] }, ...days]) {
    const monday = addDays(day.date, -((weekdayOf(day.date) + 6) % 7));
    if (weeks.at(-1)?.monday === monday) weeks.at(-1)?.days.push(day);
    else weeks.push({ monday, days: [day] });
  }
  return weeks;
}

/** A week of the calendar, or the working days of many that are all late. */
export type ShownWeek = { monday: LocalDate; days: CellDay[] } | { monday: LocalDate; late: number };

/** Where every day of many weeks is late, so many of them stand at each end. */
const LATE_WEEKS_SHOWN = 3;

/** Weeks that are late from first to last say nothing one by one: those in the middle become a number. */
export function foldedWeeks(weeks: ReturnType<typeof weeksOf>): ShownWeek[] {
  const late = weeks.findIndex(({ days }) => days.every(({ kind }) => kind === 'over' || kind === 'off'));
  const from = late + LATE_WEEKS_SHOWN;
  const folded = late < 0 ? [] : weeks.slice(from, -LATE_WEEKS_SHOWN);
  const [first] = folded;
  if (first === undefined) return weeks;
  const count = folded.flatMap(({ days }) => days).filter(({ kind }) => kind === 'over').length;
  return [...weeks.slice(0, from), { monday: first.monday, late: count }, ...weeks.slice(-LATE_WEEKS_SHOWN)];
}

export interface Stretch {
  kind: 'counted' | 'left' | 'unused' | 'paused' | 'forgotten' | 'over' | 'waiting';
  from: LocalDate;
  to: LocalDate;
  /** working days */
  count: number;
}

/** How a day stands: up to today, or the day the case ended, it was counted; afterwards it is left, or was never needed. */
export function standing(day: Pick<CellDay, 'date' | 'kind'>, today: LocalDate, endedOn: LocalDate | null): CellDay['kind'] | 'left' | 'unused' {
  if (day.kind !== 'counted') return day.kind;
  if (endedOn !== null) return day.date > endedOn ? 'unused' : 'counted';
  return day.date > today ? 'left' : 'counted';
}

/** The working days in stretches of one kind. */
export function stretchesOf(days: readonly CaseDay[], today: LocalDate, endedOn: LocalDate | null): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const shown = standing(day, today, endedOn);
    if (shown === 'off' || shown === 'received') continue;
    const { date } = day;
    const last = stretches.at(-1);
    if (last?.kind === shown) {
      last.to = date;
      last.count += 1;
    } else stretches.push({ kind: shown, from: date, to: date, count: 1 });
  }
  return stretches;
}

const STRETCH_WORDS: Record<Stretch['kind'], (count: number) => string> = {
  counted: (count) => `计入 ${count} 个工作日`,
  left: (count) => `还余 ${count} 个工作日`,
  unused: (count) => `${count} 个工作日没有用到`,
  paused: (count) => `暂停 ${count} 个工作日，征求意见`,
  over: (count) => `超期 ${count} 个工作日`,
  waiting: (count) => `申请人的 ${count} 个工作日，不计入答复期限`,
  forgotten: (count) => `${count} 个工作日不再计，已重新计算`,
};

export type Undated = Extract<DueDate, { kind: 'provisional' }>;

/** What is still to count in a year without a schedule; null where every day has its date, or none is needed any more. */
export function undatedOf({ clock }: { clock: Pick<CaseClock, 'due'> | null }): Undated | null {
  return clock?.due?.kind === 'provisional' && clock.due.remaining > 0 ? clock.due : null;
}

export const undatedWords = ({ year, remaining }: Undated): string => `${year} 年还要数 ${remaining} 个工作日，放假安排公布后才有日期`;

/** What the legend says of a stretch. While the due day is provisional `还余` is what no day stands for yet, so that it adds up. */
export function stretchWords({ kind, count }: Pick<Stretch, 'kind' | 'count'>, due: DueDate | null): string {
  if (kind !== 'left' || due?.kind !== 'provisional') return STRETCH_WORDS[kind](count);
  return `${count} 个工作日，${due.year} 年还余 ${due.remaining} 个，一共还要算 ${count + due.remaining} 个`;
}

/** One day in a sentence: for the pointer and for a screen reader. */
export function dayWords({ kind, n, reason, holiday, marks }: CellDay): string {
  const what = {
    received: '收到，从次日起计算',
    counted: `第 ${n} 个工作日`,
    off: reason === 'holiday' ? `${holiday ?? '节假日'}放假，不计` : '周末，不计',
    paused: '征求意见，暂停计算',
    forgotten: '已重新计算，不再计入',
    over: `超期第 ${n} 个工作日`,
    waiting: '等申请人，答复期限到时重新计算',
  }[kind];
  return [what, ...marks.map((mark) => MARK_NAMES[mark].long)].join('，');
}
