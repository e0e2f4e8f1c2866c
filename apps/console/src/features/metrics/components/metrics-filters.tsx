import { isLocalDate } from '@mingchuang/shared/local-date';
import type { CaseMetrics, Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Pick } from '../../../components/pick.tsx';
import { today } from '../../../lib/clock.ts';
import { takesLetters, useUnitChoices } from '../../../lib/units.ts';
import { PERIOD_NAMES, PERIODS, type useMetricsView } from './view.ts';

interface MetricsFiltersProps {
  view: ReturnType<typeof useMetricsView>;
  metrics: Metrics | CaseMetrics | undefined;
}

export function MetricsFilters({ view, metrics }: MetricsFiltersProps) {
  const { subject, period, query, change } = view;
  const units = useUnitChoices(takesLetters);
  const [choosing, setChoosing] = useState(period === 'custom');
  return (
    <div className="page-head-end">
      <Choices
        legend="时段"
        className="segments"
        options={PERIODS.map((each) => ({ value: each, label: PERIOD_NAMES[each] }))}
        value={choosing ? 'custom' : period}
        onChoose={(each) => {
          setChoosing(each === 'custom');
          if (each !== 'custom') change({ period: each === '30' ? undefined : each, from: undefined, to: undefined });
        }}
      />
      {choosing && (
        <CustomPeriod
          from={query.from ?? metrics?.from ?? ''}
          to={query.to ?? metrics?.to ?? ''}
          onChoose={(from, to) => change({ period: 'custom', from, to })}
        />
      )}
      <Pick label="单位" className="metrics-unit" all="全局" options={units} value={query.unitId} onChoose={(unitId) => change({ unitId })} />
      {subject === 'letters' && (
        <label className="tick" title="导入的旧信一并计数；它们没有期限，也没有评价。">
          <input
            type="checkbox"
            checked={query.includeHistory ?? false}
            aria-describedby="history-words"
            onChange={(event) => change({ history: event.target.checked ? '1' : undefined })}
          />
          含历史来信
        </label>
      )}
    </div>
  );
}

interface CustomPeriodProps {
  from: string;
  to: string;
  onChoose: (from: string, to: string) => void;
}

/** Plain date fields: every key works in them, and the browser's own calendar opens. */
function CustomPeriod({ from, to, onChoose }: CustomPeriodProps) {
  const [start, setStart] = useState(from);
  const [end, setEnd] = useState(to);
  const refusal = !isLocalDate(start) || !isLocalDate(end) ? '请选两个日期' : start > end ? '开始要早于结束' : null;
  return (
    <form
      className="custom-period"
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal === null) onChoose(start, end);
      }}
    >
      <input className="field" type="date" aria-label="从哪天" max={today()} value={start} onChange={(event) => setStart(event.target.value)} />
      <span>到</span>
      <input className="field" type="date" aria-label="到哪天" max={today()} value={end} onChange={(event) => setEnd(event.target.value)} />
      <Button type="submit" disabled={refusal !== null} aria-describedby="period-refusal">
        看这段
      </Button>
      <span id="period-refusal" className="cap" role="status">
        {refusal}
      </span>
    </form>
  );
}
