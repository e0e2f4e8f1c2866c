import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { addressIn, addressKey } from './address.rules';

/**
 * The query of the page's address. When the address changes, Taro shows a page of the same path that lies open further down,
 * whatever its query was: what the address says now counts, unless the page has named it itself.
 */
export function useAddress(): Record<string, string | undefined> {
  const { path, params } = useRouter();
  const [query, setQuery] = useState<Record<string, string | undefined>>(params);
  useDidShow(() => {
    const now = addressIn(window.location.hash);
    const { named } = (window.history.state ?? {}) as { named?: boolean };
    // the router writes its own stamp behind the path
    if (now.path === addressIn(path).path && named !== true) setQuery((before) => (addressKey(before) === addressKey(now.query) ? before : now.query));
  });
  return query;
}
