/**
 * The address a mini-program sends its requests to. H5 is served by the BFF and asks its own origin.
 * WeChat accepts https only, so a production build never falls back to a local address.
 */
export function weappApiBase(env: Record<string, string | undefined>): string {
  const base = (env.TARO_APP_API_BASE ?? '').replace(/\/+$/, '');
  const production = env.NODE_ENV === 'production' && env.MINGCHUANG_DEV_WEAPP !== '1';
  if (production && !/^https:\/\/[^/]+/.test(base)) {
    throw new Error(
      `TARO_APP_API_BASE must be an https address, e.g. https://mc.example.gov.cn (got "${base}"). ` +
        'For a local build that is never published set MINGCHUANG_DEV_WEAPP=1.',
    );
  }
  return base || 'http://127.0.0.1:3000';
}
