import type { CurrentStaffSession, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { ApiError, noAnswer, problemOf } from './api-error.ts';
import { noteServerDate } from './clock.ts';

export const SESSION_PATH = '/console/session';
const TIMEOUT_MS = 20_000;

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query | undefined;
  /** sent as JSON; a form with a file as it is */
  body?: unknown;
  /** version of what is changed; sent as `If-Match: "7"` */
  ifMatch?: number;
  /** the same key for every retry of one attempt */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
  /** lets a last save outlive the page */
  keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let csrfToken: string | null = null;
let onSignedOut: (() => void) | null = null;

export function keepCsrfTokenOf(session: Pick<StaffSession, 'csrfToken'> | null): void {
  csrfToken = session?.csrfToken ?? null;
}

/** Called when the server no longer knows the session. */
export function listenSignedOut(listener: () => void): () => void {
  onSignedOut = listener;
  return () => {
    if (onSignedOut === listener) onSignedOut = null;
  };
}

export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  try {
    return await send<T>(method, path, options);
  } catch (error) {
    // Another tab signed in again: nothing was changed, so ask for the new token once and repeat.
    if (error instanceof ApiError && error.code === 'CSRF_INVALID') {
      keepCsrfTokenOf((await send<CurrentStaffSession>('GET', SESSION_PATH, {})).session);
      return send<T>(method, path, options);
    }
    throw error;
  }
}

async function send<T>(method: Method, path: string, options: RequestOptions): Promise<T> {
  const response = await answer(method, path, options);
  noteServerDate(response.headers.get('date'));
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'NOT_SIGNED_IN' || problem.code === 'SESSION_EXPIRED') onSignedOut?.();
    throw problem;
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function answer(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(`/api${path}${search(options.query)}`, {
      method,
      credentials: 'same-origin',
      headers: headers(method, options),
      body: options.body === undefined ? null : options.body instanceof FormData ? options.body : JSON.stringify(options.body),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      keepalive: options.keepalive ?? false,
    });
  } catch (error) {
    // A cancelled read is the caller's own doing; everything else is a missing answer.
    if (options.signal?.aborted) throw error;
    throw noAnswer();
  }
}

function headers(method: Method, options: RequestOptions): Record<string, string> {
  const result: Record<string, string> = { accept: 'application/json, application/problem+json' };
  // The browser names the type of a form itself, with the boundary it drew.
  if (options.body !== undefined && !(options.body instanceof FormData)) result['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken !== null) result['x-csrf-token'] = csrfToken;
  if (options.ifMatch !== undefined) result['if-match'] = `"${options.ifMatch}"`;
  if (options.idempotencyKey !== undefined) result['idempotency-key'] = options.idempotencyKey;
  return result;
}

function search(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}
