import type { LiveHint } from '@mingchuang/shared/live';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openLive } from '../lib/live.ts';
import { KEYS } from '../lib/query-keys.ts';

/** One commit often sends several hints: they are gathered this long, then looked up once. */
const GATHER_MS = 150;

/**
 * Ties the live channel to the query cache. Draws nothing. Opening a letter or an application is logged as access to personal
 * data, so it is fetched again only when a hint names it or hints were missed; lists and figures always.
 */
export function LiveBridge() {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Map<string, QueryKey>();
    let timer: number | undefined;
    const flush = () => {
      timer = undefined;
      for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
      waiting.clear();
    };
    const lookAgain = (...keys: readonly QueryKey[]) => {
      for (const key of keys) waiting.set(key.join('/'), key);
      timer ??= window.setTimeout(flush, GATHER_MS);
    };
    const poll = () =>
      lookAgain(
        KEYS.messageList,
        KEYS.messageCounts,
        KEYS.applicationList,
        KEYS.applicationCounts,
        KEYS.corrections,
        KEYS.consultations,
        KEYS.surveys,
        KEYS.columns,
        KEYS.periodic,
        KEYS.publishing,
        KEYS.draftList,
        KEYS.draftCounts,
        KEYS.reminders,
        KEYS.interpretationAlarms,
        KEYS.findings,
        KEYS.metrics,
        KEYS.deliveries,
      );
    const close = openLive({
      hint: (hint) => lookAgain(...keysOf(hint)),
      poll,
      missed: () => {
        poll();
        lookAgain(KEYS.message, KEYS.application, KEYS.draft, KEYS.policy);
      },
    });
    return () => {
      close();
      window.clearTimeout(timer);
    };
  }, [client]);
  return null;
}

function keysOf({ topic, id }: LiveHint): QueryKey[] {
  if (topic === 'notification') return [KEYS.deliveries];
  if (topic === 'reminder') return [KEYS.reminders, KEYS.interpretationAlarms];
  if (topic === 'correction') return [KEYS.corrections, KEYS.deliveries];
  if (topic === 'consultation') return [KEYS.consultations, KEYS.publishing];
  if (topic === 'survey') return [KEYS.surveys];
  if (topic === 'column') return [KEYS.columns];
  if (topic === 'monitoring') return [KEYS.findings, KEYS.checks];
  if (topic === 'periodic') return [KEYS.periodic, KEYS.publishing];
  if (topic === 'policy')
    return [
      KEYS.draftList,
      KEYS.draftCounts,
      [...KEYS.draft, id],
      KEYS.policyList,
      KEYS.publishing,
      [...KEYS.policy, id],
      KEYS.interpretations,
      KEYS.interpretationAlarms,
      KEYS.deliveries,
    ];
  if (topic === 'application')
    return [KEYS.applicationList, KEYS.applicationCounts, KEYS.applicationYear, [...KEYS.application, id], KEYS.reminders, KEYS.metrics, KEYS.deliveries];
  return [KEYS.messageList, KEYS.messageCounts, [...KEYS.message, id], KEYS.metrics, KEYS.deliveries];
}
