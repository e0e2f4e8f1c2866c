import type { Measure, PublishedIssue } from '@mingchuang/shared/periodic/periodic.types';
import { figureWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';

/** as many bars as a phone has room for */
export const BARS_MAX = 12;

export interface Bar {
  period: string;
  /** null: no figure, which is no 0 */
  value: number | null;
  /** 0 … 1 of the height */
  share: number;
}

/** A round number that no bar is higher than: 1, 2 or 5 and noughts. */
export function ceilingOf(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** Oldest first; every bar begins at 0. `issues` stand newest first. */
export function barsOf(issues: readonly PublishedIssue[], line: string, measure: string): { bars: Bar[]; ceiling: number } {
  const values = issues
    .slice(0, BARS_MAX)
    .reverse()
    .map(({ period, cells }) => ({ period, value: cells[line]?.[measure] }))
    .map(({ period, value }) => ({ period, value: typeof value === 'number' ? value : null }));
  const ceiling = ceilingOf(Math.max(0, ...values.map(({ value }) => value ?? 0)));
  return { ceiling, bars: values.map(({ period, value }) => ({ period, value, share: (value ?? 0) / ceiling })) };
}

/** The chart for the ear. */
export function spokenChart(title: string, bars: readonly Bar[], { unit, decimals }: Measure): string {
  const told = bars.map(({ period, value }) => `${periodWords(period)} ${value === null ? '无数据' : `${figureWords(value, decimals)} ${unit}`}`);
  return `柱状图，${title}，共 ${bars.length} 期：${told.join('，')}`;
}

/** How the newest differs from the one before it; null: one of the two is missing. */
export function changeWords(bars: readonly Bar[], { unit, decimals }: Measure): string | null {
  const [before, newest] = [bars.at(-2)?.value ?? null, bars.at(-1)?.value ?? null];
  if (before === null || newest === null) return null;
  const scale = 10 ** decimals;
  const difference = (Math.round(newest * scale) - Math.round(before * scale)) / scale;
  if (difference === 0) return '和上一期一样';
  return `比上一期${difference > 0 ? '多' : '少'} ${figureWords(Math.abs(difference), decimals)} ${unit}`;
}
