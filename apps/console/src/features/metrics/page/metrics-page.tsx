import '../../../components/count.css';
import './metrics-page.css';
import { dayAndTime } from '@mingchuang/shared/local-date';
import type { CaseMetrics, Metrics } from '@mingchuang/shared/metrics/metrics.types';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices.tsx';
import { Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useCaseMetrics, useMetrics } from '../api/metrics.ts';
import { CaseFigures } from '../components/case-figures.tsx';
import { LetterFigures } from '../components/letter-figures.tsx';
import { MetricsFilters } from '../components/metrics-filters.tsx';
import { MetricsSkeleton } from '../components/metrics-skeleton.tsx';
import { PERIOD_NAMES, SUBJECT_NAMES, SUBJECTS, type Subject, useMetricsView } from '../components/view.ts';

export function MetricsPage() {
  const view = useMetricsView();
  const { subject, period, query, change } = view;
  const ofLetters = subject === 'letters';
  const letters = useMetrics(query, ofLetters);
  const applications = useCaseMetrics(query, !ofLetters);
  const shown = ofLetters ? letters : applications;
  return (
    <main id="room" className="page metrics" tabIndex={-1} aria-busy={shown.isFetching}>
      <div className="page-head">
        <Choices
          legend="看什么"
          className="segments"
          options={SUBJECTS.map((each) => ({ value: each, label: SUBJECT_NAMES[each] }))}
          value={subject}
          onChoose={(each) => change({ of: each === 'letters' ? undefined : each, cases: undefined, casesUnit: undefined })}
        />
        <h1>{period === 'custom' && !query.from ? PERIOD_NAMES['30'] : PERIOD_NAMES[period]}</h1>
        <p className="metrics-period">{shown.data && periodWords(shown.data)}</p>
        <MetricsFilters view={view} metrics={shown.data} />
      </div>
      {ofLetters && (
        <p id="history-words" className={query.includeHistory ? 'cap history-words' : 'sr'}>
          含历史来信：导入的旧信一并计数；它们没有期限，也没有评价。
        </p>
      )}
      {ofLetters ? (
        <Counted subject="letters" figures={letters}>
          {(metrics) => <LetterFigures metrics={metrics} view={view} />}
        </Counted>
      ) : (
        <Counted subject="applications" figures={applications}>
          {(metrics) => <CaseFigures metrics={metrics} />}
        </Counted>
      )}
    </main>
  );
}

interface CountedProps<T> {
  subject: Subject;
  figures: { data: T | undefined; error: unknown; isPending: boolean; isError: boolean; refetch: () => unknown };
  children: (figures: T) => ReactNode;
}

function Counted<T>({ subject, figures, children }: CountedProps<T>) {
  const { data, error, isPending, isError, refetch } = figures;
  if (isPending) return <MetricsSkeleton subject={subject} />;
  return (
    <>
      {isError && <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
    </>
  );
}

function periodWords({ from, to, asOf }: Metrics | CaseMetrics): string {
  return `${day(from)}—${day(to)}，数到 ${dayAndTime(asOf)}`;
}
