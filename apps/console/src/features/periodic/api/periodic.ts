import type { ConsoleColumns } from '@mingchuang/shared/columns/columns.types';
import type { ConsoleSeries, ConsoleSeriesList, IssueRecords, Period, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, requestFile } from '../../../lib/api-client.ts';
import { useChange } from '../../../lib/asked-change.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

const PATH = '/console/periodic';

export function useSeriesList() {
  return useQuery({ queryKey: [...KEYS.periodic, 'list'], queryFn: ({ signal }) => request<ConsoleSeriesList>('GET', PATH, { signal }) });
}

export function useSeries(id: string) {
  return useQuery({ queryKey: [...KEYS.periodic, 'one', id], queryFn: ({ signal }) => request<ConsoleSeries>('GET', `${PATH}/${id}`, { signal }) });
}

/** Columns that something can be put in, as they are read from above. */
export function useColumnChoices() {
  return useQuery({
    queryKey: [...KEYS.columns, 'all'],
    queryFn: ({ signal }) => request<ConsoleColumns>('GET', '/console/columns', { signal }),
    select: ({ items }) => {
      const names = new Map(items.map(({ id, name }) => [id, name]));
      return items
        .filter(({ state }) => state === 'shown')
        .map(({ id, name, parentId }) => ({ value: id, label: [parentId === null ? null : names.get(parentId), name].filter(Boolean).join(' › ') }));
    },
  });
}

/** The same form again has the same key. */
export function useBeginSeries() {
  const client = useQueryClient();
  const attempt = useRef({ of: '', key: uuid() });
  return useMutation({
    mutationFn: (body: WriteSeries) => {
      const of = JSON.stringify(body);
      if (attempt.current.of !== of) attempt.current = { of, key: uuid() };
      return request<ConsoleSeries>('POST', PATH, { body, idempotencyKey: attempt.current.key });
    },
    onSuccess: (series) => client.setQueryData([...KEYS.periodic, 'one', series.id], series),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.periodic }),
  });
}

/** Entering, publishing, sending back: the answer is the series as it is now. */
export function useSeriesChange(id: string) {
  return useChange<ConsoleSeries>(`${PATH}/${id}`, [...KEYS.periodic, 'one', id], KEYS.periodic);
}

/** `version` of the issue: what was decided since is asked for anew. */
export function useRecords(id: string, period: Period, version: number) {
  return useQuery({
    queryKey: [...KEYS.periodic, 'records', id, period, version],
    enabled: version > 0,
    queryFn: ({ signal }) => request<IssueRecords>('GET', `${PATH}/${id}/issues/${period}/records`, { signal }),
  });
}

export function useTable(id: string) {
  return useMutation({ mutationFn: (format: TableFormat) => requestFile(`${PATH}/${id}/table`, { format }) });
}
