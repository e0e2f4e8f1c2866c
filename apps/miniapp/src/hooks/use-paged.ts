import type { Page, PageRequest } from '@mingchuang/shared/paging';
import { useReachBottom } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import { useQuery } from './use-query';

export interface Paged<T, More = unknown> {
  items: T[] | null;
  /** the first page as it was answered, with what it says besides its rows */
  head: (Page<T> & More) | null;
  error: unknown;
  loading: boolean;
  more: 'none' | 'idle' | 'loading' | 'failed';
  loadMore: () => void;
  refetch: () => void;
}

interface Tail<T> {
  /** cursor the first page ended with: a refetched first page drops the tail only when it moved */
  after: string | null;
  items: T[];
  nextCursor: string | null;
}

/** A keyset list: the first page is a query, the rest is added at the foot. */
export function usePaged<T, More = unknown>(key: string | null, fetchPage: (page: PageRequest) => Promise<Page<T> & More>): Paged<T, More> {
  const first = useQuery(key, () => fetchPage({}));
  const [tail, setTail] = useState<Tail<T> | null>(null);
  const [progress, setProgress] = useState<'idle' | 'loading' | 'failed'>('idle');
  const busy = useRef(false);

  const head = first.data;
  const fits = tail !== null && head !== null && tail.after === head.nextCursor;
  const nextCursor = fits ? tail.nextCursor : (head?.nextCursor ?? null);
  const tailItems = fits ? tail.items : [];

  const loadMore = useCallback(() => {
    if (head === null || nextCursor === null || busy.current) return;
    busy.current = true;
    setProgress('loading');
    fetchPage({ cursor: nextCursor })
      .then(
        (page) => {
          setTail({ after: head.nextCursor, items: [...tailItems, ...page.items], nextCursor: page.nextCursor });
          setProgress('idle');
        },
        (error: unknown) => {
          console.info('next page', error);
          setProgress('failed');
        },
      )
      .finally(() => {
        busy.current = false;
      });
  }, [head, nextCursor, tailItems, fetchPage]);

  useReachBottom(loadMore);

  return {
    items: head === null ? null : [...head.items, ...tailItems],
    head,
    error: first.error,
    loading: first.loading,
    more: nextCursor === null ? 'none' : progress,
    loadMore,
    refetch: first.refetch,
  };
}
