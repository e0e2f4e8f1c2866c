import { changeOf } from '@mingchuang/shared/periodic/changes.rules';
import type { Measure, PeriodicCell, SeriesLine } from '@mingchuang/shared/periodic/periodic.types';
import { cellWords, changeWords, figureWords } from '@mingchuang/shared/periodic/periodic.words';
import type { SumCheck } from '@mingchuang/shared/periodic/sums.rules';
import { Icon } from '../../../components/icon.tsx';
import type { Former } from './period-words.ts';

interface ComparedProps {
  now: PeriodicCell | undefined;
  former: Former | null;
  line: SeriesLine;
  measure: Measure;
  /** the former figure itself is wanted too */
  whole: boolean;
}

/** How a figure moved. A large move is marked by a shape and words: it may be right, or a slip. */
export function Compared({ now, former, line, measure, whole }: ComparedProps) {
  const before = former?.cells[line.key]?.[measure.key];
  if (former === null || before === undefined) return null;
  const change = changeOf(now, before, measure.decimals);
  return (
    <>
      {(whole || change === null) && (
        <span className="period-former">
          {former.short} {cellWords(before, measure)}
        </span>
      )}
      {change !== null && (
        <span className={change.large ? 'period-change tone-warn' : 'period-change'}>
          {change.large && <Icon name="alert" size={14} />}
          {changeWords(change, measure)}
          {change.large && <span className="sr">，变动较大</span>}
        </span>
      )}
    </>
  );
}

interface SumLineProps {
  sum: SumCheck;
  /** what is typed as the sum; undefined: it is not there, or not judged yet */
  total: PeriodicCell | undefined;
}

/** What the parts of a sum make, while it is typed. */
export function SumLine({ sum: { of, sum, agrees, measure }, total }: SumLineProps) {
  if (sum === null) return null;
  const words = `${of === 'lines' ? '各行' : '各项'}相加 ${figureWords(sum, measure.decimals)}`;
  const apart = changeOf(total, sum, measure.decimals);
  if (apart === null) return <span className="period-former">{words}</span>;
  return (
    <span className={agrees ? 'period-sum tone-ok' : 'period-sum tone-bad'}>
      <Icon name={agrees ? 'check' : 'stop'} size={14} />
      {agrees ? words : `${words}，相差 ${figureWords(Math.abs(apart.by), measure.decimals)}`}
      {agrees && <span className="sr">，一致</span>}
    </span>
  );
}
