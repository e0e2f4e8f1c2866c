import type { Page } from '@mingchuang/shared/paging';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { More } from './more.tsx';
import { Failure } from './states.tsx';

interface PagedListProps<Row> {
  list: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  /** the shape of what is coming */
  waiting: ReactNode;
  empty: ReactNode;
  /** what the rows are counted in: 条, 封, 件 */
  counted: string;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A keyset list in each of its states. What was fetched before stays on screen when a later look fails. */
export function PagedList<Row>({ list, waiting, empty, counted, children }: PagedListProps<Row>) {
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return waiting;
  if (list.isError && rows.length === 0) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      <More
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        failed={list.isFetchNextPageError}
        onMore={() => void list.fetchNextPage()}
        end={`共 ${rows.length} ${counted}，到底了`}
      />
    </>
  );
}
