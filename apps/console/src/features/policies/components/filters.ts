import { DRAFT_QUEUES, type DraftQueue } from '@mingchuang/shared/policies/drafts.types';
import { POLICY_KINDS, POLICY_THEMES, VALIDITIES } from '@mingchuang/shared/policies/policies.words';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { DraftFilter } from '../api/drafts.ts';
import type { PolicyFilter } from '../api/published.ts';

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((each) => each === value);

/** Without what was not asked for. */
function said<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as ReturnType<typeof said<T>>;
}

export const DRAFTS_NOT_NARROWED = { kind: undefined, unitId: undefined, q: undefined };
export const POLICIES_NOT_NARROWED = { ...DRAFTS_NOT_NARROWED, theme: undefined, year: undefined, validity: undefined };

/** What the address asks for; what it says that means nothing is left out. */
export function draftFilterOf(params: URLSearchParams): DraftFilter & { queue: DraftQueue } {
  return {
    queue: oneOf(DRAFT_QUEUES, params.get('queue')) ?? 'todo',
    ...said({ kind: oneOf(POLICY_KINDS, params.get('kind')), unitId: params.get('unitId') ?? undefined, q: params.get('q') ?? undefined }),
  };
}

export function policyFilterOf(params: URLSearchParams): PolicyFilter {
  const year = params.get('year') ?? '';
  return said({
    kind: oneOf(POLICY_KINDS, params.get('kind')),
    theme: oneOf(POLICY_THEMES, params.get('theme')),
    validity: oneOf(VALIDITIES, params.get('validity')),
    year: /^(19|20)\d{2}$/.test(year) ? Number(year) : undefined,
    unitId: params.get('unitId') ?? undefined,
    q: params.get('q') ?? undefined,
  });
}

export function useDraftFilter() {
  const { params, change } = useAddress();
  return { filter: useMemo(() => draftFilterOf(params), [params]), change };
}

export function usePolicyFilter() {
  const { params, change } = useAddress();
  return { filter: useMemo(() => policyFilterOf(params), [params]), change };
}

export function isNarrowed(filter: object): boolean {
  return Object.keys(filter).some((name) => name !== 'queue');
}
