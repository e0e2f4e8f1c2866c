import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT, run, tool } from '../../scripts/run.ts';

const MINIAPP = path.join(ROOT, 'apps/miniapp');
const BUILD_MS = 120_000;

/** The refusal comes with the configuration, before anything is built or an earlier build is touched. */
test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['http', 'http://mc.example.gov.cn'],
  ['an https without a host', 'https://'],
])(
  'a production build stops at an API base that is not https: %s',
  async (_, base) => {
    const env = { NODE_ENV: 'production', MINGCHUANG_DEV_WEAPP: undefined, NODE_OPTIONS: '', TARO_APP_API_BASE: base };
    const { code, output } = await run(tool('taro', MINIAPP), ['build', '--type', 'weapp'], { cwd: MINIAPP, env, quiet: true });
    expect(output).toContain('TARO_APP_API_BASE must be an https address');
    expect(code).not.toBe(0);
    expect(output).not.toContain('Compiled');
  },
  BUILD_MS,
);
