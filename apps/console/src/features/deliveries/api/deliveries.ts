import type { DeliveriesQuery, DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import type { Page } from '@mingchuang/shared/paging';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 30;

export function useDeliveries(query: Omit<DeliveriesQuery, 'limit' | 'cursor'>) {
  return useInfiniteQuery({
    queryKey: [...KEYS.deliveries, query],
    queryFn: ({ pageParam, signal }) =>
      request<Page<DeliveryRow>>('GET', '/console/deliveries', { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useRetryDelivery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<DeliveryRow, 'id' | 'version'>) => request<DeliveryRow>('POST', `/console/deliveries/${id}/retry`, { ifMatch: version }),
    // Also after a refusal: somebody else, or the worker itself, was there first.
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.deliveries }),
  });
}
