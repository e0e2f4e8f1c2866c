import { CHECKS, type Check, FINDING_QUEUES, type FindingQueue } from '@mingchuang/shared/monitoring/monitoring.types';
import { CHECK_FACTS } from '@mingchuang/shared/monitoring/monitoring.words';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { FindingFilter } from '../api/monitoring.ts';

export const NOT_NARROWED = { check: undefined, unitId: undefined, mine: undefined };
export const CHECK_CHOICES: readonly { value: Check; label: string }[] = CHECKS.map((value) => ({ value, label: CHECK_FACTS[value].name }));

/** What the address asks for; what it says that means nothing is left out. */
export function filterOf(params: URLSearchParams): FindingFilter {
  const queue: FindingQueue = FINDING_QUEUES.find((one) => one === params.get('queue')) ?? 'open';
  const check = CHECKS.find((one) => one === params.get('check'));
  const unitId = params.get('unitId');
  return { queue, ...(check && { check }), ...(unitId && { unitId }), ...(params.get('mine') === '1' && { mine: true }) };
}

export const isNarrowed = ({ check, unitId, mine }: FindingFilter): boolean => check !== undefined || unitId !== undefined || mine === true;

export function useFindingFilter() {
  const { params, change } = useAddress();
  return { filter: useMemo(() => filterOf(params), [params]), change };
}
