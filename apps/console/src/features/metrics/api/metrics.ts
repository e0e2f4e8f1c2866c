import type { ConsoleMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { CaseMetrics, CaseMetricsQuery, MetricCasesQuery, Metrics, MetricsQuery } from '@mingchuang/shared/metrics/metrics.types';
import type { Page } from '@mingchuang/shared/paging';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { noteServerNow } from '../../../lib/clock.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 30;

/** Letters and applications are counted apart; `wanted` is what the page shows. */
export function useMetrics(query: MetricsQuery, wanted: boolean) {
  return useFigures<Metrics>('figures', '/console/metrics', query, wanted);
}

export function useCaseMetrics({ includeHistory: _letters, ...query }: MetricsQuery, wanted: boolean) {
  return useFigures<CaseMetrics>('applications', '/console/metrics/applications', query satisfies CaseMetricsQuery, wanted);
}

function useFigures<T extends { asOf: string }>(name: string, path: string, query: MetricsQuery, wanted: boolean) {
  return useQuery({
    queryKey: [...KEYS.metrics, name, query],
    queryFn: async ({ signal }) => {
      const figures = await request<T>('GET', path, { query: { ...query }, signal });
      noteServerNow(figures.asOf);
      return figures;
    },
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
}

export type CasesQuery = Omit<MetricCasesQuery, 'limit' | 'cursor'>;

export function useMetricCases(query: CasesQuery | null) {
  return useInfiniteQuery({
    queryKey: [...KEYS.metrics, 'cases', query],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ConsoleMessageRow>>('GET', '/console/metrics/cases', { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: query !== null,
  });
}
