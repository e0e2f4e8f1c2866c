import type { UnitList } from '@mingchuang/shared/units/units.types';
import { getUnits } from '../platform/api';
import { read, write } from '../platform/storage';
import { useQuery } from './use-query';

const KEY = 'bureau';

async function fetchAndKeep(): Promise<UnitList> {
  const units = await getUnits();
  write(KEY, units);
  return units;
}

/** What was known last time. */
export const knownBureau = (): UnitList | null => read<UnitList>(KEY) ?? null;

/** Name, telephone and units of the bureau. What was known last time is shown until the answer comes. */
export function useBureau(): UnitList | null {
  return useQuery('units', fetchAndKeep).data ?? knownBureau();
}
