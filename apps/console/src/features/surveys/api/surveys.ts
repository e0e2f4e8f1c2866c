import type { Page } from '@mingchuang/shared/paging';
import type { ConsoleSurvey, ConsoleSurveyRow, SurveyList, WriteSurvey } from '@mingchuang/shared/surveys/surveys.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, requestFile } from '../../../lib/api-client.ts';
import { useChange } from '../../../lib/asked-change.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

const PATH = '/console/surveys';
const PAGE = 30;

export function useSurveys(list: SurveyList) {
  return useInfiniteQuery({
    queryKey: [...KEYS.surveys, 'list', list],
    queryFn: ({ pageParam, signal }) => request<Page<ConsoleSurveyRow>>('GET', PATH, { query: { list, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useSurvey(id: string) {
  return useQuery({ queryKey: [...KEYS.surveys, 'one', id], queryFn: ({ signal }) => request<ConsoleSurvey>('GET', `${PATH}/${id}`, { signal }) });
}

export function useSurveyChange(id: string) {
  return useChange<ConsoleSurvey>(`${PATH}/${id}`, [...KEYS.surveys, 'one', id], KEYS.surveys);
}

export function useCreateSurvey() {
  const client = useQueryClient();
  const key = useRef(uuid());
  return useMutation({
    mutationFn: (body: WriteSurvey) => request<ConsoleSurvey>('POST', PATH, { body, idempotencyKey: key.current }),
    onError: () => {
      key.current = uuid();
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.surveys }),
  });
}

export function useExportSurvey(id: string) {
  return useMutation({ mutationFn: (format: TableFormat) => requestFile(`${PATH}/${id}/export`, { format }) });
}
