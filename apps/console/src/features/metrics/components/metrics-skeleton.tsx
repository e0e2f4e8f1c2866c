import { MEASURE_NAMES, MEASURES } from '@mingchuang/shared/metrics/metrics.types';
import { Bones } from '../../../components/states.tsx';
import { DEFINITIONS } from './words.ts';

/** What is known already is shown: names and definitions do not wait for the figures. */
export function MetricsSkeleton() {
  return (
    <>
      <div className="measures">
        {MEASURES.map((measure) => (
          <section key={measure} className="card measure">
            <div className="measure-head">
              <h2>{MEASURE_NAMES[measure]}</h2>
              <span className="cap">{DEFINITIONS[measure]}</span>
            </div>
            <Bones widths={['45%', '30%', '70%']} label={`正在算${MEASURE_NAMES[measure]}`} />
          </section>
        ))}
      </div>
      <section className="card units">
        <div className="measure-head">
          <h2>各单位</h2>
        </div>
        <Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在算各单位" />
      </section>
    </>
  );
}
