import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ConfigError, DEMO_BUREAU, parseConfig, ROOT } from './config.ts';

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'mingchuang-config-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const APP_SECRET = 'a-long-secret-of-a-test-0123456789';
const PRODUCTION = { DATA_DIR, NODE_ENV: 'production', APP_SECRET, ...DEMO_BUREAU };

function problemsOf(env: Record<string, string>): string[] {
  try {
    parseConfig({ DATA_DIR, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('a wrong variable is named, with what is expected', () => {
  test.each<[Record<string, string>, string]>([
    [{ NODE_ENV: 'prod' }, 'NODE_ENV=prod：应为 development、production、test 之一'],
    [{ DEMO: 'yes' }, 'DEMO=yes：应为 on、off 之一'],
    [{ DEMO_CLOCK: 'tomorrow' }, 'DEMO_CLOCK=tomorrow：应为带时区的时间，如 2026-11-12T09:00:00+08:00'],
    [{ PORT: 'web' }, 'PORT=web：应为 0 到 65535 的整数'],
    [{ PORT: '70000' }, 'PORT=70000：应为 0 到 65535 的整数'],
    [{ PORT: '80.5' }, 'PORT=80.5：应为 0 到 65535 的整数'],
    [{ RATE_LIMIT_FACTOR: '0' }, 'RATE_LIMIT_FACTOR=0：应为 0.01 到 1000000 的数字'],
    [{ DATABASE_URL: 'postgres://127.0.0.1/x' }, 'DATABASE_URL：应为以 mysql:// 或 mariadb:// 开头的地址'],
    [{ DATABASE_URL: 'mysql' }, 'DATABASE_URL：应为以 mysql:// 或 mariadb:// 开头的地址'],
    [{ REDIS_URL: 'http://127.0.0.1' }, 'REDIS_URL：应为以 redis:// 或 rediss:// 开头的地址'],
    [{ SMS_SENDER: 'pigeon' }, 'SMS_SENDER=pigeon：应为 demo、http、none 之一'],
    [{ SMS_SENDER: 'http' }, 'SMS_HTTP_URL、SMS_HTTP_TOKEN：SMS_SENDER=http 时必填'],
    [{ SMS_SENDER: 'http', SMS_HTTP_URL: 'gateway', SMS_HTTP_TOKEN: 't' }, 'SMS_HTTP_URL：应为以 https:// 或 http:// 开头的地址'],
    [{ WECHAT_APP_ID: 'wx1' }, 'WECHAT_APP_ID、WECHAT_APP_SECRET：要么都填，要么都不填'],
    [{ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's', WECHAT_STATE: 'beta' }, 'WECHAT_STATE=beta：应为 developer、trial、formal 之一'],
    [{ WECHAT_API_BASE: 'ftp://x' }, 'WECHAT_API_BASE：应为以 https:// 或 http:// 开头的地址'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud：应为 fatal、error、warn、info、debug、trace、silent 之一'],
    [{ TRUST_PROXY: '1' }, 'TRUST_PROXY=1：应为 on、off 之一'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET：至少 32 个字符'],
    [{ ...PRODUCTION, APP_SECRET: '' }, 'APP_SECRET：NODE_ENV=production 时必填，至少 32 个字符的随机串'],
    [{ ...PRODUCTION, BUREAU_COURT: '' }, 'BUREAU_COURT：NODE_ENV=production 时必填，有管辖权的人民法院'],
    [{ ...PRODUCTION, DEMO: 'on' }, 'DEMO=on：NODE_ENV=production 时不能开启演示账号和演示数据'],
    [{ ...PRODUCTION, DEMO_CLOCK: '2026-11-12T09:00:00+08:00' }, 'DEMO_CLOCK：NODE_ENV=production 时不能设置'],
    [{ ...PRODUCTION, SMS_SENDER: 'demo' }, 'SMS_SENDER=demo：NODE_ENV=production 时不能把验证码显示在屏幕上，应为 http 或 none'],
  ])('%j', (env, expected) => {
    expect(problemsOf(env)).toEqual([expected]);
  });

  test('all of them at once, in one message', () => {
    const error = new ConfigError(problemsOf({ PORT: 'x', TRUST_PROXY: 'x' }));
    expect(error.message).toBe('配置有误，没有启动：\n  - PORT=x：应为 0 到 65535 的整数\n  - TRUST_PROXY=x：应为 on、off 之一');
  });
});

describe('what goes without saying', () => {
  test('a demonstration on SQLite, on this machine only', () => {
    expect(parseConfig({ DATA_DIR })).toMatchObject({
      production: false,
      demo: true,
      demoClock: null,
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      sms: { kind: 'demo' },
      wechat: null,
      trustProxy: false,
      rateFactor: 1,
    });
  });

  test('production has no demonstration, and no code on the screen', () => {
    expect(parseConfig(PRODUCTION)).toMatchObject({ production: true, demo: false, sms: { kind: 'none' }, secret: APP_SECRET });
  });

  test('an empty variable is one that is not set; the data folder counts from the root', () => {
    expect(parseConfig({ DATA_DIR, PORT: ' ', DATABASE_URL: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null, redisUrl: null });
    expect(parseConfig({ DATA_DIR: '.data', APP_SECRET }).dataDir).toBe(path.join(ROOT, '.data'));
  });

  test('the secret is made once, kept beside the data, for its owner only', () => {
    const { secret } = parseConfig({ DATA_DIR });
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(parseConfig({ DATA_DIR }).secret).toBe(secret);
    expect(statSync(path.join(DATA_DIR, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test('WeChat, as it is set', () => {
    const env = {
      DATA_DIR,
      WECHAT_APP_ID: ' wx1 ',
      WECHAT_APP_SECRET: 's',
      WECHAT_API_BASE: 'http://127.0.0.1:1/',
      WECHAT_TEMPLATE_REPLIED: 'r',
      WECHAT_STATE: 'trial',
    };
    expect(parseConfig(env).wechat).toEqual({
      appId: 'wx1',
      secret: 's',
      apiBase: 'http://127.0.0.1:1',
      templates: { 'message.accepted': null, 'message.replied': 'r', 'application.changed': null },
      state: 'trial',
    });
  });
});
