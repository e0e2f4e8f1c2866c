import type { PhoneSignIn, Resident, ResidentSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import Taro from '@tarojs/taro';
import { now } from './clock';
import { isWeapp } from './env';
import { ApiError, localProblem } from './errors';
import { type Call, send } from './request';
import { read, remove, write } from './storage';
import { createStore, useStore } from './store';

const KEY = 'session';
const session = createStore<ResidentSession | null>(read<ResidentSession>(KEY) ?? null);
/** the one login every request waits for */
let login: Promise<ResidentSession> | null = null;

function keep(next: ResidentSession | null): void {
  session.set(next);
  if (next === null) remove(KEY);
  else write(KEY, next);
}

async function loginWithWechat(): Promise<ResidentSession> {
  const { code } = await Taro.login();
  return send<ResidentSession>({ method: 'POST', path: '/api/auth/wechat', body: { code } });
}

/** Mini-programs log in by themselves; on H5 only the resident can, on the sign-in page. */
async function signIn(): Promise<ResidentSession> {
  if (!isWeapp) {
    // run out: nothing of this person is shown any more
    keep(null);
    throw localProblem('NOT_SIGNED_IN');
  }
  const fresh = await loginWithWechat();
  keep(fresh);
  return fresh;
}

export function ensureSession(): Promise<ResidentSession> {
  const current = session.get();
  if (current !== null && Date.parse(current.expiresAt) > now()) return Promise.resolve(current);
  login ??= signIn().finally(() => {
    login = null;
  });
  return login;
}

/** A request as the resident. An expired token is renewed once. */
export async function sendAsResident<T>(call: Call): Promise<T> {
  const { token, resident } = await ensureSession();
  try {
    return await send<T>({ ...call, token });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    // another request may have renewed it already
    if (session.get()?.token === token) keep(null);
    const renewed = await ensureSession();
    // somebody else signed in meanwhile: what one person wrote does not go under another's name
    if (renewed.resident.id !== resident.id) throw error;
    return send<T>({ ...call, token: renewed.token });
  }
}

export async function signInWithPhone(request: PhoneSignIn): Promise<ResidentSession> {
  const fresh = await send<ResidentSession>({ method: 'POST', path: '/api/auth/phone', body: request });
  keep(fresh);
  return fresh;
}

export async function signOut(): Promise<void> {
  const current = session.get();
  keep(null);
  if (current !== null) await send<void>({ method: 'DELETE', path: '/api/auth/session', token: current.token });
}

function keepResident(resident: Resident): void {
  const current = session.get();
  if (current !== null) keep({ ...current, resident });
}

export async function refreshResident(): Promise<Resident> {
  const resident = await sendAsResident<Resident>({ method: 'GET', path: '/api/auth/me' });
  keepResident(resident);
  return resident;
}

export async function giveConsent(): Promise<void> {
  const noticeVersion = PRIVACY_NOTICE.version;
  await sendAsResident<unknown>({ method: 'PUT', path: '/api/auth/consent', body: { noticeVersion } });
  const resident = session.get()?.resident;
  if (resident !== undefined) keepResident({ ...resident, consentVersion: noticeVersion });
}

export async function withdrawConsent(): Promise<void> {
  await sendAsResident<unknown>({ method: 'DELETE', path: '/api/auth/consent' });
  const resident = session.get()?.resident;
  if (resident !== undefined) keepResident({ ...resident, consentVersion: null });
}

export function currentToken(): string | null {
  return session.get()?.token ?? null;
}

export function currentResidentId(): string | null {
  return session.get()?.resident.id ?? null;
}

/** Somebody is signed in who has agreed to the notice. */
export const mayWrite = (): boolean => hasConsented(session.get()?.resident ?? null);

export function onSessionChange(listener: () => void): () => void {
  return session.subscribe(listener);
}

export function useResident(): Resident | null {
  return useStore(session)?.resident ?? null;
}

export function hasConsented(resident: Resident | null): boolean {
  return resident?.consentVersion === PRIVACY_NOTICE.version;
}
