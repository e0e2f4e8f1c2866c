import type { ConsoleColumns } from '@mingchuang/shared/columns/columns.types';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const SLOW_MS = 10 * 60_000;

/** The catalogue as staff see it: it also names the units. */
function useCatalogue() {
  return useQuery({
    queryKey: [...KEYS.columns, 'all'],
    queryFn: ({ signal }) => request<ConsoleColumns>('GET', '/console/columns', { signal }),
    staleTime: SLOW_MS,
  });
}

export function useUnitNames(): ConsoleColumns['units'] {
  return useCatalogue().data?.units ?? [];
}

/** Names of columns by their ids, also of those that were merged away. */
export function useColumnNames(): (id: string) => string | undefined {
  const { data } = useCatalogue();
  return (id) => data?.items.find((column) => column.id === id)?.name;
}
