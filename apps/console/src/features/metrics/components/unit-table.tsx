import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import { MEASURE_NAMES, type Measure, type Metrics, type Ratio, type UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { type OpenPart, RatioButtons } from './count-button.tsx';
import { RateStrip } from './rate-strip.tsx';
import { scaleOf } from './sparkline.tsx';
import { isFew } from './words.ts';

/** Measures drawn on a strip beside the bureau's. */
const STRIPPED: readonly Measure[] = ['satisfaction', 'onTime'];

type Scale = readonly [low: number, high: number];

/** By unit, never by person (domain.md §5). */
export function UnitTable({ metrics, onOpen }: { metrics: Metrics; onOpen: OpenPart }) {
  const { total, units } = metrics;
  const scale = commonScale([...units, total]);
  return (
    <section className="card units" aria-labelledby="units-title">
      <div className="measure-head">
        <h2 id="units-title">各单位</h2>
        <span className="cap">
          竖线是全局，标尺 {scale[0]}%—{scale[1]}%，菱形低于全局。只量事项，不排个人名次。
        </span>
      </div>
      <div className="units-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <Heads measure="satisfaction" />
              <Heads measure="participation" />
              <Heads measure="onTime" />
              <th scope="col" className="num">
                超期未答
              </th>
              <th scope="col" className="num">
                中位工作日
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitRow key={unit.unitId ?? 'none'} unit={unit} total={total} scale={scale} onOpen={onOpen} />
            ))}
          </tbody>
          <tfoot>
            <UnitRow unit={total} total={total} scale={scale} onOpen={onOpen} whole />
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Heads({ measure }: { measure: Measure }) {
  const name = MEASURE_NAMES[measure];
  return (
    <>
      <th scope="col" className="num">
        {name}
      </th>
      <th scope="col" className="num">
        <span className="sr">{name}的</span>件数
      </th>
    </>
  );
}

interface UnitRowProps {
  unit: UnitMetrics;
  total: UnitMetrics;
  scale: Scale;
  onOpen: OpenPart;
  whole?: boolean;
}

function UnitRow({ unit, total, scale, onOpen, whole = false }: UnitRowProps) {
  const at = whole ? {} : { unit: { id: unit.unitId, name: unit.unitName } };
  return (
    <tr>
      <th scope="row">{unit.unitName}</th>
      {(['satisfaction', 'participation', 'onTime'] as const).map((measure) => (
        <Cells key={measure} ratio={unit[measure]} strip={STRIPPED.includes(measure) ? { whole: total[measure], scale } : null}>
          <RatioButtons measure={measure} ratio={unit[measure]} onOpen={onOpen} {...at} />
        </Cells>
      ))}
      <td className="num">
        <Overdue count={unit.overdueOpen} unitId={whole ? undefined : unit.unitId} name={unit.unitName} />
      </td>
      <td className="num">{unit.medianDays?.toFixed(1) ?? '—'}</td>
    </tr>
  );
}

function Cells({ ratio, strip, children }: { ratio: Ratio; strip: { whole: Ratio; scale: Scale } | null; children: React.ReactNode }) {
  return (
    <>
      <td className="num">
        <span className="rate-cell">
          {isFew(ratio) ? <span className="tag">件数少，只看件数</span> : percent(ratio)}
          {strip && <RateStrip ratio={ratio} {...strip} />}
        </span>
      </td>
      <td className="num quiet">{children}</td>
    </>
  );
}

/** Letters past their day and still unanswered are in the inbox. */
function Overdue({ count, unitId, name }: { count: number; unitId: string | null | undefined; name: string }) {
  if (count === 0) return 0;
  const words = (
    <span className="overdue-count">
      <Icon name="stop" />
      {count}
    </span>
  );
  if (unitId === null) return words;
  const search = new URLSearchParams({ queue: 'open', light: 'overdue', ...(unitId ? { unitId } : {}) });
  return (
    <Link className="count" to={`/inbox?${search}`} aria-label={`${name}，超期未答 ${count} 件，打开来信`}>
      {words}
    </Link>
  );
}

function commonScale(rows: readonly UnitMetrics[]): Scale {
  const rates = rows.flatMap((row) => STRIPPED.map((measure) => row[measure])).filter((ratio) => ratio.denominator > 0 && !isFew(ratio));
  return rates.length === 0 ? [0, 100] : scaleOf(rates.map((ratio) => (ratio.numerator / ratio.denominator) * 100));
}
