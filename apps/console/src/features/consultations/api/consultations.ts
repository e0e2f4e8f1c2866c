import type {
  ConsoleConsultation,
  ConsoleConsultationRow,
  ConsoleOpinionPage,
  ConsultationList,
  FeedbackAlarms,
  WriteConsultation,
} from '@mingchuang/shared/consultations/consultations.types';
import type { Contact } from '@mingchuang/shared/messages/messages.types';
import type { Page } from '@mingchuang/shared/paging';
import type { TableFormat } from '@mingchuang/shared/tables';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, requestFile } from '../../../lib/api-client.ts';
import { useChange } from '../../../lib/asked-change.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

const PATH = '/console/consultations';
const PAGE = 30;

export function useConsultations(list: ConsultationList) {
  return useInfiniteQuery({
    queryKey: [...KEYS.consultations, 'list', list],
    queryFn: ({ pageParam, signal }) => request<Page<ConsoleConsultationRow>>('GET', PATH, { query: { list, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useAlarms() {
  return useQuery({ queryKey: [...KEYS.consultations, 'alarms'], queryFn: ({ signal }) => request<FeedbackAlarms>('GET', `${PATH}/alarms`, { signal }) });
}

export function useSeeAlarm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>('POST', `${PATH}/alarms/${id}/seen`),
    onSettled: () => client.invalidateQueries({ queryKey: [...KEYS.consultations, 'alarms'] }),
  });
}

export function useConsultation(id: string) {
  return useQuery({
    queryKey: [...KEYS.consultations, 'one', id],
    queryFn: ({ signal }) => request<ConsoleConsultation>('GET', `${PATH}/${id}`, { signal }),
  });
}

export function useConsultationChange(id: string) {
  return useChange<ConsoleConsultation>(`${PATH}/${id}`, [...KEYS.consultations, 'one', id], KEYS.consultations);
}

export type ChangeOf = ReturnType<typeof useConsultationChange>;

export function useCreateConsultation() {
  const client = useQueryClient();
  const key = useRef(uuid());
  return useMutation({
    mutationFn: (body: WriteConsultation) => request<ConsoleConsultation>('POST', PATH, { body, idempotencyKey: key.current }),
    onError: () => {
      key.current = uuid();
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.consultations }),
  });
}

/** `group`: an id, or `none`. */
export function useOpinions(id: string, group: string) {
  return useInfiniteQuery({
    queryKey: [...KEYS.consultations, 'opinions', id, group],
    queryFn: ({ pageParam, signal }) =>
      request<ConsoleOpinionPage>('GET', `${PATH}/${id}/opinions`, { query: { group, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useOpinionContact(id: string, opinionId: string) {
  return useMutation({ mutationFn: (body: { reason: string }) => request<Contact>('POST', `${PATH}/${id}/opinions/${opinionId}/contact-views`, { body }) });
}

export function useExportOpinions(id: string) {
  return useMutation({ mutationFn: (format: TableFormat) => requestFile(`${PATH}/${id}/export`, { format }) });
}
