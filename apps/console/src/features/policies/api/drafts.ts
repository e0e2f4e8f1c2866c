import type { FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import type { DraftCounts, DraftPage, DraftQuery, GiveOpinion, PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyPreview } from '@mingchuang/shared/policies/import-preview.types';
import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../../lib/api-client.ts';
import { ApiError } from '../../../lib/api-error.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

/** Rows a page: enough to fill a tall screen. */
const PAGE = 30;
/** a body beyond this does not outlive the page */
const KEEPALIVE_CHARACTERS = 10_000;

export type DraftFilter = Omit<DraftQuery, 'limit' | 'cursor'>;

const pathOf = (id: string): string => `/console/policies/drafts/${id}`;
export const draftKey = (id: string) => [...KEYS.draft, id] as const;

export function useDraftList(filter: DraftFilter) {
  return useInfiniteQuery({
    queryKey: [...KEYS.draftList, filter],
    queryFn: ({ pageParam, signal }) => request<DraftPage>('GET', '/console/policies/drafts', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useDraftCounts() {
  return useQuery({ queryKey: KEYS.draftCounts, queryFn: ({ signal }) => request<DraftCounts>('GET', '/console/policies/drafts/counts', { signal }) });
}

export function useDraft(id: string) {
  return useQuery({ queryKey: draftKey(id), queryFn: ({ signal }) => readDraft(id, signal), refetchOnWindowFocus: false });
}

export function readDraft(id: string, signal?: AbortSignal): Promise<PolicyDraft> {
  return request<PolicyDraft>('GET', pathOf(id), { signal });
}

/** The answer to a changing request is the draft as it is now; lists, counts and what is published are looked at again. */
export function keepDraft(client: QueryClient, draft: PolicyDraft): void {
  client.setQueryData(draftKey(draft.id), draft);
  for (const queryKey of [KEYS.draftList, KEYS.draftCounts, KEYS.policyList, [...KEYS.policy, draft.policyId], KEYS.interpretations])
    void client.invalidateQueries({ queryKey });
}

export function saveDraft(id: string, version: number, body: WriteDraft): Promise<PolicyDraft> {
  const keepalive = JSON.stringify(body).length < KEEPALIVE_CHARACTERS;
  return request<PolicyDraft>('PUT', pathOf(id), { body, ifMatch: version, keepalive });
}

/** The key stays with what is sent: a retry after a lost answer begins one draft. */
export function useCreateDraft() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: WriteDraft) => request<PolicyDraft>('POST', '/console/policies/drafts', { body, idempotencyKey: attempt(body) }),
    onSuccess: (draft) => keepDraft(client, draft),
  });
}

export type DraftStep =
  | { step: 'submit'; choices: FindingChoice[] }
  | ({ step: 'review' } & GiveOpinion)
  | { step: 'schedule'; at: string }
  | { step: 'unschedule' }
  | { step: 'publish' }
  | { step: 'withdraw'; reason: string };

interface Call {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** sent once, whatever becomes of the answer */
  once?: boolean;
}

function callOf({ step, ...body }: DraftStep): Call {
  switch (step) {
    case 'submit':
      return { method: 'POST', path: 'submission', body, once: true };
    case 'review':
      return { method: 'POST', path: 'opinions', body, once: true };
    case 'schedule':
      return { method: 'PUT', path: 'schedule', body };
    case 'unschedule':
      return { method: 'DELETE', path: 'schedule' };
    case 'publish':
      return { method: 'POST', path: 'publication', once: true };
    case 'withdraw':
      return { method: 'POST', path: 'withdrawal', body };
  }
}

/** One step on the version that was seen; a refused one has the draft fetched again, so that the screen can show what changed. */
export function useDraftStep(seen: Pick<PolicyDraft, 'id'>) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: ({ version, ...step }: DraftStep & { version: number }) => {
      const { method, path, body, once = false } = callOf(step as DraftStep);
      return request<PolicyDraft>(method, `${pathOf(seen.id)}/${path}`, {
        body,
        ifMatch: version,
        ...(once && { idempotencyKey: attempt([version, path, body]) }),
      });
    },
    onSuccess: (draft) => keepDraft(client, draft),
    onError: (error) => {
      if (error instanceof ApiError && [404, 409, 412, 428].includes(error.status)) void client.invalidateQueries({ queryKey: draftKey(seen.id) });
    },
  });
}

/** A key that stays the same as long as the same is sent. */
export function useAttempt(): (sent: unknown) => string {
  const last = useRef<{ of: string; key: string } | null>(null);
  return (sent) => {
    const of = JSON.stringify(sent);
    if (last.current?.of !== of) last.current = { of, key: uuid() };
    return last.current.key;
  };
}

/** What a Word or text file holds; nothing is stored. */
export function previewFile(file: File): Promise<PolicyPreview> {
  const form = new FormData();
  form.set('name', file.name);
  form.set('file', file);
  return request<PolicyPreview>('POST', '/console/policies/preview', { form });
}
