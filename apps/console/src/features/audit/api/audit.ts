import type { AuditQuery, AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Page } from '@mingchuang/shared/paging';
import type { StaffList } from '@mingchuang/shared/staff/staff.types';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 50;

export type AuditFilter = Omit<AuditQuery, 'limit' | 'cursor'>;

export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.audit, filter],
    queryFn: ({ pageParam, signal }) => request<Page<AuditRow>>('GET', '/console/audit', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useStaff() {
  return useQuery({ queryKey: KEYS.staff, queryFn: ({ signal }) => request<StaffList>('GET', '/console/staff', { signal }), staleTime: 10 * 60_000 });
}
