import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

interface MoreProps {
  hasMore: boolean;
  loading: boolean;
  failed: boolean;
  onMore: () => void;
  /** words under the last row */
  end: string;
}

/** The foot of a keyset list: it fetches the next page as it comes into view, and can be pressed. */
export function More({ hasMore, loading, failed, onMore, end }: MoreProps) {
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  const waiting = hasMore && !loading && !failed;
  useEffect(() => {
    const element = foot.current;
    if (!waiting || element === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [waiting]);
  return (
    <div className="more" ref={foot}>
      {hasMore ? (
        <Button tone="link" busy={loading} onClick={onMore}>
          {loading ? '正在取后面的…' : failed ? '没有取到，再试一次' : '看后面的'}
        </Button>
      ) : (
        <span className="cap">{end}</span>
      )}
    </div>
  );
}
