import { addDays, type LocalDate } from '@mingchuang/shared/local-date';
import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import { MEASURE_NAMES, type Measure, type Metrics, type Ratio } from '@mingchuang/shared/metrics/metrics.types';
import { today } from '../../../lib/clock.ts';
import { day } from '../../../lib/format.ts';
import { isFew } from './words.ts';

const WIDTH = 240;
const HEIGHT = 64;
const INSET = 4;

/** What a week lacks when nothing can be divided. */
const COUNTED: Record<Measure, string> = { satisfaction: '评价', participation: '可评的来信', onTime: '可算的来信' };

interface Point {
  x: number;
  y: number;
  rate: number;
  weekOf: string;
  ratio: Ratio;
}

/** The last twelve weeks. The scale is said in words; a week without enough cases has no point, and the line breaks there. */
export function Sparkline({ measure, weeks }: { measure: Measure; weeks: Metrics['weeks'] }) {
  const rates = weeks.map((week) => rateOf(week[measure]));
  const known = rates.filter((rate) => rate !== null);
  if (known.length < 2) {
    return (
      <figure className="spark">
        <figcaption className="cap">近 {weeks.length} 周每周件数少，不画线</figcaption>
      </figure>
    );
  }
  const [low, high] = scaleOf(known);
  const points = weeks.map((week, index): Point | null => {
    const rate = rates[index] ?? null;
    if (rate === null) return null;
    const x = INSET + (index / Math.max(1, weeks.length - 1)) * (WIDTH - 2 * INSET);
    const y = HEIGHT - INSET - ((rate - low) / (high - low)) * (HEIGHT - 2 * INSET);
    return { x, y, rate, weekOf: week.weekOf, ratio: week[measure] };
  });
  const runs = runsOf(points);
  const last = points.findLast((point) => point !== null);
  const note = lastWeekNote(measure, weeks.at(-1));
  return (
    <figure className="spark">
      <figcaption className="cap">
        近 {weeks.length} 周
        <br />
        {ends(known)}
        <br />
        标尺 {low}%—{high}%
        {note && (
          <>
            <br />
            {note}
          </>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${MEASURE_NAMES[measure]}逐周：${weeks.map((week) => weekWords(week.weekOf, week[measure])).join('；')}`}
      >
        {runs.map((run) => (
          <path key={`area-${run[0]?.weekOf}`} className="spark-area" d={`${lineOf(run)} L${run.at(-1)?.x} ${HEIGHT - 1} L${run[0]?.x} ${HEIGHT - 1} Z`} />
        ))}
        <path className="spark-base" d={`M${INSET} ${HEIGHT - 1}H${WIDTH - INSET}`} />
        {runs.map((run) => (
          <path key={`line-${run[0]?.weekOf}`} className="spark-line" d={lineOf(run)} />
        ))}
        {runs.map((run) => run.map((point) => <PointMark key={point.weekOf} point={point} size={point === last ? 3 : run.length === 1 ? 2 : 0} />))}
      </svg>
    </figure>
  );
}

/** The last week is marked; so is one that stands alone, where no line can show it. */
function PointMark({ point, size }: { point: Point; size: number }) {
  return (
    <g>
      {size > 0 && <circle className={isRunning(point.weekOf) ? 'spark-dot spark-running' : 'spark-dot'} cx={point.x} cy={point.y} r={size} />}
      <circle cx={point.x} cy={point.y} r="7" fill="transparent">
        <title>{weekWords(point.weekOf, point.ratio)}</title>
      </circle>
    </g>
  );
}

/** Why the line ends with a hollow point or before the edge. */
function lastWeekNote(measure: Measure, week: Metrics['weeks'][number] | undefined): string | null {
  if (week === undefined) return null;
  const running = isRunning(week.weekOf);
  const ratio = week[measure];
  if (rateOf(ratio) !== null) return running ? '空心点：本周未完' : null;
  if (ratio.denominator > 0) return `${running ? '本周' : '末周'}件数少，没有点`;
  return `${running ? '本周还' : '末周'}没有${COUNTED[measure]}`;
}

function rateOf(ratio: Ratio): number | null {
  return ratio.denominator === 0 || isFew(ratio) ? null : (ratio.numerator / ratio.denominator) * 100;
}

/** The week has days to come: its figures will change. */
function isRunning(weekOf: LocalDate): boolean {
  return addDays(weekOf, 6) >= today();
}

function weekWords(weekOf: LocalDate, ratio: Ratio): string {
  const count = `${ratio.numerator}/${ratio.denominator}`;
  return `${day(weekOf)}起一周${isRunning(weekOf) ? '（本周未完）' : ''} ${rateOf(ratio) === null ? '' : `${percent(ratio)}，`}${count}`;
}

/** Whole tens around the values, so that the words can name them. */
function scaleOf(rates: readonly number[]): [low: number, high: number] {
  const low = Math.floor(Math.min(...rates) / 10) * 10;
  const high = Math.ceil(Math.max(...rates) / 10) * 10;
  return low === high ? [Math.max(0, low - 10), high] : [low, high];
}

function ends(rates: readonly number[]): string {
  return `${Math.min(...rates).toFixed(1)}%—${Math.max(...rates).toFixed(1)}%`;
}

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function lineOf(run: readonly Point[]): string {
  return run.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join(' ');
}
