import type { DayMark, ExplainedDay } from '@mingchuang/shared/disclosure/explain.rules';
import { addDays, type LocalDate, weekdayOf } from '@mingchuang/shared/local-date';

/** `received` is day 0, which the rules do not count. */
export type CellDay = Omit<ExplainedDay, 'kind'> & { kind: ExplainedDay['kind'] | 'received' };

export const MARK_NAMES: Record<DayMark, { short: string; long: string }> = {
  swapped: { short: '班', long: '调休上班' },
  supplementNotice: { short: '补', long: '通知补正' },
  restart: { short: '重', long: '重新计算，次日起算' },
  consultation: { short: '征', long: '征求意见' },
  answered: { short: '复', long: '收到意见' },
  extension: { short: '延', long: '延长期限' },
  delayed: { short: '迟', long: '延迟答复' },
  due: { short: '到', long: '法定到期' },
  closed: { short: '结', long: '办结' },
};

/** The week of each day, Monday first, so that a long period wraps by weeks. */
export function weeksOf(receivedOn: LocalDate, days: readonly ExplainedDay[]): { monday: LocalDate; days: CellDay[] }[] {
  const weeks: { monday: LocalDate; days: CellDay[] }[] = [];
  for (const day of [{ date: receivedOn, kind: 'received' as const, marks: [] }, ...days]) {
    const monday = addDays(day.date, -((weekdayOf(day.date) + 6) % 7));
    if (weeks.at(-1)?.monday === monday) weeks.at(-1)?.days.push(day);
    else weeks.push({ monday, days: [day] });
  }
  return weeks;
}

export interface Stretch {
  kind: 'counted' | 'left' | 'unused' | 'paused' | 'forgotten';
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
export function stretchesOf(days: readonly ExplainedDay[], today: LocalDate, endedOn: LocalDate | null): Stretch[] {
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

export const STRETCH_WORDS: Record<Stretch['kind'], (count: number) => string> = {
  counted: (count) => `计入 ${count} 个工作日`,
  left: (count) => `还余 ${count} 个工作日`,
  unused: (count) => `${count} 个工作日没有用到`,
  paused: (count) => `暂停 ${count} 个工作日，征求意见`,
  forgotten: (count) => `${count} 个工作日不再计，已重新计算`,
};

/** One day in a sentence: for the pointer and for a screen reader. */
export function dayWords({ kind, n, reason, holiday, marks }: CellDay): string {
  const what = {
    received: '收到，从次日起计算',
    counted: `第 ${n} 个工作日`,
    off: reason === 'holiday' ? `${holiday ?? '节假日'}放假，不计` : '周末，不计',
    paused: '征求意见，暂停计算',
    forgotten: '已重新计算，不再计入',
  }[kind];
  return [what, ...marks.map((mark) => MARK_NAMES[mark].long)].join('，');
}
