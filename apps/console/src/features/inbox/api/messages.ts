import type { ConsoleCounts, ConsoleMessage, ConsoleMessagePage, ConsoleMessageQuery } from '@mingchuang/shared/messages/messages.types';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';

/** Rows a page: enough to fill a tall screen. */
const PAGE = 30;

export type InboxFilter = Omit<ConsoleMessageQuery, 'limit' | 'cursor'>;

export function useMessageList(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.messageList, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ConsoleMessagePage>('GET', '/console/messages', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Rows that the bell names. */
const BELL = 3;

export function useToPublish(enabled: boolean) {
  return useQuery({
    queryKey: [...KEYS.messageList, 'bell'],
    queryFn: ({ signal }) => request<ConsoleMessagePage>('GET', '/console/messages', { query: { queue: 'publishing', limit: BELL }, signal }),
    enabled,
  });
}

export function useCounts() {
  return useQuery({ queryKey: KEYS.messageCounts, queryFn: ({ signal }) => request<ConsoleCounts>('GET', '/console/messages/counts', { signal }) });
}

export function messageKey(id: string) {
  return [...KEYS.message, id] as const;
}

/** Opening a letter is logged, so it is fetched when it is opened or has changed, not whenever a window comes to the front. */
export function useMessage(id: string | undefined) {
  return useQuery({
    queryKey: messageKey(id ?? 'none'),
    enabled: id !== undefined,
    queryFn: ({ signal }) => request<ConsoleMessage>('GET', `/console/messages/${id}`, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

const phonesOf = ({ bureauPhone, items }: UnitList): (string | null)[] => [bureauPhone, ...items.map(({ phone }) => phone)];

/** Telephones of the bureau: nobody's own. */
export function useOffices() {
  return useQuery({
    queryKey: KEYS.units,
    queryFn: ({ signal }) => request<UnitList>('GET', '/units', { signal }),
    select: phonesOf,
    staleTime: 10 * 60_000,
  });
}

/** The answer to a changing request is the letter as it is now; lists, counts and figures are looked at again. */
export function keepMessage(client: QueryClient, message: ConsoleMessage): void {
  client.setQueryData(messageKey(message.id), message);
  void client.invalidateQueries({ queryKey: KEYS.messageList });
  void client.invalidateQueries({ queryKey: KEYS.messageCounts });
  void client.invalidateQueries({ queryKey: KEYS.metrics });
}
