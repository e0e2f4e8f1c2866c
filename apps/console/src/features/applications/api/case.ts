import type { CalendarView } from '@mingchuang/shared/calendar/calendar.types';
import type { FullIdentity, LetterText, ViewIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { FILE_LINK_MINUTES } from '@mingchuang/shared/files/files.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../../lib/api-client.ts';
import { ApiError } from '../../../lib/api-error.ts';
import { today } from '../../../lib/clock.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

const pathOf = (id: string): string => `/console/applications/${id}`;
export const caseKey = (id: string) => [...KEYS.application, id] as const;
/** a little before the links of its documents end */
const STALE_MS = (FILE_LINK_MINUTES - 5) * 60_000;

/** Opening a case is logged, so it is fetched when it is opened or has changed, and when its links are about to end. */
export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => request<ConsoleCase>('GET', pathOf(id), { signal }),
    staleTime: STALE_MS,
  });
}

export interface StepRequest {
  /** the last part of the address */
  path: string;
  body: unknown;
}

/**
 * One step, on the version that was seen. The key stays with what is sent: a retry after a lost answer takes the step once,
 * other words are another attempt. A refused one has the case fetched again, so that the screen can show what changed.
 */
export function useStep(seen: Pick<ConsoleCase, 'id' | 'version'>) {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: ({ path, body }: StepRequest) => {
      const of = JSON.stringify([seen.version, path, body]);
      if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
      return request<ConsoleCase>('POST', `${pathOf(seen.id)}/${path}`, { body, ifMatch: seen.version, idempotencyKey: attempt.current.key });
    },
    onSuccess: (after) => client.setQueryData(caseKey(after.id), after),
    onError: (error) => {
      if (error instanceof ApiError && [404, 409, 412, 428].includes(error.status)) void client.invalidateQueries({ queryKey: caseKey(seen.id) });
    },
  });
}

/** Not kept in the query cache: it is shown once and forgotten with the screen. */
export function useIdentity(id: string) {
  return useMutation({ mutationFn: (body: ViewIdentity) => request<FullIdentity>('POST', `${pathOf(id)}/identity-views`, { body }), gcTime: 0 });
}

export function readLetterText(letterId: string): Promise<LetterText> {
  return request<LetterText>('GET', `/console/letters/${letterId}/text`);
}

/** The reply as it would go out today; another version may hold another draft. */
export function useDraftText({ id, version }: Pick<ConsoleCase, 'id' | 'version'>) {
  return useQuery({
    queryKey: [...caseKey(id), 'draft', version],
    queryFn: ({ signal }) => request<LetterText>('GET', `${pathOf(id)}/draft/text`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The reply as it is being written; nothing is kept of it. */
export function useReplyPreview(id: string) {
  return useMutation({ mutationFn: (body: unknown) => request<LetterText>('POST', `${pathOf(id)}/draft/preview`, { body }), gcTime: 0 });
}

/** midnight is noticed within so long */
const CALENDAR_AGAIN_MS = 10 * 60_000;

/** Which days count, for the days that forms propose, and the server's legal day. */
export function useLegalDays(): { calendar: WorkCalendar | null; today: LocalDate } {
  const { data } = useQuery({
    queryKey: KEYS.calendar,
    queryFn: ({ signal }) => request<CalendarView>('GET', '/console/calendar', { signal }),
    select: (view) => ({ calendar: workCalendarOf(view), today: view.today }),
    staleTime: CALENDAR_AGAIN_MS,
    refetchInterval: CALENDAR_AGAIN_MS,
  });
  return data ?? { calendar: null, today: today() };
}

function workCalendarOf({ firstCovered, lastCovered, years }: CalendarView): WorkCalendar {
  return {
    firstCovered,
    lastCovered,
    daysOff: new Set(years.flatMap((year) => year.daysOff)),
    swappedIn: new Set(years.flatMap((year) => year.workingWeekends)),
  };
}

export function useUnitChoices(): { value: string; label: string }[] {
  const { data } = useQuery({ queryKey: KEYS.units, queryFn: ({ signal }) => request<UnitList>('GET', '/units', { signal }), staleTime: 10 * 60_000 });
  return data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
