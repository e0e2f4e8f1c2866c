import type { Measure } from '@mingchuang/shared/periodic/periodic.types';
import { figureWords, periodWords, shortPeriodWords } from '@mingchuang/shared/periodic/periodic.words';
import { Box, Words } from '../../../components/base/base';
import { type Bar, spokenChart } from './chart.rules';

/** Bars from 0. All it shows stands in the table below it too. */
export function Chart({ title, bars, ceiling, measure }: { title: string; bars: readonly Bar[]; ceiling: number; measure: Measure }) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Box role="img" label={spokenChart(title, bars, measure)} className="chart">
      <Box hidden className="chart-scale">
        <Words>{`${figureWords(ceiling, ceiling < 1 ? measure.decimals : 0)} ${measure.unit}`}</Words>
      </Box>
      <Box hidden className="chart-bars">
        {bars.map(({ period, value, share }) => (
          <Box key={period} className="chart-slot">
            {value === null ? (
              <Words className="chart-none">无</Words>
            ) : (
              <Box className={period === last.period ? 'chart-bar chart-bar--newest' : 'chart-bar'} style={{ height: `${share * 100}%` }} />
            )}
          </Box>
        ))}
      </Box>
      <Box hidden className="chart-ends">
        <Words>{periodWords(first.period)}</Words>
        {bars.length > 1 ? (
          <Words>{first.period.slice(0, 4) === last.period.slice(0, 4) ? shortPeriodWords(last.period) : periodWords(last.period)}</Words>
        ) : null}
      </Box>
    </Box>
  );
}
