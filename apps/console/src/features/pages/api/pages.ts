import type { ConsoleContacts, ConsoleGuide, PageSlug, WriteContacts, WriteGuide } from '@mingchuang/shared/pages/pages.types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../../lib/api-client.ts';
import { KEYS } from '../../../lib/query-keys.ts';
import { uuid } from '../../../lib/uuid.ts';

export function useGuide() {
  return useQuery({ queryKey: [...KEYS.pages, 'guide'], queryFn: ({ signal }) => request<ConsoleGuide>('GET', '/console/pages/guide', { signal }) });
}

export function useContacts() {
  return useQuery({ queryKey: [...KEYS.pages, 'contacts'], queryFn: ({ signal }) => request<ConsoleContacts>('GET', '/console/pages/contacts', { signal }) });
}

export const useWriteGuide = () => useWrite<ConsoleGuide, WriteGuide>('guide');
export const useWriteContacts = () => useWrite<ConsoleContacts, WriteContacts>('contacts');

/** The key stays with the text: a retry after a lost answer writes one version. */
function useWrite<Page, Body>(slug: PageSlug) {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: Body }) => {
      const of = JSON.stringify([version, body]);
      if (attempt.current?.of !== of) attempt.current = { of, key: uuid() };
      return request<Page>('PUT', `/console/pages/${slug}`, { body, ifMatch: version, idempotencyKey: attempt.current.key });
    },
    onSuccess: (page) => client.setQueryData([...KEYS.pages, slug], page),
  });
}
