import { CASE_FIGURE_NAMES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { type CaseMetrics, MEASURED_CASES, type Measure, type UnitCaseMetrics } from '@mingchuang/shared/metrics/metrics.types';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface CountLinkProps {
  figure: CaseFigure;
  unit: UnitCaseMetrics;
  /** whose period is counted */
  metrics: CaseMetrics;
  children?: ReactNode;
}

/** A number of applications that leads to them in the register. */
export function CountLink({ figure, unit, metrics, children }: CountLinkProps) {
  const count = unit.figures[figure];
  const shown = children ?? count;
  if (count === 0) return <span className="count-plain">{shown}</span>;
  const search = new URLSearchParams({ figure, countedFrom: metrics.from, countedTo: metrics.to, ...(unit.unitId !== null && { unitId: unit.unitId }) });
  const label = `${unit.unitName}，${CASE_FIGURE_NAMES[figure]} ${count} 件，到登记簿里看`;
  return (
    <Link className="count" aria-label={label} to={{ pathname: '/applications', search: search.toString() }}>
      {shown}
    </Link>
  );
}

/** `162 / 171`, both lead to their applications. */
export function RatioLinks({ measure, ...at }: Omit<CountLinkProps, 'figure' | 'children'> & { measure: Measure }) {
  const { numerator, denominator } = MEASURED_CASES[measure];
  return (
    <span className="ratio">
      <CountLink figure={numerator} {...at} />
      <span aria-hidden="true">/</span>
      <CountLink figure={denominator} {...at} />
    </span>
  );
}
