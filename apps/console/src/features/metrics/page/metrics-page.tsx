import './metrics-page.css';
import { dayAndTime } from '@mingchuang/shared/local-date';
import { MEASURES, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Button } from '../../../components/button.tsx';
import { Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useMetrics } from '../api/metrics.ts';
import { CasesDrawer } from '../components/cases-drawer.tsx';
import type { OpenPart } from '../components/count-button.tsx';
import { MeasureCard } from '../components/measure-card.tsx';
import { MetricsFilters } from '../components/metrics-filters.tsx';
import { MetricsSkeleton } from '../components/metrics-skeleton.tsx';
import { UnitTable } from '../components/unit-table.tsx';
import { PERIOD_NAMES, useMetricsView } from '../components/view.ts';

export function MetricsPage() {
  const view = useMetricsView();
  const metrics = useMetrics(view.query);
  const onOpen: OpenPart = (measure, part, unitId) => view.change({ cases: `${measure}.${part}`, casesUnit: unitId ?? undefined });
  return (
    <main id="room" className="page metrics" tabIndex={-1} aria-busy={metrics.isFetching}>
      <div className="page-head">
        <h1>{view.period === 'custom' && !view.query.from ? PERIOD_NAMES['30'] : PERIOD_NAMES[view.period]}</h1>
        <p className="metrics-period">{metrics.data && periodWords(metrics.data)}</p>
        <MetricsFilters view={view} metrics={metrics.data} />
      </div>
      <p id="history-words" className={view.query.includeHistory ? 'cap history-words' : 'sr'}>
        含历史来信：导入的旧信一并计数；它们没有期限，也没有评价。
      </p>
      {metrics.isPending ? (
        <MetricsSkeleton />
      ) : !metrics.data ? (
        <Failure error={metrics.error} onRetry={() => void metrics.refetch()} />
      ) : (
        <>
          {metrics.isError && <Failure error={metrics.error} onRetry={() => void metrics.refetch()} />}
          {isEmpty(metrics.data) && !view.query.includeHistory && (
            <p className="note-quiet">
              这段时间没有答复过的来信，也没有超期的。导入的旧信另算：
              <Button tone="link" onClick={() => view.change({ history: '1' })}>
                含历史来信一起看
              </Button>
            </p>
          )}
          <div className="measures">
            {MEASURES.map((measure) => (
              <MeasureCard key={measure} measure={measure} metrics={metrics.data} onOpen={onOpen} />
            ))}
          </div>
          <UnitTable metrics={metrics.data} onOpen={onOpen} />
          <CasesDrawer cases={view.cases} metrics={metrics.data} onClose={() => view.change({ cases: undefined, casesUnit: undefined })} />
        </>
      )}
    </main>
  );
}

function isEmpty({ total }: Metrics): boolean {
  return total.answered === 0 && total.overdueOpen === 0;
}

function periodWords(metrics: Metrics): string {
  return `${day(metrics.from)}—${day(metrics.to)}，数到 ${dayAndTime(metrics.asOf)}`;
}
