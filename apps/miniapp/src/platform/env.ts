/** Fixed when the app is built; see config/index.ts. */
export const isWeapp = process.env.TARO_ENV === 'weapp';
export const API_BASE = process.env.API_BASE ?? '';

/** An address the API gave us, such as a signed picture link, made whole for this platform. */
export function apiUrl(path: string): string {
  return /^(https?|blob|data):/.test(path) ? path : `${API_BASE}${path}`;
}
