import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import { MEASURE_NAMES, type Measure, type Metrics, type Ratio, type UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';
import { Icon } from '../../../components/icon.tsx';
import { type OpenPart, RatioButtons } from './count-button.tsx';
import { RateStrip } from './rate-strip.tsx';
import { isFew, OVERDUE_OPEN } from './words.ts';

/** Measures drawn on a strip beside the bureau's. */
const STRIPPED: readonly Measure[] = ['satisfaction', 'onTime'];

/** By unit, never by person (domain.md §5). */
export function UnitTable({ metrics, onOpen }: { metrics: Metrics; onOpen: OpenPart }) {
  const { total, units } = metrics;
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
              <Heads measure="satisfaction" />
              <Heads measure="participation" />
              <Heads measure="onTime" />
              <th scope="col" className="num">
                {OVERDUE_OPEN}
              </th>
              <th scope="col" className="num">
                中位工作日
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitRow key={unit.unitId ?? 'none'} unit={unit} total={total} onOpen={onOpen} />
            ))}
          </tbody>
          <tfoot>
            <UnitRow unit={total} total={total} onOpen={onOpen} whole />
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
  onOpen: OpenPart;
  whole?: boolean;
}

function UnitRow({ unit, total, onOpen, whole = false }: UnitRowProps) {
  const at = whole ? {} : { unit: { id: unit.unitId, name: unit.unitName } };
  return (
    <tr>
      <th scope="row">{unit.unitName}</th>
      {(['satisfaction', 'participation', 'onTime'] as const).map((measure) => (
        <Cells key={measure} ratio={unit[measure]} strip={STRIPPED.includes(measure) ? total[measure] : null}>
          <RatioButtons measure={measure} ratio={unit[measure]} onOpen={onOpen} {...at} />
        </Cells>
      ))}
      <td className="num">
        <Overdue figures={unit} unitId={whole ? undefined : unit.unitId} onOpen={onOpen} />
      </td>
      <td className="num">{unit.medianDays?.toFixed(1) ?? '—'}</td>
    </tr>
  );
}

function Cells({ ratio, strip, children }: { ratio: Ratio; strip: Ratio | null; children: React.ReactNode }) {
  return (
    <>
      <td className="num">
        <span className="rate-cell">
          {strip && <RateStrip ratio={ratio} whole={strip} />}
          <span className="rate-number">{isFew(ratio) ? <span className="tag">件数少，只看件数</span> : percent(ratio)}</span>
        </span>
      </td>
      <td className="num quiet">{children}</td>
    </>
  );
}

interface OverdueProps {
  figures: UnitMetrics;
  /** absent: the whole selection; null: letters without a unit, which the list cannot be asked for */
  unitId: string | null | undefined;
  onOpen: OpenPart;
}

function Overdue({ figures: { overdueOpen, unitName }, unitId, onOpen }: OverdueProps) {
  if (overdueOpen === 0) return 0;
  const words = (
    <span className="overdue-count">
      <Icon name="stop" />
      {overdueOpen}
    </span>
  );
  if (unitId === null) return words;
  const label = `${unitName}，${OVERDUE_OPEN} ${overdueOpen} 件，打开来信`;
  return (
    <button type="button" className="count" aria-label={label} aria-haspopup="dialog" onClick={() => onOpen('onTime', 'overdueOpen', unitId)}>
      {words}
    </button>
  );
}
