import { randomUUID } from 'node:crypto';
import type { ResidentSession, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { Problem } from '@mingchuang/shared/errors';
import type { WriteMessage } from '@mingchuang/shared/messages/messages.types';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Someone who talks to the BFF over HTTP: nobody, a resident, or a member of staff. */
export class Client {
  constructor(
    readonly url: string,
    private readonly identity: Record<string, string> = {},
  ) {}

  async send<T = Problem>(method: string, path: string, { body, headers = {} }: RequestOptions = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...this.identity, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers };
  }

  get<T = Problem>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('GET', path, { headers });
  }

  /** A creating POST gets a fresh Idempotency-Key unless one is given. */
  post<T = Problem>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, { body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  put<T = Problem>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('PUT', path, { body, headers });
  }

  delete<T = Problem>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, { headers });
  }

  /** A file as it is, byte for byte. */
  async download(path: string): Promise<Answer<Buffer>> {
    const response = await fetch(`${this.url}${path}`, { headers: this.identity });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  async upload<T = Problem>(path: string, bytes: Uint8Array, name = 'a.png', type = 'image/png', headers: Record<string, string> = {}): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers: { ...this.identity, ...headers }, body: form });
    return { status: response.status, body: (await response.json()) as T, headers: response.headers };
  }
}

export const ifMatch = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });

/** Signs in with phone and one-time code; agrees to the privacy notice unless told not to. */
export async function asResident(url: string, phone: string, { consent = true } = {}): Promise<Client & { token: string }> {
  const guest = new Client(url);
  const { demoCode } = (await guest.post<{ demoCode: string }>('/api/auth/codes', { phone })).body;
  const { token } = (await guest.post<ResidentSession>('/api/auth/phone', { phone, code: demoCode })).body;
  const client = Object.assign(new Client(url, { authorization: `Bearer ${token}` }), { token });
  if (consent) await client.put('/api/auth/consent', { noticeVersion: PRIVACY_NOTICE.version });
  return client;
}

export async function asStaff(url: string, account: string, password = 'mingchuang'): Promise<Client & { session: StaffSession }> {
  const answer = await new Client(url).post<StaffSession>('/api/console/session', { account, password });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return Object.assign(new Client(url, { cookie, 'x-csrf-token': answer.body.csrfToken }), { session: answer.body });
}

/** A letter with everything the form asks for. */
export function letter(more: Partial<WriteMessage> = {}): WriteMessage {
  return {
    kind: 'inquiry',
    unitId: null,
    title: '高龄津贴怎么领',
    body: '我母亲八十三岁，住柳岸社区，想问高龄津贴怎么领。',
    contactPhone: '13800000001',
    pictureIds: [],
    allowPublication: false,
    anonymous: false,
    aboutStaff: false,
    ...more,
  };
}
