import type { CalendarPreview, CalendarView, CalendarYear, PreviewYear } from '@mingchuang/shared/calendar/calendar.types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

/** while cases are being recomputed */
const LOOK_AGAIN_MS = 1_000;

export function useCalendar() {
  return useQuery({
    queryKey: KEYS.calendar,
    queryFn: ({ signal }) => request<CalendarView>('GET', '/console/calendar', { signal }),
    refetchInterval: ({ state }) => (state.data?.years.some(({ recompute }) => recompute?.finishedAt === null) ? LOOK_AGAIN_MS : false),
  });
}

export function usePreview() {
  return useMutation({ mutationFn: (body: PreviewYear) => request<CalendarPreview>('POST', '/console/calendar/previews', { body }) });
}

/** The key stays with the schedule: a retry after a lost answer writes one version, another schedule is another attempt. */
export function useWriteYear() {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: ({ year, version, ...body }: PreviewYear & { version: number }) => {
      const of = JSON.stringify([year, version, body]);
      if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
      return request<CalendarYear>('PUT', `/console/calendar/years/${year}`, { body, ifMatch: version, idempotencyKey: attempt.current.key });
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.calendar }),
  });
}
