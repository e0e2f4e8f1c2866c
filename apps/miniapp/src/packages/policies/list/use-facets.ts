import type { PolicyFacets } from '@mingchuang/shared/policies/policies.types';
import { useQuery } from '../../../hooks/use-query';
import { getPolicyFacets } from '../../../platform/api';
import { type Filter, type Group, groupsOf, without } from './filter.rules';

export interface Counted {
  /** of the filter as it is */
  total: number;
  /** for each group: as if nothing were chosen in it, so that another choice can be weighed */
  of: Record<Group, PolicyFacets>;
}

async function count(filter: Filter): Promise<Counted> {
  const asked = new Map<string, Promise<PolicyFacets>>();
  const facets = (of: Filter): Promise<PolicyFacets> => {
    const key = JSON.stringify(Object.entries(of).sort());
    const known = asked.get(key) ?? getPolicyFacets(of);
    asked.set(key, known);
    return known;
  };
  const groups = groupsOf(filter.kind);
  const [whole, ...others] = await Promise.all([facets(filter), ...groups.map((group) => facets(without(filter, group)))]);
  return { total: whole.total, of: Object.fromEntries(groups.map((group, n) => [group, others[n] ?? whole])) as Record<Group, PolicyFacets> };
}

export const useFacets = (filter: Filter) => useQuery(`facets ${JSON.stringify(filter)}`, () => count(filter));
