import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { useMemo } from 'react';
import { type Query, useQuery } from '../../../hooks/use-query';
import { getPolicy } from '../../../platform/api';
import { now } from '../../../platform/clock';
import { ApiError, NetworkError, nowhere } from '../../../platform/errors';
import { routes } from '../../../platform/navigation';
import { bring } from '../../../platform/pages';
import { forgetArticle, keepArticle, keptArticle } from '../../../reading/kept';

/** A text as it is shown: as it is now, or as the device kept it. */
export interface Article {
  policy: Policy;
  fetchedAt: number;
  /** true: there was no network, and this is what was kept */
  kept: boolean;
}

async function fetchAndKeep(id: string): Promise<Article> {
  try {
    const policy = await getPolicy(id);
    keepArticle(policy);
    bring(routes.policies(), routes.keptPolicies()); // the way to what is kept
    return { policy, fetchedAt: now(), kept: false };
  } catch (error) {
    // taken off the site: it is not read from the device either
    if (error instanceof ApiError && error.code === 'NOT_FOUND') forgetArticle(id);
    throw error;
  }
}

export function useArticle(id: string | undefined): { article: Article | null; query: Query<Article> } {
  const query = useQuery(`policy ${id}`, () => (id === undefined ? nowhere() : fetchAndKeep(id)));
  const unreachable = query.data === null && query.error instanceof NetworkError;
  const kept = useMemo((): Article | null => {
    const found = unreachable && id !== undefined ? keptArticle(id) : null;
    return found === null ? null : { policy: found.policy, fetchedAt: found.at, kept: true };
  }, [unreachable, id]);
  return { article: query.data ?? kept, query };
}
