import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LetterOrgan } from '@mingchuang/shared/disclosure/letters.model';
import { isOrganCode } from '@mingchuang/shared/policies/index-number.rules';

/** Repository root, from `apps/bff/src` and `apps/bff/dist` alike. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export interface WechatConfig {
  appId: string;
  secret: string;
  apiBase: string;
  /** template ids by topic; a topic without one is not pushed */
  templates: Record<'message.accepted' | 'message.replied' | 'application.changed', string | null>;
  state: 'developer' | 'trial' | 'formal';
}

export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** SQLite file, pictures and the generated secret live here */
  dataDir: string;
  /** null: SQLite in `dataDir` */
  databaseUrl: string | null;
  redisUrl: string | null;
  /** 32 bytes or more; every key is derived from it */
  secret: string;
  bureauName: string;
  bureauPhone: string;
  /** what statutory letters say of the bureau and where its decisions can be taken */
  organ: LetterOrgan;
  /** 组织机构代码 (9) or 统一社会信用代码 (18): the head of every 索引号 */
  organCode: string;
  /** seed, demo accounts and the sender that shows codes on the screen */
  demo: boolean;
  /** instant at which the demo clock starts; null: now */
  demoClock: number | null;
  sms: { kind: 'demo' } | { kind: 'none' } | { kind: 'http'; url: string; token: string };
  wechat: WechatConfig | null;
  logLevel: string;
  /** behind a reverse proxy that sets X-Forwarded-For */
  trustProxy: boolean;
  /** multiplies every rate limit */
  rateFactor: number;
}

/** One line a wrong variable: its name and what is expected. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`配置有误，没有启动：\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

type Env = Record<string, string | undefined>;

/** What the letters of the demonstration bureau say; a real one says its own. */
export const DEMO_BUREAU = {
  BUREAU_CODE: '明民',
  BUREAU_ORGAN_CODE: '11990100007551230X',
  BUREAU_REVIEW_ORGAN: '明川区人民政府',
  BUREAU_COURT: '明川区人民法院',
  BUREAU_SUPERVISOR: '明川区人民政府办公室',
  BUREAU_OFFICE: '局办公室',
  BUREAU_ADDRESS: '明川区柳岸路18号',
} as const;

/** The configuration before its secret has been made, where it is to be made. */
export type Settings = Omit<Config, 'secret'> & { secret: string | null };

/** Parses the environment, once, and sees to the secret. */
export function parseConfig(env: Env): Config {
  return withSecret(parseSettings(env));
}

/** The first step of a start that leaves something behind: a secret that is not given is generated and kept. */
export function withSecret(settings: Settings): Config {
  return { ...settings, secret: settings.secret ?? generatedSecret(settings.dataDir) };
}

/** Reads the environment and touches nothing. Throws ConfigError naming every wrong variable. */
export function parseSettings(env: Env): Settings {
  const problems: string[] = [];
  const text = (name: string, fallback: string): string => env[name]?.trim() || fallback;
  const optional = (name: string): string | null => env[name]?.trim() || null;
  const choice = <T extends string>(name: string, fallback: T, allowed: readonly T[]): T => {
    const value = text(name, fallback) as T;
    if (!allowed.includes(value)) problems.push(`${name}=${value}：应为 ${allowed.join('、')} 之一`);
    return value;
  };
  const number = (name: string, fallback: number, min: number, max: number, whole = false): number => {
    const raw = text(name, String(fallback));
    const value = Number(raw);
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      problems.push(`${name}=${raw}：应为 ${min} 到 ${max} 的${whole ? '整数' : '数字'}`);
    }
    return value;
  };
  const url = (name: string, protocols: string[]): string | null => {
    const raw = optional(name);
    if (raw !== null && !(URL.canParse(raw) && protocols.includes(new URL(raw).protocol))) {
      problems.push(`${name}：应为以 ${protocols.map((p) => `${p}//`).join(' 或 ')} 开头的地址`);
    }
    return raw;
  };

  const production = choice('NODE_ENV', 'development', ['development', 'production', 'test']) === 'production';
  const demo = choice('DEMO', production ? 'off' : 'on', ['on', 'off']) === 'on';
  if (production && demo) problems.push('DEMO=on：NODE_ENV=production 时不能开启演示账号和演示数据');
  const clockText = optional('DEMO_CLOCK');
  const demoClock = clockText === null ? null : Date.parse(clockText);
  if (Number.isNaN(demoClock)) problems.push(`DEMO_CLOCK=${clockText}：应为带时区的时间，如 2026-11-12T09:00:00+08:00`);
  if (production && clockText !== null) problems.push('DEMO_CLOCK：NODE_ENV=production 时不能设置');

  const smsKind = choice('SMS_SENDER', production ? 'none' : 'demo', ['demo', 'http', 'none']);
  if (production && smsKind === 'demo') problems.push('SMS_SENDER=demo：NODE_ENV=production 时不能把验证码显示在屏幕上，应为 http 或 none');
  const smsUrl = url('SMS_HTTP_URL', ['https:', 'http:']);
  const smsToken = optional('SMS_HTTP_TOKEN');
  if (smsKind === 'http' && (smsUrl === null || smsToken === null)) problems.push('SMS_HTTP_URL、SMS_HTTP_TOKEN：SMS_SENDER=http 时必填');

  const dataDir = path.resolve(ROOT, text('DATA_DIR', '.data'));
  const secret = optional('APP_SECRET');
  if (secret !== null && secret.length < 32) problems.push('APP_SECRET：至少 32 个字符');
  if (secret === null && production) problems.push('APP_SECRET：NODE_ENV=production 时必填，至少 32 个字符的随机串');

  const bureauName = text('BUREAU_NAME', '明川区民政局');
  const bureauPhone = text('BUREAU_PHONE', '0000-8100000');
  // A letter that names the wrong court is worse than a start that is refused.
  const organ = (name: keyof typeof DEMO_BUREAU, what: string): string => {
    const value = optional(name);
    if (value === null && production) problems.push(`${name}：NODE_ENV=production 时必填，${what}`);
    return value ?? DEMO_BUREAU[name];
  };

  const organCode = organ('BUREAU_ORGAN_CODE', '统一社会信用代码，用在索引号里');
  if (!isOrganCode(organCode)) problems.push(`BUREAU_ORGAN_CODE=${organCode}：应为 18 位统一社会信用代码或 9 位组织机构代码，大写`);

  const settings: Settings = {
    production,
    host: text('HOST', '127.0.0.1'),
    port: number('PORT', 3000, 0, 65535, true),
    dataDir,
    databaseUrl: url('DATABASE_URL', ['mysql:', 'mariadb:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    secret,
    bureauName,
    bureauPhone,
    organ: {
      name: bureauName,
      code: organ('BUREAU_CODE', '机关代字，用在登记号和文号里'),
      reviewOrgan: organ('BUREAU_REVIEW_ORGAN', '行政复议机关'),
      court: organ('BUREAU_COURT', '有管辖权的人民法院'),
      supervisor: organ('BUREAU_SUPERVISOR', '上一级行政机关或者政府信息公开工作主管部门'),
      office: organ('BUREAU_OFFICE', '政府信息公开工作机构'),
      phone: bureauPhone,
      address: organ('BUREAU_ADDRESS', '通信地址'),
    },
    organCode,
    demo,
    demoClock,
    sms: smsKind === 'http' ? { kind: 'http', url: smsUrl ?? '', token: smsToken ?? '' } : { kind: smsKind },
    wechat: parseWechat(env, problems, url('WECHAT_API_BASE', ['https:', 'http:']) ?? 'https://api.weixin.qq.com'),
    logLevel: choice('LOG_LEVEL', 'info', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    trustProxy: choice('TRUST_PROXY', 'off', ['on', 'off']) === 'on',
    rateFactor: number('RATE_LIMIT_FACTOR', 1, 0.01, 1_000_000),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return settings;
}

function parseWechat(env: Env, problems: string[], apiBase: string): WechatConfig | null {
  const appId = env.WECHAT_APP_ID?.trim();
  const secret = env.WECHAT_APP_SECRET?.trim();
  if (!appId && !secret) return null;
  if (!appId || !secret) problems.push('WECHAT_APP_ID、WECHAT_APP_SECRET：要么都填，要么都不填');
  const state = env.WECHAT_STATE?.trim() || 'formal';
  if (state !== 'developer' && state !== 'trial' && state !== 'formal') problems.push(`WECHAT_STATE=${state}：应为 developer、trial、formal 之一`);
  return {
    appId: appId ?? '',
    secret: secret ?? '',
    apiBase: apiBase.replace(/\/$/, ''),
    templates: {
      'message.accepted': env.WECHAT_TEMPLATE_ACCEPTED?.trim() || null,
      'message.replied': env.WECHAT_TEMPLATE_REPLIED?.trim() || null,
      'application.changed': env.WECHAT_TEMPLATE_APPLICATION?.trim() || null,
    },
    state: state as WechatConfig['state'],
  };
}

/** Outside production a secret is made once and kept beside the data it protects. */
function generatedSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** Injection token of the parsed configuration. */
export const CONFIG = Symbol('config');
