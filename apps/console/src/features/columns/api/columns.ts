import type {
  ColumnChanges,
  ColumnChangeView,
  ConsoleColumnDetail,
  ConsoleColumns,
  ProposeColumn,
  ProposeColumnChange,
} from '@mingchuang/shared/columns/columns.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, requestFile } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

export function useColumns() {
  return useQuery({ queryKey: [...KEYS.columns, 'all'], queryFn: ({ signal }) => request<ConsoleColumns>('GET', '/console/columns', { signal }) });
}

export function useColumn(id: string) {
  return useQuery({
    queryKey: [...KEYS.columns, 'one', id],
    queryFn: ({ signal }) => request<ConsoleColumnDetail>('GET', `/console/columns/${id}`, { signal }),
  });
}

export function useWaiting() {
  return useQuery({ queryKey: [...KEYS.columns, 'waiting'], queryFn: ({ signal }) => request<ColumnChanges>('GET', '/console/columns/changes', { signal }) });
}

/** A column more, or a change of one on the version that was seen. */
export type Proposal = { add: ProposeColumn } | { id: string; version: number; change: ProposeColumnChange };

/** The key stays with what is proposed: a retry after a lost answer proposes it once. */
export function usePropose(): UseMutationResult<ColumnChangeView, Error, Proposal> {
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useChanging((proposal: Proposal) => {
    const of = JSON.stringify(proposal);
    if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
    const { key: idempotencyKey } = attempt.current;
    if ('add' in proposal) return request<ColumnChangeView>('POST', '/console/columns/changes', { body: proposal.add, idempotencyKey });
    return request<ColumnChangeView>('POST', `/console/columns/${proposal.id}/changes`, {
      body: proposal.change,
      ifMatch: proposal.version,
      idempotencyKey,
    });
  });
}

export interface Decision {
  change: ColumnChangeView;
  decide: 'approval' | 'refusal' | 'withdrawal';
  opinion: string | null;
}

export function useDecide() {
  return useChanging(({ change: { id, version }, decide, opinion }: Decision) =>
    request<ColumnChangeView>('POST', `/console/columns/changes/${id}/${decide}`, { ...(decide !== 'withdrawal' && { body: { opinion } }), ifMatch: version }),
  );
}

export function useExportColumns() {
  return useMutation({ mutationFn: (format: TableFormat) => requestFile('/console/columns/export', { format }) });
}

function useChanging<In>(mutationFn: (input: In) => Promise<ColumnChangeView>): UseMutationResult<ColumnChangeView, Error, In> {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: KEYS.columns }) });
}
