import { type CasePart, MEASURE_NAMES, type Measure, type MeasurePart, type Ratio } from '@mingchuang/shared/metrics/metrics.types';
import { PART_NAMES, partCount } from './words.ts';

export type OpenPart = (measure: Measure, part: CasePart, unitId?: string | null) => void;

interface CountButtonProps {
  measure: Measure;
  part: MeasurePart;
  ratio: Ratio;
  /** absent: the whole selection; null: letters without a unit, which the list cannot be asked for */
  unit?: { id: string | null; name: string };
  onOpen: OpenPart;
  children?: React.ReactNode;
}

/** A number that opens its letters. */
export function CountButton({ measure, part, ratio, unit, onOpen, children }: CountButtonProps) {
  const count = partCount(ratio, part);
  const shown = children ?? count;
  if (count === 0 || unit?.id === null) return <span className="count-plain">{shown}</span>;
  const label = `${unit ? `${unit.name}，` : ''}${MEASURE_NAMES[measure]}，${PART_NAMES[measure][part]} ${count} 件，打开来信`;
  return (
    <button type="button" className="count" aria-label={label} aria-haspopup="dialog" onClick={() => onOpen(measure, part, unit?.id)}>
      {shown}
    </button>
  );
}

/** `162 / 171`, both open their letters. */
export function RatioButtons(props: Omit<CountButtonProps, 'part' | 'children'>) {
  return (
    <span className="ratio">
      <CountButton {...props} part="numerator" />
      <span aria-hidden="true">/</span>
      <CountButton {...props} part="denominator" />
    </span>
  );
}
