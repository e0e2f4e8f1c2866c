import type { CalendarView } from '@mingchuang/shared/calendar/calendar.types';
import type { ConsoleColumns } from '@mingchuang/shared/columns/columns.types';
import type { ConsultationRow } from '@mingchuang/shared/consultations/consultations.types';
import { KIND_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { Page } from '@mingchuang/shared/paging';
import type { ConsolePolicyPage } from '@mingchuang/shared/policies/console-policies.types';
import type { DraftPage } from '@mingchuang/shared/policies/drafts.types';
import type { LinkTarget } from '@mingchuang/shared/policies/policies.types';
import { POLICY_KIND_NAMES, type PolicyKind } from '@mingchuang/shared/policies/policies.words';
import type { SearchAnswer } from '@mingchuang/shared/search/search.types';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../lib/api-client.ts';
import { today } from '../../../lib/clock.ts';
import { KEYS } from '../../../lib/query-keys.ts';

const SLOW_MS = 10 * 60_000;
const FOUND_MAX = 8;

/** Columns in the order of the tree, with the people and units that forms choose from. */
export function useColumns() {
  return useQuery({
    queryKey: [...KEYS.columns, 'all'],
    queryFn: ({ signal }) => request<ConsoleColumns>('GET', '/console/columns', { signal }),
    staleTime: SLOW_MS,
  });
}

export function uploadFile(file: File): Promise<DocumentView> {
  const form = new FormData();
  form.set('name', file.name);
  form.set('file', file);
  return request<DocumentView>('POST', '/console/files', { form });
}

export interface FoundText {
  target: LinkTarget;
  id: string;
  title: string;
  /** what it is, and what tells it from others of the same name */
  about: string;
}

/** Which texts are looked for: of one kind, also drafts that are not published yet, also letters and consultations. */
export interface TextScope {
  kind?: PolicyKind;
  drafts?: true;
  neighbours?: true;
}

/** What contains `q` in its title: published texts, then drafts, consultations and public letters where they are wanted. */
export function useTextSearch(q: string, scope: TextScope) {
  return useQuery({
    queryKey: [...KEYS.policyList, 'found', q, scope],
    enabled: q !== '',
    queryFn: async ({ signal }): Promise<FoundText[]> => {
      const query = { q, kind: scope.kind, limit: FOUND_MAX };
      const published = await request<ConsolePolicyPage>('GET', '/console/policies', { query, signal });
      const out = published.items.map(({ id, kind, title, number, publishedOn }) => ({
        target: 'policy' as const,
        id,
        title,
        about: [POLICY_KIND_NAMES[kind], number, `${publishedOn} 发布`].filter(Boolean).join('，'),
      }));
      const known = new Set(out.map(({ id }) => id));
      const [drafts, neighbours] = await Promise.all([
        scope.drafts ? openDrafts(query, signal) : [],
        scope.neighbours ? lettersAndConsultations(q, signal) : [],
      ]);
      return [...out, ...drafts.filter(({ id }) => !known.has(id)), ...neighbours];
    },
  });
}

async function openDrafts(query: { q: string; kind: PolicyKind | undefined; limit: number }, signal: AbortSignal): Promise<FoundText[]> {
  const { items } = await request<DraftPage>('GET', '/console/policies/drafts', { query: { ...query, queue: 'open' }, signal });
  const unpublished = items.filter(({ baseNumber }) => baseNumber === 0);
  return unpublished.map(({ policyId, kind, title, drafterName }) => ({
    target: 'policy',
    id: policyId,
    title,
    about: `${POLICY_KIND_NAMES[kind]}，稿件，${drafterName}起草`,
  }));
}

/** As residents find them: nothing else may be named in a published text. */
async function lettersAndConsultations(q: string, signal: AbortSignal): Promise<FoundText[]> {
  const limit = FOUND_MAX / 2;
  const [consultations, letters] = await Promise.all([
    request<Page<ConsultationRow>>('GET', '/consultations', { query: { q, limit }, signal }),
    request<SearchAnswer>('GET', '/search', { query: { q, kind: 'letter', limit }, signal }),
  ]);
  return [
    ...consultations.items.map(({ id, kind, title, opensOn }) => ({ target: 'consultation' as const, id, title, about: `${KIND_NAMES[kind]}，${opensOn} 起` })),
    ...letters.items.map(({ id, title, on }) => ({
      target: 'letter' as const,
      id,
      title: title.map(({ text }) => text).join(''),
      about: ['公开来信', on === null ? '' : `${on} 答复`].filter(Boolean).join('，'),
    })),
  ];
}

/** The server's legal day, by which it refuses what lies after or before it. */
export function useToday(): LocalDate {
  const { data } = useQuery({
    queryKey: KEYS.calendar,
    queryFn: ({ signal }) => request<CalendarView>('GET', '/console/calendar', { signal }),
    select: (view) => view.today,
    staleTime: SLOW_MS,
    refetchInterval: SLOW_MS,
  });
  return data ?? today();
}
