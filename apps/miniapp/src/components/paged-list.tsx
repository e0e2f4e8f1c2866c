import type { ReactNode } from 'react';
import type { Paged } from '../hooks/use-paged';
import { Button } from './button';
import { Card } from './card';
import { ListEnd } from './row';
import { ErrorState, SkeletonRows, StaleNote } from './states';

interface PagedListProps<T> {
  list: Paged<T>;
  row: (item: T) => ReactNode;
  empty: ReactNode;
}

/** Loading, failed, empty, or the rows with a way to more. */
export function PagedList<T>({ list, row, empty }: PagedListProps<T>) {
  if (list.items === null) {
    if (list.error !== null && !list.loading) return <ErrorState error={list.error} onRetry={list.refetch} />;
    return (
      <Card>
        <SkeletonRows rows={6} />
      </Card>
    );
  }
  if (list.items.length === 0) return <>{empty}</>;
  return (
    <>
      <StaleNote error={list.error} />
      <Card>{list.items.map(row)}</Card>
      <ListEnd
        more={list.more}
        onMore={
          <Button look="link" onPress={list.loadMore}>
            {list.more === 'failed' ? '没有取到，再试一次' : '看更多'}
          </Button>
        }
      />
    </>
  );
}
