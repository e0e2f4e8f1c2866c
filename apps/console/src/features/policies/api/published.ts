import type {
  AbolishPolicy,
  ConsolePolicy,
  ConsolePolicyPage,
  ConsolePolicyQuery,
  LogChannel,
  PolicyVersionText,
} from '@mingchuang/shared/policies/console-policies.types';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { ApiError } from '../../../lib/api-error.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { keepDraft, useAttempt } from './drafts.ts';

const PAGE = 30;

export type PolicyFilter = Omit<ConsolePolicyQuery, 'limit' | 'cursor'>;

const pathOf = (id: string): string => `/console/policies/${id}`;
const policyKey = (id: string) => [...KEYS.policy, id] as const;

export function usePolicyList(filter: PolicyFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.policyList, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ConsolePolicyPage>('GET', '/console/policies', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function usePolicy(id: string) {
  return useQuery({ queryKey: policyKey(id), queryFn: ({ signal }) => request<ConsolePolicy>('GET', pathOf(id), { signal }), refetchOnWindowFocus: false });
}

/** A version never changes. */
export function usePolicyVersion(id: string | null) {
  return useQuery({
    queryKey: [...KEYS.policyVersion, id],
    enabled: id !== null,
    queryFn: ({ signal }) => request<PolicyVersionText>('GET', `/console/policies/versions/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Seen = Pick<ConsolePolicy, 'id' | 'version'>;

/** One change of what is published, on the version that was seen, and once. */
function usePolicyChange<Input, Answer>({ id, version }: Seen, path: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: Input) => request<Answer>('POST', `${pathOf(id)}/${path}`, { body, ifMatch: version, idempotencyKey: attempt([version, body]) }),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ApiError && [404, 409, 412, 428].includes(error.status)) void client.invalidateQueries({ queryKey: policyKey(id) });
    },
  });
}

function useKeepPolicy() {
  const client = useQueryClient();
  return (policy: ConsolePolicy) => {
    client.setQueryData(policyKey(policy.id), policy);
    void client.invalidateQueries({ queryKey: KEYS.policyList });
  };
}

export function useAbolish(seen: Seen) {
  return usePolicyChange<AbolishPolicy, ConsolePolicy>(seen, 'abolition', useKeepPolicy());
}

export function useLogChannel(seen: Seen) {
  return usePolicyChange<LogChannel, ConsolePolicy>(seen, 'channels', useKeepPolicy());
}

export function useNewVersion(seen: Seen) {
  const client = useQueryClient();
  return usePolicyChange<void, PolicyDraft>(seen, 'versions', (draft) => {
    keepDraft(client, draft);
  });
}
