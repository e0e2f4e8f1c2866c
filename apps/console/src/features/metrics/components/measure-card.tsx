import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import { MEASURE_NAMES, type Measure, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { CountButton, type OpenPart, RatioButtons } from './count-button.tsx';
import { Sparkline } from './sparkline.tsx';
import { DEFINITIONS, isFew, PART_NAMES } from './words.ts';

/** Rate, numerator and denominator together; the rest is what there is to do. */
export function MeasureCard({ measure, metrics, onOpen }: { measure: Measure; metrics: Metrics; onOpen: OpenPart }) {
  const ratio = metrics.total[measure];
  const rest = ratio.denominator - ratio.numerator;
  return (
    <section className="card measure" aria-labelledby={`measure-${measure}`}>
      <div className="measure-head">
        <h2 id={`measure-${measure}`}>{MEASURE_NAMES[measure]}</h2>
        <span className="cap">{DEFINITIONS[measure]}</span>
      </div>
      <div className="measure-body">
        <div className="measure-figures">
          <p className="measure-rate">
            {isFew(ratio) ? <span className="tag">件数少，只看件数</span> : <strong>{percent(ratio)}</strong>}
            <RatioButtons measure={measure} ratio={ratio} onOpen={onOpen} />
          </p>
          <p className="measure-rest">
            {ratio.denominator === 0 ? (
              '这段时间没有可算的件'
            ) : rest === 0 ? (
              `没有${PART_NAMES[measure].rest}的`
            ) : (
              <CountButton measure={measure} part="rest" ratio={ratio} onOpen={onOpen}>
                {PART_NAMES[measure].rest} {rest} 件
              </CountButton>
            )}
          </p>
        </div>
        <Sparkline measure={measure} weeks={metrics.weeks} />
      </div>
    </section>
  );
}
