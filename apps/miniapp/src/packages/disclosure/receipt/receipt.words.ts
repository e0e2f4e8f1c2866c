import { type LocalDate, monthDay } from '@mingchuang/shared/local-date';
import type { DueDate } from '@mingchuang/shared/work-calendar';

/** By which day the office confirms it; only then do the days of the answer begin. */
export function confirmSentence(by: DueDate, today: LocalDate): string {
  const year = Number(today.slice(0, 4));
  if (by.kind === 'fixed') return `最迟 ${monthDay(by.on, year)} 和您确认收到`;
  return `暂定：不早于 ${monthDay(by.lastCovered, year)} 确认收到，待 ${by.year} 年放假安排公布`;
}
