import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onNetworkReturn } from '../platform/network';

export interface Query<T> {
  /** stays on the screen while a newer answer is fetched, and when fetching fails */
  data: T | null;
  error: unknown;
  loading: boolean;
  refetch: () => void;
  /** what a changing request answered, so that it need not be fetched again */
  put: (data: T) => void;
}

/** One GET of a screen. Fetched when `key` changes, when the page is shown again, and when the network returns; null: not now. */
export function useQuery<T>(key: string | null, fetcher: () => Promise<T>): Query<T> {
  const [state, setState] = useState<{ data: T | null; error: unknown; loading: boolean }>({ data: null, error: null, loading: key !== null });
  const latest = useRef(fetcher);
  latest.current = fetcher;
  const turn = useRef(0);

  const refetch = useCallback(() => {
    if (key === null) return;
    turn.current += 1;
    const own = turn.current;
    setState((before) => ({ ...before, loading: true }));
    latest.current().then(
      (data) => {
        if (own === turn.current) setState({ data, error: null, loading: false });
      },
      (error: unknown) => {
        if (own === turn.current) setState((before) => ({ ...before, error, loading: false }));
      },
    );
  }, [key]);

  const put = useCallback((data: T) => {
    turn.current += 1;
    setState({ data, error: null, loading: false });
  }, []);

  useEffect(() => {
    setState({ data: null, error: null, loading: key !== null });
    refetch();
    return () => {
      turn.current += 1;
    };
  }, [key, refetch]);

  // the first showing comes with the first fetch; a page that is made late is not told of it
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (hidden.current) refetch();
    hidden.current = false;
  });
  useEffect(() => onNetworkReturn(refetch), [refetch]);

  return { ...state, refetch, put };
}
