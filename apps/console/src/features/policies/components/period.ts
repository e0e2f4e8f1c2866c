import type { LocalDate } from '@mingchuang/shared/local-date';

export const PERIOD_NAMES = { month: '本月', quarter: '本季度', year: '今年' } as const;
export type Period = keyof typeof PERIOD_NAMES;
export const PERIODS = Object.keys(PERIOD_NAMES) as Period[];

/** The calendar month, quarter or year until today. */
export function periodOf(period: Period, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  const first = { month, quarter: Math.floor((month - 1) / 3) * 3 + 1, year: 1 }[period];
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: today };
}
