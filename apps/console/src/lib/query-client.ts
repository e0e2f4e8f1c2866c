import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** A refusal stays a refusal; only a missing answer or a server in trouble is asked again, twice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.code === 'NETWORK' || error.status >= 502),
        // The browser's own idea of being online is wrong in many office networks.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
