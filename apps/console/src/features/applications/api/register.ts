import type { CalendarView } from '@mingchuang/shared/calendar/calendar.types';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type {
  CaseCounts,
  CaseQuery,
  ConsoleCase,
  ConsoleCasePage,
  RegisterApplication,
  YearTableView,
} from '@mingchuang/shared/disclosure/console-cases.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { TableFormat } from '@mingchuang/shared/tables';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, requestFile } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

/** Rows a page: enough to fill a tall screen. */
const PAGE = 30;

export type RegisterFilter = Omit<CaseQuery, 'limit' | 'cursor'>;

export function useCaseList(filter: RegisterFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.applicationList, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ConsoleCasePage>('GET', '/console/applications', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useCaseCounts() {
  return useQuery({ queryKey: KEYS.applicationCounts, queryFn: ({ signal }) => request<CaseCounts>('GET', '/console/applications/counts', { signal }) });
}

export interface LegalDays {
  /** the server's legal day, by which it refuses what lies after it */
  today: LocalDate;
  calendar: WorkCalendar;
}

/** All years together: what one says of the end of the year before is seen there. */
function legalDaysOf({ today, years, firstCovered, lastCovered }: CalendarView): LegalDays {
  const daysOff = new Set(years.flatMap((year) => year.daysOff));
  const swappedIn = new Set(years.flatMap((year) => year.workingWeekends));
  return { today, calendar: { firstCovered, lastCovered, daysOff, swappedIn } };
}

export function useLegalDays() {
  return useQuery({
    queryKey: KEYS.calendar,
    queryFn: ({ signal }) => request<CalendarView>('GET', '/console/calendar', { signal }),
    select: legalDaysOf,
  });
}

/** The key stays with what is sent: a retry after a lost answer registers one application, another text is another attempt. */
export function useRegister() {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (body: RegisterApplication) => {
      const of = JSON.stringify(body);
      if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
      return request<ConsoleCase>('POST', '/console/applications', { body, idempotencyKey: attempt.current.key });
    },
    onSuccess: () => {
      for (const queryKey of [KEYS.applicationList, KEYS.applicationCounts, KEYS.applicationYear]) void client.invalidateQueries({ queryKey });
    },
  });
}

export const EXPORT_FORMAT_NAMES: Record<TableFormat, string> = { xlsx: 'Excel 表格（XLSX）', csv: '文本表格（CSV）' };

export interface RegisterPeriod {
  from: LocalDate;
  to: LocalDate;
}

/** Taking the register out is logged, so it is asked for once and never again by itself. */
export function useExport() {
  return useMutation({
    mutationFn: ({ format, ...period }: RegisterPeriod & { format: TableFormat }) => requestFile('/console/applications/export', { format, ...period }),
  });
}

export function useYearSheet(year: number) {
  return useQuery({
    queryKey: [...KEYS.applicationYear, year],
    queryFn: ({ signal }) => request<YearTableView>('GET', '/console/applications/year', { query: { year }, signal }),
  });
}

export function useReminders() {
  return useQuery({ queryKey: KEYS.reminders, queryFn: ({ signal }) => request<CaseReminders>('GET', '/console/reminders', { signal }) });
}

export function useSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>('POST', `/console/reminders/${id}/seen`),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.reminders }),
  });
}
