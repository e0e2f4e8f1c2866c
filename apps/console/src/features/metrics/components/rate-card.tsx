import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import type { Ratio } from '@mingchuang/shared/metrics/metrics.types';
import type { ReactNode } from 'react';
import { isFew } from './words.ts';

interface CardProps {
  id: string;
  title: string;
  definition: string;
  children: ReactNode;
}

/** A figure with its name and what it counts. */
export function FigureCard({ id, title, definition, children }: CardProps) {
  return (
    <section className="card measure" aria-labelledby={id}>
      <div className="measure-head">
        <h2 id={id}>{title}</h2>
        <span className="cap">{definition}</span>
      </div>
      <div className="measure-body">{children}</div>
    </section>
  );
}

interface RateFiguresProps {
  ratio: Ratio;
  /** numerator and denominator, which open their cases */
  counts: ReactNode;
  /** what the numerator leaves, by its name and as it opens */
  restName: string;
  rest: ReactNode;
}

/** Rate, numerator and denominator together; the rest is what there is to do. */
export function RateFigures({ ratio, counts, restName, rest }: RateFiguresProps) {
  return (
    <div className="measure-figures">
      <p className="measure-rate">
        {isFew(ratio) ? <span className="tag">件数少，只看件数</span> : <strong>{percent(ratio)}</strong>}
        {counts}
      </p>
      <p className="measure-rest">{ratio.denominator === 0 ? '这段时间没有可算的件' : ratio.numerator === ratio.denominator ? `没有${restName}的` : rest}</p>
    </div>
  );
}
