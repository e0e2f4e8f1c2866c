import { MEASURED_CASES, type Measure, type Ratio, type UnitCaseMetrics } from './metrics.types.ts';

/** Percent with one decimal, or "—": a rate without cases is never 100% (domain.md §5). */
export function percent({ numerator, denominator }: Ratio): string {
  return denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)}%`;
}

/** Middle value of a list, mean of the two middle ones for an even count; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** A rate of applications from how many there are of each. */
export function caseRatio({ figures }: Pick<UnitCaseMetrics, 'figures'>, measure: Measure): Ratio {
  const { numerator, denominator } = MEASURED_CASES[measure];
  return { numerator: figures[numerator], denominator: figures[denominator] };
}
