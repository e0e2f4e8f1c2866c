import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Page } from '@mingchuang/shared/paging';
import { useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const PAGE = 50;

export function useAudit() {
  return useInfiniteQuery({
    queryKey: KEYS.audit,
    queryFn: ({ pageParam, signal }) => request<Page<AuditRow>>('GET', '/console/audit', { query: { limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
