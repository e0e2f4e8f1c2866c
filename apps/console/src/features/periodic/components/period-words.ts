import type { ConsoleSeries, Period, PeriodicCells, SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { periodWords } from '@mingchuang/shared/periodic/periodic.words';
import type { IconName } from '../../../components/icon.tsx';
import { LIGHT_NAMES, lightTone } from '../../../components/light.tsx';

interface PeriodState {
  name: string;
  icon: IconName;
  /** of the words and of the tag */
  tone: 'bad' | 'warn' | 'ok' | 'blue' | 'calm';
}

/** How far a period is, in a word; what asks for somebody comes before what is done. */
export function stateOf({ draftState, published, clock }: SeriesPeriod): PeriodState {
  if (draftState === 'returned') return { name: published === null ? '已退回' : '更正已退回', icon: 'alert', tone: 'warn' };
  if (draftState === 'waiting') return { name: published === null ? '待公布' : '更正待公布', icon: 'users', tone: 'blue' };
  if (published !== null) return { name: published.number > 1 ? `已公布，更正 ${published.number - 1} 次` : '已公布', icon: 'done', tone: 'ok' };
  if (clock.light === 'normal') return { name: '还没有填报', icon: 'clock', tone: 'calm' };
  return {
    name: `没有填报，${LIGHT_NAMES[clock.light]}`,
    icon: clock.light === 'soon' ? 'alert' : 'stop',
    tone: lightTone(clock.light) === 'bad' ? 'bad' : 'warn',
  };
}

/** The one that is shown first: the oldest that waits for somebody, else the newest. */
export function firstShown({ periods }: ConsoleSeries): Period | undefined {
  const open = periods.filter(({ published, draftState }) => published === null || draftState !== 'none');
  return (open.findLast(({ draftState, decide, enter }) => (draftState === 'waiting' ? decide : enter) === null) ?? open.at(-1) ?? periods[0])?.period;
}

/** What figures are compared with. */
export interface Former {
  /** 2026年9月, 更正前 */
  name: string;
  /** before the former figure in a cell: 上期, 原 */
  short: string;
  cells: PeriodicCells;
}

/** A correction is compared with what is public, everything else with the last published period before it. */
export function formerOf({ periods }: ConsoleSeries, { period, published }: SeriesPeriod, correcting: boolean): Former | null {
  if (correcting && published !== null) return { name: '更正前', short: '原', cells: published.cells };
  const earlier = periods.find((one) => one.period < period && one.published !== null);
  return earlier?.published ? { name: periodWords(earlier.period), short: '上期', cells: earlier.published.cells } : null;
}
