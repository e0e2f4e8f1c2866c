import Taro from '@tarojs/taro';
import { API_BASE } from './env';
import { NetworkError, toApiError } from './errors';

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  /** Idempotency-Key */
  key?: string;
  /** If-Match */
  version?: number;
  token?: string;
}

const TIMEOUT_MS = 15_000;

function withQuery(path: string, query: Call['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

function headers(call: Call): Record<string, string> {
  const header: Record<string, string> = {};
  if (call.method !== 'GET') header['Content-Type'] = 'application/json';
  if (call.token !== undefined) header.Authorization = `Bearer ${call.token}`;
  if (call.key !== undefined) header['Idempotency-Key'] = call.key;
  if (call.version !== undefined) header['If-Match'] = `"${call.version}"`;
  return header;
}

export function parseBody(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  if (data === '') return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    // a proxy's HTML page: the status says enough
    return undefined;
  }
}

/** One request to the API. Rejects with ApiError (the server said no) or NetworkError (no answer). */
export async function send<T>(call: Call): Promise<T> {
  let status: number;
  let data: unknown;
  try {
    const answer = await Taro.request<unknown>({
      url: API_BASE + withQuery(call.path, call.query),
      method: call.method,
      // mini-programs always say JSON on POST and DELETE, so there is always a body
      ...(call.method === 'GET' ? {} : { data: call.body ?? {} }),
      header: headers(call),
      dataType: 'text',
      timeout: TIMEOUT_MS,
    });
    status = answer.statusCode;
    data = parseBody(answer.data);
  } catch (cause) {
    throw new NetworkError(cause);
  }
  if (status >= 200 && status < 300) return data as T;
  throw toApiError(status, data);
}
