import type { CountsQuery, CountsTableQuery, PublicationPage, PublicationQuery, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { request, requestFile } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 30;

export type PublicationFilter = Omit<PublicationQuery, 'limit' | 'cursor'>;

export function useCounts(query: CountsQuery) {
  return useQuery({
    queryKey: [...KEYS.publishing, 'counts', query],
    queryFn: ({ signal }) => request<PublishingCounts>('GET', '/console/publishing/counts', { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function usePublications(filter: PublicationFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.publishing, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      request<PublicationPage>('GET', '/console/publishing', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useExportCounts() {
  return useMutation({ mutationFn: (query: CountsTableQuery) => requestFile('/console/publishing/counts/export', { ...query }) });
}
