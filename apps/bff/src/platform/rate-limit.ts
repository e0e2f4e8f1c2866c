import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { STAFF_COOKIE } from './access.ts';
import { sha256 } from './crypto.ts';

/** Requests a minute from one address, unless a route says less; many phones share the address of one network. */
export const DEFAULT_PER_MINUTE = 1_200;

let factor = 1;
/** Set once from the configuration, before the routes are made. */
export function setRateFactor(value: number): void {
  factor = value;
}
export function perMinute(limit: number): number {
  return Math.max(1, Math.round(limit * factor));
}

interface RateConfig {
  rateLimit: { max: () => number; timeWindow: number; keyGenerator: (request: FastifyRequest) => string };
}

/** For `@RouteConfig` on routes of someone signed in: requests a minute, counted for each session. */
export function rate(limit: number): RateConfig {
  return { rateLimit: { max: () => perMinute(limit), timeWindow: 60_000, keyGenerator: callerOf } };
}

/** As `rate`, counted for each address: here nobody is known yet, and a made-up token must not start a new count. */
export function rateByAddress(limit: number): RateConfig {
  return { rateLimit: { ...rate(limit).rateLimit, keyGenerator: (request) => request.ip } };
}

function callerOf(request: FastifyRequest): string {
  const session = request.headers.authorization ?? request.cookies?.[STAFF_COOKIE];
  return session === undefined ? request.ip : sha256(session).slice(0, 24);
}
