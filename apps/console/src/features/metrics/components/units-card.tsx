import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import type { Measure, Ratio } from '@mingchuang/shared/metrics/metrics.types';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { RateStrip } from './rate-strip.tsx';
import { isFew } from './words.ts';

/** Measures drawn on a strip beside the bureau's. */
const STRIPPED: readonly Measure[] = ['satisfaction', 'onTime'];

interface UnitsCardProps {
  heads: ReactNode;
  whole: ReactNode;
  children: ReactNode;
}

/** By unit, never by person (domain.md §5). */
export function UnitsCard({ heads, whole, children }: UnitsCardProps) {
  return (
    <section className="card units" aria-labelledby="units-title">
      <div className="measure-head">
        <h2 id="units-title">各单位</h2>
        <span className="cap">横线是 0%—100%，竖线是全局，菱形低于全局。只量事项，不排个人名次。</span>
      </div>
      <div className="units-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {heads}
            </tr>
          </thead>
          <tbody>{children}</tbody>
          <tfoot>{whole}</tfoot>
        </table>
      </div>
    </section>
  );
}

/** A column of counts. */
export function CountHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="num">
      {children}
    </th>
  );
}

/** A rate and its counts. */
export function RateHeads({ name }: { name: string }) {
  return (
    <>
      <CountHead>{name}</CountHead>
      <CountHead>
        <span className="sr">{name}的</span>件数
      </CountHead>
    </>
  );
}

interface RateCellsProps {
  measure: Measure;
  ratio: Ratio;
  whole: Ratio;
  children: ReactNode;
}

export function RateCells({ measure, ratio, whole, children }: RateCellsProps) {
  return (
    <>
      <td className="num">
        <span className="rate-cell">
          {STRIPPED.includes(measure) && <RateStrip ratio={ratio} whole={whole} />}
          <span className="rate-number">{isFew(ratio) ? <span className="tag">件数少，只看件数</span> : percent(ratio)}</span>
        </span>
      </td>
      <td className="num quiet">{children}</td>
    </>
  );
}

/** A number that should be none, with its mark. */
export function OverdueCount({ count }: { count: number }) {
  return (
    <span className="overdue-count">
      <Icon name="stop" />
      {count}
    </span>
  );
}
