import type { Ratio } from '@mingchuang/shared/metrics/metrics.types';
import { isFew } from './words.ts';

interface RateStripProps {
  ratio: Ratio;
  /** the bureau, drawn as the upright mark */
  whole: Ratio;
}

/** A unit's rate between 0% and 100%, beside the bureau's. A diamond stands below the bureau, a circle at or above it. */
export function RateStrip({ ratio, whole }: RateStripProps) {
  if (ratio.denominator === 0 || isFew(ratio)) return null;
  const x = place(ratio);
  const wholeX = whole.denominator === 0 ? null : place(whole);
  const below = ratio.numerator * whole.denominator < whole.numerator * ratio.denominator;
  return (
    <svg className="strip" viewBox="0 0 88 14" aria-hidden="true" focusable="false">
      <path className="strip-track" d="M4 7H84" />
      {wholeX !== null && <path className="strip-whole" d={`M${wholeX} 1V13`} />}
      {below ? <path className="strip-below" d={`M${x} 2.5l4.5 4.5-4.5 4.5-4.5-4.5z`} /> : <circle className="strip-dot" cx={x} cy="7" r="3.5" />}
    </svg>
  );
}

function place({ numerator, denominator }: Ratio): number {
  return 4 + (numerator / denominator) * 80;
}
