import type { FigureChange } from './changes.rules.ts';
import type { DueRule, Measure, Period, PeriodicCell, PeriodLength } from './periodic.types.ts';
import type { SeriesPart } from './series.rules.ts';

export const PERIOD_LENGTH_NAMES: Record<PeriodLength, string> = { monthly: '每月', quarterly: '每季', yearly: '每年' };

export const SERIES_PART_NAMES: Record<SeriesPart, string> = {
  name: '名称',
  about: '说明',
  columnId: '栏目',
  unitId: '填报科室',
  length: '周期',
  firstPeriod: '开始的一期',
  due: '公布期限',
  table: '表格',
};

/** `2026-10` as 2026年10月, `2026-Q3` as 2026年第3季度, `2026` as 2026年. */
export function periodWords(period: Period): string {
  const [year, part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}

/** Under a bar, where the year stands elsewhere: 10月, 3季度, 2026年. */
export function shortPeriodWords(period: Period): string {
  const [year, part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${part.slice(1)}季度` : `${Number(part)}月`;
}

/** 每月结束后 10 个工作日内公布 */
export function dueWords(length: PeriodLength, { from, days, of }: DueRule): string {
  const period = { monthly: '每月', quarterly: '每季', yearly: '每年' }[length];
  return `${period}${from === 'start' ? '开始' : '结束'}后 ${days} ${of === 'working' ? '个工作日' : '日'}内公布`;
}

/** 1234567.5 with one decimal as 1,234,567.5. */
export function figureWords(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** As it stands in a table; a figure that is missing is never 0. */
export function cellWords(cell: PeriodicCell | undefined, { decimals }: Pick<Measure, 'decimals'>): string {
  if (cell === undefined) return '—';
  return typeof cell === 'number' ? figureWords(cell, decimals) : `无数据（${cell.missing}）`;
}

/** 持平, +12（+0.6%）, −3 where it was 0 before. */
export function changeWords({ by, share }: Pick<FigureChange, 'by' | 'share'>, { decimals }: Pick<Measure, 'decimals'>): string {
  if (by === 0) return '持平';
  const sign = by > 0 ? '+' : '−';
  const percent = share === null ? '' : `（${sign}${figureWords(Math.abs(share) * 100, 1)}%）`;
  return `${sign}${figureWords(Math.abs(by), decimals)}${percent}`;
}

export const measureWords = ({ name, unit }: Pick<Measure, 'name' | 'unit'>): string => `${name}（${unit}）`;
