import type { CurrentStaffSession, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { ApiError, noAnswer, problemOf } from './api-error.ts';
import { noteServerDate } from './clock.ts';

export const SESSION_PATH = '/console/session';
const TIMEOUT_MS = 20_000;
/** a file in either direction, over the line of a township office */
const FILE_TIMEOUT_MS = 120_000;

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query | undefined;
  body?: unknown;
  /** a file, sent as multipart instead of JSON */
  form?: FormData;
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
  const response = await good(await answer(method, path, options, options.form === undefined ? TIMEOUT_MS : FILE_TIMEOUT_MS));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export interface SentFile {
  content: Blob;
  /** as the server calls it */
  name: string;
}

/** A file that is made when it is asked for. It is read whole before it is saved, so that a refusal is a sentence and not a broken file. */
export async function requestFile(path: string, query: Query): Promise<SentFile> {
  const response = await good(await answer('GET', path, { query }, FILE_TIMEOUT_MS));
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { content: await response.blob(), name: decodeURIComponent(encoded ?? '') };
}

async function good(response: Response): Promise<Response> {
  noteServerDate(response.headers.get('date'));
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'NOT_SIGNED_IN' || problem.code === 'SESSION_EXPIRED') onSignedOut?.();
  throw problem;
}

async function answer(method: Method, path: string, options: RequestOptions, timeoutMs: number): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(`/api${path}${search(options.query)}`, {
      method,
      credentials: 'same-origin',
      headers: headers(method, options),
      body: options.form ?? (options.body === undefined ? null : JSON.stringify(options.body)),
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
  if (options.body !== undefined) result['content-type'] = 'application/json';
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
