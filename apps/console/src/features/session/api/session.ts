import type { CurrentStaffSession, SignInOptions, StaffSession, StaffSignIn } from '@mingchuang/shared/auth/auth.types';
import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keepCsrfTokenOf, request, SESSION_PATH } from '../../../lib/api-client.ts';
import { forgetForms } from '../../../lib/kept-form.ts';
import { KEYS } from '../../../lib/query-keys.ts';

/** Null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: KEYS.session, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false });
}

async function readSession(): Promise<StaffSession | null> {
  const { session } = await request<CurrentStaffSession>('GET', SESSION_PATH);
  keepCsrfTokenOf(session);
  return session;
}

export function useSignInOptions() {
  return useQuery({
    queryKey: KEYS.signInOptions,
    queryFn: ({ signal }) => request<SignInOptions>('GET', '/console/sign-in-options', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: StaffSignIn) => request<StaffSession>('POST', SESSION_PATH, { body: credentials }),
    onSuccess: (session) => {
      keepCsrfTokenOf(session);
      client.setQueryData(KEYS.session, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('DELETE', SESSION_PATH),
    onSuccess: () => {
      forgetForms();
      forgetSession(client);
    },
  });
}

/** Nothing of one person's desk stays for the next. */
export function forgetSession(client: QueryClient): void {
  keepCsrfTokenOf(null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== KEYS.session[0] && query.queryKey[0] !== KEYS.signInOptions[0] });
  client.setQueryData(KEYS.session, null);
}

export function may(session: Pick<StaffSession, 'capabilities'>, ...any: Capability[]): boolean {
  return any.some((capability) => session.capabilities.includes(capability));
}

/** Where a person's work begins: supervisors read the figures, operators the deliveries, everyone else the letters. */
export function homeOf(session: StaffSession): string {
  if (session.staff.role === 'leader' || session.staff.role === 'supervisor') return '/metrics';
  if (may(session, 'read')) return '/inbox';
  return may(session, 'operate') ? '/deliveries' : '/audit';
}
