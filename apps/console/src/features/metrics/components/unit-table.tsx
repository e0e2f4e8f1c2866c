import { MEASURE_NAMES, MEASURES, type Metrics, type UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';
import { type OpenPart, RatioButtons } from './count-button.tsx';
import { CountHead, OverdueCount, RateCells, RateHeads, UnitsCard } from './units-card.tsx';
import { OVERDUE_OPEN } from './words.ts';

/** Letters by the unit that answers them. */
export function UnitTable({ metrics: { total, units }, onOpen }: { metrics: Metrics; onOpen: OpenPart }) {
  const heads = (
    <>
      {MEASURES.map((measure) => (
        <RateHeads key={measure} name={MEASURE_NAMES[measure]} />
      ))}
      <CountHead>{OVERDUE_OPEN}</CountHead>
      <CountHead>中位工作日</CountHead>
    </>
  );
  return (
    <UnitsCard heads={heads} whole={<UnitRow unit={total} total={total} onOpen={onOpen} whole />}>
      {units.map((unit) => (
        <UnitRow key={unit.unitId ?? 'none'} unit={unit} total={total} onOpen={onOpen} />
      ))}
    </UnitsCard>
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
      {MEASURES.map((measure) => (
        <RateCells key={measure} measure={measure} ratio={unit[measure]} whole={total[measure]}>
          <RatioButtons measure={measure} ratio={unit[measure]} onOpen={onOpen} {...at} />
        </RateCells>
      ))}
      <td className="num">
        <Overdue figures={unit} unitId={whole ? undefined : unit.unitId} onOpen={onOpen} />
      </td>
      <td className="num">{unit.medianDays?.toFixed(1) ?? '—'}</td>
    </tr>
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
  const words = <OverdueCount count={overdueOpen} />;
  if (unitId === null) return words;
  const label = `${unitName}，${OVERDUE_OPEN} ${overdueOpen} 件，打开来信`;
  return (
    <button type="button" className="count" aria-label={label} aria-haspopup="dialog" onClick={() => onOpen('onTime', 'overdueOpen', unitId)}>
      {words}
    </button>
  );
}
