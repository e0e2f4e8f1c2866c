import { MEASURE_NAMES, type Measure, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { CountButton, type OpenPart, RatioButtons } from './count-button.tsx';
import { FigureCard, RateFigures } from './rate-card.tsx';
import { Sparkline } from './sparkline.tsx';
import { DEFINITIONS, PART_NAMES, partCount } from './words.ts';

/** A rate of letters, with its last weeks. */
export function MeasureCard({ measure, metrics, onOpen }: { measure: Measure; metrics: Metrics; onOpen: OpenPart }) {
  const ratio = metrics.total[measure];
  const restName = PART_NAMES[measure].rest;
  const rest = (
    <CountButton measure={measure} part="rest" ratio={ratio} onOpen={onOpen}>
      {restName} {partCount(ratio, 'rest')} 件
    </CountButton>
  );
  return (
    <FigureCard id={`measure-${measure}`} title={MEASURE_NAMES[measure]} definition={DEFINITIONS[measure]}>
      <RateFigures ratio={ratio} counts={<RatioButtons measure={measure} ratio={ratio} onOpen={onOpen} />} restName={restName} rest={rest} />
      <Sparkline measure={measure} weeks={metrics.weeks} />
    </FigureCard>
  );
}
