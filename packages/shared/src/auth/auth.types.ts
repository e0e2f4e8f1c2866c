import type { Capability, Role } from '../staff/staff.types.ts';

export const PHONE_PATTERN = /^1[3-9]\d{9}$/;
export const CODE_PATTERN = /^\d{6}$/;
/** minutes a one-time code is good for */
export const CODE_MINUTES = 5;
export const CODE_MAX_ATTEMPTS = 5;

/** POST /api/auth/codes */
export interface RequestCode {
  phone: string;
}
export interface CodeSent {
  expiresInSeconds: number;
  /** only from the demo sender: shown on the screen, marked 演示 */
  demoCode: string | null;
}

/** POST /api/auth/phone */
export interface PhoneSignIn {
  phone: string;
  code: string;
}

/** POST /api/auth/wechat */
export interface WechatSignIn {
  /** from `wx.login` */
  code: string;
}

/** GET /api/auth/me */
export interface Resident {
  id: string;
  /** masked; null for a WeChat account without a phone */
  phone: string | null;
  signedInWith: 'phone' | 'wechat';
  /** version of the privacy notice this resident agreed to */
  consentVersion: string | null;
}

export interface ResidentSession {
  token: string;
  expiresAt: string;
  resident: Resident;
}

/** PUT /api/auth/consent */
export interface GiveConsent {
  noticeVersion: string;
}

/** POST /api/console/session */
export interface StaffSignIn {
  account: string;
  password: string;
}

/** Answer to POST /api/console/session */
export interface StaffSession {
  staff: { id: string; name: string; account: string; role: Role; unitId: string; unitName: string };
  capabilities: Capability[];
  /** sent back in `X-CSRF-Token` with every changing request */
  csrfToken: string;
  bureauName: string;
}

/** GET /api/console/session: who is signed in. Nobody is an answer, no refusal. */
export interface CurrentStaffSession {
  session: StaffSession | null;
}

/** GET /api/console/sign-in-options */
export interface SignInOptions {
  bureauName: string;
  /** empty in production */
  demoAccounts: { account: string; password: string; name: string; role: Role; unitName: string }[];
}
