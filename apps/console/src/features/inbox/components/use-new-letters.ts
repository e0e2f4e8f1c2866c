import { useCallback, useEffect, useRef, useState } from 'react';

/** How many letters came in since the list was opened: the number of open letters went up. */
export function useNewLetters(open: number | undefined) {
  const [news, setNews] = useState(0);
  const before = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (open === undefined) return;
    const more = before.current === undefined ? 0 : open - before.current;
    before.current = open;
    if (more > 0) setNews((count) => count + more);
  }, [open]);

  const seen = useCallback(() => setNews(0), []);
  return { news, seen };
}
