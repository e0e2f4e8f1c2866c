import { fromPublic } from '@mingchuang/shared/calendar/public-calendar.rules';
import type { PublicCalendar } from '@mingchuang/shared/calendar/public-calendar.types';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { useMemo } from 'react';
import { getCalendar } from '../platform/api';
import { read, write } from '../platform/storage';
import { useQuery } from './use-query';

const KEY = 'calendar';

async function fetchAndKeep(): Promise<PublicCalendar> {
  const calendar = await getCalendar();
  write(KEY, calendar);
  return calendar;
}

/** The schedules of days off. What came last is kept, so that days can be counted without a network. */
export function useWorkCalendar(): { calendar: WorkCalendar | null; error: unknown; loading: boolean; refetch: () => void } {
  const { data, error, loading, refetch } = useQuery('calendar', fetchAndKeep);
  const kept = useMemo(() => read<PublicCalendar>(KEY) ?? null, []);
  const known = data ?? kept;
  const calendar = useMemo(() => (known === null ? null : fromPublic(known)), [known]);
  return { calendar, error, loading, refetch };
}
