import type { CheckBoard, Finding, FindingCounts, FindingPage, FindingQuery } from '@mingchuang/shared/monitoring/monitoring.types';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { useChange } from '../../../lib/asked-change.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PATH = '/console/monitoring';
/** Rows a page: enough to fill a tall screen. */
const PAGE = 30;
/** how many the bell names */
const MINE_SHOWN = 5;

export type FindingFilter = Omit<FindingQuery, 'limit' | 'cursor'>;

/** What is measured now. It asks much of the server, so it is not asked again by itself. */
export function useChecks() {
  return useQuery({ queryKey: KEYS.checks, queryFn: ({ signal }) => request<CheckBoard>('GET', `${PATH}/checks`, { signal }) });
}

export function useFindingCounts() {
  return useQuery({ queryKey: [...KEYS.findings, 'counts'], queryFn: ({ signal }) => request<FindingCounts>('GET', `${PATH}/counts`, { signal }) });
}

export function useFindings(filter: FindingFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.findings, 'list', filter],
    queryFn: ({ pageParam, signal }) => request<FindingPage>('GET', `${PATH}/findings`, { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Open ones that the reader owns, the most urgent first. */
export function useMyFindings() {
  return useQuery({
    queryKey: [...KEYS.findings, 'mine'],
    queryFn: ({ signal }) => request<FindingPage>('GET', `${PATH}/findings`, { query: { queue: 'open', mine: true, limit: MINE_SHOWN }, signal }),
  });
}

const keyOf = (id: string) => [...KEYS.findings, 'one', id];

export function useFinding(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: ({ signal }) => request<Finding>('GET', `${PATH}/findings/${id}`, { signal }) });
}

export function useFindingChange(id: string) {
  return useChange<Finding>(`${PATH}/findings/${id}`, keyOf(id), KEYS.findings);
}
export type FindingChange = ReturnType<typeof useFindingChange>;
