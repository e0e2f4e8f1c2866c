import type { LiveTopic } from '@mingchuang/shared/live';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { listen } from '../platform/live';

/** Calls `refetch` when a hint of the topic arrives, or in turn where sockets fail. A hidden page waits until it is shown again. */
export function useLive(topic: LiveTopic, refetch: () => void, id?: string): void {
  const latest = useRef(refetch);
  latest.current = refetch;
  const visible = useRef(true);
  useDidShow(() => {
    visible.current = true;
  });
  useDidHide(() => {
    visible.current = false;
  });
  useEffect(
    () =>
      listen(topic, (changed) => {
        if (visible.current && (id === undefined || changed === null || changed === id)) latest.current();
      }),
    [topic, id],
  );
}
