import type { FastifyRequest } from 'fastify';

/** Requests a minute that one caller may make, unless a route says less. */
export const DEFAULT_PER_MINUTE = 300;

let factor = 1;
/** Set once from the configuration, before the routes are made. */
export function setRateFactor(value: number): void {
  factor = value;
}
export function perMinute(limit: number): number {
  return Math.max(1, Math.round(limit * factor));
}

/** As `rate`, counted for each address: here nobody is known yet, and a made-up token must not start a new count. */
export function rateByAddress(limit: number): { rateLimit: ReturnType<typeof rate>['rateLimit'] & { keyGenerator: (request: FastifyRequest) => string } } {
  return { rateLimit: { ...rate(limit).rateLimit, keyGenerator: (request) => request.ip } };
}

/** For `@RouteConfig`: requests a minute on this route, counted for each caller. */
export function rate(limit: number): { rateLimit: { max: () => number; timeWindow: number } } {
  return { rateLimit: { max: () => perMinute(limit), timeWindow: 60_000 } };
}
