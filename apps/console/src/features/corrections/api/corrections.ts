import type { ConsoleCorrection, ConsoleCorrectionRow, CorrectionApplicant, CorrectionList } from '@mingchuang/shared/corrections/corrections.types';
import type { Page } from '@mingchuang/shared/paging';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { useChange } from '../../../lib/asked-change.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PATH = '/console/corrections';
const PAGE = 30;
const keyOf = (id: string) => [...KEYS.corrections, 'one', id] as const;

export function useCorrections(list: CorrectionList) {
  return useInfiniteQuery({
    queryKey: [...KEYS.corrections, 'list', list],
    queryFn: ({ pageParam, signal }) => request<Page<ConsoleCorrectionRow>>('GET', PATH, { query: { list, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useCorrection(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: ({ signal }) => request<ConsoleCorrection>('GET', `${PATH}/${id}`, { signal }) });
}

export function useCorrectionChange(id: string) {
  return useChange<ConsoleCorrection>(`${PATH}/${id}`, keyOf(id), KEYS.corrections);
}

/** Not kept in the query cache: it is shown once and forgotten with the screen. */
export function useCorrectionIdentity(id: string) {
  return useMutation({ mutationFn: (body: { reason: string }) => request<CorrectionApplicant>('POST', `${PATH}/${id}/identity-views`, { body }), gcTime: 0 });
}
