import { CASE_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import { CASE_QUEUES, type CaseQueue } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KINDS } from '@mingchuang/shared/disclosure/disclosure.types';
import { isLocalDate } from '@mingchuang/shared/local-date';
import type { Light } from '@mingchuang/shared/messages/messages.types';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { RegisterFilter } from '../api/register.ts';

const LIGHTS: readonly Light[] = ['overdue', 'today', 'soon', 'normal'];
/** Parts of the filter that narrow a queue, by their names in the address. */
export const NARROWING = ['light', 'unitId', 'channel', 'kind', 'q', 'from', 'to'] as const;
export const NOT_NARROWED: Record<(typeof NARROWING)[number], undefined> = {
  light: undefined,
  unitId: undefined,
  channel: undefined,
  kind: undefined,
  q: undefined,
  from: undefined,
  to: undefined,
};

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((each) => each === value);

/** What the address asks for; what it says that means nothing is left out. */
export function filterOf(params: URLSearchParams, queues: readonly CaseQueue[] = CASE_QUEUES): RegisterFilter & { queue: CaseQueue } {
  const day = (name: string) => [params.get(name)].find((text) => text !== null && isLocalDate(text)) ?? undefined;
  const found = {
    light: oneOf(LIGHTS, params.get('light')),
    unitId: params.get('unitId') || undefined,
    channel: oneOf(CASE_CHANNELS, params.get('channel')),
    kind: oneOf(APPLICANT_KINDS, params.get('kind')),
    q: params.get('q') || undefined,
    from: day('from'),
    to: day('to'),
  };
  const said = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { queue: oneOf(queues, params.get('queue')) ?? 'open', ...said };
}

/** The filter stands in the address, so that a list can be kept, shared and returned to. */
export function useRegisterFilter(queues: readonly CaseQueue[]) {
  const { params, change } = useAddress();
  const filter = useMemo(() => filterOf(params, queues), [params, queues]);
  return { filter, change };
}

export function isNarrowed(filter: RegisterFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined);
}

/** Lights belong to a clock that runs; others have none. */
export function hasLights(queue: CaseQueue): boolean {
  return queue !== 'confirming' && queue !== 'ended';
}
