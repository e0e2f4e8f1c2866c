import type {
  InterpretationAlarms,
  InterpretationMetrics,
  InterpretationMetricsQuery,
  InterpretationsDue,
} from '@mingchuang/shared/interpretations/interpretations.types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

export function useInterpretationsDue() {
  return useQuery({
    queryKey: [...KEYS.interpretations, 'due'],
    queryFn: ({ signal }) => request<InterpretationsDue>('GET', '/console/interpretations/due', { signal }),
  });
}

export function useInterpretationMetrics(period: InterpretationMetricsQuery) {
  return useQuery({
    queryKey: [...KEYS.interpretations, 'metrics', period],
    queryFn: ({ signal }) => request<InterpretationMetrics>('GET', '/console/interpretations/metrics', { query: { ...period }, signal }),
  });
}

export function useInterpretationAlarms() {
  return useQuery({
    queryKey: KEYS.interpretationAlarms,
    queryFn: ({ signal }) => request<InterpretationAlarms>('GET', '/console/interpretations/alarms', { signal }),
  });
}

/** Those of one interpretation are seen together. */
export function useSeeInterpretationAlarms() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map((id) => request<void>('POST', `/console/interpretations/alarms/${id}/seen`))),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.interpretationAlarms }),
  });
}
