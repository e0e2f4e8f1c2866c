import type { ConsoleMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { MetricCasesQuery, Metrics, MetricsQuery } from '@mingchuang/shared/metrics/metrics.types';
import type { Page } from '@mingchuang/shared/paging';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { noteServerNow } from '../../../lib/clock.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 30;

export function useMetrics(query: MetricsQuery) {
  return useQuery({
    queryKey: [...KEYS.metrics, 'figures', query],
    queryFn: async ({ signal }) => {
      const metrics = await request<Metrics>('GET', '/console/metrics', { query: { ...query }, signal });
      noteServerNow(metrics.asOf);
      return metrics;
    },
    placeholderData: keepPreviousData,
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

export function useMetricUnits() {
  return useQuery({ queryKey: KEYS.units, queryFn: ({ signal }) => request<UnitList>('GET', '/units', { signal }), staleTime: 10 * 60_000 });
}
