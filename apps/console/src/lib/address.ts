import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The part of the address after `?`, and a way to change some of it without a new entry in the history; empty values leave it. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (part: Record<string, string | undefined>) => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(part)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return { params, change };
}
