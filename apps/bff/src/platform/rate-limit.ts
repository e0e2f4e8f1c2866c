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

/** For `@RouteConfig`: requests a minute on this route, counted for each caller. */
export function rate(limit: number): { rateLimit: { max: () => number; timeWindow: number } } {
  return { rateLimit: { max: () => perMinute(limit), timeWindow: 60_000 } };
}
