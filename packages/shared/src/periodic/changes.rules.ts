import { CHANGE_NOTICED, type PeriodicCell } from './periodic.types.ts';
import { isNumber } from './sums.rules.ts';

/** How a figure differs from the one of another period or version. */
export interface FigureChange {
  /** in the measure's unit, signed */
  by: number;
  /** of the former figure; null: that was 0 */
  share: number | null;
  /** so large that it is looked at again */
  large: boolean;
}

/** Null: one of the two is not there. */
export function changeOf(now: PeriodicCell | undefined, before: PeriodicCell | undefined, decimals: number): FigureChange | null {
  if (!isNumber(now) || !isNumber(before)) return null;
  const unit = 10 ** decimals;
  const by = (Math.round(now * unit) - Math.round(before * unit)) / unit;
  const share = before === 0 ? null : by / before;
  return { by, share, large: by !== 0 && (share === null || Math.abs(share) >= CHANGE_NOTICED) };
}
