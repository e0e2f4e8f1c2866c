import type { StaffUnit, StaffUnits } from '@mingchuang/shared/units/units.types';
import { useQuery } from '@tanstack/react-query';
import { request } from './api-client.ts';
import { KEYS } from './query-keys.ts';

const SLOW_MS = 10 * 60_000;

/** Those that letters and applications lie with, 监督科 among them. */
export const takesLetters = (unit: StaffUnit): boolean => unit.takesLetters;

/** Every unit as staff choose from it, in the order of the bureau; `of`: which of them. */
export function useUnitChoices(of: (unit: StaffUnit) => boolean = () => true): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: [...KEYS.units, 'staff'],
    queryFn: ({ signal }) => request<StaffUnits>('GET', '/console/units', { signal }),
    staleTime: SLOW_MS,
  });
  return data?.items.filter(of).map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
