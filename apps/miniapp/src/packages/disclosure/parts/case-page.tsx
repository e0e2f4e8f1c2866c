import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import type { ReactNode } from 'react';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import type { Query } from '../../../hooks/use-query';
import { routes } from '../../../platform/navigation';
import type { Fetched } from './use-application';

/** Loading, not there, or what was fetched last with a note where it is old. */
export function CaseContent({ query, children }: { query: Query<Fetched>; children: (application: MyApplication) => ReactNode }) {
  if (query.data === null) {
    return query.error !== null && !query.loading ? (
      <ErrorState error={query.error} onRetry={query.refetch} list={routes.myApplications()} />
    ) : (
      <SkeletonRows rows={6} />
    );
  }
  return (
    <>
      <StaleNote error={query.error} />
      {children(query.data.application)}
    </>
  );
}
