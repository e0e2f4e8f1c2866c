import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from './api-client.ts';
import { uuid } from './uuid.ts';

export interface Change {
  method: 'POST' | 'PUT' | 'DELETE';
  /** behind the address of the thing itself */
  path: string;
  version: number;
  body?: unknown;
}

/** A change of one thing on the version that was seen; its answer is the thing as it is now. The same change again has the same key. */
export function useChange<Thing>(address: string, key: QueryKey, root: QueryKey) {
  const client = useQueryClient();
  const attempt = useRef({ of: '', key: uuid() });
  return useMutation({
    mutationFn: ({ method, path, version, body }: Change) => {
      const of = JSON.stringify([method, path, version, body]);
      if (attempt.current.of !== of) attempt.current = { of, key: uuid() };
      const keyed = method === 'POST' ? { idempotencyKey: attempt.current.key } : {};
      return request<Thing>(method, `${address}${path}`, { body, ifMatch: version, ...keyed });
    },
    onSuccess: (thing) => client.setQueryData(key, thing),
    onSettled: () => client.invalidateQueries({ queryKey: root }),
  });
}
